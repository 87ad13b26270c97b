import OnRecord
import Testing

/// Type and name of the source of a text's last attribution.
@Suite struct TypeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var kind: Source.Kind
        var name: String?
        var testDescription: String { text }

        init(_ text: String, _ kind: Source.Kind, _ name: String?) {
            (self.text, self.kind, self.name) = (text, kind, name)
        }
    }

    private func check(_ example: Case) throws {
        let analysis = try English.analyze(example.text)
        let claim = try #require(analysis.attributions.last, "no attribution")
        let source = try #require(claim.source.map { analysis.sources[$0] }, "no source")
        #expect(source.kind == example.kind)
        #expect(source.name == example.name)
    }

    /// Where the source's phrase begins and which of its words is the head.
    @Test(arguments: [
        Case("EASTHOLM — Ada Lund said it was late.", .namedPerson, "Ada Lund"),
        Case("EASTHOLM (AP) — Residents said it was late.", .unnamedGroup, "Residents"),
        Case(
            "Harbour officials polled the town and spoke with a network of offices. The work, they said, was hard.",
            .unnamedGroup, "Harbour officials"),
        Case(
            "The other rider, former Secretary of State Ada Lund, said it was late.", .namedPerson, "Ada Lund"
        ),
        Case("Harbour Challenger Ada Lund said it was late.", .namedPerson, "Ada Lund"),
        Case("One of her advisers, Ada Lund, said it was late.", .namedPerson, "Ada Lund"),
        Case("She met Ada Lund, a clerk at the port who said it was late.", .namedPerson, "Ada Lund"),
        Case("He sold a letter from his doctor that said it was late.", .unnamedPerson, nil),
        Case(
            "They won in the Lund v. State of Eastland case that said it was late.", .document,
            "Lund v. State of Eastland case"),
        Case("Some note that it was late.", .unnamedGroup, nil),
    ])
    func phrase(_ example: Case) throws { try check(example) }

    /// Those who work for a body speak for it, unless they are told by what they were or as one of its employees.
    @Test(arguments: [
        Case("Officials at the Harbour Board said it was late.", .namedOrganization, "Harbour Board"),
        Case("An employee of the Harbour Board said it was late.", .unnamedPerson, nil),
        Case("A former Harbour Board official said it was late.", .unnamedPerson, nil),
        Case(
            "A clerk who was not authorized to speak for the board said it was late.", .anonymousSource, nil),
        Case(
            "“It is late,” a board official said, speaking on condition of anonymity.", .anonymousSource, nil),
        Case("A nurse who asked not to be named said it was late.", .anonymousSource, nil),
    ])
    func staff(_ example: Case) throws { try check(example) }

    /// A capital at the start of a sentence makes no name.
    @Test(arguments: [
        Case("Previous studies found that it was late.", .document, nil),
        Case("The governor’s office said it was late.", .namedOrganization, "governor’s office"),
        Case(
            "The Oduya campaign was silent. In a statement, it said it was late.", .namedOrganization,
            "Oduya campaign"),
        Case("Fenton Farms Dairy said it was late.", .namedOrganization, "Fenton Farms Dairy"),
    ])
    func names(_ example: Case) throws { try check(example) }

    /// What somebody wrote or counted is whose it is.
    @Test(arguments: [
        Case("A tally by the Harbour Board showed that it was late.", .namedOrganization, "Harbour Board"),
        Case("A comment by Ada Lund suggested that it was late.", .namedPerson, "Ada Lund"),
        Case("A lawsuit by Ada Lund says that it was late.", .document, "lawsuit by Ada Lund"),
    ])
    func words(_ example: Case) throws { try check(example) }
}
