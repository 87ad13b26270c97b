/// All rules of a set as one deterministic automaton, built as far as the text needs it.
///
/// A state is the set of instructions that could come next. It takes look-around and `$` as
/// fulfilled: it says which rules may match, and how far; the ``Backtracker`` checks these few.
struct Automaton: Sendable {
    /// Where a step leads: the state, and whether a rule may end in it.
    struct Step: Sendable, Equatable {
        fileprivate var rawValue: Int32
        var state: Int32 { rawValue >> 1 }
        var isAccepting: Bool { rawValue & 1 == 1 }
        var isDead: Bool { rawValue == 0 }
    }

    private static let stepLimit = 1 << 17
    private static let memberLimit = 1 << 21

    private let rules: RuleSet
    private var steps = FlatTable()
    private var numbers: [[Int32]: Step] = [:]
    /// By state: its instructions that take a unit, and the rules that may end in it.
    private var members: [[Int32]] = []
    private var acceptedRules: [[Int32]] = []
    private var memberCount = 0
    /// The state at the start of a sequence, and the one to start from elsewhere.
    private(set) var first: Int32 = 0
    private(set) var later: Int32 = 0

    private var seen: [UInt32]
    private var round: UInt32 = 0
    private var open: [Int32] = []

    init(_ rules: RuleSet) {
        self.rules = rules
        seen = Array(repeating: 0, count: rules.code.count)
        removeAll()
    }

    var isFull: Bool { steps.count > Self.stepLimit || memberCount > Self.memberLimit }

    mutating func removeAll() {
        steps.removeAll()
        numbers.removeAll()
        members.removeAll()
        acceptedRules.removeAll()
        memberCount = 0
        _ = number(of: [])
        first = startState(isFirst: true)
        later = startState(isFirst: false)
    }

    /// The rules that may end in a state, in their order.
    func accepted(in state: Int32) -> [Int32] { acceptedRules[Int(state)] }

    mutating func step(from state: Int32, over symbol: Int32, _ alphabet: Alphabet) -> Step {
        let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
        let known = steps.value(key)
        if known >= 0 { return Step(rawValue: known) }
        let step = newStep(from: state, over: symbol, alphabet)
        steps.insert(key, step.rawValue)
        return step
    }

    private mutating func newStep(
        from state: Int32, over symbol: Int32, _ alphabet: Alphabet
    ) -> Step {
        var reached: [Int32] = []
        beginRound()
        for counter in members[Int(state)] {
            guard case .unit(let test) = rules.code[Int(counter)] else { continue }
            if alphabet.holds(test, for: symbol) { follow(from: counter + 1, isFirst: false, into: &reached) }
        }
        return number(of: reached)
    }

    private mutating func startState(isFirst: Bool) -> Int32 {
        var reached: [Int32] = []
        beginRound()
        for entry in rules.entries { follow(from: Int32(entry.start), isFirst: isFirst, into: &reached) }
        return number(of: reached).state
    }

    private mutating func beginRound() {
        round &+= 1
        guard round == 0 else { return }
        for index in seen.indices { seen[index] = 0 }
        round = 1
    }

    /// Adds the instructions that can be reached without taking a unit.
    private mutating func follow(from counter: Int32, isFirst: Bool, into reached: inout [Int32]) {
        open.append(counter)
        while let counter = open.popLast() {
            guard seen[Int(counter)] != round else { continue }
            seen[Int(counter)] = round
            switch rules.code[Int(counter)] {
            case .unit, .match: reached.append(counter)
            case .split(let first, let second, _):
                open.append(first)
                open.append(second)
            case .jump(let target): open.append(target)
            case .beginCapture, .endCapture, .end: open.append(counter + 1)
            case .start: if isFirst { open.append(counter + 1) }
            case .look(_, _, let next): open.append(next)
            }
        }
    }

    private mutating func number(of reached: [Int32]) -> Step {
        let sorted = reached.sorted()
        if let step = numbers[sorted] { return step }
        var units: [Int32] = []
        var accepted: [Int32] = []
        for counter in sorted {
            if case .match = rules.code[Int(counter)] {
                accepted.append(rules.rules[Int(counter)])
            } else {
                units.append(counter)
            }
        }
        let step = Step(rawValue: Int32(members.count) << 1 | (accepted.isEmpty ? 0 : 1))
        memberCount += units.count
        members.append(units)
        acceptedRules.append(accepted)
        numbers[sorted] = step
        return step
    }
}
