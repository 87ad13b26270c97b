import OnRecord
import Testing

/// The outlet that a claim came through, and every hop of it: "Axios > two officials".
@Suite struct OutletChainTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        /// Of the attribution whose cue is marked, else of the last one.
        var expected: String
        var known: String?
        var testDescription: String { text }

        init(_ text: String, _ expected: String, known: String? = nil) {
            (self.text, self.expected, self.known) = (text, expected, known)
        }
    }

    private func check(_ example: Case) throws {
        try expecting(example.known) {
            let text = try Marked(example.text)
            let analysis = try English.analyze(text.article)
            let cues = text.spans("cue")
            let claim = try #require(
                analysis.attributions.last { claim in
                    cues.isEmpty || claim.cue.spans.contains { $0.overlaps(cues[0]) }
                }, "no attribution")
            let hops = claim.chain.map { hop in
                switch hop {
                case .outlet(let name): name
                case .source(let source): analysis.text(analysis.sources[source].mentions[0])
                }
            }
            #expect(hops.joined(separator: " > ") == example.expected)
            let outlets = claim.chain.compactMap { if case .outlet(let name) = $0 { name } else { nil } }
            #expect(claim.outlet == outlets.first)
        }
    }

    @Test(arguments: [
        Case("“It is late,” the mayor told Reuters.", "Reuters > the mayor"),
        Case(
            "In an interview with the WSJ, Ada Lund said it was late.", "The Wall Street Journal > Ada Lund",
            known: "“in an interview with Outlet”"),
        Case("An Axios source said it was late.", "Axios > An Axios source"),
        Case(
            "Two sources confirmed to Axios that it was late.", "Axios > Two sources"),
        Case("Axios reported that it was late, {cue:citing} two officials.", "Axios > two officials"),
        Case("CNN, {cue:quoting} a diplomat, said it was late.", "CNN > a diplomat"),
        Case("The mayor said it was late.", "The mayor"),
        Case("The National Harbour Board said it was late.", "The National Harbour Board"),
        Case("The mayor, who reads the Guardian, said it was late.", "The mayor, who reads the Guardian"),
    ])
    func named(_ example: Case) throws { try check(example) }

    /// An outlet alone is the source and the way.
    @Test(arguments: ["Axios reported that it was late.", "It was late, according to Axios."])
    func alone(_ text: String) throws {
        let analysis = try English.analyze(text)
        #expect(analysis.attributions.map(\.outlet) == ["Axios"])
        #expect(analysis.sources.map(\.name) == ["Axios"])
    }

    @Test(arguments: [
        // Later mentions of the same source inherit it, until another outlet is named.
        Case(
            "An official told Axios it was late. The official said it was dark.", "Axios > An official",
            known: "later mentions do not inherit the outlet"),
        Case(
            "An official told Axios it was late. A diplomat told CNN it was dark. The diplomat said it was "
                + "cold.", "CNN > A diplomat", known: "later mentions do not inherit the outlet"),
        Case("Ada Lund told Axios it was late. Bo Berg said it was dark.", "Bo Berg"),
        // The outlet of the whole story is inherited below.
        Case(
            "# Axios: Ferry sold\nTwo officials said the ferry had been sold.", "Axios > Two officials",
            known: "the outlet of the headline is not inherited"),
        Case(
            "The ferry was sold, Axios reported on Monday.\nThe sources said it would sail in May.",
            "Axios > The sources", known: "the outlet of the first paragraph is not inherited"),
    ])
    func inherited(_ example: Case) throws { try check(example) }

    /// An outlet that speaks as a party to the matter is no outlet but a source.
    @Test func party() throws {
        let analysis = try English.analyze("The New York Times said in court that it would appeal.")
        try expecting("every outlet that speaks is an outlet") {
            #expect(analysis.attributions.map(\.outlet) == [nil])
        }
    }
}
