import OnRecord
import TestSupport
import Testing

@testable import Attribution

/// Sums that are kept as long as what they depend on stays the same are the sums of all features.
@Suite struct SpanScorerTests {
    private struct Adder: FeatureSink {
        let table: RoleTable
        var sum = RoleTable.Sum.zero
        mutating func add(_ key: UInt32) { table.add(key, to: &sum) }
    }

    @Test(arguments: Fixture.all.prefix(6)) func keptSumsAreTheSums(_ fixture: Fixture) throws {
        let pack = try English.pack()
        let weights = try Weights.english(for: pack)
        var analyzer = try Analyzer(pack: pack)
        let page = analyzer.page(try fixture.article(of: fixture.bytes()))
        // Every fifth token a cue, so that windows overlap from both sides.
        page.rates = [UInt8](repeating: 3, count: page.count)
        page.cueProbability = (0..<page.count).map { $0 % 5 == 0 ? 0.6 : 0 }
        page.countCues()
        let features = SpanFeatures(page)
        var scorer = SpanScorer(weights.spans)
        scorer.start(page.count)
        var lattice = Lattice()
        for head in 0..<page.count where page.isSite(head) {
            let site = CueSite(head: head, in: page)
            lattice.start(Lattice.contexts(site, page))
            scorer.score(site, features, into: &lattice)
            for (index, token) in site.window.enumerated() where token != head {
                var adder = Adder(table: weights.spans)
                features.alone(token, into: &adder)
                features.emit(token, from: site, into: &adder)
                for role in 0..<Role.count {
                    #expect(lattice.scores[index][role] == Float(adder.sum[role]) / Weights.spanScale)
                }
            }
        }
    }
}
