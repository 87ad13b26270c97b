/// A pattern with its names looked up and its named sub-patterns put in.
indirect enum PatternNode: Sendable {
    case unit(UnitTest)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repeated(PatternNode, PatternSyntax.Repetition)
    case capture(Int, PatternNode)
    case start
    case end
    case ahead(PatternNode, isNegative: Bool)
    /// The inner pattern takes exactly `length` units.
    case behind(PatternNode, length: Int, isNegative: Bool)

    /// One of the nodes; neighbours that test a single unit become one test, which saves the matcher the
    /// trying of each.
    static func choosing(_ nodes: [PatternNode]) -> PatternNode {
        var merged: [PatternNode] = []
        for node in nodes {
            if case .unit(let test) = node, case .unit(let before) = merged.last {
                merged[merged.count - 1] = .unit(.anyOf([before, test]))
            } else {
                merged.append(node)
            }
        }
        return merged.count == 1 ? merged[0] : .choice(merged)
    }

    /// Lengths stop growing here, so that nested repetitions do not overflow.
    private static let longest = 1 << 20

    /// How many units it takes; upper bound nil: without end.
    var length: (least: Int, most: Int?) {
        let length = unboundedLength
        return (min(length.least, Self.longest), length.most.map { min($0, Self.longest) })
    }

    private var unboundedLength: (least: Int, most: Int?) {
        switch self {
        case .unit: return (1, 1)
        case .start, .end, .ahead, .behind: return (0, 0)
        case .capture(_, let node): return node.length
        case .sequence(let nodes):
            return nodes.reduce((0, 0)) { sum, node in
                let length = node.length
                return (sum.0 + length.least, sum.1.flatMap { most in length.most.map { $0 + most } })
            }
        case .choice(let nodes):
            let lengths = nodes.map(\.length)
            let isBounded = lengths.allSatisfy { $0.most != nil }
            return (lengths.map(\.least).min() ?? 0, isBounded ? lengths.compactMap(\.most).max() : nil)
        case .repeated(let node, let repetition):
            let length = node.length
            let most = repetition.maximum.flatMap { maximum in length.most.map { $0 * maximum } }
            return (length.least * repetition.minimum, length.most == 0 ? 0 : most)
        }
    }

    /// Whether it may take no unit.
    var canBeEmpty: Bool {
        switch self {
        case .unit: return false
        case .start, .end, .ahead, .behind: return true
        case .capture(_, let node): return node.canBeEmpty
        case .sequence(let nodes): return nodes.allSatisfy { $0.canBeEmpty }
        case .choice(let nodes): return nodes.contains { $0.canBeEmpty }
        case .repeated(let node, let repetition): return repetition.minimum == 0 || node.canBeEmpty
        }
    }

    var hasCaptures: Bool {
        switch self {
        case .capture: return true
        case .sequence(let nodes), .choice(let nodes): return nodes.contains { $0.hasCaptures }
        case .repeated(let node, _): return node.hasCaptures
        case .unit, .start, .end, .ahead, .behind: return false
        }
    }

    /// The captures by their distance from the end, if that is the same in every match; else nil.
    var tailCaptures: [TailCapture]? {
        var nodes: [PatternNode]
        if case .sequence(let inner) = self { nodes = inner } else { nodes = [self] }
        var captures: [TailCapture] = []
        var distance = 0
        while let node = nodes.popLast() {
            if case .capture(let index, let inner) = node {
                guard let length = inner.fixedLength, length > 0, !inner.hasCaptures else { return nil }
                captures.append(TailCapture(index: index, start: distance + length, end: distance))
            } else if node.hasCaptures {
                return nil
            }
            guard let length = node.fixedLength else { break }
            distance += length
        }
        return nodes.contains { $0.hasCaptures } ? nil : captures.reversed()
    }

    /// What it tests, if it takes one unit and nothing else, or holds at the end as well: `(VG|$)`.
    var unitOrEnd: (test: UnitTest, acceptsEnd: Bool)? {
        switch self {
        case .unit(let test): return (test, false)
        case .choice(let nodes):
            var tests: [UnitTest] = []
            for node in nodes {
                switch node {
                case .unit(let test): tests.append(test)
                case .end: continue
                default: return nil
                }
            }
            return tests.isEmpty ? nil : (.anyOf(tests), tests.count < nodes.count)
        default: return nil
        }
    }

    private var fixedLength: Int? {
        let length = self.length
        return length.least == length.most ? length.least : nil
    }
}
