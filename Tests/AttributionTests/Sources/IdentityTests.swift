import OnRecord
import Testing

/// Who is the same source: marks with the same number are one, with different numbers different ones.
@Suite struct IdentityTests {
    @Test(
        arguments: [
            "{1:Ada Lund} said it was late. {1:Lund} said it was dark.",
            "{1:Ada Lund} said it was late. {1:She} said it was dark.",
            "“It is late,” said {1:Ada Lund}. “It is dark,” {1:she} added.",
            "{1:Judge Ada Lund} said it was late. {1:The judge} said it was dark.",
            "{1:Ada Lund, the mayor,} said it was late. {1:The mayor} said it was dark.",
            "{1:Ada Lund} said it was late. {2:Bo Berg} said it was dark. {1:Lund} said so again: “It is late.”",
            "{1:Ada Lund} said it was late. {2:Her brother, Bo Lund,} said it was dark.",
            "{1:Mr Lund} said it was late. {2:Mrs Lund} said it was dark. {1:He} said it was cold.",
            "{1:Mr Lund} said it was late. {2:Mrs Lund} said it was dark. {2:She} said it was cold.",
            // Bodies and papers.
            "{1:The Ministry of Health} said it was late. {1:The ministry} said it was dark.",
            .known(
                "initials are not led to the body",
                "{1:The Road Workers’ Union (RWU)} said it was late. {1:The RWU} said it was dark."),
            "{1:A study by the university} found it was late. {1:The study} found it was dark.",
            "{1:Police} said it was late. Bo Berg left. {1:Police} said it was dark.",
            "{1:University of Velmora} said it was late. {1:The University of Velmora} said it was dark.",
            "{1:Harwell & Young} said it was late. “It is dark,” {1:Harwell & Young} said.",
            "{1:The ministry} said it was late. {2:The company} said it was dark.",
            // Anonymous sources.
            "{1:A senior official} said it was late. {1:The official} said it was dark.",
            "{1:Two officials} said it was late. {1:The two officials} said it was dark.",
            "{1:A source close to the club} said it was late. {1:The source} said it was dark.",
            "{1:Some sailors} said it was late. {2:Ada Lund, a sailor,} said it was dark. {2:The sailor} said it was cold.",
            "{1:One official} said it was late. {2:Another official} said it was dark.",
            "{1:A person familiar with the matter} said it was late. {1:The person} said it was dark.",
            "{1:A diplomat} said it was late. {2:Critics} said it was dark. {1:The diplomat} said it was cold.",
            "{1:Two officials} said it was late. {1:They} said it was dark.",
            "{1:Sen. Ada Lund} said it was late. {2:Bo Berg} said it was dark. {1:The senator} said it was cold.",
            // Whose gender no given name tells.
            """
            {1:Keziah Lund} told her sister. {2:Bo Berg} said it was dark. \
            {2:He} said it was late. {1:She} said it was cold.
            """,
            "{1:Ada Lund} said it was late. {1:Ada} said it was dark.",
            // One without a name, told again by the same noun.
            "{1:A woman} said it was late. {2:Ada Lund} said it was dark. The woman’s hall was full. “It is cold,” {1:she} said.",
            // Whom "they" does not take up.
            "{1:Residents} said it was late. Lund opened her files, though they showed little. {2:Ada Lund} said it was dark.",
            // Those who are named as examples.
            "{1:Ada Lund} said it was cold. {2:Critics of the wall, including Lund and Bo Berg,} said it was late. {1:They} said it was dark. {1:They} said it was wet.",
            "{1:Ada Lund} said it was cold. {2:Critics of Lund and Bo Berg} said it was late. {2:They} said it was dark.",
            // Whose letter it is, and whose report.
            "{1:Several pilots} sent a letter to the board, saying it was late. {1:The letter} said it was dark.",
            "{1:Several pilots} read a letter to the board, saying it was late. {2:The letter} said it was dark.",
            "{1:A report by the university} found it was late. {1:The authors of the report} said it was dark.",
            "{1:A report by the university} found it was late. {1:The researchers} said it was dark.",
            "{1:A report by the university} found it was late. {2:The critics of the report} said it was dark.",
            // A poll’s respondents are the poll.
            "{1:A poll of voters} found it was late. {1:Half of the respondents} said it was dark.",
            "{1:The report that} said it was late was lost. {1:The report} said it was dark.",
            // Descriptions of people who are named.
            "The party chose its nominee, Ada Lund. {1:Bo Berg} said it was late. {2:The nominee} said it was dark.",
            "Eastholm Gov. Ada Lund sang. {1:Bo Berg} said it was late. {2:The governor} said it was dark. {2:Lund} agreed that it was.",
            "{1:Ada Lund} said it was late. {1:The billionaire} said it was dark.",
            "{1:Ada Lund} said it was late. {1:The 41-year-old mother of two} said it was dark.",
            "{1:Ada Lund} said it was late. {2:A 41-year-old mother of two} said it was dark.",
            "{1:Ada Lund} said it was late. {2:A doctor} said it was dark.",
            "{1:Ada Lund} said it was late. {2:Lund’s rival} said it was dark.",
            "{1:Ada Lund and her aides} said it was late. Harbours will have to pay, {1:they} argued.",
            "{1:Voters, who} said it was late, left. {1:They} said it was dark.",
            "{1:Ada Berg Lund, the mayor,} said it was late. {1:Ms. Berg} said it was dark.",
            // Lawyers, by whom they speak for.
            "{1:Lund’s lawyers} said it was late. {2:Berg’s lawyer} said it was dark. {1:Attorneys for Lund} said it was cold.",
            "{1:Ada Lund’s lawyers} said it was late. {2:The county attorneys} said it was dark. {1:Her lawyers} agreed that it was.",
            "{1:Lund’s lawyers} said it was late. {1:The lawyer representing Lund} said it was dark.",
            // Headline and text.
            "# Wall is safe\n{1:A former mayor} said it was late. “It is dark,” said {1:Ada Lund}, who left office in June.",
            "# {1:Judge} says the wall will hold\n“It is new,” {1:Justice Ada Lund} said.",
            "# {1:Lund} says the wall will hold\n{1:Ada Lund} said the wall was new.",
            "# Wall will hold, {1:mayor} says\n{1:Mayor Ada Lund} said the wall was new.",
        ] as [IdentityCase])
    func identity(_ example: IdentityCase) throws { try example.check() }

    /// A surname that is a given name, a trade, a place or any other word, told in full at the start of a sentence only.
    @Test(
        arguments: [
            "Davis", "Lee", "Wallace", "King", "Baker", "Bishop", "Hill", "Brooks", "White", "Booth", "Price",
            "Long", "Best", "Page", "English", "Reed",
        ])
    func surname(_ name: String) throws {
        let analysis = try English.analyze(
            """
            Kevin \(name), the owner, opened the gate on Monday.

            \(name) told the crew that it was late. It was cold. \(name) said he would wait.

            “We will go in May,” \(name) said.
            """)
        #expect(analysis.sources.map(\.name) == ["Kevin \(name)"])
        #expect(analysis.attributions.count == 3)
    }

    /// Names whose parts are no names, and what they are called by later.
    @Test(
        arguments: [
            ("Ursula von der Leyen", "Von der Leyen"), ("Bill de Blasio", "De Blasio"),
            ("Mohammed bin Salman", "Bin Salman"), ("Robert F. Kennedy Jr.", "Kennedy"),
            ("Martin Luther King Jr.", "King"), ("Shigeru Ishiba III", "Ishiba"), ("Will Smith", "Smith"),
            ("Kari Lake", "Lake"), ("Summer Lee", "Lee"), ("Paris Hilton", "Hilton"),
            ("President Zhou Weiming", "Zhou"),
        ])
    func fullName(_ full: String, _ short: String) throws {
        let analysis = try English.analyze(
            """
            The gate was closed.

            \(full), the owner, said it was late. “It is cold,” said \(short).

            \(short) told the crew that it was dark.
            """)
        #expect(analysis.sources.map(\.name) == [full.replacing("President ", with: "")])
        #expect(analysis.attributions.count == 3)
    }
}

struct IdentityCase: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
    var marked: String
    var known: String?
    var testDescription: String { marked }

    init(stringLiteral marked: String) { self.marked = marked }

    static func known(_ reason: String, _ marked: String) -> Self {
        var item = Self(stringLiteral: marked)
        item.known = reason
        return item
    }

    func check() throws {
        let text = try Marked(marked)
        try expecting(known) {
            let analysis = try English.analyze(text.article)
            var sourceOf: [String: Int] = [:]
            for mark in text.marks {
                let words = analysis.text(mark.span)
                guard let source = Self.source(at: mark.span, analysis) else {
                    Issue.record("“\(words)” is no source\n  in: \(marked)")
                    continue
                }
                if let known = sourceOf[mark.name], known != source {
                    Issue.record("“\(words)” is not led to source \(mark.name)\n  in: \(marked)")
                }
                sourceOf[mark.name] = sourceOf[mark.name] ?? source
            }
            #expect(Set(sourceOf.values).count == sourceOf.count, "sources are mixed up in: \(marked)")
        }
    }

    private static func source(at span: Span, _ analysis: Analysis) -> Int? {
        analysis.attributions.first { $0.sourceSpans.contains { $0.overlaps(span) } }?.source
    }
}
