import OnRecord
import Testing

/// Every rule and chunk of the English pack does what its own examples say.
@Suite struct ExampleTests {
    /// The results by rule, run once.
    private static let results: Result<[String: [RuleExampleResult]], any Error> = Result {
        Dictionary(grouping: RuleExamples.run(pack: try LanguagePack.english()), by: \.ruleID)
    }

    /// The rules in the pack's order, chunks first.
    private static let ids: [String] = {
        guard let definition = try? LanguagePack.english().definition else { return [] }
        return definition.chunks.map(\.id) + definition.rules.map(\.id)
    }()

    @Test func thereAreRules() throws {
        #expect(Self.ids.count > 50)
        #expect(Set(Self.ids).count == Self.ids.count)
        #expect(try Self.results.get().keys.allSatisfy(Self.ids.contains))
    }

    @Test(arguments: ids) func ruleDoesWhatItsExamplesSay(_ id: String) throws {
        let results = try #require(try Self.results.get()[id], "the rule has no examples")
        for result in results {
            guard let problem = result.problem else { continue }
            let kind = result.isCounterexample ? "counterexample" : "example"
            Issue.record("\(id): \(problem)\n  in the \(kind) \(result.example)")
        }
    }
}
