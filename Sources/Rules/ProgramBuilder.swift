/// Writes the program of a pattern.
struct ProgramBuilder {
    /// A program, its repetitions written out, must stay below this.
    static let longest = 20_000

    private var instructions: [Instruction] = []
    private var tests: [UnitTest] = []
    private var testNumbers: [UnitTest: Int32] = [:]
    private var branchCount: Int32 = 0
    private var isExact = true
    private var reach = 0
    /// How far back the look-behinds around the current node lead.
    private var depth = 0
    private var captures: Set<Int> = []

    static func pattern(from node: PatternNode) throws(PatternError) -> Pattern {
        var builder = ProgramBuilder()
        try builder.write(node)
        builder.instructions.append(.match)
        return Pattern(
            instructions: builder.instructions, tests: builder.tests,
            branchCount: Int(builder.branchCount), reach: builder.reach, isExact: builder.isExact,
            captures: builder.captures, tailCaptures: node.tailCaptures)
    }

    private var here: Int32 { Int32(instructions.count) }

    private mutating func write(_ node: PatternNode) throws(PatternError) {
        guard instructions.count < Self.longest else {
            throw PatternError.tooLarge
        }
        switch node {
        case .unit(let test): instructions.append(.unit(test: number(of: test)))
        case .sequence(let nodes): for node in nodes { try write(node) }
        case .choice(let nodes): try write(choice: nodes)
        case .repeated(let node, let repetition): try write(node, repetition)
        case .capture(let index, let node):
            captures.insert(index)
            instructions.append(.beginCapture(Int32(index)))
            try write(node)
            instructions.append(.endCapture(Int32(index)))
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .behind(.unit(let test), _, let isNegative):
            instructions.append(.unitBehind(test: number(of: test), isNegative: isNegative))
        case .ahead(let node, let isNegative):
            guard let (test, acceptsEnd) = node.unitOrEnd else {
                return try write(look: node, behind: 0, isNegative)
            }
            let number = number(of: test)
            instructions.append(.unitAhead(test: number, acceptsEnd: acceptsEnd, isNegative: isNegative))
        case .behind(let node, let length, let isNegative):
            try write(look: node, behind: Int32(length), isNegative)
        }
    }

    private mutating func number(of test: UnitTest) -> Int32 {
        if let number = testNumbers[test] { return number }
        let number = Int32(tests.count)
        tests.append(test)
        testNumbers[test] = number
        return number
    }

    private mutating func write(choice nodes: [PatternNode]) throws(PatternError) {
        var jumps: [Int] = []
        for node in nodes.dropLast() {
            let split = reserve()
            try write(node)
            jumps.append(reserve())
            instructions[split] = newSplit(Int32(split) + 1, here)
        }
        if let last = nodes.last { try write(last) }
        for jump in jumps { instructions[jump] = .jump(here) }
    }

    private mutating func write(
        _ node: PatternNode, _ repetition: PatternSyntax.Repetition
    ) throws(PatternError) {
        for _ in 0..<repetition.minimum { try write(node) }
        guard let maximum = repetition.maximum else {
            return try write(loop: node, isLazy: repetition.isLazy)
        }
        var splits: [Int] = []
        for _ in repetition.minimum..<maximum {
            splits.append(reserve())
            try write(node)
        }
        for split in splits {
            instructions[split] = newSplit(Int32(split) + 1, here, swapped: repetition.isLazy)
        }
    }

    private mutating func write(loop node: PatternNode, isLazy: Bool) throws(PatternError) {
        let split = reserve()
        try write(node)
        instructions.append(.jump(Int32(split)))
        instructions[split] = newSplit(Int32(split) + 1, here, swapped: isLazy)
    }

    private mutating func write(
        look node: PatternNode, behind: Int32, _ isNegative: Bool
    ) throws(PatternError) {
        isExact = false
        depth += Int(behind)
        reach = max(reach, depth)
        let look = reserve()
        try write(node)
        depth -= Int(behind)
        instructions.append(.match)
        instructions[look] = .look(behind: behind, isNegative: isNegative, next: here)
    }

    /// A place to be filled in later.
    private mutating func reserve() -> Int {
        instructions.append(.match)
        return instructions.count - 1
    }

    private mutating func newSplit(_ first: Int32, _ second: Int32, swapped: Bool = false) -> Instruction {
        defer { branchCount += 1 }
        return swapped
            ? .split(first: second, second: first, branch: branchCount)
            : .split(first: first, second: second, branch: branchCount)
    }
}

extension PatternError {
    static let tooLarge = PatternError(
        "the pattern is too large once its repetitions and sub-patterns are written out", column: 1)
}
