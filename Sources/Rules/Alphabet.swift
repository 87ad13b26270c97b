/// Turns keys into symbols: all keys for which the same tests hold are one symbol.
///
/// Each distinct key is tested once; from then on it costs one look-up. Few symbols keep the
/// automaton small, however many words there are.
struct Alphabet: ~Copyable {
    /// Distinct keys kept; beyond, everything is forgotten and found again.
    private static let limit = 1 << 17

    private let rules: RuleSet
    private let keyMask: UInt64
    private var standIns: StandIns
    /// Words of 64 answers that a symbol has.
    private let stride: Int
    private var symbols = FlatTable()
    private var answers = Memory<UInt64>(capacity: 4096)
    /// By symbol: what of the rules' ``Needs`` it meets.
    private var needs = Memory<UInt64>(capacity: 512)
    private var numbers: [[UInt64]: Int32] = [:]

    init(_ rules: RuleSet) {
        self.rules = rules
        keyMask = rules.keyMask
        standIns = StandIns(rules)
        stride = (rules.tests.count + 63) / 64
    }

    var isFull: Bool { symbols.count > Self.limit }

    mutating func removeAll() { self = Alphabet(rules) }

    /// Writes the symbols of some keys; returns which needs they meet together.
    mutating func read(
        _ keys: UnsafeBufferPointer<UnitKey>, into found: inout Memory<Int32>
    ) -> UInt64 {
        found.resize(to: keys.count)
        var met: UInt64 = 0
        for index in keys.indices {
            let key = keys[index]
            let masked = UnitKey(rawValue: key.rawValue & keyMask).withWord(standIns.word(for: key.word))
            var symbol = symbols.value(masked.rawValue)
            if symbol < 0 { symbol = newSymbol(for: masked) }
            found[index] = symbol
            met |= needs[Int(symbol)]
        }
        return met
    }

    @inline(__always) func holds(_ test: Int32, for symbol: Int32) -> Bool {
        answers[Int(symbol) * stride + Int(test) >> 6] >> UInt64(test & 63) & 1 == 1
    }

    @inline(never) private mutating func newSymbol(for key: UnitKey) -> Int32 {
        let classes = key.word == 0 ? ClassSet() : rules.words.classes(ofWord: key.word)
        var bits = [UInt64](repeating: 0, count: stride)
        rules.flatTests.answer(key, classes: classes, into: &bits)
        let symbol = numbers[bits] ?? Int32(numbers.count)
        symbols.insert(key.rawValue, symbol)
        if Int(symbol) == numbers.count {
            numbers[bits] = symbol
            for word in bits { answers.append(word) }
            needs.append(rules.needs.met(by: bits))
        }
        return symbol
    }
}
