import LanguagePack
import Rules
import Tokenization

/// The units of one article as columns: words, quotations and the chunks that the pack's first level makes.
struct UnitTable {
    private(set) var keys: [UnitKey] = []
    /// The first token of each unit, and behind the last unit its end: units leave no token out.
    private(set) var starts: [Int32] = []
    /// The token that speaks for the unit.
    private(set) var heads: [Int32] = []
    /// The units of each sentence.
    private(set) var sentences: [Range<Int>] = []

    var count: Int { keys.count }

    /// Replaces all units.
    mutating func take(_ staged: borrowing StagedUnits) {
        keys.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        keys.append(contentsOf: staged.keys.all)
        starts.append(contentsOf: staged.starts.all)
        heads.append(contentsOf: staged.heads.all)
        var start = 0
        for end in staged.sentenceEnds.all {
            sentences.append(start..<end)
            start = end
        }
    }

    @inline(__always) func tokens(_ unit: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[unit]), Int(starts[unit + 1])))
    }

    @inline(__always) func tokens(_ units: Range<Int>) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[units.lowerBound]), Int(starts[units.upperBound])))
    }

    /// The unit of a sentence that holds a token.
    func unit(ofToken token: Int, in sentence: Range<Int>) -> Int? {
        sentence.first { tokens($0).contains(token) }
    }
}

/// Where the units of an article are written first.
struct StagedUnits: ~Copyable {
    private(set) var keys = Memory<UnitKey>()
    private(set) var starts = Memory<Int32>()
    private(set) var heads = Memory<Int32>()
    /// The unit before which each sentence ends.
    private(set) var sentenceEnds = Memory<Int>()

    /// Begins an article.
    mutating func removeAll() {
        keys.removeAll()
        starts.removeAll()
        starts.append(0)
        heads.removeAll()
        sentenceEnds.removeAll()
    }

    /// Appends a unit that starts where the one before ends.
    @inline(__always) mutating func append(_ key: UnitKey, end: Int32, head: Int32) {
        keys.append(key)
        heads.append(head)
        starts.append(end)
    }

    mutating func endSentence() { sentenceEnds.append(keys.count) }
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
