import Rules

/// Sums up, for the tokens around one cue after the other, how well each role fits.
///
/// Sums are kept as long as what they depend on stays the same: those of a token alone from cue to cue, those of a tag
/// within a cue's window, and those of states that come again for as long as there is room.
struct SpanScorer: ~Copyable {
    private let table: RoleTable
    /// By token.
    private var alone = Memory<RoleTable.Sum>()
    /// By token and side of the cue, with the sum of the token alone.
    private var beside = Memory<RoleTable.Sum>()
    /// Of the cue at hand, by side and tag, and by the roles that its rule gives the token and the one before.
    private var tagged = Memory<RoleTable.Sum>()
    private var ruled = Memory<RoleTable.Sum>()

    private var tags = KeptSums(bits: 13)
    private var places = KeptSums(bits: 12)
    private var nears = KeptSums(bits: 13)
    private var betweens = KeptSums(bits: 11)
    private var guesses = KeptSums(bits: 11)
    private var stands = KeptSums(bits: 12)

    /// More than there are tags.
    private static let tagCount = 64
    /// With the mark of what is outside the window.
    private static let roleCount = 8
    private static let sideCount = SpanFeatures.Side.allCases.count
    /// A lane that no role uses tells whether a sum is known.
    private static let knownLane = 7

    init(_ table: RoleTable) { self.table = table }

    /// Begins an article.
    /// - Parameter count: of its tokens.
    mutating func start(_ count: Int) {
        alone.removeAll()
        alone.append(repeating: .zero, count: count)
        beside.removeAll()
        beside.append(repeating: .zero, count: count * Self.sideCount)
    }

    /// Puts the scores of a cue's window into the lattice.
    mutating func score(_ site: CueSite, _ features: SpanFeatures, into lattice: inout Lattice) {
        tagged.removeAll()
        tagged.append(repeating: .zero, count: Self.sideCount * Self.tagCount)
        ruled.removeAll()
        ruled.append(repeating: .zero, count: Self.roleCount * Self.roleCount)
        for token in site.window {
            let side = SpanFeatures.Side(token, site)
            let near = SpanFeatures.Near(token, side, site, features)
            let between = SpanFeatures.Between(token, side, site, features)
            let guess = SpanFeatures.Guess(token, side, site, features)
            let place = SpanFeatures.Place(token, side, site, features)
            let total =
                beside(token, side, features) &+ tagged(features.tag(token), side, site, features)
                &+ ruled(guess, site, features)
                &+ nears.sum(near.key, table) { features.emit(near, into: &$0) }
                &+ betweens.sum(between.key, table) { features.emit(between, into: &$0) }
                &+ guesses.sum(guess.key, table) { features.emit(guess, into: &$0) }
                &+ stands.sum(place.key, table) { features.emit(place, into: &$0) }
            lattice.append(SIMD8<Float>(total) / Weights.spanScale, isHead: token == site.head)
        }
    }

    @inline(__always)
    private mutating func beside(_ token: Int, _ side: SpanFeatures.Side, _ features: SpanFeatures)
        -> RoleTable.Sum
    {
        let index = token * Self.sideCount + Int(side.rawValue)
        if beside[index][Self.knownLane] != 0 { return beside[index] }
        if alone[token][Self.knownLane] == 0 {
            alone[token] = alone(token, features)
            alone[token][Self.knownLane] = 1
        }
        var sum = alone[token] &+ table.sum { features.beside(token, side, into: &$0) }
        sum[Self.knownLane] = 1
        beside[index] = sum
        return sum
    }

    private mutating func alone(_ token: Int, _ features: SpanFeatures) -> RoleTable.Sum {
        let tags = SpanFeatures.Tags(token, features)
        let places = SpanFeatures.Places(token, features)
        return table.sum { features.worded(token, into: &$0) }
            &+ self.tags.sum(tags.key, table) { features.emit(tags, into: &$0) }
            &+ self.places.sum(places.key, table) { features.emit(places, into: &$0) }
    }

    @inline(__always)
    private mutating func tagged(
        _ tag: UInt32, _ side: SpanFeatures.Side, _ site: CueSite, _ features: SpanFeatures
    ) -> RoleTable.Sum {
        let index = Int(side.rawValue) * Self.tagCount + Int(tag)
        if tagged[index][Self.knownLane] == 0 {
            tagged[index] = table.sum { features.tagged(tag, side, site, into: &$0) }
            tagged[index][Self.knownLane] = 1
        }
        return tagged[index]
    }

    @inline(__always)
    private mutating func ruled(
        _ guess: SpanFeatures.Guess, _ site: CueSite, _ features: SpanFeatures
    ) -> RoleTable.Sum {
        let index = Int(guess.own) * Self.roleCount + Int(guess.previous)
        if ruled[index][Self.knownLane] == 0 {
            ruled[index] = table.sum { features.ruled(guess, site, into: &$0) }
            ruled[index][Self.knownLane] = 1
        }
        return ruled[index]
    }
}
