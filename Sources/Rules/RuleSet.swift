/// Patterns that are matched together, their programs joined into one. Immutable, so that all threads
/// can share it; each thread has a ``Matcher`` of its own.
public struct RuleSet: Sendable {
    struct Entry: Sendable {
        /// Where the rule's program starts.
        var start: Int
        var branchCount: Int
        var reach: Int
        /// All its captures, as places in ``RuleSet/tailCaptures``, if the automaton alone tells where it
        /// matches and what it captures.
        var tailCaptures: Range<Int>?
    }

    let code: [Instruction]
    /// By rule.
    let entries: [Entry]
    let tailCaptures: [TailCapture]
    /// The rule that each instruction belongs to.
    let rules: [Int32]
    /// All rules' tests, each once.
    let tests: [UnitTest]
    let flatTests: FlatTests
    let needs: Needs
    /// The bits of a key that some test asks about: all but the flags that none does.
    let keyMask: UInt64
    let words: any WordSource

    /// - Parameter vocabulary: the one that the patterns were compiled with.
    public init(patterns: [Pattern], vocabulary: Vocabulary) {
        var joiner = Joiner()
        for pattern in patterns { joiner.append(pattern) }
        code = joiner.code
        entries = joiner.entries
        tailCaptures = joiner.tailCaptures
        rules = joiner.rules
        tests = joiner.tests
        let flags = joiner.tests.reduce(0) { $0 | $1.flagMask }
        keyMask = UnitKey(kind: -1, tag: -1, word: -1, flags: flags).rawValue
        words = vocabulary.words
        flatTests = FlatTests(joiner.tests)
        let starts = joiner.entries.map(\.start)
        let programs = zip(starts, starts.dropFirst() + [joiner.code.count]).map { $0..<$1 }
        needs = Needs(code: joiner.code, programs: programs, tests: joiner.tests)
    }

    /// How many rules there are.
    public var count: Int { entries.count }
}

/// Puts programs one behind the other and lets equal tests share a number.
private struct Joiner {
    var code: [Instruction] = []
    var entries: [RuleSet.Entry] = []
    var tailCaptures: [TailCapture] = []
    var rules: [Int32] = []
    var tests: [UnitTest] = []
    private var numbers: [UnitTest: Int32] = [:]

    mutating func append(_ pattern: Pattern) {
        let base = Int32(code.count)
        let renumbered = pattern.tests.map { number(of: $0) }
        for instruction in pattern.instructions {
            code.append(moved(instruction, by: base, tests: renumbered))
            rules.append(Int32(entries.count))
        }
        let firstCapture = tailCaptures.count
        let captures = pattern.isExact ? pattern.tailCaptures : nil
        tailCaptures += captures ?? []
        entries.append(
            RuleSet.Entry(
                start: Int(base), branchCount: pattern.branchCount, reach: pattern.reach,
                tailCaptures: captures.map { firstCapture..<firstCapture + $0.count }))
    }

    private func moved(_ instruction: Instruction, by base: Int32, tests: [Int32]) -> Instruction {
        switch instruction {
        case .unit(let test): return .unit(test: tests[Int(test)])
        case .split(let first, let second, let branch):
            return .split(first: first + base, second: second + base, branch: branch)
        case .jump(let target): return .jump(target + base)
        case .unitBehind(let test, let isNegative):
            return .unitBehind(test: tests[Int(test)], isNegative: isNegative)
        case .unitAhead(let test, let acceptsEnd, let isNegative):
            return .unitAhead(test: tests[Int(test)], acceptsEnd: acceptsEnd, isNegative: isNegative)
        case .look(let behind, let isNegative, let next):
            return .look(behind: behind, isNegative: isNegative, next: next + base)
        case .beginCapture, .endCapture, .start, .end, .match: return instruction
        }
    }

    private mutating func number(of test: UnitTest) -> Int32 {
        if let number = numbers[test] { return number }
        let number = Int32(tests.count)
        tests.append(test)
        numbers[test] = number
        return number
    }
}
