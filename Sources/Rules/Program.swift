/// One step of a pattern's program. Program counters and test numbers are those of the program until
/// a ``RuleSet`` joins the programs into one.
enum Instruction: Sendable {
    /// Takes one unit for which the test holds.
    case unit(test: Int32)
    /// Goes on at the first, and if that fails at the second. `branch` numbers the splits of a program.
    case split(first: Int32, second: Int32, branch: Int32)
    case jump(Int32)
    case beginCapture(Int32)
    case endCapture(Int32)
    case start
    case end
    /// Asks the unit before this place, without taking it; there is none at the start.
    case unitBehind(test: Int32, isNegative: Bool)
    /// Asks the unit after this place; at the end there is none, which `acceptsEnd` lets pass as well.
    case unitAhead(test: Int32, acceptsEnd: Bool, isNegative: Bool)
    /// Runs the program after it, up to its own `match`, from here or `behind` units before, and goes
    /// on at `next` if that agrees with `isNegative`.
    case look(behind: Int32, isNegative: Bool, next: Int32)
    case match
}

/// A pattern, checked and compiled, ready for a ``RuleSet``.
public struct Pattern: Sendable {
    let instructions: [Instruction]
    let tests: [UnitTest]
    let branchCount: Int
    /// How many units before its start it may look at.
    let reach: Int
    /// Whether the automaton alone tells where it matches: no look-around over more than one unit.
    let isExact: Bool
    /// The captures that it may yield.
    public let captures: Set<Int>
    /// All captures, where each stands at a fixed distance from the end of the match; else nil.
    let tailCaptures: [TailCapture]?
}

/// A capture whose place the end of the match tells.
struct TailCapture: Sendable, Equatable {
    var index: Int
    /// Units from its start, and from its end, to the end of the match.
    var start: Int
    var end: Int
}
