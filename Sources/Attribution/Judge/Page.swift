import Rules
import SourceText
import Tokenization

/// One article as the judge sees it: its columns, what the rules made of it, and how likely each token is a cue.
///
/// A class, because the finders of one article share it.
package final class Page {
    let view: UnitView
    package let tokens: TokenTable
    package let facts: TokenFacts
    let blocks: [Block]
    /// The rules' best reading of each cue, in text order; those that the rules alone would keep are whole, with the
    /// speech that goes on behind them.
    let readings: [Finding]
    let isKept: [Bool]
    /// By unit: the reading of which it is the head, or -1.
    let readingOfUnit: [Int32]
    let infos: [RuleInfo]
    /// Bin of the share of a token's stem that are cues, see ``CueRates``; by token.
    package var rates: [UInt8] = []
    /// Probability that the token is a cue's head, 0 where it was not asked; by token.
    package var cueProbability: [Float] = []
    /// How many likely cues stand before each token.
    private(set) var cuesBefore: [Int32] = []

    let subjects: SubjectFinder
    let contents: ContentFinder

    init(
        view: UnitView, tokens: TokenTable, facts: TokenFacts, blocks: [Block], readings: [Finding],
        isKept: [Bool],
        infos: [RuleInfo]
    ) {
        self.view = view
        self.tokens = tokens
        self.facts = facts
        self.blocks = blocks
        self.readings = readings
        self.isKept = isKept
        self.infos = infos
        var readingOfUnit = [Int32](repeating: -1, count: view.table.count)
        for (index, reading) in readings.enumerated() { readingOfUnit[reading.candidate.head] = Int32(index) }
        self.readingOfUnit = readingOfUnit
        subjects = SubjectFinder(view: view)
        contents = ContentFinder(view: view, tokens: tokens)
    }

    package var count: Int { tokens.count }

    /// The reading of which a token is the head.
    func reading(at token: Int) -> Int? {
        let unit = Int(facts.units[token])
        guard Int(view.table.heads[unit]) == token, readingOfUnit[unit] >= 0 else { return nil }
        return Int(readingOfUnit[unit])
    }

    /// Counts the likely cues, once ``cueProbability`` is known.
    package func countCues() {
        var before: Int32 = 0
        cuesBefore =
            [0]
            + cueProbability.map { probability in
                before += probability > 0.5 ? 1 : 0
                return before
            }
    }

    /// A token below this is looked at further only where the rules read a cue.
    private static let leastCueProbability: Float = 0.1

    /// Whether source and content are sought around a token: a likely cue, or one that the rules read.
    package func isSite(_ token: Int) -> Bool {
        cueProbability[token] >= Self.leastCueProbability || reading(at: token) != nil
    }

    package func isVerb(_ token: Int) -> Bool {
        view.isVerbGroup(Int(facts.units[token]))
    }

    /// Whether a source's first phrase is a name or leads back to what was named: "Lund", "she", "the office".
    func isIdentified(_ source: Range<Int>) -> Bool {
        let units = Int(facts.units[source.lowerBound])...Int(facts.units[source.upperBound - 1])
        guard let unit = units.first(where: { view.isNounPhrase($0) }) else { return false }
        let tag = view.tag(unit)
        // "Liberals" are nobody in particular.
        if tag == view.grammar.pronoun || view.isProper(unit) && tag != view.grammar.properNouns {
            return true
        }
        let first = view.lexicon.word(hash: tokens.hashes[view.table.tokens(unit).lowerBound])
        return view.lexicon.classes(first).contains(view.grammar.definite)
    }

    /// Whether a source's first phrase is a word for people, or it is but a relative pronoun.
    func arePeople(_ source: Range<Int>) -> Bool {
        let units = Int(facts.units[source.lowerBound])...Int(facts.units[source.upperBound - 1])
        guard let unit = units.first(where: { view.isNounPhrase($0) }) else { return true }
        return view.isIn(view.grammar.bareNounPhrase, unit)
            || view.grammar.people.contains { view.isIn($0, unit) }
    }

    /// Whether a token can be a cue at all: outside quotations, and its stem is one often enough or an unknown verb.
    package func isGated(_ token: Int) -> Bool {
        if reading(at: token) != nil { return true }
        guard facts.quoting[token] == 0 else { return false }
        let bin = rates[token]
        if bin == CueRates.unseen { return tokens.shapes[token].contains(.word) && isVerb(token) }
        return bin > 0
    }

    /// The tokens among which source and content of a cue are sought: its sentence, and the sentences before and
    /// behind it in the paragraph as far as each holds words of a quotation.
    package func window(of token: Int) -> Range<Int> {
        let sentence = Int(tokens.sentenceOf[token])
        let block = tokens.sentences[sentence].block
        var first = sentence
        var last = sentence
        // A colon or dash ties a speaker to a whole paragraph.
        let isWhole = !tokens.shapes[token].contains(.word)
        while first > 0, tokens.sentences[first - 1].block == block, isWhole || holdsQuotation(first - 1),
            token - tokens.sentences[first - 1].tokens.lowerBound <= Self.reach
        { first -= 1 }
        while last + 1 < tokens.sentences.count, tokens.sentences[last + 1].block == block,
            isWhole || holdsQuotation(last + 1),
            tokens.sentences[last + 1].tokens.upperBound - token <= Self.reach
        { last += 1 }
        let range = tokens.sentences[first].tokens.lowerBound..<tokens.sentences[last].tokens.upperBound
        return range.clamped(to: max(0, token - Self.limit)..<min(count, token + Self.limit))
    }

    private static let reach = 120
    private static let limit = 200

    private func holdsQuotation(_ sentence: Int) -> Bool {
        let range = tokens.sentences[sentence].tokens
        return facts.marks[range.upperBound] > facts.marks[range.lowerBound]
            || facts.quoting[range.lowerBound] != 0
    }
}
