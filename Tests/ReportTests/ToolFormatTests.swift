// The formats for tools, held by golden files; Tests/CommandTests/ReadBack reads them with tools of others.

import Attribution
import TestSupport
import Testing

@testable import Report

@Suite struct ToolFormatTests {
    static let formats: [(name: String, format: any ToolFormat, ending: String)] = [
        ("csv", CSVReport(), "csv"), ("tsv", TSVReport(), "tsv"),
        ("annotations", WebAnnotationReport(), "json"),
        ("jsonld", ClaimGraphReport(), "jsonld"), ("brat", BratReport(), "ann"),
        ("label-studio", LabelStudioReport(), "json"), ("markdown", MarkdownReport(), "md"),
    ]

    @Test(arguments: formats.indices) func golden(index: Int) throws {
        let (name, format, ending) = Self.formats[index]
        try Golden.expect(format.document([Sample.harbour()]), format: name, name: "harbour.\(ending)")
    }

    /// An article without attributions breaks no document, alone or among others.
    @Test(arguments: formats.indices) func nothing(index: Int) throws {
        let format = Self.formats[index].format
        let some = format.document([try Sample.harbour()])
        if format.part(Sample.empty("The sun rose.")).isEmpty {
            #expect(format.document([try Sample.harbour(), Sample.empty()]) == some)
        }
        #expect(format.document([]) == format.envelope.opening + format.envelope.closing)
    }

    @Test func claimReview() throws {
        let text = ClaimReviewReport().text(try Sample.harbour(), claim: 2)
        try Golden.expect(text, format: "claimreview", name: "harbour.json")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
        ("＝1", "'＝1"), ("\t=1", "'\t=1"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("a=1", "a=1"), ("", ""),
        ("“-” is", "“-” is"),
    ]) func formulasAreDefused(text: String, expected: String) {
        #expect(Cell.defused(text) == expected)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""),
    ]) func cells(text: String, expected: String) {
        #expect(Cell.comma(text) == expected)
    }

    @Test(arguments: [
        ("drafts/wall 1.md", "drafts/wall%201.md"), ("7", "7"), ("a:b", "a%3Ab"),
        ("https://example.org/é?a=1", "https://example.org/%C3%A9?a=1"), ("a<b>", "a%3Cb%3E"),
    ]) func references(id: String, expected: String) {
        #expect(Reference.iri(id) == expected)
    }

    @Test(arguments: [
        (0.0, "0.00"), (1.0, "1.00"), (0.974, "0.974"), (0.97, "0.97"), (0.5, "0.50"), (0.0004, "0.00"),
        (7, "1.00"),
    ]) func confidences(value: Double, expected: String) {
        #expect(decimals(value) == expected)
    }

    @Test(arguments: [
        ("@mayor", "@<!-- -->mayor"), ("see #12", "see \\#<!-- -->12"), ("a | b", "a \\| b"),
        ("- item", "\\- item"),
        ("12. May", "12\\. May"), ("<b> & c", "&lt;b&gt; &amp; c"), ("a\nb", "a b"),
    ]) func markdownIsText(text: String, expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }
}
