import OnRecord
import Testing

/// Type and level of anonymity by the wording of the source. Most phrases stand in one sentence: "PHRASE
/// said on Monday that the bridge would close."
@Suite struct LevelTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var level: Int
        var kind: Source.Kind?
        var known: String?
        var testDescription: String { text }

        init(_ phrase: String, _ level: Int, _ kind: Source.Kind?, known: String? = nil) {
            text = phrase.hasSuffix(".") ? phrase : phrase + " said on Monday that the bridge would close."
            (self.level, self.kind, self.known) = (level, kind, known)
        }
    }

    private func check(_ example: Case) throws {
        try expecting(example.known) {
            let analysis = try English.analyze(example.text)
            let claim = try #require(analysis.attributions.first, "no attribution")
            let source = try #require(claim.source.map { analysis.sources[$0] }, "no source")
            #expect(source.anonymity.level.rawValue == example.level)
            if let kind = example.kind { #expect(source.kind == kind) }
        }
    }

    /// The wordings of the table of levels.
    @Test(arguments: [
        Case("The mayor, Ada Lund,", 0, .namedPerson),
        Case("The ministry", 0, .namedOrganization),
        Case("A narrator in the advertisement", 0, nil),
        Case("Court filings show that the bridge is unsafe.", 0, .document),
        Case(
            "A woman who asked to be identified by her first name, Yeva,", 1, .namedPerson,
            known: "a given name alone is no name yet"),
        Case(
            "A fighter who goes by the name Falcon", 1, .namedPerson, known: "“goes by the name” is not read"),
        Case("Two officials briefed on the talks", 2, .anonymousSource),
        Case("An unnamed official", 3, .anonymousSource),
        // Terms told in a sentence of their own.
        Case(
            "“The bridge is rotten,” a clerk said. She asked not to be named because she fears for her job.",
            3,
            .anonymousSource),
        Case(
            "“The bridge is rotten,” said a sailor who was on board. He spoke on condition of anonymity.", 2,
            .anonymousSource),
        Case("“The bridge is rotten,” a clerk said. A sailor asked not to be named.", 3, .unnamedPerson),
        Case("A person who was on the call", 2, .anonymousSource),
        Case("An official familiar with the matter", 2, .anonymousSource),
        Case("A senior administration official", 3, .namedOrganization),
        Case("A cabinet minister", 3, .unnamedPerson),
        Case("Campaign aides", 3, .namedOrganization),
        Case("A bartender there", 3, .unnamedPerson, known: "an adverb behind the noun hides the source"),
        Case("A person familiar with the matter", 4, .anonymousSource),
        Case("Those in the know", 4, .anonymousSource),
        Case("Sources", 5, .anonymousSource),
        Case("One of the interlocutors", 5, .anonymousSource),
        Case("An insider", 5, .anonymousSource),
        Case("Experts", 6, .unnamedGroup),
        Case("Critics", 6, .unnamedGroup),
        Case("Observers", 6, .unnamedGroup),
        Case("Democrats", 6, .unnamedGroup),
        Case("Recent polls", 6, .document),
        Case("Studies show that the bridge is unsafe.", 6, .document),
    ])
    func wording(_ example: Case) throws { try check(example) }

    /// The borders that come up.
    @Test(arguments: [
        Case("The campaign", 0, .namedOrganization),
        Case("A ministry spokesperson", 0, .namedOrganization),
        Case("In a statement, the company", 0, .namedOrganization),
        Case("County officials", 3, .namedOrganization),
        Case("Insiders at the port authority", 3, .anonymousSource),
        Case("A ministry spokesperson, who spoke on condition of anonymity,", 3, .anonymousSource),
        Case("A police officer, who asked not to be named,", 3, .anonymousSource),
        Case("An officer", 3, .unnamedPerson),
        Case("A neighbour", 3, .unnamedPerson),
        Case("A source in the ministry", 3, .anonymousSource),
        Case("Studio insiders", 3, .anonymousSource),
        Case("Olena", 1, .namedPerson),
        Case("Warren", 0, nil),
        Case("His brother, Kevin,", 0, .namedPerson),
        Case("Somebody", 5, nil),
        Case("Everyone", 6, nil),
        Case("One of Lund’s aides", 3, .namedOrganization),
        Case("One survey found that the bridge was unsafe.", 6, .document),
        Case("An Axios source", 5, .anonymousSource),
        Case("Reuters", 0, .namedOrganization),
        Case("A 2016 report by the coast guard found that the bridge was unsafe.", 0, .document),
        Case("In a letter, the mayor, Ada Lund,", 0, .namedPerson),
    ])
    func border(_ example: Case) throws { try check(example) }

    /// Groups: those of a body and those whom the reporter has met or counted are described, the others are anybody.
    @Test(arguments: [
        Case("Two economists", 3, .unnamedGroup),
        Case("A group of fishermen", 3, .unnamedGroup),
        Case("A group of doctors", 3, .unnamedGroup),
        Case("Some who dislike the bridge", 6, .unnamedGroup),
        Case("Wealthy citizens, who own boats,", 6, .unnamedGroup),
        Case("Several former harbour pilots", 3, .unnamedGroup),
        Case("Scholars at the Lund Institute", 3, .unnamedGroup),
        Case("Neighbours", 3, .unnamedGroup),
        Case("State and municipal officials", 3, .unnamedGroup),
        Case("A number of harbour experts", 6, .unnamedGroup),
        Case("Protesters", 6, .unnamedGroup),
        Case("Human rights groups", 6, .unnamedGroup),
        Case("Many companies", 6, .unnamedGroup),
        Case("World leaders", 6, .unnamedGroup),
        Case("Critics of the harbour board", 6, .unnamedGroup),
        Case("Observers in Eastholm and across the country", 6, .unnamedGroup),
        Case("Recent polls in Eastholm", 6, .document),
        Case("The French", 0, .unnamedGroup),
    ])
    func group(_ example: Case) throws { try check(example) }

    /// Nobody is withheld: offices tell who it is, things say nothing of people, pronouns alone tell nothing.
    @Test(arguments: [
        Case("The governor", 0, .unnamedPerson),
        Case("Eastholm’s governor", 0, .unnamedPerson),
        Case("A governor", 3, .unnamedPerson),
        Case("A spokesman", 0, nil),
        Case("The narrator", 0, .unnamedPerson),
        Case("My mother", 0, .unnamedPerson),
        Case("His mother", 3, .unnamedPerson),
        Case("The new rules", 0, .document),
        Case("These factors suggest that the bridge is unsafe.", 0, .document),
        Case("This suggests that the bridge is unsafe.", 0, .document),
        Case("They", 0, .unnamedGroup),
        Case("You think that the bridge is unsafe.", 0, nil),
        Case("Federal records show that the bridge is unsafe.", 0, .document),
    ])
    func onRecord(_ example: Case) throws { try check(example) }

    /// A level of their own where somebody asserts it; no source where nobody does.
    @Test(arguments: [
        Case("The ferry reportedly sank at noon.", 7, nil),
        Case("It is understood that the talks have failed.", 7, nil),
        Case("The ferry is expected to sail on Monday.", 7, nil, known: "no statement"),
        Case("The banker was accused of stealing the ferry.", 7, nil, known: "no statement"),
        Case("The bridge is considered a danger to ships.", 7, nil, known: "no statement"),
        Case("The board has been criticized for its silence.", 7, nil, known: "no statement"),
    ])
    func agentless(_ example: Case) throws {
        try expecting(example.known) {
            let analysis = try English.analyze(example.text)
            #expect(analysis.attributions.map(\.source) == [nil])
            #expect(analysis.statements.map { analysis.level(of: $0).rawValue } == [example.level])
        }
    }

    /// A pronoun has the level of whom it stands for, a description of somebody named is no anonymous source.
    @Test(arguments: [
        ("A person familiar with the matter said it was late. The person said it was dark.", [4, 4]),
        ("Voters were angry. They said it was late.", [6]),
        ("Ada Lund and Bo Berg left. They said it was late.", [0]),
        ("Experts, who said it was late, left.", [6]),
        ("In a poll, 52 percent said it was late.", [0]),
        ("Some 52 percent said it was late.", [6]),
    ])
    func ofOthers(_ text: String, _ expected: [Int]) throws {
        let analysis = try English.analyze(text)
        let levels = analysis.attributions.compactMap(\.source).map { analysis.sources[$0].anonymity.level }
        #expect(levels.map(\.rawValue) == expected)
    }
}
