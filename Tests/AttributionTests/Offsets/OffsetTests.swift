import OnRecord
import Testing

/// Every span of an analysis leads to its words in the file as it was given.
@Suite struct OffsetTests {
    /// All spans that an analysis holds.
    static func spans(_ analysis: Analysis) -> [Span] {
        let claims = analysis.attributions.flatMap { $0.sourceSpans + $0.cue.spans + $0.contentSpans }
        let sources = analysis.sources.flatMap { source in
            let anonymity = source.anonymity
            let evidence = [source.justification, anonymity.condition, anonymity.reason, anonymity.basis]
            return source.mentions + evidence.compactMap(\.self).flatMap(\.spans)
        }
        let silences = analysis.nonStatements.flatMap { $0.sourceSpans + $0.spans }
        return claims + sources + analysis.statements.flatMap(\.spans) + silences
    }

    @Test(arguments: Fixture.all) func spansLeadToTheirWords(_ fixture: Fixture) throws {
        let file = try fixture.bytes()
        let analysis = try fixture.analysis()
        let article = analysis.article
        #expect(article.original == file)
        let spans = Self.spans(analysis)
        #expect(!spans.isEmpty)
        for span in spans {
            try #require(0 <= span.start && span.start < span.end && span.end <= article.text.count)
            let prose = try #require(String(validating: article.text[span.range], as: UTF8.self))
            let place = article.origin.original(of: span)
            let slice = try #require(String(validating: file[place.range], as: UTF8.self))
            if article.origin.isIdentity {
                #expect(slice == prose)
            } else {
                #expect(Markup.text(of: slice) == Markup.collapsed(prose))
            }
        }
    }

    /// Words of the file, by code points, as a user of the output slices them.
    @Test(arguments: ["saved-page.html", "draft-harbour.md", "guillemets.txt"])
    func codePoints(name: String) throws {
        let fixture = try Fixture.named(name)
        let analysis = try fixture.analysis()
        let article = analysis.article
        let scalars = Array(String(decoding: try fixture.bytes(), as: UTF8.self).unicodeScalars)
        let index = CodePointIndex(article.original, base: article.leadingCodePoints)
        for span in analysis.attributions.flatMap(\.contentSpans) {
            let place = article.origin.original(of: span)
            let points = index.codePoints(before: place.start)..<index.codePoints(before: place.end)
            let slice = String(String.UnicodeScalarView(scalars[points]))
            #expect(Markup.text(of: slice) == Markup.collapsed(analysis.text(span)))
        }
    }
}
