import Tokenization

/// What the weights make of one cue: how likely it is one, and the source and content that fit it best.
package struct SiteReading {
    package let site: CueSite
    /// Probability that the head is a cue's.
    package let probability: Float
    /// In tokens of the article.
    package let cue: Range<Int>
    package let source: Range<Int>?
    package let content: [Range<Int>]
    /// By token of the window: probability of each role. Empty where content is empty and no rule reads the cue.
    let roles: [RoleScores]
    /// By token of the window: probability of the role that was chosen; the mean and the least of them.
    let meanCertainty: Float
    let leastCertainty: Float

    /// - Parameter lattice: with the scores of the site's window.
    package init(
        _ site: CueSite, probability: Float, _ lattice: inout Lattice, _ transitions: EffectiveTransitions
    ) {
        self.site = site
        self.probability = probability
        let best = lattice.best(transitions)
        let start = site.window.lowerBound
        let runs = Self.runs(best)
        cue = runs.first { $0.role == .cue }.map { $0.range.shifted(by: start) } ?? site.head..<site.head + 1
        content = runs.filter { $0.role == .contentStart }.map { $0.range.shifted(by: start) }
        let sources = runs.filter { $0.role == .sourceStart }.map(\.range)
        // Nobody asks how sure a reading is that claims nothing.
        guard site.reading >= 0 || !content.isEmpty || sources.count > 1 else {
            source = sources.first?.shifted(by: start)
            (roles, meanCertainty, leastCertainty) = ([], 0, 0)
            return
        }
        lattice.weigh(transitions)
        let roles = best.indices.map { lattice.probability($0) }
        var sum: Float = 0
        var least: Float = 1
        for (index, role) in best.enumerated() {
            let certainty = roles[index][Int(role.rawValue)]
            sum += certainty
            least = min(least, certainty)
        }
        self.roles = roles
        meanCertainty = sum / Float(max(1, best.count))
        leastCertainty = least
        // Of several sources the likeliest.
        source = sources.max { Self.weight($0, roles) < Self.weight($1, roles) }?.shifted(by: start)
    }

    private static func weight(_ range: Range<Int>, _ roles: [RoleScores]) -> Float {
        range.reduce(0) { $0 + roles[$1][1] + roles[$1][2] } / Float(range.count)
    }

    /// The stretches of tokens that belong together, each with the role that opens it.
    private static func runs(_ roles: [Role]) -> [(role: Role, range: Range<Int>)] {
        var runs: [(role: Role, range: Range<Int>)] = []
        var index = 0
        while index < roles.count {
            let first = roles[index]
            var end = index + 1
            let rest: Role? =
                switch first {
                case .sourceStart, .source: .source
                case .contentStart, .content: .content
                case .cue: .cue
                case .outside: nil
                }
            if let rest {
                while end < roles.count, roles[end] == rest { end += 1 }
                let role: Role = first == .source ? .sourceStart : first == .content ? .contentStart : first
                runs.append((role, index..<end))
            }
            index = end
        }
        return runs
    }

    /// Probability of a token's being content or source, 0 outside the window.
    func contentProbability(_ token: Int) -> Float {
        guard site.window.contains(token) else { return 0 }
        let row = roles[token - site.window.lowerBound]
        return row[3] + row[4]
    }
    func sourceProbability(_ token: Int) -> Float {
        guard site.window.contains(token) else { return 0 }
        let row = roles[token - site.window.lowerBound]
        return row[1] + row[2]
    }
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
