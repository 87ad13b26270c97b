/// Which instructions can be reached from one without taking a unit.
///
/// For most instructions that is the same wherever they stand, and is found once; where the unit before is asked
/// it is found anew each time.
struct Closures: Sendable {
    private enum Known: Sendable {
        case no
        /// Depends on the unit before.
        case differs
        /// Stands in `all`.
        case list(start: Int32, end: Int32)
    }

    private let rules: RuleSet
    private(set) var outlooks = OutlookTable()
    /// By instruction.
    private var known: [Known]
    private var all: [Member] = []
    /// Of the present round, and of the searches for what is not known yet.
    private var walk: Walk
    private var search: Walk

    init(_ rules: RuleSet) {
        self.rules = rules
        known = Array(repeating: .no, count: rules.code.count)
        walk = Walk(instructions: rules.code.count)
        search = walk
    }

    mutating func removeAll() { self = Closures(rules) }

    /// What follows is collected together, each instruction once.
    mutating func beginRound() { walk.beginRound() }

    /// The tests that the rules may ask of the unit before their first one.
    static func testsBehind(_ rules: RuleSet) -> [Int32] {
        var tests: Set<Int32> = []
        var seen = [Bool](repeating: false, count: rules.code.count)
        var open = rules.entries.map(\.start)
        while let counter = open.popLast() {
            guard !seen[counter] else { continue }
            seen[counter] = true
            switch rules.code[counter] {
            case .unit, .match: break
            case .split(let first, let second, _): open += [Int(first), Int(second)]
            case .jump(let target): open.append(Int(target))
            case .look(_, _, let next): open.append(Int(next))
            case .unitBehind(let test, _):
                tests.insert(test)
                open.append(counter + 1)
            case .beginCapture, .endCapture, .start, .end, .unitAhead: open.append(counter + 1)
            }
        }
        return tests.sorted()
    }

    /// Adds the instructions that take a unit, or end a rule, and can be reached from one.
    /// - Parameter previous: the symbol before, or the edge.
    mutating func add(
        _ counter: Int32, after previous: Int32, _ alphabet: borrowing Alphabet, to reached: inout [Member]
    ) {
        if case .no = known[Int(counter)] { find(counter, alphabet) }
        guard case .list(let start, let end) = known[Int(counter)] else {
            return walk.follow(
                rules.code, from: counter, after: previous, alphabet, &outlooks, into: &reached)
        }
        for index in Int(start)..<Int(end) where walk.isNew(all[index]) { reached.append(all[index]) }
    }

    private mutating func find(_ counter: Int32, _ alphabet: borrowing Alphabet) {
        var list: [Member] = []
        search.beginRound()
        search.follow(
            rules.code, from: counter, after: Automaton.edge, alphabet, &outlooks, into: &list)
        if search.hasAsked {
            known[Int(counter)] = .differs
        } else {
            known[Int(counter)] = .list(start: Int32(all.count), end: Int32(all.count + list.count))
            all += list
        }
    }
}

/// A walk through instructions that take no unit, each taken once in a round.
private struct Walk: Sendable {
    /// By instruction: the round that came by without an outlook; those with one stand apart.
    private var seen: [UInt32]
    private var seenWithOutlook: Set<Member> = []
    private var round: UInt32 = 0
    private var open: [Member] = []
    /// Whether something depended on the unit before.
    private(set) var hasAsked = false

    init(instructions: Int) { seen = Array(repeating: 0, count: instructions) }

    mutating func beginRound() {
        if !seenWithOutlook.isEmpty { seenWithOutlook.removeAll(keepingCapacity: true) }
        hasAsked = false
        round &+= 1
        guard round == 0 else { return }
        for index in seen.indices { seen[index] = 0 }
        round = 1
    }

    /// Whether a member comes up for the first time in this round.
    mutating func isNew(_ member: Member) -> Bool {
        let counter = Int(member.counter)
        if seen[counter] == round { return false }
        if member.outlook != 0 { return seenWithOutlook.insert(member).inserted }
        seen[counter] = round
        return true
    }

    mutating func follow(
        _ code: [Instruction], from first: Int32, after previous: Int32, _ alphabet: borrowing Alphabet,
        _ outlooks: inout OutlookTable, into reached: inout [Member]
    ) {
        open.append(Member(counter: first, outlook: 0))
        while let member = open.popLast() {
            guard isNew(member) else { continue }
            let outlook = member.outlook
            func go(_ counter: Int32, _ outlook: Int32) {
                open.append(Member(counter: counter, outlook: outlook))
            }
            let next = member.counter + 1
            switch code[Int(member.counter)] {
            case .unit, .match: reached.append(member)
            case .split(let first, let second, _):
                go(first, outlook)
                go(second, outlook)
            case .jump(let target): go(target, outlook)
            case .beginCapture, .endCapture: go(next, outlook)
            case .start:
                hasAsked = true
                if previous == Automaton.edge { go(next, outlook) }
            case .end: go(next, outlooks.adding(.edge, to: outlook))
            case .unitBehind(let test, let isNegative):
                hasAsked = true
                let found = previous != Automaton.edge && alphabet.holds(test, for: previous)
                if found != isNegative { go(next, outlook) }
            case .unitAhead(let test, let acceptsEnd, let isNegative):
                let condition = OutlookTable.Condition.unit(
                    test: test, acceptsEnd: acceptsEnd, isNegative: isNegative)
                go(next, outlooks.adding(condition, to: outlook))
            case .look(_, _, let next): go(next, outlook)
            }
        }
    }
}
