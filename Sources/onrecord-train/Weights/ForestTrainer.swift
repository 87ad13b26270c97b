import Attribution
import Foundation

/// Gradient-boosted trees for a yes-or-no question, by histograms of each feature's quantiles.
struct ForestTrainer {
    var treeCount = 160
    var rate: Float = 0.07
    var leastInLeaf: Float = 25
    var smoothing: Float = 3
    private static let binCount = 48

    /// What a node of a tree gathers for one bin.
    private struct Cell {
        var gradient: Float = 0
        var weight: Float = 0
        var count: Float = 0
    }

    /// - Parameter rows: the features of each example, all of one length.
    func train(_ rows: [[Float]], _ labels: [Bool]) -> Forest {
        let featureCount = JudgeFeatures.count
        let edges = (0..<featureCount).map { feature in Self.edges(rows.map { $0[feature] }) }
        // Bins by example, then feature.
        var bins = [UInt8](repeating: 0, count: rows.count * featureCount)
        for (index, row) in rows.enumerated() {
            for feature in 0..<featureCount {
                bins[index * featureCount + feature] = UInt8(edges[feature].count { row[feature] > $0 })
            }
        }
        let share = Float(labels.count { $0 }) / Float(max(1, labels.count))
        let base = logf(max(share, 1e-4) / max(1 - share, 1e-4))
        var odds = [Float](repeating: base, count: rows.count)
        var trees: [Forest.Tree] = []
        for _ in 0..<treeCount {
            var gradients: [Float] = []
            var weights: [Float] = []
            for (index, label) in labels.enumerated() {
                let probability = 1 / (1 + expf(-odds[index]))
                gradients.append((label ? 1 : 0) - probability)
                weights.append(max(probability * (1 - probability), 1e-4))
            }
            let (tree, leaves) = grow(bins, gradients, weights, edges)
            for index in odds.indices { odds[index] += tree.values[leaves[index]] }
            trees.append(tree)
        }
        return Forest(base: base, trees: trees)
    }

    /// Values that part a feature's into bins of like size.
    private static func edges(_ values: [Float]) -> [Float] {
        let sorted = values.sorted()
        var edges: [Float] = []
        for bin in 1..<binCount {
            let edge = sorted[sorted.count * bin / binCount]
            if edges.last != edge, edge < sorted[sorted.count - 1] { edges.append(edge) }
        }
        return edges
    }

    /// One tree, and the leaf of each example.
    private func grow(_ bins: [UInt8], _ gradients: [Float], _ weights: [Float], _ edges: [[Float]]) -> (
        Forest.Tree, [Int]
    ) {
        let featureCount = edges.count
        var tree = Forest.Tree()
        var nodes = [Int](repeating: 0, count: gradients.count)
        for level in 0..<Forest.depth {
            let first = 1 << level - 1
            let width = 1 << level
            var cells = [Cell](repeating: Cell(), count: width * featureCount * Self.binCount)
            for index in gradients.indices {
                let node = nodes[index] - first
                for feature in 0..<featureCount {
                    let cell =
                        (node * featureCount + feature) * Self.binCount
                        + Int(bins[index * featureCount + feature])
                    cells[cell].gradient += gradients[index]
                    cells[cell].weight += weights[index]
                    cells[cell].count += 1
                }
            }
            var splits = [(feature: Int, bin: Int)?](repeating: nil, count: width)
            for node in 0..<width {
                guard let split = bestSplit(cells, node, featureCount, edges) else { continue }
                splits[node] = split
                tree.questions[first + node] = Forest.Question(
                    feature: Int32(split.feature), threshold: edges[split.feature][split.bin])
            }
            for index in nodes.indices {
                var goesRight = false
                if let split = splits[nodes[index] - first] {
                    goesRight = Int(bins[index * featureCount + split.feature]) > split.bin
                }
                nodes[index] = 2 * nodes[index] + (goesRight ? 2 : 1)
            }
        }
        let inner = 1 << Forest.depth - 1
        var sums = [Cell](repeating: Cell(), count: 1 << Forest.depth)
        for index in nodes.indices {
            nodes[index] -= inner
            sums[nodes[index]].gradient += gradients[index]
            sums[nodes[index]].weight += weights[index]
        }
        for leaf in sums.indices {
            tree.values[leaf] = rate * sums[leaf].gradient / (sums[leaf].weight + smoothing)
        }
        return (tree, nodes)
    }

    private func bestSplit(_ cells: [Cell], _ node: Int, _ featureCount: Int, _ edges: [[Float]]) -> (
        feature: Int, bin: Int
    )? {
        var best: (feature: Int, bin: Int)?
        var bestGain: Float = 1e-3
        for feature in 0..<featureCount {
            let start = (node * featureCount + feature) * Self.binCount
            var all = Cell()
            for bin in 0..<Self.binCount { all = Self.sum(all, cells[start + bin]) }
            guard all.count >= 2 * leastInLeaf else { return nil }
            var left = Cell()
            for bin in edges[feature].indices {
                left = Self.sum(left, cells[start + bin])
                let right = Cell(
                    gradient: all.gradient - left.gradient, weight: all.weight - left.weight,
                    count: all.count - left.count)
                guard left.count >= leastInLeaf, right.count >= leastInLeaf else { continue }
                let gain = worth(left) + worth(right) - worth(all)
                if gain > bestGain {
                    bestGain = gain
                    best = (feature, bin)
                }
            }
        }
        return best
    }

    private static func sum(_ a: Cell, _ b: Cell) -> Cell {
        Cell(gradient: a.gradient + b.gradient, weight: a.weight + b.weight, count: a.count + b.count)
    }
    private func worth(_ cell: Cell) -> Float { cell.gradient * cell.gradient / (cell.weight + smoothing) }
}
