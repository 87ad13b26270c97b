/// Finds the matches of a rule set. Each thread has its own; it grows wiser with the text it reads.
///
/// The automaton reads on from each start until no rule can match any more, so the cost of text
/// without matches depends on how far the rules reach, not on how many they are.
public struct Matcher: ~Copyable {
    /// A place where some rule may end.
    struct Candidate: BitwiseCopyable {
        var end: Int
        var state: Int32
    }

    private let rules: RuleSet
    private var alphabet: Alphabet
    private var automaton: Automaton
    private var backtracker: Backtracker
    /// Of the sequence that is being read.
    private var symbols = Memory<Int32>()
    private var candidates = Memory<Candidate>()
    private var candidateRules: [Int32] = []
    private var match = Match(rule: 0, range: 0..<0)

    public init(_ rules: RuleSet) {
        self.rules = rules
        alphabet = Alphabet(rules)
        automaton = Automaton(rules)
        backtracker = Backtracker(rules)
    }

    /// How many matches were given up so far because they would have taken too many steps.
    public var abandoned: Int { backtracker.abandoned }

    /// Calls `body` with every match: at most one for each start and rule, by start, then by rule.
    ///
    /// - Parameter keys: one sequence (a sentence); `^` and `$` are its edges.
    public mutating func forEachMatch(
        in keys: UnsafeBufferPointer<UnitKey>, _ body: (borrowing Match) -> Void
    ) {
        guard rules.needs.areMet(by: read(keys)) else { return }
        for start in 0..<symbols.count {
            findCandidates(at: start)
            if candidates.isEmpty { continue }
            collectRules()
            for rule in candidateRules where findMatch(of: rule, at: start) { body(match) }
        }
    }

    /// The match of the first rule that matches at `start`.
    public mutating func firstMatch(at start: Int, in keys: UnsafeBufferPointer<UnitKey>) -> Match? {
        guard keys.indices.contains(start) else { return nil }
        _ = read(keys)
        findCandidates(at: start)
        collectRules()
        for rule in candidateRules where findMatch(of: rule, at: start) { return match }
        return nil
    }

    /// Cuts the sequence into the longest matches, from left to right, without overlap: at each
    /// position the rule with the longest match wins, of equals the first. Units that no rule takes
    /// are left out.
    public mutating func tile(
        _ keys: UnsafeBufferPointer<UnitKey>,
        _ body: (_ rule: Int, _ range: Range<Int>, _ match: borrowing Match) -> Void
    ) {
        _ = read(keys)
        var start = 0
        while start < symbols.count {
            findCandidates(at: start)
            if findLongest(at: start) {
                body(match.rule, match.range, match)
                start = match.range.upperBound
            } else {
                start += 1
            }
        }
    }

    /// Takes in a sequence; returns what of the rules' needs it meets.
    private mutating func read(_ keys: UnsafeBufferPointer<UnitKey>) -> UInt64 {
        if alphabet.isFull {
            alphabet.removeAll()
            automaton.removeAll()
        }
        if automaton.isFull { automaton.removeAll() }
        return alphabet.read(keys, into: &symbols)
    }

    private mutating func findCandidates(at start: Int) {
        candidates.removeAll()
        var state = automaton.start(after: start == 0 ? Automaton.edge : symbols[start - 1], alphabet)
        for position in start..<min(symbols.count, start + Backtracker.longestMatch) {
            let step = automaton.step(from: state, over: symbols[position], alphabet)
            if step.isDead { return }
            state = step.state
            if step.isAccepting { candidates.append(Candidate(end: position + 1, state: state)) }
        }
    }

    /// The symbol behind a candidate.
    private func symbol(after candidate: Candidate) -> Int32 {
        candidate.end < symbols.count ? symbols[candidate.end] : Automaton.edge
    }

    /// The rules of all candidates, each once, in their order.
    private mutating func collectRules() {
        if !candidateRules.isEmpty { candidateRules.removeAll(keepingCapacity: true) }
        for place in 0..<candidates.count {
            let candidate = candidates[place]
            let next = symbol(after: candidate)
            for index in automaton.endings(of: candidate.state) {
                let ending = automaton.endings[index]
                if automaton.holds(ending, before: next, alphabet) { candidateRules.append(ending.rule) }
            }
        }
        guard candidateRules.count > 1 else { return }
        candidateRules.sort()
        var last: Int32 = -1
        candidateRules.removeAll { rule in
            defer { last = rule }
            return rule == last
        }
    }

    private mutating func findMatch(of rule: Int32, at start: Int, endingAt end: Int? = nil) -> Bool {
        let found = backtracker.end(of: rule, at: start, endingAt: end, in: symbols.all, alphabet)
        guard let found else { return false }
        match.rule = Int(rule)
        match.range = start..<found
        if !match.captures.isEmpty { match.captures.removeAll(keepingCapacity: true) }
        backtracker.collectCaptures(into: &match.captures)
        return true
    }

    private mutating func findLongest(at start: Int) -> Bool {
        while let candidate = candidates.popLast() {
            let next = symbol(after: candidate)
            for index in automaton.endings(of: candidate.state) {
                let ending = automaton.endings[index]
                guard automaton.holds(ending, before: next, alphabet) else { continue }
                if take(ending.rule, from: start, to: candidate.end) { return true }
            }
        }
        return false
    }

    /// Makes the match of a rule that the automaton found, if the rest of its look-around agrees.
    private mutating func take(_ rule: Int32, from start: Int, to end: Int) -> Bool {
        guard let captures = rules.entries[Int(rule)].tailCaptures else {
            return findMatch(of: rule, at: start, endingAt: end)
        }
        match.rule = Int(rule)
        match.range = start..<end
        // Written over those of the match before: removing all of them costs more.
        while match.captures.count > captures.count { match.captures.removeLast() }
        for (place, index) in captures.enumerated() {
            let tail = rules.tailCaptures[index]
            let capture = Match.Capture(index: tail.index, range: end - tail.start..<end - tail.end)
            if place < match.captures.count {
                match.captures[place] = capture
            } else {
                match.captures.append(capture)
            }
        }
        return true
    }
}
