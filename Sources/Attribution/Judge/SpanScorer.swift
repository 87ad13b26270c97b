import Rules

/// Sums up, for the tokens around one cue after the other, how well each role fits.
///
/// Sums are kept as long as what they depend on stays the same: those of a token alone from cue to cue, those of a tag
/// within a cue's window, and the rest from token to token.
struct SpanScorer {
    private let features: SpanFeatures
    private let table: RoleTable
    /// By token.
    private var alone: [RoleTable.Sum]
    /// By token and side of the cue, with the sum of the token alone.
    private var beside: [RoleTable.Sum]
    /// By side and tag.
    private var tagged = [RoleTable.Sum](repeating: .zero, count: 3 * tagCount)

    /// More than there are tags.
    private static let tagCount = 64
    /// A lane that no role uses tells whether a sum is known.
    private static let knownLane = 7

    init(_ features: SpanFeatures, _ table: RoleTable) {
        self.features = features
        self.table = table
        let count = features.count
        alone = [RoleTable.Sum](repeating: .zero, count: count)
        beside = [RoleTable.Sum](repeating: .zero, count: count * SpanFeatures.Side.allCases.count)
    }

    /// Adds up the weights of the features of one part.
    private struct Adder: FeatureSink {
        let table: RoleTable
        var sum = RoleTable.Sum.zero
        @inline(__always) mutating func add(_ key: UInt32) { table.add(key, to: &sum) }
    }

    @inline(__always) private func sum(_ emit: (inout Adder) -> Void) -> RoleTable.Sum {
        var adder = Adder(table: table)
        emit(&adder)
        return adder.sum
    }

    /// Puts the scores of a cue's window into the lattice.
    mutating func score(_ site: CueSite, into lattice: inout Lattice) {
        for index in tagged.indices { tagged[index] = .zero }
        var between: (state: SpanFeatures.Between, sum: RoleTable.Sum)?
        var guess: (state: SpanFeatures.Guess, sum: RoleTable.Sum)?
        var place: (state: SpanFeatures.Place, sum: RoleTable.Sum)?
        for token in site.window {
            let side = SpanFeatures.Side(token, site)
            let newBetween = SpanFeatures.Between(token, side, site, features)
            if between?.state != newBetween {
                between = (newBetween, sum { features.emit(newBetween, site, into: &$0) })
            }
            let newGuess = SpanFeatures.Guess(token, side, site, features)
            if guess?.state != newGuess {
                guess = (newGuess, sum { features.emit(newGuess, site, into: &$0) })
            }
            let newPlace = SpanFeatures.Place(token, side, site, features)
            if place?.state != newPlace {
                place = (newPlace, sum { features.emit(newPlace, site, into: &$0) })
            }
            let total =
                beside(token, side) &+ tagged(features.tag(token), side, site)
                &+ sum { features.near(token, side, site, into: &$0) }
                &+ between!.sum &+ guess!.sum &+ place!.sum
            lattice.append(SIMD8<Float>(total) / Weights.spanScale, isHead: token == site.head)
        }
    }

    @inline(__always)
    private mutating func beside(_ token: Int, _ side: SpanFeatures.Side) -> RoleTable.Sum {
        let index = token * SpanFeatures.Side.allCases.count + Int(side.rawValue)
        if beside[index][Self.knownLane] != 0 { return beside[index] }
        if alone[token][Self.knownLane] == 0 {
            alone[token] = sum { features.alone(token, into: &$0) }
            alone[token][Self.knownLane] = 1
        }
        var sum = alone[token] &+ sum { features.beside(token, side, into: &$0) }
        sum[Self.knownLane] = 1
        beside[index] = sum
        return sum
    }

    @inline(__always)
    private mutating func tagged(_ tag: UInt32, _ side: SpanFeatures.Side, _ site: CueSite) -> RoleTable.Sum {
        let index = Int(side.rawValue) * Self.tagCount + Int(tag)
        if tagged[index][Self.knownLane] == 0 {
            tagged[index] = sum { features.tagged(tag, side, site, into: &$0) }
            tagged[index][Self.knownLane] = 1
        }
        return tagged[index]
    }
}
