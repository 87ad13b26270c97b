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
            var from = SIMD8<Int32>.zero
            for previous in 0..<Role.count {
                let row =
                    transitions.scores[Transitions.row(Int(contexts[index]), previous)] + score[previous]
                let better = row .> best
                best.replace(with: row, where: better)
                from.replace(with: SIMD8(repeating: Int32(previous)), where: better)
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

    // MARK: Probabilities

    /// Runs forward and backward; afterwards ``probability(_:)`` is known.
    package mutating func weigh(_ transitions: EffectiveTransitions) {
        let count = scores.count
        forward.removeAll(keepingCapacity: true)
        potentials.removeAll(keepingCapacity: true)
        for index in 0..<count {
            let score = scores[index] + (index == 0 ? transitions.start : .zero)
            let potential = exponential(score - score.max())
            potentials.append(potential)
            if index == 0 {
                forward.append(Self.normal(potential))
            } else {
                let before = forward[index - 1]
                var sum = RoleScores.zero
                for previous in 0..<Role.count {
                    sum +=
                        transitions.factors[Transitions.row(Int(contexts[index]), previous)]
                        * before[previous]
                }
                forward.append(Self.normal(sum * potential))
            }
        }
        if backward.count < count {
            backward.append(contentsOf: repeatElement(.zero, count: count - backward.count))
        }
        backward[count - 1] = RoleScores(1, 1, 1, 1, 1, 1, 0, 0)
        for index in stride(from: count - 2, through: 0, by: -1) {
            let next = backward[index + 1] * potentials[index + 1]
            var sum = RoleScores.zero
            for role in 0..<Role.count {
                sum += transitions.columns[Transitions.row(Int(contexts[index + 1]), role)] * next[role]
            }
            backward[index] = Self.normal(sum)
        }
    }

    /// Probability of each role of a token of the window.
    package func probability(_ index: Int) -> RoleScores { Self.normal(forward[index] * backward[index]) }

    private static func normal(_ values: RoleScores) -> RoleScores {
        let sum = values.sum()
        return sum > 0 ? values / sum : values
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
    let powers = pointwiseMax(values, RoleScores(repeating: -87)) * 1.442_695_04
    let shifted = powers + 12_582_912
    let rest = powers - (shifted - 12_582_912)
    let fraction = 1 + rest * (0.693_147_2 + rest * (0.240_226_5 + rest * (0.055_504_1 + rest * 0.009_618)))
    let whole = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
    return fraction * unsafeBitCast((whole &+ 127) &<< 23, to: RoleScores.self)
}
