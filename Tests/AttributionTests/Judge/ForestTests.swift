import Testing

@testable import Attribution

@Suite struct ForestTests {
    private static func number(_ index: Int) -> Float { Float((index &* 7919 &+ 13) % 200) / 10 - 10 }

    /// Trees whose questions and leaves look random and are the same every time.
    private static let trees: [Forest.Tree] = (0..<20).map { tree in
        var grown = Forest.Tree()
        for node in grown.questions.indices {
            grown.questions[node] = Forest.Question(
                feature: Int32((tree * 5 + node * 3) % 8), threshold: number(tree * 31 + node))
        }
        for leaf in grown.values.indices { grown.values[leaf] = number(tree * 37 + leaf) / 20 }
        return grown
    }

    /// A leaf is reached as the questions say, one after the other.
    private func sum(_ row: [Float]) -> Float {
        Self.trees.reduce(0.5) { sum, tree in
            var node = 0
            while node < tree.questions.count {
                let asked = tree.questions[node]
                node = 2 * node + (row[Int(asked.feature)] > asked.threshold ? 2 : 1)
            }
            return sum + tree.values[node - tree.questions.count]
        }
    }

    @Test(arguments: 0..<30) func leavesAreThoseThatTheQuestionsLeadTo(seed: Int) {
        let forest = Forest(base: 0.5, trees: Self.trees)
        // Whole numbers meet thresholds exactly; minus zero is zero.
        let row = (0..<8).map { seed % 3 == 0 ? Float($0 - 4) * -1 : Self.number(seed * 11 + $0) }
        #expect(abs(forest.logOdds(row) - sum(row)) < 1e-4)
    }

    @Test func bytesAreReadBack() throws {
        let forest = Forest(base: 0.5, trees: Self.trees)
        let read = try #require(
            forest.bytes.withUnsafeBytes { Forest($0, featureCount: 8) })
        #expect(read.bytes == forest.bytes)
        #expect(forest.bytes.withUnsafeBytes { Forest($0, featureCount: 7) } == nil)
    }
}
