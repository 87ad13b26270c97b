import OnRecord
import Testing

/// What is told of a source beside its level, as "field: words"; fields that are not given must be empty.
@Suite struct DetailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: [String: String]
        var known: String?
        var testDescription: String { text }

        init(_ text: String, _ expected: [String: String], known: String? = nil) {
            (self.text, self.expected, self.known) = (text, expected, known)
        }
    }

    private func check(_ example: Case, _ fields: [String]) throws {
        try expecting(example.known) {
            let analysis = try English.analyze(example.text)
            let claim = try #require(analysis.attributions.last, "no attribution")
            let source = try #require(claim.source.map { analysis.sources[$0] }, "no source")
            let all = Self.details(source, analysis)
            #expect(all.filter { fields.contains($0.key) } == example.expected)
        }
    }

    private static func details(_ source: Source, _ analysis: Analysis) -> [String: String] {
        func text(_ evidence: Evidence?) -> String? { evidence.map { analysis.text($0.spans) } }
        let values = [
            "name": source.name, "title": source.title, "affiliation": source.affiliation,
            "count": source.count.map(String.init), "condition": text(source.anonymity.condition),
            "reason": text(source.anonymity.reason), "basis": text(source.anonymity.basis),
        ]
        return values.compactMapValues { $0.map { $0.hasPrefix("because ") ? String($0.dropFirst(8)) : $0 } }
    }

    @Test(arguments: [
        Case("Ada Lund said it was late.", ["name": "Ada Lund"]),
        Case("Ada Lund sang. Lund said it was late.", ["name": "Ada Lund"]),
        Case("Mayor Ada Lund said it was late.", ["name": "Ada Lund", "title": "Mayor"]),
        Case("The mayor, Ada Lund, said it was late.", ["name": "Ada Lund", "title": "mayor"]),
        Case("Ada Lund, the mayor, said it was late.", ["name": "Ada Lund", "title": "mayor"]),
        Case(
            "Ada Lund, a spokeswoman for the Harbour Board, said it was late.",
            [
                "name": "Ada Lund", "title": "spokeswoman for the Harbour Board",
                "affiliation": "Harbour Board",
            ], known: "the body in the title"),
        Case("Ada Lund, a plumber, said it was late.", ["name": "Ada Lund"]),
        Case("Ada Lund, an activist, said it was late.", ["name": "Ada Lund"]),
        Case("Critics said it was late.", [:], known: "a common noun is taken for a name"),
        Case("Lowther & Sons said it was late.", ["name": "Lowther & Sons"], known: "“&” in a name"),
        Case(
            "The Department of Defence said it was late.", ["name": "Department of Defence"]),
    ])
    func name(_ example: Case) throws { try check(example, ["name", "title", "affiliation"]) }

    @Test(arguments: [
        Case("Two officials said it was late.", ["count": "2"]),
        Case("Sources said it was late.", ["count": "2"]),
        Case("One of the negotiators said it was late.", ["count": "1"]),
        Case("A dozen officials said it was late.", ["count": "12"], known: "“a dozen” is not counted"),
        Case("Ada Lund said it was late.", ["count": "1"]),
        Case("The ministry said it was late.", [:]),
        Case("Critics said it was late.", [:]),
    ])
    func count(_ example: Case) throws { try check(example, ["count"]) }

    @Test(arguments: [
        Case(
            "An official, who spoke on condition of anonymity, said it was late.",
            ["condition": "on condition of anonymity"]),
        Case(
            "An official, who asked not to be named because the talks are private, said it was late.",
            ["condition": "asked not to be named", "reason": "the talks are private"],
            known: "the reason is not read"),
        Case(
            "It was late, said an official briefed on the talks.", ["basis": "briefed on the talks"]),
        Case(
            "A person familiar with the matter said it was late.", ["basis": "familiar with the matter"]),
        Case("An official said it was late.", [:]),
        Case(
            "Ada Lund was there. An official, who asked not to be named, said it was late. Lund said "
                + "that it was early.", [:]),
    ])
    func evidence(_ example: Case) throws { try check(example, ["condition", "reason", "basis"]) }
}
