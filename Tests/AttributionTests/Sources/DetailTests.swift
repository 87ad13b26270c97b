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
            "justification": text(source.justification),
        ]
        return values.compactMapValues { $0.map { $0.hasPrefix("because ") ? String($0.dropFirst(8)) : $0 } }
    }

    @Test(arguments: [
        Case("Ada Lund said it was late.", ["name": "Ada Lund"]),
        Case("Ada Lund sang. Lund said it was late.", ["name": "Ada Lund"]),
        Case(
            "It was late, according to the Office for the Protection of Wild Birds.",
            ["name": "Office for the Protection of Wild Birds"]),
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
        // A trade with a body is a position.
        Case(
            "It was late, said Ada Lund, a teacher at Eastholm Academy.",
            ["name": "Ada Lund", "title": "teacher at Eastholm Academy"]),
        Case(
            "Ada Lund, who chairs the council, said it was late.",
            ["name": "Ada Lund", "title": "chairs the council"]),
        Case(
            "Ada Lund, one of the school’s student directors, said it was late.",
            ["name": "Ada Lund", "title": "one of the school’s student directors"]),
        Case(
            "Ada Lund, a mother of two and the president of the Harbour League, said it was late.",
            ["name": "Ada Lund", "title": "president of the Harbour League"]),
        Case(
            "Ada Lund is the mayor of Eastholm. Lund said it was late.",
            ["name": "Ada Lund", "title": "mayor of Eastholm"]),
        Case(
            "Mayor Ada Lund sang. Lund, the mayor of Eastholm, said it was late.",
            ["name": "Ada Lund", "title": "mayor of Eastholm"]),
        Case(
            "The chief systems and services officer Ada Lund sang. Lund said it was late.",
            ["name": "Ada Lund", "title": "chief systems and services officer"]),
        Case(
            "Secretary of State Ada Lund said it was late.",
            ["name": "Ada Lund", "title": "Secretary of State"]),
        Case(
            "Senator Ada Lund (D-Eastholm) said it was late.",
            ["name": "Ada Lund", "title": "Senator (D-Eastholm)"]),
        Case(
            "Nordpost reporter Ada Lund said it was late.",
            ["name": "Ada Lund", "title": "Nordpost reporter"]),
        Case("Council Member Ada Lund said it was late.", ["name": "Ada Lund", "title": "Council Member"]),
        Case(
            "Ada Lund, a member of the council, said it was late.",
            ["name": "Ada Lund", "title": "member of the council"]),
        Case(
            "Its solicitor, Ada Lund, said it was late.", ["name": "Ada Lund", "title": "solicitor"]),
        Case("Ada Lund, then the mayor, said it was late.", ["name": "Ada Lund", "title": "mayor"]),
        Case(
            "It was late, said Ada Lund, acting secretary of the Harbour League.",
            ["name": "Ada Lund", "title": "acting secretary of the Harbour League"]),
        Case(
            "It was late, said Ada Lund, co-chair of the Harbour League.",
            ["name": "Ada Lund", "title": "co-chair of the Harbour League"]),
        Case("Ada Lund led Bo Berg on Monday. Lund said it was late.", ["name": "Ada Lund"]),
        Case("Comedian Ada Lund said it was late.", ["name": "Ada Lund"]),
        // Bodies, papers, sorts of people.
        Case(
            "District leaders on Monday said it was late.", ["name": "District", "affiliation": "District"]),
        Case("Eastholm police said it was late.", ["name": "Eastholm police"]),
        Case("Lund’s campaign said it was late.", ["name": "Lund’s campaign"]),
        Case(
            "A report by the Harbour Board, which was leaked, said it was late.",
            ["name": "report by the Harbour Board"]),
        Case("The report said it was late.", [:]),
        Case("Velmoran Republicans said it was late.", ["name": "Velmoran Republicans"]),
        Case("Critics said it was late.", [:], known: "a common noun is taken for a name"),
        Case("Lowther & Sons said it was late.", ["name": "Lowther & Sons"]),
        Case(
            "The Department of Defence said it was late.", ["name": "Department of Defence"]),
    ])
    func name(_ example: Case) throws { try check(example, ["name", "title", "affiliation"]) }

    /// What stands beside a name and is no title tells why the source matters.
    @Test(arguments: [
        Case(
            "Ada Lund, a plumber from Eastholm, said it was late.",
            ["justification": "a plumber from Eastholm"]),
        Case(
            "It was late, said Ada Lund, a teacher at Eastholm Academy who lost her house in the flood.",
            ["justification": "who lost her house in the flood"]),
        Case(
            "Ada Lund is, by all accounts, the best dancer in Eastholm. She said it was late.",
            ["justification": "the best dancer in Eastholm"]),
        Case(
            "Ada Lund, a driver quoted in the letter, said it was late.",
            ["justification": "a driver quoted in the letter"]),
        Case(
            "It was late, said Ada Lund, director of the Harbour League, whose members built the wall.",
            ["justification": "whose members built the wall"]),
        Case(
            "Ada Lund said it was late. A pilot and engineer, Lund said it was dark.",
            ["justification": "A pilot and engineer"]),
        Case("Ada Lund, the mayor, said it was late.", [:]),
        Case("Ada Lund, who said on Monday that it was early, said it was late.", [:]),
        Case("Ada Lund, who would have to pay for it, said it was late.", [:]),
        // Else the part in the events.
        Case(
            "Ada Lund built the wall. The sun rose. Lund said the ferry would sail on Monday.",
            ["justification": "Ada Lund built the wall."]),
        Case("Her brother said it was late.", ["justification": "Her brother"]),
        Case("The brother said it was late.", [:]),
        Case(
            "People who worked on the wall said it was late.",
            ["justification": "People who worked on the wall"]),
    ])
    func justification(_ example: Case) throws { try check(example, ["justification"]) }

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
