import Attribution
import Foundation

/// The windows of all sites as lists of feature numbers.
struct SpanExamples {
    struct Example {
        var article: Int
        var site: CueSite
        /// As annotated; nil for a site that is no cue.
        var roles: [Role]?
        /// Of the window's tokens, see ``Lattice``.
        var contexts: [UInt8]
        /// First of the window's tokens in `starts`.
        var first: Int
    }

    var examples: [Example] = []
    /// Features of each token seen from its cue.
    var features: [Int32] = []
    var starts: [Int] = [0]
    /// Features of each token alone, by article and token.
    var ownFeatures: [[Int32]] = []
    var ownStarts: [[Int]] = []
}

/// What the span model learns.
struct SpanModel {
    var weights: [RoleScores]
    var transitions: Transitions
}

/// A linear-chain conditional random field over each window, by AdaGrad with dropped-out features.
struct SpanTrainer {
    var rate: Float = 0.08
    var dropout: Float = 0.2
    var decay: Float = 1e-6
    var epochs = 7

    /// - Parameters:
    ///   - keep: whether an article is to be learned from.
    ///   - isUsed: by feature; those that are not are left out. Empty for all.
    func train(_ all: SpanExamples, featureCount: Int, seed: UInt64, isUsed: [Bool] = [], keep: (Int) -> Bool)
        -> SpanModel
    {
        var model = SpanModel(
            weights: [RoleScores](repeating: .zero, count: featureCount), transitions: Transitions())
        var squares = [RoleScores](repeating: RoleScores(repeating: 1e-3), count: featureCount)
        var transitionSquares = [RoleScores](
            repeating: RoleScores(repeating: 1e-3), count: model.transitions.rows.count + 1)
        var order = all.examples.indices.filter {
            all.examples[$0].roles != nil && keep(all.examples[$0].article)
        }
        var random = Random(seed)
        let threshold = UInt32(Float(1 << 16) * dropout)
        var lattice = Lattice()
        var active: [Int32] = []
        var ends: [Int] = []
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let rate = self.rate * (1 - 0.8 * Float(epoch) / Float(epochs))
            for index in order {
                let example = all.examples[index]
                let gold = example.roles!
                active.removeAll(keepingCapacity: true)
                ends.removeAll(keepingCapacity: true)
                lattice.start(example.contexts)
                model.weights.withUnsafeBufferPointer { weights in
                    for (offset, token) in example.site.window.enumerated() {
                        var sum = RoleScores.zero
                        var bits: UInt64 = 0
                        var left = 0
                        func take(_ feature: Int32) {
                            if left == 0 {
                                bits = random.next()
                                left = 4
                            }
                            let isDropped = UInt32(bits & 0xFFFF) < threshold
                            bits >>= 16
                            left -= 1
                            if isDropped || !isUsed.isEmpty && !isUsed[Int(feature)] { return }
                            active.append(feature)
                            sum += weights[Int(feature)]
                        }
                        let place = example.first + offset
                        for index in all.starts[place]..<all.starts[place + 1] { take(all.features[index]) }
                        let own = all.ownStarts[example.article]
                        for index in own[token]..<own[token + 1] {
                            take(all.ownFeatures[example.article][index])
                        }
                        ends.append(active.count)
                        lattice.append(sum / (1 - dropout), isHead: token == example.site.head)
                    }
                }
                let transitions = EffectiveTransitions(model.transitions)
                lattice.weigh(transitions)
                update(&model, &squares, lattice, gold, active, ends, rate)
                update(&model.transitions, &transitionSquares, lattice, transitions, gold, rate)
            }
        }
        return model
    }

    private func update(
        _ model: inout SpanModel, _ squares: inout [RoleScores], _ lattice: Lattice, _ gold: [Role],
        _ active: [Int32],
        _ ends: [Int], _ rate: Float
    ) {
        model.weights.withUnsafeMutableBufferPointer { weights in
            squares.withUnsafeMutableBufferPointer { squares in
                var start = 0
                for (offset, role) in gold.enumerated() {
                    var gradient = lattice.probability(offset)
                    gradient[Int(role.rawValue)] -= 1
                    for index in start..<ends[offset] {
                        let feature = Int(active[index])
                        let full = gradient + decay * weights[feature]
                        squares[feature] += full * full
                        weights[feature] -= rate * full / squares[feature].squareRoot()
                    }
                    start = ends[offset]
                }
            }
        }
    }

    private func update(
        _ transitions: inout Transitions, _ squares: inout [RoleScores], _ lattice: Lattice,
        _ effective: EffectiveTransitions, _ gold: [Role], _ rate: Float
    ) {
        var gradients = [RoleScores](repeating: .zero, count: transitions.rows.count)
        for index in 1..<max(1, gold.count) {
            let context = Int(lattice.contexts[index])
            let next = lattice.potentials[index] * lattice.backward[index]
            var pairs: [RoleScores] = []
            var total: Float = 0
            for previous in 0..<Role.count {
                let row =
                    effective.factors[Transitions.row(context, previous)]
                    * lattice.forward[index - 1][previous] * next
                pairs.append(row)
                total += row.sum()
            }
            guard total > 0 else { continue }
            for previous in 0..<Role.count {
                gradients[Transitions.row(context, previous)] += pairs[previous] / total
            }
            gradients[Transitions.row(context, Int(gold[index - 1].rawValue))][Int(gold[index].rawValue)] -= 1
        }
        for row in gradients.indices {
            squares[row] += gradients[row] * gradients[row]
            transitions.rows[row] -= rate * gradients[row] / squares[row].squareRoot()
        }
        var first = lattice.probability(0)
        first[Int(gold[0].rawValue)] -= 1
        squares[transitions.rows.count] += first * first
        transitions.start -= rate * first / squares[transitions.rows.count].squareRoot()
    }
}
