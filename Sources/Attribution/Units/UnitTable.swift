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
    /// - Parameter sentenceEnds: the unit before which each sentence ends.
    mutating func take(_ staged: StagedUnits, sentenceEnds: [Int]) {
        keys.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        keys.append(contentsOf: UnsafeBufferPointer(start: staged.keys.base, count: staged.count))
        starts.append(contentsOf: UnsafeBufferPointer(start: staged.starts.base, count: staged.count + 1))
        heads.append(contentsOf: UnsafeBufferPointer(start: staged.heads.base, count: staged.count))
        var start = 0
        for end in sentenceEnds {
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

/// Where the units of an article are written first, see ``Scratch``.
final class StagedUnits {
    let keys = Scratch<UnitKey>()
    let starts = Scratch<Int32>()
    let heads = Scratch<Int32>()
    private(set) var count = 0

    /// Begins an article of so many tokens.
    func reset(tokens: Int) {
        count = 0
        keys.reserve(tokens)
        starts.reserve(tokens + 1)
        heads.reserve(tokens)
        starts.base[0] = 0
    }

    /// Appends a unit that starts where the one before ends.
    @inline(__always) func append(_ key: UnitKey, end: Int32, head: Int32) {
        keys.base[count] = key
        heads.base[count] = head
        count += 1
        starts.base[count] = end
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
