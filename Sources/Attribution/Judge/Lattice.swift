#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scores of one role following another, by where the token stands (see ``Lattice/context``); a linear-chain
/// conditional random field's transitions.
package struct Transitions: Sendable {
    package static let contextCount = 8
    /// By context and previous role: scores of the next role.
    package var rows: [RoleScores]
    /// The first token of a window.
    package var start: RoleScores

    package init() {
        rows = [RoleScores](repeating: .zero, count: Self.contextCount * Role.count)
        start = .zero
    }

    package static func row(_ context: Int, _ previous: Int) -> Int { context * Role.count + previous }
}

/// The window of one cue: how well each role fits each token, and from that the best roles of all together and how
/// sure each is.
package struct Lattice {
    /// By token of the window.
    package var scores: [RoleScores] = []
    /// See ``contexts(_:_:)``.
    package var contexts: [UInt8] = []
    package private(set) var forward: [RoleScores] = []
    package private(set) var backward: [RoleScores] = []
    /// exp of the scores, each token's greatest being 1.
    package private(set) var potentials: [RoleScores] = []
    private var steps: [UInt64] = []

    package init() {}

    package static let forbidden: Float = -1e4

    /// Empties the lattice for a window; the scores follow by ``append(_:isHead:)``.
    package mutating func start(_ contexts: [UInt8]) {
        scores.removeAll(keepingCapacity: true)
        self.contexts = contexts
    }

    /// What kind of place each token of a window stands in: 0 a word, 1 punctuation, 2 a quotation mark, 3 the first of a
    /// sentence; 4 more behind the head.
    package static func contexts(_ site: CueSite, _ page: Page) -> [UInt8] {
        site.window.map { context($0, site, page) }
    }

    /// Appends the scores of the window's next token.
    package mutating func append(_ score: RoleScores, isHead: Bool) {
        var score = score
        if isHead {
            for role in 0..<Role.count where role != Int(Role.cue.rawValue) { score[role] = Self.forbidden }
        }
        score[6] = Self.forbidden
        score[7] = Self.forbidden
        scores.append(score)
    }

    private static func context(_ token: Int, _ site: CueSite, _ page: Page) -> UInt8 {
        let place: UInt8
        if page.facts.quoting[token] & 1 == 1 {
            place = 2
        } else if page.tokens.shapes[token].contains(.startsSentence) {
            place = 3
        } else {
            place = page.tokens.shapes[token].contains(.word) ? 0 : 1
        }
        return place + (token > site.head ? 4 : 0)
    }

    /// Which roles may follow each; by behind-the-head and previous role.
    static let allowed: [RoleScores] = [false, true].flatMap { isBehind in
        Role.allCases.map { previous in
            var row = RoleScores(repeating: forbidden)
            for next in Role.allCases where Role.follows(next, previous, isBehindHead: isBehind) {
                row[Int(next.rawValue)] = 0
            }
            return row
        }
    }
    static let allowedFirst: RoleScores = {
        var row = RoleScores.zero
        row[Int(Role.source.rawValue)] = forbidden
        row[Int(Role.content.rawValue)] = forbidden
        return row
    }()

    // MARK: The best path

    /// The roles that fit best together, one a token of the window.
    package mutating func best(_ transitions: EffectiveTransitions) -> [Role] {
        steps.removeAll(keepingCapacity: true)
        var score = scores[0] + transitions.start
        for index in 1..<scores.count {
            var best = RoleScores(repeating: -.infinity)
            var from = SIMD8<UInt32>.zero
            let first = Transitions.row(Int(contexts[index]), 0)
            for previous in 0..<Role.count {
                let row = transitions.scores[first + previous] + score[previous]
                // All bits set where the row is better: comparing lanes makes the compiler go one by one.
                let isBetter = 0 &- (unsafeBitCast(best - row, to: SIMD8<UInt32>.self) &>> 31)
                best = Self.chosen(isBetter, row, best)
                from = from & ~isBetter | isBetter & SIMD8(repeating: UInt32(previous))
            }
            var packed: UInt64 = 0
            for role in 0..<Role.count { packed |= UInt64(from[role]) << UInt64(role * 8) }
            steps.append(packed)
            score = best + scores[index]
        }
        var role = (0..<Role.count).max { score[$0] < score[$1] } ?? 0
        var roles = [Role](repeating: .outside, count: scores.count)
        for index in stride(from: scores.count - 1, through: 0, by: -1) {
            roles[index] = Role(rawValue: UInt8(role)) ?? .outside
            if index > 0 { role = Int(steps[index - 1] >> UInt64(role * 8) & 0xFF) }
        }
        return roles
    }

    @inline(__always)
    private static func chosen(_ mask: SIMD8<UInt32>, _ yes: RoleScores, _ no: RoleScores) -> RoleScores {
        unsafeBitCast(
            unsafeBitCast(yes, to: SIMD8<UInt32>.self) & mask
                | unsafeBitCast(no, to: SIMD8<UInt32>.self) & ~mask, to: RoleScores.self)
    }

    // MARK: Probabilities

    /// Runs forward and backward; afterwards ``probability(_:)`` is known.
    package mutating func weigh(_ transitions: EffectiveTransitions) {
        for column in [\Lattice.forward, \Lattice.backward, \Lattice.potentials] { fit(column) }
        scores.withUnsafeBufferPointer { scores in
            potentials.withUnsafeMutableBufferPointer { potentials in
                for index in scores.indices {
                    let score = scores[index] + (index == 0 ? transitions.start : .zero)
                    potentials[index] = exponential(score - score.max())
                }
            }
        }
        potentials.withUnsafeBufferPointer { potentials in
            contexts.withUnsafeBufferPointer { contexts in
                forward.withUnsafeMutableBufferPointer { forward in
                    Self.run(forward: forward, potentials, contexts, transitions)
                }
                backward.withUnsafeMutableBufferPointer { backward in
                    Self.run(backward: backward, potentials, contexts, transitions)
                }
            }
        }
    }

    private mutating func fit(_ column: WritableKeyPath<Lattice, [RoleScores]>) {
        let missing = scores.count - self[keyPath: column].count
        if missing > 0 { self[keyPath: column] += repeatElement(.zero, count: missing) }
    }

    /// Sums are brought back to 1 at every so many tokens, before they get too small.
    private static let normalStep = 2

    private static func run(
        forward: UnsafeMutableBufferPointer<RoleScores>, _ potentials: UnsafeBufferPointer<RoleScores>,
        _ contexts: UnsafeBufferPointer<UInt8>, _ transitions: EffectiveTransitions
    ) {
        forward[0] = potentials[0]
        transitions.factors.withUnsafeBufferPointer { factors in
            for index in 1..<max(1, contexts.count) {
                let before = forward[index - 1]
                let first = Transitions.row(Int(contexts[index]), 0)
                var sum = RoleScores.zero
                for previous in 0..<Role.count { sum += factors[first &+ previous] * before[previous] }
                sum *= potentials[index]
                forward[index] = index % normalStep == 0 ? normal(sum) : sum
            }
        }
    }

    private static func run(
        backward: UnsafeMutableBufferPointer<RoleScores>, _ potentials: UnsafeBufferPointer<RoleScores>,
        _ contexts: UnsafeBufferPointer<UInt8>, _ transitions: EffectiveTransitions
    ) {
        var last = RoleScores(1, 1, 1, 1, 1, 1, 0, 0)
        transitions.columns.withUnsafeBufferPointer { columns in
            for index in stride(from: contexts.count - 1, through: 0, by: -1) {
                backward[index] = index % normalStep == 0 ? normal(last) : last
                let next = backward[index] * potentials[index]
                let first = Transitions.row(Int(contexts[index]), 0)
                last = .zero
                for role in 0..<Role.count { last += columns[first &+ role] * next[role] }
            }
        }
    }

    /// Probability of each role of a token of the window.
    package func probability(_ index: Int) -> RoleScores { Self.normal(forward[index] * backward[index]) }

    private static func normal(_ values: RoleScores) -> RoleScores {
        let sum = values.sum()
        return sum > 0 ? values * (1 / sum) : values
    }
}

/// Transitions with what is forbidden worked in, and their exponentials.
package struct EffectiveTransitions: Sendable {
    package let scores: [RoleScores]
    package let factors: [RoleScores]
    /// The factors by context and next role: of each previous role.
    let columns: [RoleScores]
    package let start: RoleScores

    package init(_ transitions: Transitions) {
        scores = transitions.rows.indices.map { index in
            let (context, previous) = (index / Role.count, index % Role.count)
            return transitions.rows[index] + Lattice.allowed[(context >= 4 ? Role.count : 0) + previous]
        }
        let factors = scores.map { row in
            var factors = RoleScores.zero
            for role in 0..<Role.count { factors[role] = expf(row[role]) }
            return factors
        }
        self.factors = factors
        columns = factors.indices.map { index in
            let (context, next) = (index / Role.count, index % Role.count)
            var column = RoleScores.zero
            for previous in 0..<Role.count {
                column[previous] = factors[Transitions.row(context, previous)][next]
            }
            return column
        }
        start = transitions.start + Lattice.allowedFirst
    }
}

/// e to the power of each lane, of numbers that are not above 0; right to four digits, and next to 0 below -87.
///
/// Two to the power of the nearest whole number comes from the exponent's bits, that of the rest from a polynomial. The
/// whole number is read from the bits of a sum that has none behind the point, as lanes are not converted at once.
@inline(__always) func exponential(_ values: RoleScores) -> RoleScores {
    let powers = notBelow(-87, values - 1e-9) * 1.442_695_04
    let shifted = powers + 12_582_912
    let rest = powers - (shifted - 12_582_912)
    let fraction = 1 + rest * (0.693_147_2 + rest * (0.240_226_5 + rest * (0.055_504_1 + rest * 0.009_618)))
    let whole = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
    return fraction * unsafeBitCast((whole &+ 127) &<< 23, to: RoleScores.self)
}

/// The greater of a number below 0 and each lane, all below 0; by their bits, which grow as the numbers fall.
@inline(__always) private func notBelow(_ least: Float, _ values: RoleScores) -> RoleScores {
    let limit = SIMD8<Int32>(repeating: Int32(bitPattern: least.bitPattern))
    let bits = unsafeBitCast(values, to: SIMD8<Int32>.self)
    let isBelow = (limit &- bits) &>> 31
    return unsafeBitCast(bits & ~isBelow | limit & isBelow, to: RoleScores.self)
}
