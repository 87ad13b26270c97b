/// All rules of a set as one deterministic automaton, built as far as the text needs it.
///
/// A state is the set of instructions that could come next. It knows the unit before it, and keeps what
/// an instruction asks of the unit behind it as an ``Outlook``; so it tells exactly which rules match and
/// where they end. Only longer look-around is taken as fulfilled: the ``Backtracker`` checks those few rules.
struct Automaton: Sendable {
    /// Where a step leads: the state, and whether a rule may end in it.
    struct Step: Sendable, Equatable {
        fileprivate var rawValue: Int32
        var state: Int32 { rawValue >> 1 }
        var isAccepting: Bool { rawValue & 1 == 1 }
        var isDead: Bool { rawValue == 0 }
    }

    /// An instruction that counts if its outlook comes true.
    private struct Member: Hashable, Comparable {
        var counter: Int32
        var outlook: Int32

        static func < (a: Member, b: Member) -> Bool {
            (a.counter, a.outlook) < (b.counter, b.outlook)
        }
    }

    /// A rule that ends in a state if its outlook comes true.
    struct Ending: Sendable {
        var rule: Int32
        var outlook: Int32
    }

    /// The symbol that stands for the edge of a sequence.
    static let edge: Int32 = -1

    private static let stepLimit = 1 << 17
    private static let memberLimit = 1 << 21

    private let rules: RuleSet
    /// Whether every unit may begin a match too, so that one pass over a sequence tells whether any is in it.
    private let startsAnywhere: Bool
    private var steps = StepTable()
    private var numbers: [[Member]: Step] = [:]
    /// By state: its instructions that take a unit.
    private var members: [[Member]] = []
    /// The rules that may end in a state, in their order, state after state.
    private(set) var endings: [Ending] = []
    /// By state: where its endings start; the next state's start ends them.
    private var endingStarts: [Int32] = [0]
    private var memberCount = 0
    private var outlooks = OutlookTable()
    /// By the symbol before, the edge first: the state to start from, -1 where that is not known yet.
    private var starts: [Int32] = []
    /// Whether the first instructions ask for the unit before; else all symbols share one start.
    private var startsDiffer = true

    /// What was followed in this round: instructions without an outlook, and those with one.
    private var seen: [UInt32]
    private var seenWithOutlook: Set<Member> = []
    private var round: UInt32 = 0
    private var hasAskedBehind = false
    private var open: [Member] = []

    init(_ rules: RuleSet, startsAnywhere: Bool = false) {
        self.rules = rules
        self.startsAnywhere = startsAnywhere
        seen = Array(repeating: 0, count: rules.code.count)
        removeAll()
    }

    var isFull: Bool { steps.count > Self.stepLimit || memberCount > Self.memberLimit }

    mutating func removeAll() {
        steps.removeAll()
        numbers.removeAll()
        members.removeAll()
        endings.removeAll()
        endingStarts = [0]
        starts.removeAll()
        startsDiffer = true
        memberCount = 0
        outlooks = OutlookTable()
        _ = number(of: [])
    }

    /// Places in ``endings`` of the rules that may end in a state.
    @inline(__always) func endings(of state: Int32) -> Range<Int> {
        Int(endingStarts[Int(state)])..<Int(endingStarts[Int(state) + 1])
    }

    /// - Parameter next: the symbol behind, or the edge.
    @inline(__always) func holds(_ ending: Ending, before next: Int32, _ alphabet: Alphabet) -> Bool {
        ending.outlook == 0 || outlooks.holds(ending.outlook, for: next, alphabet)
    }

    /// The state before the first unit of a match.
    /// - Parameter previous: the symbol before it, or the edge.
    @inline(__always) mutating func start(after previous: Int32, _ alphabet: Alphabet) -> Int32 {
        let index = startsDiffer || previous == Self.edge ? Int(previous + 1) : 1
        if index < starts.count, starts[index] >= 0 { return starts[index] }
        return newStart(after: previous, at: index, alphabet)
    }

    @inline(never) private mutating func newStart(
        after previous: Int32, at index: Int, _ alphabet: Alphabet
    ) -> Int32 {
        var reached: [Member] = []
        beginRound()
        followAll(after: previous, alphabet, into: &reached)
        let state = number(of: reached).state
        if previous != Self.edge, !hasAskedBehind { startsDiffer = false }
        let place = startsDiffer ? index : min(index, 1)
        while starts.count <= place { starts.append(-1) }
        starts[place] = state
        return state
    }

    @inline(__always) mutating func step(from state: Int32, over symbol: Int32, _ alphabet: Alphabet) -> Step
    {
        let known = steps.value(state, symbol)
        if known >= 0 { return Step(rawValue: known) }
        let step = newStep(from: state, over: symbol, alphabet)
        steps.insert(state, symbol, step.rawValue)
        return step
    }

    @inline(never) private mutating func newStep(
        from state: Int32, over symbol: Int32, _ alphabet: Alphabet
    ) -> Step {
        var reached: [Member] = []
        beginRound()
        for member in members[Int(state)] {
            guard case .unit(let test) = rules.code[Int(member.counter)], alphabet.holds(test, for: symbol),
                outlooks.holds(member.outlook, for: symbol, alphabet)
            else { continue }
            follow(
                from: Member(counter: member.counter + 1, outlook: 0), after: symbol, alphabet, into: &reached
            )
        }
        if startsAnywhere { followAll(after: symbol, alphabet, into: &reached) }
        return number(of: reached)
    }

    /// Adds the first instructions of all rules.
    private mutating func followAll(after previous: Int32, _ alphabet: Alphabet, into reached: inout [Member])
    {
        for entry in rules.entries {
            follow(
                from: Member(counter: Int32(entry.start), outlook: 0), after: previous, alphabet,
                into: &reached)
        }
    }

    private mutating func beginRound() {
        seenWithOutlook.removeAll(keepingCapacity: true)
        hasAskedBehind = false
        round &+= 1
        guard round == 0 else { return }
        for index in seen.indices { seen[index] = 0 }
        round = 1
    }

    /// Whether a member comes up for the first time in this round.
    private mutating func isNew(_ member: Member) -> Bool {
        let counter = Int(member.counter)
        if seen[counter] == round { return false }
        if member.outlook != 0 { return seenWithOutlook.insert(member).inserted }
        seen[counter] = round
        return true
    }

    /// Adds the instructions that can be reached without taking a unit.
    private mutating func follow(
        from first: Member, after previous: Int32, _ alphabet: Alphabet, into reached: inout [Member]
    ) {
        open.append(first)
        while let member = open.popLast() {
            guard isNew(member) else { continue }
            let outlook = member.outlook
            func go(_ counter: Int32, _ outlook: Int32) {
                open.append(Member(counter: counter, outlook: outlook))
            }
            let next = member.counter + 1
            switch rules.code[Int(member.counter)] {
            case .unit, .match: reached.append(member)
            case .split(let first, let second, _):
                go(first, outlook)
                go(second, outlook)
            case .jump(let target): go(target, outlook)
            case .beginCapture, .endCapture: go(next, outlook)
            case .start: if previous == Self.edge { go(next, outlook) }
            case .end: go(next, outlooks.adding(.edge, to: outlook))
            case .unitBehind(let test, let isNegative):
                hasAskedBehind = true
                let found = previous != Self.edge && alphabet.holds(test, for: previous)
                if found != isNegative { go(next, outlook) }
            case .unitAhead(let test, let acceptsEnd, let isNegative):
                let condition = OutlookTable.Condition.unit(
                    test: test, acceptsEnd: acceptsEnd, isNegative: isNegative)
                go(next, outlooks.adding(condition, to: outlook))
            case .look(_, _, let next): go(next, outlook)
            }
        }
    }

    private mutating func number(of reached: [Member]) -> Step {
        let sorted = reached.sorted()
        if let step = numbers[sorted] { return step }
        var units: [Member] = []
        for member in sorted {
            if case .match = rules.code[Int(member.counter)] {
                endings.append(Ending(rule: rules.rules[Int(member.counter)], outlook: member.outlook))
            } else {
                units.append(member)
            }
        }
        let isAccepting = endings.count > Int(endingStarts[members.count])
        let step = Step(rawValue: Int32(members.count) << 1 | (isAccepting ? 1 : 0))
        memberCount += units.count
        members.append(units)
        endingStarts.append(Int32(endings.count))
        numbers[sorted] = step
        return step
    }
}
