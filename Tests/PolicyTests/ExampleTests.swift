// The checks' own examples, good and bad, hold.

import OnRecord
import Policy
import Testing

@Suite struct ExampleTests {
    @Test func everyExampleHolds() throws {
        for result in try CheckExamples.run(pack: .english()) {
            if let problem = result.problem {
                Issue.record("\(result.check): \(result.example)\n  \(problem)")
            }
        }
    }

    @Test(arguments: Check.all.map(\.id)) func everyCheckHasBothKinds(id: String) throws {
        let check = try #require(Check.named(id))
        #expect(!check.bad.isEmpty && !check.good.isEmpty)
        #expect(
            check.bad.allSatisfy { $0.contains("{here:") } && check.good.allSatisfy { !$0.contains("{here:") }
        )
        #expect(!check.standards.isEmpty && check.summary.count < 120)
    }
}
