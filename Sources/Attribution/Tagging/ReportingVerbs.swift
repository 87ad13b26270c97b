import LanguagePack
import Tokenization

/// "The talks have failed, CNN reports": behind a name that opens a clause, what the tagger took for a plural noun is
/// the verb. Names make such nouns likely ("FBI reports"), and only the clause tells.
struct ReportingVerbs {
    private let pluralNoun, singularNoun, presentTense, pluralPresent, gerund, comma, stop, mark: UInt8?
    private let names: Set<UInt8>
    /// By the lexicon's number of a word.
    private let isVerb: [Bool]
    private let isSome: [Bool]
    private let with, that: Int32

    /// - Parameter tags: names of the tagger's tags.
    init(_ tags: [String], _ pack: LanguagePack, _ grammar: Grammar) {
        let number = { (name: String) in tags.firstIndex(of: name).map { UInt8($0) } }
        (pluralNoun, presentTense, gerund) = (number("NNS"), number("VBZ"), number("VBG"))
        (singularNoun, pluralPresent) = (number("NN"), number("VBP"))
        (comma, stop, mark) = (number(","), number("."), number("''"))
        names = Set(["NNP", "NNPS"].compactMap(number))
        isVerb = (0..<pack.lexicon.count).map { pack.lexicon.classes($0).contains(grammar.strong) }
        isSome = (0..<pack.lexicon.count).map { pack.lexicon.classes($0).contains(grammar.bareNounPhrase) }
        with = Int32(pack.lexicon.word("with") ?? -1)
        that = Int32(pack.lexicon.word("that") ?? -1)
    }

    func mend(_ tokens: TokenTable, words: [Int32], tags: inout [UInt8]) {
        guard let pluralNoun, let presentTense else { return }
        for sentence in tokens.sentences {
            for token in sentence.tokens.dropFirst()
            where tags[token] == pluralNoun && isVerb[Int(words[token])] && names.contains(tags[token - 1]) {
                if isVerb(token, sentence.tokens, words, tags) { tags[token] = presentTense }
            }
            mendPlurals(sentence.tokens, words, &tags)
        }
    }

    /// "Some note that it leaks": between those who may say it and "that" stands no noun.
    private func mendPlurals(_ sentence: Range<Int>, _ words: [Int32], _ tags: inout [UInt8]) {
        guard let singularNoun, let pluralPresent else { return }
        for token in sentence.dropFirst().dropLast()
        where tags[token] == singularNoun && isVerb[Int(words[token])] && words[token + 1] == that {
            if isSome[Int(words[token - 1])] || tags[token - 1] == pluralNoun { tags[token] = pluralPresent }
        }
    }

    /// Whether a clause ends here that is the name and the verb alone, or goes on with who is cited.
    private func isVerb(_ token: Int, _ sentence: Range<Int>, _ words: [Int32], _ tags: [UInt8]) -> Bool {
        var first = token - 1
        while first > sentence.lowerBound, names.contains(tags[first - 1]) { first -= 1 }
        let next = token + 1
        guard next < sentence.upperBound, tags[next] == comma || tags[next] == stop else { return false }
        if tags[next] == stop {
            // "“It is late,” Lund notes."
            return first > sentence.lowerBound && (tags[first - 1] == comma || tags[first - 1] == mark)
        }
        return next + 1 < sentence.upperBound && leadsToSource(next + 1, words, tags)
    }

    /// "citing …", "with reference to …".
    private func leadsToSource(_ token: Int, _ words: [Int32], _ tags: [UInt8]) -> Bool {
        tags[token] == gerund || words[token] == with
    }
}
