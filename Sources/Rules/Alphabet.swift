/// Turns keys into symbols: all keys for which the same tests hold are one symbol.
///
/// Each distinct key is tested once; from then on it costs one look-up. Few symbols keep the
/// automaton small, however many words there are.
struct Alphabet: Sendable {
    /// Distinct keys kept; beyond, everything is forgotten and found again.
    private static let limit = 1 << 17

    private let rules: RuleSet
    private var standIns: StandIns
    /// Words of 64 answers that a symbol has.
    private let stride: Int
    private var symbols = FlatTable()
    private var answers: [UInt64] = []
    private var numbers: [[UInt64]: Int32] = [:]

    init(_ rules: RuleSet) {
        self.rules = rules
        standIns = StandIns(rules)
        stride = (rules.tests.count + 63) / 64
    }

    var isFull: Bool { symbols.count > Self.limit }

    mutating func removeAll() { self = Alphabet(rules) }

    mutating func symbol(for key: UnitKey) -> Int32 {
        let masked = UnitKey(rawValue: key.rawValue & rules.keyMask).withWord(standIns.word(for: key.word))
        let known = symbols.value(masked.rawValue)
        if known >= 0 { return known }
        let symbol = newSymbol(for: masked)
        symbols.insert(masked.rawValue, symbol)
        return symbol
    }

    func holds(_ test: Int32, for symbol: Int32) -> Bool {
        answers[Int(symbol) * stride + Int(test) >> 6] >> UInt64(test & 63) & 1 == 1
    }

    @inline(never) private mutating func newSymbol(for key: UnitKey) -> Int32 {
        let classes = key.word == 0 ? ClassSet() : rules.words.classes(ofWord: key.word)
        var bits = [UInt64](repeating: 0, count: stride)
        for (number, test) in rules.tests.enumerated() where test.holds(for: key, classes: classes) {
            bits[number >> 6] |= 1 << UInt64(number & 63)
        }
        if let symbol = numbers[bits] { return symbol }
        let symbol = Int32(numbers.count)
        numbers[bits] = symbol
        answers += bits
        return symbol
    }
}
