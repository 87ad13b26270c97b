/// All rules of a set as one deterministic automaton, built as far as the text needs it.
///
/// A state is the set of instructions that could come next. It knows the unit before it, and keeps what
/// an instruction asks of the unit behind it as an ``Outlook``; so it tells exactly which rules match and
/// where they end. Only longer look-around is taken as fulfilled: the ``Backtracker`` checks those few rules.
struct Automaton: ~Copyable {
    /// Where a step leads: the state, and whether a rule may end in it.
    struct Step: Sendable, Equatable {
        fileprivate var rawValue: Int32
        var state: Int32 { rawValue >> 1 }
        var isAccepting: Bool { rawValue & 1 == 1 }
        var isDead: Bool { rawValue == 0 }
    }

    /// A rule that ends in a state if its outlook comes true.
    struct Ending: BitwiseCopyable {
        var rule: Int32
        var outlook: Int32
    }

    /// The symbol that stands for the edge of a sequence.
    static let edge: Int32 = -1

    private static let stepLimit = 1 << 17
    private static let memberLimit = 1 << 21

    private let rules: RuleSet
    private var steps = StepTable()
    private var states = StateSets()
    private var closures: Closures
    /// The rules that may end in a state, in their order, state after state.
    private(set) var endings = Memory<Ending>()
    /// By state: where its endings start; the next state's start ends them.
    private var endingStarts = Memory<Int32>()
    /// The tests that the first instructions ask of the unit before.
    private let asked: [Int32]
    /// By the answers to these, the first of which is whether there is no unit: the state to start from.
    private var startStates: [[Bool]: Int32] = [:]
    /// The same by the symbol before, the edge first; -1 where it is not known yet.
    private var starts = Memory<Int32>()
    private var reached: [Member] = []

    init(_ rules: RuleSet) {
        self.rules = rules
        closures = Closures(rules)
        asked = Closures.testsBehind(rules)
        removeAll()
    }

    var isFull: Bool { steps.count > Self.stepLimit || states.memberCount > Self.memberLimit }

    mutating func removeAll() {
        steps.removeAll()
        states = StateSets()
        closures.removeAll()
        endings.removeAll()
        endingStarts.removeAll()
        endingStarts.append(0)
        startStates.removeAll()
        starts.removeAll()
        reached.removeAll()
        // The first state has no instruction: it is dead.
        _ = stepToReached()
    }

    /// Places in ``endings`` of the rules that may end in a state.
    @inline(__always) func endings(of state: Int32) -> Range<Int> {
        Int(endingStarts[Int(state)])..<Int(endingStarts[Int(state) + 1])
    }

    /// - Parameter next: the symbol behind, or the edge.
    @inline(__always) func holds(_ ending: Ending, before next: Int32, _ alphabet: borrowing Alphabet) -> Bool
    {
        ending.outlook == 0 || closures.outlooks.holds(ending.outlook, for: next, alphabet)
    }

    /// The state before the first unit of a match.
    /// - Parameter previous: the symbol before it, or the edge.
    @inline(__always) mutating func start(after previous: Int32, _ alphabet: borrowing Alphabet) -> Int32 {
        let index = Int(previous + 1)
        if index < starts.count, starts[index] >= 0 { return starts[index] }
        return newStart(after: previous, alphabet)
    }

    @inline(never) private mutating func newStart(
        after previous: Int32, _ alphabet: borrowing Alphabet
    ) -> Int32 {
        let isEdge = previous == Self.edge
        var answers = [isEdge]
        for test in asked { answers.append(!isEdge && alphabet.holds(test, for: previous)) }
        let state = startStates[answers] ?? firstStart(after: previous, alphabet)
        startStates[answers] = state
        while starts.count <= Int(previous + 1) { starts.append(-1) }
        starts[Int(previous + 1)] = state
        return state
    }

    private mutating func firstStart(after previous: Int32, _ alphabet: borrowing Alphabet) -> Int32 {
        closures.beginRound()
        for entry in rules.entries {
            closures.add(Int32(entry.start), after: previous, alphabet, to: &reached)
        }
        return stepToReached().state
    }

    @inline(__always) mutating func step(
        from state: Int32, over symbol: Int32, _ alphabet: borrowing Alphabet
    )
        -> Step
    {
        let known = steps.value(state, symbol)
        return known >= 0 ? Step(rawValue: known) : newStep(from: state, over: symbol, alphabet)
    }

    @inline(never) private mutating func newStep(
        from state: Int32, over symbol: Int32, _ alphabet: borrowing Alphabet
    ) -> Step {
        closures.beginRound()
        for member in states[state] {
            guard case .unit(let test) = rules.code[Int(member.counter)], alphabet.holds(test, for: symbol),
                closures.outlooks.holds(member.outlook, for: symbol, alphabet)
            else { continue }
            closures.add(member.counter + 1, after: symbol, alphabet, to: &reached)
        }
        let step = stepToReached()
        steps.insert(state, symbol, step.rawValue)
        return step
    }

    /// Takes the instructions that were reached as a state.
    private mutating func stepToReached() -> Step {
        reached.sort()
        let (state, isNew) = states.number(of: reached)
        if isNew {
            for member in reached {
                guard case .match = rules.code[Int(member.counter)] else { continue }
                endings.append(Ending(rule: rules.rules[Int(member.counter)], outlook: member.outlook))
            }
            endingStarts.append(Int32(endings.count))
        }
        reached.removeAll(keepingCapacity: true)
        let isAccepting = !endings(of: state).isEmpty
        return Step(rawValue: state << 1 | (isAccepting ? 1 : 0))
    }
}
