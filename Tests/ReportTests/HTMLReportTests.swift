// The pages' markup, held by golden files without the style sheet and script; how they behave is tested in a
// browser (Tests/Web).

import Attribution
import SourceText
import TestSupport
import Testing

@testable import Report

@Suite struct HTMLReportTests {
    private func golden(_ page: String, _ name: String) throws {
        try Golden.expect(Self.withoutAssets(page), format: "html", name: name)
    }

    /// A page with marks for the style sheet and the script, so that golden files hold the markup alone.
    static func withoutAssets(_ page: String) -> String {
        [(Asset.style, "STYLE"), (.script, "SCRIPT")].reduce(page) { text, asset in
            text.replacing(asset.0.text, with: asset.1).replacing(asset.0.hash, with: "HASH-OF-\(asset.1)")
        }
    }

    @Test func article() throws { try golden(HTMLReport().text(Sample.harbour()), "harbour.html") }

    @Test func nothing() throws {
        try golden(HTMLReport().text(Sample.empty("The sun rose.")), "no-attributions.html")
        try golden(HTMLReport().text(Sample.empty()), "no-prose.html")
    }

    @Test func index() throws {
        let entries = [
            IndexEntry(try Sample.harbour()).at("harbour.html"), IndexEntry(Sample.empty()).at("empty.html"),
        ]
        let pages = IndexPage.pages(of: entries)
        #expect(pages.map(\.name) == ["index.html"])
        try golden(pages[0].text, "index.html")
    }

    @Test func manyArticlesTurnOverPages() throws {
        let entry = IndexEntry(try Sample.harbour())
        let pages = IndexPage.pages(of: (0..<1001).map { entry.at("a\($0).html") })
        #expect(pages.map(\.name) == ["index-3.html", "index-2.html", "index.html"])
        #expect(pages[2].text.contains("1001 articles"))
        #expect(pages[0].text.contains("a1000.html"))
        #expect(!pages[1].text.contains("a1000.html"))
    }

    @Test(arguments: ["<script>", "</style>", "\"'&", "\u{202E}", "\u{0}\u{1B}[31m"]) func nothingBreaksOut(
        text: String
    ) {
        var markup = Markup()
        markup.element("p", [.init("title", text)], text)
        let inner = markup.html.dropFirst("<p title=\"".count).dropLast("</p>".count)
        #expect(!inner.contains("<") || inner.contains("&lt;"))
        #expect(inner.filter { $0 == "\"" }.count == 1)
        #expect(!inner.contains { "\u{202E}\u{0}\u{1B}<'".contains($0) })
        #expect(inner.filter { $0 == ">" }.count == 1)
    }

    /// Runs cover a block without gap or overlap, and every claim ends once.
    @Test func runsTileTheProse() throws {
        let analysis = try Sample.harbour()
        let runs = Runs(analysis)
        var ended: [Int] = []
        for block in analysis.article.blocks {
            let inside = runs.runs(in: block.span)
            #expect(inside.first?.span.start == block.span.start)
            #expect(inside.last?.span.end == block.span.end)
            for (run, next) in zip(inside, inside.dropFirst()) { #expect(run.span.end == next.span.start) }
            for run in inside { ended += run.ending }
        }
        #expect(ended.sorted() == Array(analysis.attributions.indices))
    }

    @Test func summaryInWords() throws {
        let words = SummaryWords(try Sample.harbour())
        #expect(words.lead == "2 of 5 statements rest on anonymous sources, all of them on the same one.")
        #expect(words.facts.first == "The headline rests on an anonymous source.")
        #expect(
            SummaryWords(Sample.empty("The sun rose.")).lead
                == "Nothing in this article is attributed to anybody.")
    }
}
