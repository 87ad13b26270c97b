import OnRecord
import Testing

/// The same article gives the same analysis, whatever was analysed before and on whatever thread.
@Suite struct DeterminismTests {
    private static func content(_ analysis: Analysis) -> String {
        [
            "\(analysis.sources)", "\(analysis.attributions)", "\(analysis.statements)",
            "\(analysis.nonStatements)",
        ].joined(separator: "\n")
    }

    @Test func reusedAnalyzer() throws {
        let articles = try Fixture.all.map { try $0.article(of: $0.bytes()) }
        var reused = try Analyzer(pack: English.pack())
        let forward = articles.map { Self.content(reused.analyze($0)) }
        let backward = articles.reversed().map { Self.content(reused.analyze($0)) }
        #expect(forward == backward.reversed())
        let fresh = try articles.prefix(5).map { article in
            var analyzer = try Analyzer(pack: English.pack())
            return Self.content(analyzer.analyze(article))
        }
        #expect(Array(forward.prefix(5)) == fresh)
    }

    @Test func explainingChangesNothing() throws {
        var analyzer = try Analyzer(pack: English.pack())
        for fixture in Fixture.all {
            let article = try fixture.article(of: fixture.bytes())
            #expect(
                Self.content(analyzer.explain(article).analysis) == Self.content(analyzer.analyze(article)))
        }
    }

    @Test func severalThreads() async throws {
        let article = try Fixture.named("leak-ceasefire.txt").article(
            of: Fixture.named("leak-ceasefire.txt").bytes())
        let pack = try English.pack()
        let results = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var analyzer = try Analyzer(pack: pack)
                    return Self.content(analyzer.analyze(article))
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(results.count == 1)
    }
}
