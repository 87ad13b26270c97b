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
    private let questions: [Question]
    private let values: [Float]

    package init(base: Float, trees: [Tree]) {
        self.base = base
        questions = trees.flatMap(\.questions)
        values = trees.flatMap(\.values)
    }

    package func logOdds(_ row: [Float]) -> Float {
        var sum = base
        row.withUnsafeBufferPointer { row in
            questions.withUnsafeBufferPointer { questions in
                values.withUnsafeBufferPointer { values in
                    var (question, leaf) = (0, 0)
                    while leaf < values.count {
                        var node = 0
                        for _ in 0..<Self.depth {
                            let asked = questions[question + node]
                            node = 2 * node + (row[Int(asked.feature)] > asked.threshold ? 2 : 1)
                        }
                        sum += values[leaf + node - Self.inner]
                        question += Self.inner
                        leaf += Self.leaves
                    }
                }
            }
        }
        return sum
    }

    package func probability(_ row: [Float]) -> Float { 1 / (1 + expf(-logOdds(row))) }
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
                words.append(question.threshold.bitPattern)
            }
            words += values[tree * Self.leaves..<(tree + 1) * Self.leaves].map(\.bitPattern)
        }
        return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }
}
