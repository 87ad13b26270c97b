import OnRecord
import Testing

/// What holds for the analysis of any article; checked on all fixtures.
@Suite struct InvariantTests {
    private func analyses() throws -> [(name: String, analysis: Analysis)] {
        try Fixture.all.map { ($0.name, try $0.analysis()) }
    }

    private func claims() throws -> [(wording: String, claim: Attribution)] {
        try analyses().flatMap { name, analysis in
            analysis.attributions.map { claim in
                let parts = [claim.sourceSpans, claim.cue.spans, claim.contentSpans].map(analysis.text)
                return ("\(name): \(claim.rule): " + parts.joined(separator: " | "), claim)
            }
        }
    }

    @Test func everyAttributionHasCueAndContent() throws {
        let wrong = try claims().filter { $0.claim.cue.spans.isEmpty || $0.claim.contentSpans.isEmpty }
        #expect(wrong.map(\.wording) == [])
    }

    @Test func noCueIsPartOfTheContent() throws {
        let wrong = try claims().filter { _, claim in
            claim.cue.spans.contains { cue in claim.contentSpans.contains { $0.overlaps(cue) } }
        }
        #expect(wrong.map(\.wording) == [])
    }

    @Test func contentIsInTextOrderAndConfidenceAProbability() throws {
        let wrong = try claims().filter { _, claim in
            claim.contentSpans != claim.contentSpans.sorted() || !(0...1).contains(claim.confidence)
        }
        #expect(wrong.map(\.wording) == [])
    }

    @Test func theChainEndsWithTheSourceAndHoldsTheOutlet() throws {
        let wrong = try claims().filter { _, claim in
            let ends = claim.source.map { claim.chain.last == .source($0) } ?? true
            return !ends || claim.outlet.map { !claim.chain.contains(.outlet($0)) } ?? false
        }
        #expect(wrong.map(\.wording) == [])
    }

    @Test func attributionsAreInTextOrder() throws {
        let wrong = try analyses().filter { _, analysis in
            let starts = analysis.attributions.map { $0.cue.spans.first?.start ?? $0.start }
            return starts != starts.sorted()
        }
        #expect(wrong.map(\.name) == [])
    }

    @Test func sourcesAreInTheOrderOfTheirFirstMention() throws {
        let wrong = try analyses().filter { _, analysis in
            let first = analysis.sources.compactMap { $0.mentions.first?.start }
            return first != first.sorted()
        }
        #expect(wrong.map(\.name) == [])
    }

    @Test func mentionsAreInTextOrderAndAtLeastOne() throws {
        let wrong = try analyses().filter { _, analysis in
            analysis.sources.contains { $0.mentions.isEmpty || $0.mentions != $0.mentions.sorted() }
        }
        #expect(wrong.map(\.name) == [])
    }

    /// Every source is somebody's whom something rests on.
    @Test func noIdleSource() throws {
        let wrong = try analyses().filter { _, analysis in
            let used = analysis.attributions.map(\.source) + analysis.nonStatements.map(\.source)
            return Set(used.compactMap(\.self)) != Set(analysis.sources.indices)
        }
        #expect(wrong.map(\.name) == [])
    }

    @Test func statementsHoldTheirAttributions() throws {
        var wrong: [String] = []
        for (name, analysis) in try analyses() {
            for statement in analysis.statements {
                let holds = statement.attributions.allSatisfy { index in
                    let claim = analysis.attributions[index]
                    return claim.source == statement.source
                        && claim.cue.spans.allSatisfy { cue in statement.spans.contains { $0.contains(cue) } }
                }
                if !holds || statement.attributions.isEmpty {
                    wrong.append("\(name): \(analysis.text(statement.spans))")
                }
            }
        }
        try expecting("a content that stands in another paragraph than its cue") { #expect(wrong == []) }
    }

    @Test func statementsAreInTextOrder() throws {
        for (name, analysis) in try analyses() {
            let starts = analysis.statements.compactMap { $0.spans.first?.start }
            #expect(starts == starts.sorted(), "\(name)")
        }
    }
}
