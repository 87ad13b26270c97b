// Verified quotations and compared articles, held by golden files.

import Attribution
import SourceText
import TestSupport
import Testing
import Wording

@testable import Report

@Suite struct WordingReportTests {
    private func plain(_ text: String, _ id: String) -> Article {
        Article(
            id: id, text: Array(text.utf8), blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
            original: Array(text.utf8))
    }

    private func verification() throws -> Verification {
        let hostile = "ADA LUND: <b>Nobody</b>, not one of them, saw smith & sons’ letter.\nBEN ARDEN: No.\n"
        return Verification(
            try Sample.harbour(),
            against: [
                Material(plain("The port — “a money pit” — will close.", "b.txt")),
                Material(plain(hostile, "a.txt")),
            ])
    }

    @Test func verified() throws {
        let verification = try verification()
        try Golden.expect(VerificationText().text(verification), format: "verify", name: "harbour.txt")
        try Golden.expect(VerificationJSON().text(verification), format: "verify", name: "harbour.json")
        let page = VerificationPage().text(verification)
        try Golden.expect(HTMLReportTests.withoutAssets(page), format: "verify", name: "harbour.html")
    }

    @Test func compared() throws {
        var other = try Sample.harbour()
        other.article.id = "other.txt"
        other.sources[1].anonymity.level = .bare
        other.sources[1].name = nil
        let comparison = Comparison([try Sample.harbour(), other, Sample.empty("The sun rose.")])
        try Golden.expect(ComparisonText().text(comparison), format: "compare", name: "harbour.txt")
        let page = ComparisonPage().text(comparison)
        try Golden.expect(HTMLReportTests.withoutAssets(page), format: "compare", name: "harbour.html")
    }

    @Test func nothing() throws {
        let verification = Verification(
            Sample.empty("The sun rose."), against: [Material(plain("", "a.txt"))])
        #expect(VerificationText().text(verification).contains("No direct quotations."))
        #expect(VerificationPage().text(verification).contains("No direct quotations."))
        #expect(
            ComparisonText().text(Comparison([Sample.empty(), Sample.empty()])).contains("share no claim"))
    }
}
