import OnRecord
import Testing

/// How sentences are grouped: each mark `{t:…}` is one statement, and there are no others.
@Suite struct StatementTests {
    struct Case: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
        var marked: String
        var known: String?
        var testDescription: String { marked }

        init(stringLiteral marked: String) { self.marked = marked }

        static func known(_ reason: String, _ marked: String) -> Self {
            var item = Self(stringLiteral: marked)
            item.known = reason
            return item
        }
    }

    @Test(
        arguments: [
            // The whole sentence, attribution included.
            "{t:Ada Lund said the ferry would sail on Monday.} The sun rose.",
            // Neighbours that rest on one source are one.
            "{t:Ada Lund said the ferry would sail on Monday. She said the bridge would close in May.} The sun rose.",
            "{t:“It is late and dark,” Ada Lund said. “We are going home.”} The sun rose.",
            // A new paragraph starts a new one.
            "{t:Ada Lund said the ferry would sail on Monday.}\n{t:She said the bridge would close in May.}",
            // What others say, and what nobody says, lies between.
            "{t:Ada Lund said the ferry would sail on Monday.} {t:Bo Berg said the bridge would close in May.}",
            """
            {t:Ada Lund said it would sail on Monday.} {t:Bo Berg said it would sink at once.} \
            {t:Lund said it was a new ferry.}
            """,
            // Two sources in a sentence.
            "{t:{t:Ada Lund said the ferry would sail on Monday, but Bo Berg said the ferry would sink at once.}}",
            // What an outlet relays rests on whom it cites: one statement.
            "{t:The talks have failed, CNN reports, citing two officials of the ministry.} The sun rose.",
            // A clause is a claim whatever the verb; a plan is none.
            "{t:The county recommends that the ferry should sail on Monday.} The county plans to buy a new ferry soon.",
            "{t:Residents demanded answers about the loss of the ferry.} The sun rose.",
            // A paragraph that only leads in a quotation is none of it.
            "Ada Lund, a sailor, made her case in a letter:\n{t:“The ferry will sail on Monday at noon.”}",
            // Marks that were forgotten.
            "{t:The ferry will sail on Monday,” said Ada Lund.} The sun rose.",
            // A quotation without cue or lead-in, of whom the sentence before tells.
            "Ada Lund closed the gate behind her. {t:“Nobody asked us about any of this.”}",
            "Ada Lund, who built it, was sad. {t:“Nobody asked us. We were left alone with it.”} The sun rose.",
            "{t:“It is late and dark,” Ada Lund said. Smoke rose from the quay. “Nobody asked us about it.”} The sun rose.",
            "The gate was closed in the evening. “Nobody asked us about any of this.”",
            // And a paragraph of quotation behind a quotation.
            """
            {t:“It is late and dark,” Ada Lund said.}
            {t:“Nobody has asked a single one of us about any of this.”}
            """,
            // Headlines and headings say what the text says again.
            "# Ferry will sail on Monday, Lund says\n{t:Ada Lund said the ferry would sail on Monday.}",
            // What goes on in somebody’s mind.
            "Growers fear that the frost will come back on Monday. The sun rose.",
            "She learned that the ferry would sail on Monday. The sun rose.",
            // What is recalled only to tell when.
            "When Ada Lund announced that the ferry would sail on Monday, nobody came. The sun rose.",
            // A short clause is a claim too.
            "{t:Ada Lund said the ferry had sunk.} The sun rose.",
            // No claim.
            "{t:Ada Lund said the ferry would sail on Monday.} She declined to comment.",
            "The ferry sailed at noon. Nobody was on board.",
            // The thought goes on.
            .known(
                "a thought that goes on without a cue",
                """
                {t:The report said the wall was built on sand. It would not last, and the harbour would be lost.} \
                The sun rose.
                """),
        ] as [Case])
    func grouping(_ example: Case) throws {
        let text = try Marked(example.marked)
        try expecting(example.known) {
            let analysis = try English.analyze(text.article)
            let words = FileWords(text.article.text)
            let found = analysis.statements.map { words.starts(in: $0.spans).sorted() }
            let wanted = text.spans("t").map { words.starts(in: [$0]).sorted() }
            let list = analysis.statements.map { analysis.text($0.spans) }.joined(separator: "\n  ")
            #expect(found == wanted, "found:\n  \(list)")
        }
    }
}
