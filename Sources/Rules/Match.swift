/// Where a rule matched, and what its captures hold. Positions count units of the sequence.
public struct Match: Sendable, Equatable {
    public struct Capture: Sendable, Equatable {
        /// Index into the list of names that the patterns were compiled with.
        public var index: Int
        public var range: Range<Int>

        public init(index: Int, range: Range<Int>) {
            self.index = index
            self.range = range
        }
    }

    /// Index of the pattern in its ``RuleSet``.
    public var rule: Int
    public var range: Range<Int>
    /// Every capture in the order in which it began; one inside a repetition may come several times.
    /// A capture that took no unit is left out.
    public var captures: [Capture]

    public init(rule: Int, range: Range<Int>, captures: [Capture] = []) {
        self.rule = rule
        self.range = range
        self.captures = captures
    }

    /// The first range that the capture took.
    public func capture(_ index: Int) -> Range<Int>? {
        captures.first { $0.index == index }?.range
    }

    /// The last range that the capture took.
    public func lastCapture(_ index: Int) -> Range<Int>? {
        captures.last { $0.index == index }?.range
    }

    /// All ranges that the capture took, in their order.
    public func captures(_ index: Int) -> [Range<Int>] {
        captures.compactMap { $0.index == index ? $0.range : nil }
    }
}
