/// Matches one rule at one place the way Perl does: greedy, the first alternative that works wins.
///
/// It tries a split at a position at most once in a search, for a second try can only fail again; so
/// its cost is bounded by the program's size times the length of the text.
struct Backtracker: ~Copyable {
    /// No match is longer than this.
    static let longestMatch = 1024
    private static let stepLimit = 200_000

    struct Thread: BitwiseCopyable {
        var counter: Int32
        var position: Int32
        var trailCount: Int32
    }

    /// A capture that begins or ends.
    struct Mark: BitwiseCopyable {
        var capture: Int32
        var position: Int32
        var isBegin: Bool
    }

    /// What does not change while a rule is tried.
    private struct Task {
        var entry: RuleSet.Entry
        /// First position that may be looked at, and the one after the last.
        var low: Int
        var high: Int
    }

    private let rules: RuleSet
    private var threads = Memory<Thread>()
    private var trail = Memory<Mark>()
    /// For each position and split the search that tried it last.
    private var tried = Memory<UInt32>(capacity: 1024)
    private var search: UInt32 = 0
    private var stepCount = 0
    /// How often a rule was given up at the step limit.
    private(set) var abandoned = 0

    init(_ rules: RuleSet) { self.rules = rules }

    /// Where the rule ends if it matches at `start`.
    ///
    /// - Parameter requiredEnd: if given, only a match with this end counts.
    mutating func end(
        of rule: Int32, at start: Int, endingAt requiredEnd: Int? = nil,
        in symbols: UnsafeBufferPointer<Int32>, _ alphabet: borrowing Alphabet
    ) -> Int? {
        let entry = rules.entries[Int(rule)]
        let task = Task(
            entry: entry, low: max(0, start - entry.reach),
            high: min(symbols.count, start + Self.longestMatch))
        let places = (task.high - task.low + 1) * entry.branchCount
        if tried.count < places { tried.append(repeating: 0, count: places - tried.count) }
        stepCount = 0
        trail.removeAll()
        let end = run(from: entry.start, at: start, endingAt: requiredEnd, task, symbols, alphabet)
        if stepCount > Self.stepLimit { abandoned += 1 }
        return end
    }

    /// Adds the captures of the match found last.
    func collectCaptures(into captures: inout [Match.Capture]) {
        for index in 0..<trail.count where trail[index].isBegin {
            let mark = trail[index]
            var depth = 0
            for place in index + 1..<trail.count where trail[place].capture == mark.capture {
                let later = trail[place]
                depth += later.isBegin ? 1 : -1
                guard depth < 0 else { continue }
                if later.position > mark.position {
                    let range = Int(mark.position)..<Int(later.position)
                    captures.append(Match.Capture(index: Int(mark.capture), range: range))
                }
                break
            }
        }
    }

    private mutating func nextSearch() -> UInt32 {
        search &+= 1
        if search == 0 {
            for index in 0..<tried.count { tried[index] = 0 }
            search = 1
        }
        return search
    }

    private mutating func run(
        from counter: Int, at start: Int, endingAt requiredEnd: Int?, _ task: Task,
        _ symbols: UnsafeBufferPointer<Int32>, _ alphabet: borrowing Alphabet
    ) -> Int? {
        let code = rules.code
        let search = nextSearch()
        let floor = threads.count
        let limit = requiredEnd ?? task.high
        var counter = Int32(counter)
        var position = start
        while true {
            stepCount += 1
            guard stepCount <= Self.stepLimit else { break }
            var isAlive = true
            switch code[Int(counter)] {
            case .unit(let test):
                isAlive = position < limit && alphabet.holds(test, for: symbols[position])
                counter += 1
                position += 1
            case .split(let first, let second, let branch):
                let place = (position - task.low) * task.entry.branchCount + Int(branch)
                isAlive = tried[place] != search
                tried[place] = search
                if isAlive { push(second, position) }
                counter = first
            case .jump(let target): counter = target
            case .beginCapture(let capture): mark(capture, &counter, position, isBegin: true)
            case .endCapture(let capture): mark(capture, &counter, position, isBegin: false)
            case .start:
                isAlive = position == 0
                counter += 1
            case .end:
                isAlive = position == symbols.count
                counter += 1
            case .unitBehind(let test, let isNegative):
                let found = position > 0 && alphabet.holds(test, for: symbols[position - 1])
                isAlive = found != isNegative
                counter += 1
            case .unitAhead(let test, let acceptsEnd, let isNegative):
                let found =
                    position < task.high
                    ? alphabet.holds(test, for: symbols[position]) : acceptsEnd && position == symbols.count
                isAlive = found != isNegative
                counter += 1
            case .look(let behind, let isNegative, let next):
                let from = position - Int(behind)
                let found =
                    from >= 0
                    && run(from: Int(counter) + 1, at: from, endingAt: nil, task, symbols, alphabet) != nil
                isAlive = found != isNegative
                counter = next
            case .match:
                if requiredEnd == nil || requiredEnd == position {
                    threads.shorten(to: floor)
                    return position
                }
                isAlive = false
            }
            if isAlive { continue }
            guard threads.count > floor, let thread = threads.popLast() else { break }
            counter = thread.counter
            position = Int(thread.position)
            trail.shorten(to: Int(thread.trailCount))
        }
        threads.shorten(to: floor)
        return nil
    }

    private mutating func push(_ counter: Int32, _ position: Int) {
        threads.append(
            Thread(counter: counter, position: Int32(position), trailCount: Int32(trail.count)))
    }

    private mutating func mark(_ capture: Int32, _ counter: inout Int32, _ position: Int, isBegin: Bool) {
        trail.append(Mark(capture: capture, position: Int32(position), isBegin: isBegin))
        counter += 1
    }
}
