#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Boosted decision trees over dense features, all of one depth: the judge proper.
///
/// Each tree asks `depth` questions "is feature f above t?" and ends in a leaf whose value is a part of the log odds.
package struct Forest: Sendable {
    package static let depth = 5
    static let inner = 1 << depth - 1
    static let leaves = 1 << depth
    /// Bytes of one tree: a feature's number and a threshold an inner node, a value a leaf.
    static let treeSize = inner * 8 + leaves * 4

    package struct Question: Sendable {
        package var feature: Int32 = 0
        package var threshold: Float = .infinity

        package init(feature: Int32 = 0, threshold: Float = .infinity) {
            self.feature = feature
            self.threshold = threshold
        }
    }

    package struct Tree: Sendable {
        /// By inner node; the children of node n are 2n + 1 and 2n + 2.
        package var questions = [Question](repeating: Question(), count: Forest.inner)
        package var values = [Float](repeating: 0, count: Forest.leaves)

        package init() {}
    }

    /// Log odds before any tree.
    private let base: Float
    // All trees' questions and values, one tree behind the other, so that asking them is a walk over two arrays.
    private let questions: [OrderedQuestion]
    private let values: [Float]

    /// A question with its threshold as an ordered number, see ``order(_:)``.
    private struct OrderedQuestion: Sendable {
        let feature: Int32
        let threshold: Int32
    }

    package init(base: Float, trees: [Tree]) {
        self.base = base
        questions = trees.flatMap(\.questions).map {
            OrderedQuestion(feature: $0.feature, threshold: Self.order($0.threshold))
        }
        values = trees.flatMap(\.values)
    }

    /// What the first trees find as unlikely as this, the later ones, which mend less and less, do not make likely.
    private static let hopeless: Float = -1.5
    /// Trees that are asked at least.
    private static let firstTrees = 32

    /// - Parameter isCut: whether what is hopeless is left early, for who asks only what is likely.
    package func logOdds(_ row: [Float], isCut: Bool = false) -> Float {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: row.count) { ordered in
            for (index, value) in row.enumerated() { ordered[index] = Self.order(value) }
            return logOdds(UnsafeBufferPointer(ordered), isCut ? Self.firstTrees : .max)
        }
    }

    /// - Parameters:
    ///   - row: features as ordered numbers.
    ///   - firstTrees: that are asked at least.
    private func logOdds(_ row: UnsafeBufferPointer<Int32>, _ firstTrees: Int) -> Float {
        var sum = base
        questions.withUnsafeBufferPointer { questions in
            values.withUnsafeBufferPointer { values in
                for tree in 0..<values.count / Self.leaves {
                    if tree >= firstTrees, sum < Self.hopeless { return }
                    let first = tree &* Self.inner
                    var node = 0
                    for _ in 0..<Self.depth {
                        let asked = questions[first &+ node]
                        // Whether it is above, without a branch: half of them would be guessed wrongly.
                        let difference = Int64(asked.threshold) &- Int64(row[Int(asked.feature)])
                        node = 2 &* node &+ 1 &+ Int(truncatingIfNeeded: UInt64(bitPattern: difference) >> 63)
                    }
                    sum += values[tree &* Self.leaves &+ node &- Self.inner]
                }
            }
        }
        return sum
    }

    /// A whole number for each number, in the same order; the same for 0 and -0.
    @inline(__always) private static func order(_ value: Float) -> Int32 {
        let bits = Int32(bitPattern: (value + 0).bitPattern)
        return bits >= 0 ? bits : bits ^ .max
    }

    /// The number of an ordered one.
    private static func number(_ order: Int32) -> Float {
        Float(bitPattern: UInt32(bitPattern: order >= 0 ? order : order ^ .max))
    }

    package func probability(_ row: [Float], isCut: Bool = false) -> Float {
        1 / (1 + expf(-logOdds(row, isCut: isCut)))
    }
}

extension Forest {
    init?(_ bytes: UnsafeRawBufferPointer, featureCount: Int) {
        guard bytes.count >= 4, (bytes.count - 4) % Self.treeSize == 0 else { return nil }
        func word(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        var trees: [Tree] = []
        for start in stride(from: 4, to: bytes.count, by: Self.treeSize) {
            var tree = Tree()
            for node in 0..<Self.inner {
                let feature = Int32(bitPattern: word(start + node * 8))
                guard feature >= 0, feature < featureCount else { return nil }
                tree.questions[node] = Question(
                    feature: feature, threshold: Float(bitPattern: word(start + node * 8 + 4)))
            }
            for leaf in 0..<Self.leaves {
                tree.values[leaf] = Float(bitPattern: word(start + Self.inner * 8 + leaf * 4))
            }
            trees.append(tree)
        }
        self.init(base: Float(bitPattern: word(0)), trees: trees)
    }

    package var bytes: [UInt8] {
        var words = [base.bitPattern]
        for tree in 0..<values.count / Self.leaves {
            for question in questions[tree * Self.inner..<(tree + 1) * Self.inner] {
                words.append(UInt32(bitPattern: question.feature))
                words.append(Self.number(question.threshold).bitPattern)
            }
            words += values[tree * Self.leaves..<(tree + 1) * Self.leaves].map(\.bitPattern)
        }
        return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }
}
