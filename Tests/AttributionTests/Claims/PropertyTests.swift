import OnRecord
import Testing

/// Form, kind and polarity of the one attribution of a sentence.
@Suite struct PropertyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String
        var known: String?
        var testDescription: String { text }

        init(_ text: String, _ expected: String, known: String? = nil) {
            (self.text, self.expected, self.known) = (text, expected, known)
        }
    }

    private func check(_ example: Case, _ value: (Attribution) -> String) throws {
        try expecting(example.known) {
            let found = try English.analyze(example.text).attributions
            #expect(found.map(value) == [example.expected])
        }
    }

    @Test(arguments: [
        Case("“The ferry will sail,” Ada Lund said.", "direct"),
        Case("“The ferry,” she said, “will sail on Monday.”", "direct"),
        Case("Ada Lund said the ferry would sail.", "indirect"),
        Case("Ada Lund said the wall was “beyond repair”.", "mixed"),
        Case("“The ferry will sail,” she said, and the crew “will be paid on Monday”.", "mixed"),
    ])
    func form(_ example: Case) throws { try check(example) { "\($0.form)" } }

    @Test(arguments: [
        Case("Ada Lund said the ferry would sail.", "assertion"),
        Case("The mayor wrote that the ferry would sail.", "assertion"),
        Case("The ferry would sail, according to the mayor.", "assertion"),
        Case("The mayor thinks the ferry will sail.", "belief"),
        Case("The mayor expects the ferry to sail.", "belief"),
        Case("Residents fear the ferry will sink.", "belief"),
        Case("The mayor knew that the ferry had been sold.", "knowledge"),
        Case("The study found that the ferry was unsafe.", "knowledge"),
        Case("Divers discovered that the wall was hollow.", "knowledge"),
        Case("The mayor wants to sell the ferry.", "intention"),
        Case("The company plans to sell the ferry.", "intention", known: "“plans” is not found"),
        Case("The union urged members to wait.", "intention"),
        Case("The firm agreed to sell the ferry.", "intention"),
        Case(
            "The mayor told residents to stay at home.", "intention"),
    ])
    func kind(_ example: Case) throws { try check(example) { "\($0.kind)" } }

    @Test(arguments: [
        Case("The mayor said the ferry would not sail.", "positive"),
        Case("The mayor did not say that the ferry would sail.", "negative"),
        Case("The mayor did not rule out a delay.", "negative", known: "“did not rule out” is not found"),
        Case("The mayor never said that the ferry would sail.", "negative"),
        Case("The authors do not claim that naps replace sleep.", "negative"),
        Case("The mayor denied that the ferry had been sold.", "positive"),
    ])
    func polarity(_ example: Case) throws { try check(example) { "\($0.polarity)" } }
}
