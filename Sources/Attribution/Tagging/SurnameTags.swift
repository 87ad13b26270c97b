import LanguagePack
import Rules
import SourceText
import Tokenization

/// "Kevin Long, the owner, agreed. Long said …": what stands behind a given name is a surname wherever it opens a
/// clause alone, whatever else the word means.
struct SurnameTags {
    private let name: UInt8?
    private let names, follow: Set<UInt8>
    /// By the lexicon's number of a word.
    private let isGiven, isBody: [Bool]

    /// - Parameter tags: names of the tagger's tags.
    init(_ tags: [String], _ pack: LanguagePack, _ classes: LexicalClasses) {
        let number = { (name: String) in tags.firstIndex(of: name).map { UInt8($0) } }
        name = number("NNP")
        names = Set(["NNP", "NNPS"].compactMap(number))
        follow = Set(["VBD", "VBZ", "VBP", "MD", "POS", ","].compactMap(number))
        let given = ClassSet([classes.givenMale, classes.givenFemale, classes.givenAny])
        let body = ClassSet([classes.organizationWord, classes.organizationNoun, classes.organizationAcronym])
        let words = 0..<pack.lexicon.count
        isGiven = words.map { !pack.lexicon.classes($0).isDisjoint(with: given) }
        isBody = words.map { !pack.lexicon.classes($0).isDisjoint(with: body) }
    }

    func mend(_ tokens: TokenTable, blocks: [Block], words: [Int32], tags: inout [UInt8]) {
        guard let name else { return }
        let surnames = surnames(tokens, blocks, words, tags)
        guard !surnames.isEmpty else { return }
        for sentence in tokens.sentences where blocks[sentence.block].kind != .headline {
            for token in sentence.tokens
            where !names.contains(tags[token]) && surnames.contains(tokens.hashes[token])
                && tokens.shapes[token].contains(.capitalized)
            {
                // "Long lines formed": at the start of a sentence the capital tells nothing.
                let next = token + 1
                let isAlone = next < sentence.tokens.upperBound && follow.contains(tags[next])
                if isAlone || token > sentence.tokens.lowerBound { tags[token] = name }
            }
        }
    }

    /// Hashes of the last words behind given names. Headlines write other words with capitals too.
    private func surnames(_ tokens: TokenTable, _ blocks: [Block], _ words: [Int32], _ tags: [UInt8]) -> Set<
        UInt64
    > {
        var found: Set<UInt64> = []
        for sentence in tokens.sentences where blocks[sentence.block].kind != .headline {
            var isBehindGiven = false
            for token in sentence.tokens {
                let isCapital = tokens.shapes[token].contains(.capitalized)
                let word = Int(words[token])
                if isBehindGiven, isCapital, !isBody[word],
                    token + 1 == sentence.tokens.upperBound
                        || !tokens.shapes[token + 1].contains(.capitalized)
                {
                    found.insert(tokens.hashes[token])
                }
                isBehindGiven = isCapital && (isBehindGiven || isGiven[word] && names.contains(tags[token]))
            }
        }
        return found
    }
}
