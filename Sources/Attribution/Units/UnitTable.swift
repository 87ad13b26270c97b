import LanguagePack
import Rules

/// The units of one article as columns: words, quotations and the chunks that the pack's first level makes.
struct UnitTable {
    private(set) var keys: [UnitKey] = []
    /// Tokens of each unit.
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    /// The token that speaks for the unit.
    private(set) var heads: [Int32] = []
    /// The units of each sentence.
    private(set) var sentences: [Range<Int>] = []

    var count: Int { keys.count }

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
    }

    mutating func append(_ key: UnitKey, tokens: Range<Int>, head: Int) {
        keys.append(key)
        starts.append(Int32(tokens.lowerBound))
        ends.append(Int32(tokens.upperBound))
        heads.append(Int32(head))
    }

    mutating func endSentence(from start: Int) { sentences.append(start..<keys.count) }

    func tokens(_ unit: Int) -> Range<Int> { Int(starts[unit])..<Int(ends[unit]) }
    func tokens(_ units: Range<Int>) -> Range<Int> {
        Int(starts[units.lowerBound])..<Int(ends[units.upperBound - 1])
    }

    /// The unit of a sentence that holds a token.
    func unit(ofToken token: Int, in sentence: Range<Int>) -> Int? {
        sentence.first { Int(starts[$0]) <= token && token < Int(ends[$0]) }
    }
}

/// Questions about units, asked with a pack's grammar. A class because many finders of one article hold it, and
/// a copy of all that it knows would cost more than most of their questions.
final class UnitView {
    let table: UnitTable
    let grammar: Grammar
    let lexicon: Lexicon

    init(table: UnitTable, grammar: Grammar, lexicon: Lexicon) {
        self.table = table
        self.grammar = grammar
        self.lexicon = lexicon
    }

    func key(_ unit: Int) -> UnitKey { table.keys[unit] }
    func isNounPhrase(_ unit: Int) -> Bool { key(unit).kind == grammar.nounPhrase }
    func isVerbGroup(_ unit: Int) -> Bool { key(unit).kind == grammar.verbGroup }
    func isQuote(_ unit: Int) -> Bool { key(unit).kind == grammar.quote }
    func isComma(_ unit: Int) -> Bool { key(unit).kind == grammar.comma }
    func isDot(_ unit: Int) -> Bool { key(unit).tag == grammar.dot && key(unit).kind == grammar.word }
    func tag(_ unit: Int) -> Int { key(unit).tag }
    func has(_ flag: UInt32, _ unit: Int) -> Bool { key(unit).flags & flag != 0 }
    func isIn(_ lexicalClass: Int, _ unit: Int) -> Bool {
        lexicon.classes(key(unit).word).contains(lexicalClass)
    }

    /// A verb group with a tense: no infinitive, no participle on its own.
    func isFinite(_ unit: Int) -> Bool {
        guard isVerbGroup(unit), !has(grammar.hasTo, unit) else { return false }
        if has(grammar.hasModal | grammar.hasHave | grammar.hasBe, unit) {
            return tag(unit) != grammar.gerund || has(grammar.hasBe, unit)
        }
        return tag(unit) != grammar.gerund && tag(unit) != grammar.participle && tag(unit) != grammar.baseVerb
    }

    func isDash(_ unit: Int) -> Bool { isIn(grammar.dash, unit) }
    func isProper(_ unit: Int) -> Bool { tag(unit) == grammar.properNoun || tag(unit) == grammar.properNouns }
}
