import OnRecord
import Testing

/// Who was asked and claimed nothing: "{source:She} {silent:declined to comment}."; no claim is found there.
@Suite struct NonStatementTests {
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
            "{source:The company} {silent:declined to comment}.",
            "{source:Ada Lund}, the mayor, {silent:declined to comment on the report}.",
            "{source:The embassy} {silent:did not respond to written questions}.",
            "{source:She} {silent:refused to answer}.",
            "{source:The mayor} {silent:gave no details}.",
            "{source:The mayor} {silent:did not give details}.",
            "{source:The owner} {silent:could not be reached}.",
            .known(
                "“was not available for comment” is not found",
                "{source:The owner} {silent:was not available for comment}."),
            "Calls to {source:the firm} {silent:were not returned}.",
            "{source:The mayor} {silent:has not said whether the ferry will sail}.",
            "{source:The company} {silent:would not say how many people work there}.",
            "{source:The ministry} {silent:did not say when the plant would open}.",
            "{source:The police} {silent:would not comment on the arrest}.",
            "{source:She} {silent:did not immediately reply to an email}.",
            "{source:A spokesman} {silent:would not be drawn on a date}.",
        ] as [Case])
    func silence(_ example: Case) throws {
        let text = try Marked(example.marked)
        try expecting(example.known) {
            let analysis = try English.analyze(text.article)
            let words = FileWords(text.article.text)
            #expect(analysis.attributions.map { analysis.text($0.cue.spans) } == [])
            let found = try #require(analysis.nonStatements.first, "no non-statement")
            #expect(analysis.nonStatements.count == 1)
            // The words overlap by half; adjuncts are a matter of taste.
            let (silent, wanted) = (words.starts(in: found.spans), words.starts(in: text.spans("silent")))
            #expect(FileWords.overlap(silent, wanted) >= 0.5, "found “\(analysis.text(found.spans))”")
            let source = words.starts(in: found.sourceSpans)
            #expect(!source.isDisjoint(with: words.starts(in: text.spans("source"))))
            #expect(found.source != nil)
        }
    }

    @Test(arguments: [
        "The company commented on the report at length.",
        "He gave a speech about the harbour.",
        "The owner could be reached by phone.",
    ])
    func noSilence(_ text: String) throws {
        #expect(try English.analyze(text).nonStatements.isEmpty)
    }
}
