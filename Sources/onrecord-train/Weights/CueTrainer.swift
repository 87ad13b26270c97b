import Foundation

/// Tokens that may be cues, as lists of feature numbers.
struct CueExamples {
    var features: [Int32] = []
    /// One element more than there are examples.
    var starts: [Int] = [0]
    var isCue: [Bool] = []
    /// The article of each example.
    var articles: [Int32] = []
    var tokens: [Int32] = []

    var count: Int { isCue.count }
}

/// Logistic regression over sparse features, by AdaGrad with dropped-out features.
struct CueTrainer {
    var rate: Float = 0.05
    var dropout: Float = 0.3
    var decay: Float = 1e-6
    var epochs = 8

    /// - Parameter keep: whether an article is to be learned from.
    func train(_ examples: CueExamples, featureCount: Int, seed: UInt64, keep: (Int) -> Bool) -> [Float] {
        var weights = [Float](repeating: 0, count: featureCount)
        var squares = [Float](repeating: 1e-4, count: featureCount)
        var order = (0..<examples.count).filter { keep(Int(examples.articles[$0])) }
        var random = Random(seed)
        let threshold = UInt32(Float(1 << 16) * dropout)
        var active: [Int32] = []
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let rate = self.rate * (1 - 0.8 * Float(epoch) / Float(epochs))
            weights.withUnsafeMutableBufferPointer { weights in
                squares.withUnsafeMutableBufferPointer { squares in
                    for example in order {
                        active.removeAll(keepingCapacity: true)
                        var sum: Float = 0
                        var bits = random.next()
                        for index in examples.starts[example]..<examples.starts[example + 1] {
                            if index & 3 == 0 { bits = random.next() }
                            let isDropped = UInt32(bits & 0xFFFF) < threshold
                            bits >>= 16
                            if isDropped { continue }
                            let feature = examples.features[index]
                            active.append(feature)
                            sum += weights[Int(feature)]
                        }
                        sum /= 1 - dropout
                        let error = 1 / (1 + expf(-sum)) - (examples.isCue[example] ? 1 : 0)
                        for feature in active {
                            let place = Int(feature)
                            let gradient = error + decay * weights[place]
                            squares[place] += gradient * gradient
                            weights[place] -= rate * gradient / squares[place].squareRoot()
                        }
                    }
                }
            }
        }
        return weights
    }

    static func probability(_ example: Int, _ examples: CueExamples, _ weights: [Float]) -> Float {
        var sum: Float = 0
        for index in examples.starts[example]..<examples.starts[example + 1] {
            sum += weights[Int(examples.features[index])]
        }
        return 1 / (1 + expf(-sum))
    }
}
