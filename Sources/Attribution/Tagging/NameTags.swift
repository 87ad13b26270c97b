import LanguagePack
import Rules
import SourceText
import Tokenization

/// Mends the tags of people's names, whose words mean other things as well.
///
/// "Ursula von der Leyen": a particle before a surname is part of the name. "Will Lund said": a given name before
/// another capital and a verb is none of a question. "Ernst & Young" is one name. "Kevin Long, the owner, agreed.
/// Long said …": what stands behind a given name is a surname wherever it opens a clause alone.
struct NameTags {
    private let name: UInt8?
    /// By tag: whether it is a name's, and whether a subject stands before it.
    private let isName, follows: [Bool]
    /// By the lexicon's number of a word.
    private let isGiven, isBody: [Bool]
    private let particles: Set<UInt64>
    private let longestParticle, ampersand: Int

    /// - Parameter tags: names of the tagger's tags.
    init(_ tags: [String], _ pack: LanguagePack, _ classes: LexicalClasses) {
        let number = { (name: String) in tags.firstIndex(of: name).map { UInt8($0) } }
        name = number("NNP")
        isName = tags.map { ["NNP", "NNPS"].contains($0) }
        follows = tags.map { ["VBD", "VBZ", "VBP", "MD", "POS", ","].contains($0) }
        let body = ClassSet([
            classes.organizationWord, classes.organizationNoun, classes.organizationAcronym,
        ])
        let words = 0..<pack.lexicon.count
        isGiven = words.map { !pack.lexicon.classes($0).isDisjoint(with: classes.given) }
        isBody = words.map { !pack.lexicon.classes($0).isDisjoint(with: body) }
        (particles, longestParticle) = (classes.particles, classes.longestParticle)
        ampersand = classes.ampersand
    }

    func mend(_ tokens: TokenTable, blocks: [Block], words: [Int32], tags: inout [UInt8]) {
        guard let name else { return }
        let found = read(tokens, blocks, words, tags)
        for token in found.parts { tags[token] = name }
        guard !found.surnames.isEmpty else { return }
        for sentence in tokens.sentences where blocks[sentence.block].kind != .headline {
            for token in sentence.tokens
            where !isName[Int(tags[token])] && tokens.shapes[token].contains(.capitalized)
                && found.surnames.contains(tokens.hashes[token])
            {
                // "Long lines formed": at the start of a sentence the capital tells nothing.
                if token > sentence.tokens.lowerBound || isFollowed(token, sentence.tokens, tags) {
                    tags[token] = name
                }
            }
        }
    }

    /// Whether what a subject stands before is behind a token.
    private func isFollowed(_ token: Int, _ sentence: Range<Int>, _ tags: [UInt8]) -> Bool {
        token + 1 < sentence.upperBound && follows[Int(tags[token + 1])]
    }

    /// The tokens that are parts of names whatever they seem to be, and the hashes of the last words behind given names.
    /// Headlines write other words with capitals too.
    private func read(_ tokens: TokenTable, _ blocks: [Block], _ words: [Int32], _ tags: [UInt8])
        -> (parts: [Int], surnames: Set<UInt64>)
    {
        var parts: [Int] = []
        var surnames: Set<UInt64> = []
        for sentence in tokens.sentences where blocks[sentence.block].kind != .headline {
            let range = sentence.tokens
            var isBehindGiven = false
            for token in range {
                let next = token + 1
                let isCapital = tokens.shapes[token].contains(.capitalized)
                let isNextCapital = next < range.upperBound && tokens.shapes[next].contains(.capitalized)
                guard isCapital || isNextCapital || isNearCapital(token, range, tokens) else {
                    isBehindGiven = false
                    continue
                }
                let word = Int(words[token])
                if isParticle(token, range, tokens)
                    || word == ampersand && isNextCapital && token > range.lowerBound
                        && isName[Int(tags[token - 1])]
                {
                    parts.append(token)
                    continue
                }
                if isBehindGiven, isCapital, !isBody[word], !isNextCapital {
                    surnames.insert(tokens.hashes[token])
                }
                // "Xi Jinping": where the surname comes first, no dictionary knows it.
                if !isBehindGiven, isCapital, word == 0 || isGiven[word], isNextCapital,
                    isName[Int(tags[token])], isName[Int(tags[next])]
                {
                    surnames.insert(tokens.hashes[token])
                }
                let isNamed =
                    isName[Int(tags[token])]
                    || isGiven[word] && isNextCapital && isFollowed(next, range, tags)
                if isCapital, isGiven[word], isNamed, !isName[Int(tags[token])] { parts.append(token) }
                isBehindGiven = isCapital && (isBehindGiven || isGiven[word] && isNamed)
            }
        }
        return (parts, surnames)
    }

    /// Whether one word stands between a token and a capital: "de la Cruz".
    private func isNearCapital(_ token: Int, _ sentence: Range<Int>, _ tokens: TokenTable) -> Bool {
        token + 2 < sentence.upperBound && tokens.shapes[token + 2].contains(.capitalized)
    }

    /// "von", "der" between capitals: "Ursula von der Leyen", "Mayor de Blasio".
    private func isParticle(_ token: Int, _ sentence: Range<Int>, _ tokens: TokenTable) -> Bool {
        guard tokens.ends[token] - tokens.starts[token] <= longestParticle,
            particles.contains(tokens.hashes[token])
        else { return false }
        func isCapital(beside token: Int, by step: Int) -> Bool {
            var place = token + step
            while sentence.contains(place), particles.contains(tokens.hashes[place]) { place += step }
            return sentence.contains(place) && tokens.shapes[place].contains(.capitalized)
        }
        return isCapital(beside: token, by: 1)
            && (isCapital(beside: token, by: -1) || tokens.shapes[token].contains(.capitalized))
    }
}
