import Testing

@testable import Attribution

/// The lattice's best path and probabilities against all paths, written out.
@Suite struct LatticeTests {
    /// A window of four tokens whose head is the second, with scores that look random and are the same every time.
    private func window(_ seed: Int) -> (lattice: Lattice, transitions: EffectiveTransitions) {
        func number(_ index: Int) -> Float { Float((index &* 7919 &+ seed &* 104_729) % 1000) / 250 - 2 }
        var transitions = Transitions()
        for row in transitions.rows.indices {
            for role in 0..<Role.count { transitions.rows[row][role] = number(row * 31 + role) }
        }
        var lattice = Lattice()
        lattice.start([0, 1, 4, 6])
        for token in 0..<4 {
            var score = RoleScores.zero
            for role in 0..<Role.count { score[role] = number(token * 17 + role * 5 + 3) }
            lattice.append(score, isHead: token == 1)
        }
        return (lattice, EffectiveTransitions(transitions))
    }

    private func score(_ path: [Role], _ lattice: Lattice, _ transitions: EffectiveTransitions) -> Double {
        var sum = Double(transitions.start[Int(path[0].rawValue)])
        for (index, role) in path.enumerated() {
            sum += Double(lattice.scores[index][Int(role.rawValue)])
            if index > 0 {
                let row = Transitions.row(Int(lattice.contexts[index]), Int(path[index - 1].rawValue))
                sum += Double(transitions.scores[row][Int(role.rawValue)])
            }
        }
        return sum
    }

    private static let paths: [[Role]] = (0..<4).reduce([[]]) { paths, _ in
        paths.flatMap { path in Role.allCases.map { path + [$0] } }
    }

    @Test(arguments: [Float(0), -0.3, -0.5, -1, -7.77, -20, -60, -86])
    func powersOfEAreRightToFourDigits(value: Float) {
        let powers = exponential(RoleScores(value, value / 2, 0, -1, value, value, value, -200))
        #expect(abs(Double(powers[0]) / Double(value).exponential - 1) < 1e-4)
        #expect(abs(Double(powers[1]) / Double(value / 2).exponential - 1) < 1e-4)
        #expect(powers[2] == 1)
        #expect(powers[7] < 1e-37)
    }

    @Test(arguments: 0..<20) func theBestPathIsTheBestOfAll(seed: Int) {
        var (lattice, transitions) = window(seed)
        let best = lattice.best(transitions)
        let highest = Self.paths.map { score($0, lattice, transitions) }.max()!
        #expect(abs(score(best, lattice, transitions) - highest) < 1e-3)
        #expect(best[1] == .cue)
        for (previous, next) in zip(best, best.dropFirst()) where next == .content {
            #expect(previous == .content || previous == .contentStart)
        }
    }

    @Test(arguments: 0..<20) func probabilitiesAreTheSharesOfAllPaths(seed: Int) {
        var (lattice, transitions) = window(seed)
        lattice.weigh(transitions)
        var sums = [[Double]](repeating: [Double](repeating: 0, count: Role.count), count: 4)
        var total = 0.0
        for path in Self.paths {
            let weight = score(path, lattice, transitions)
            guard weight > -1000 else { continue }
            total += weight.exponential
            for (index, role) in path.enumerated() { sums[index][Int(role.rawValue)] += weight.exponential }
        }
        for index in 0..<4 {
            let found = lattice.probability(index)
            for role in 0..<Role.count {
                #expect(abs(Double(found[role]) - sums[index][role] / total) < 1e-3)
            }
        }
    }
}

extension Double {
    /// e to this, by its series: no library is asked, so that the test stands on its own.
    fileprivate var exponential: Double {
        let halvings = 20
        let small = self / Double(1 << halvings)
        var value = 1 + small + small * small / 2 + small * small * small / 6
        for _ in 0..<halvings { value *= value }
        return value
    }
}
