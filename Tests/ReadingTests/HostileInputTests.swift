/// Broken and malicious documents end in an article or in an error, soon and without a crash.

import Reading
import SourceText
import Testing

struct HostileInputTests {
    static let files: [(name: String, outline: [String])] = [
        ("empty.txt", []),
        ("bom-only.txt", []),
        (
            "crlf.txt",
            [
                "headline: Pier shut again after gulls return",
                "paragraph: The gulls are back, said the keeper of the pier on Monday.",
            ]
        ),
        (
            "lone-cr.txt",
            [
                "headline: Pier shut again after gulls return",
                "paragraph: The gulls are back, said the keeper of the pier on Monday.",
            ]
        ),
        (
            "endless-front-matter.md",
            ["paragraph: title: A front matter that never ends The keeper of the pier said nothing."]
        ),
        (
            "unclosed.md",
            [
                "headline: Gulls [unclosed",
                "paragraph: The keeper [said](http://a.example that **the gulls are _back.",
                "paragraph: ![pic](", "paragraph: And [then",
            ]
        ),
        ("broken-blocks.md", ["paragraph: a"]),
        (
            "truncated.html",
            ["headline: Gulls are back at the old pier", "paragraph: The keeper said the “gulls"]
        ),
        (
            "entities.html",
            [
                "paragraph: One \u{FFFD} two \u{FFFD} three \u{FFFD} four &nosuch; five & six ¬it; seven ; eight ; AT&T ©2013 € end of it."
            ]
        ),
        ("only-markup.html", []),
        (
            "odd-tags.html",
            [
                "paragraph: Five < six and 7 > 3, she said.", "paragraph: The", "paragraph: broken out text.",
                "paragraph: Quoted bracket.", "paragraph: After an empty comment.",
            ]
        ),
    ]

    @Test(arguments: files)
    func file(name: String, outline: [String]) throws {
        let bytes = try Fixture.bytes("hostile/\(name)")
        let article = try Reader().read(bytes, id: name, format: .guess(path: name, bytes: bytes))
        #expect(article.outline == outline)
        #expect(article.faults == [])
    }

    @Test(
        arguments: [
            ("invalid-utf8.txt", .notUTF8(byteOffset: 18, likelyEncoding: "iso-8859-1")),
            ("nul.txt", .binary(byteOffset: 8)),
        ] as [(String, ReadingError.Kind)])
    func refusedFile(name: String, kind: ReadingError.Kind) throws {
        let bytes = try Fixture.bytes("hostile/\(name)")
        #expect(throws: ReadingError(kind)) { try Reader().read(bytes, id: name, format: .plain) }
    }

    @Test func textThatTheParserMovesKeepsItsPlace() throws {
        let bytes = try Fixture.bytes("hostile/foster.html")
        let article = try Reader().read(bytes, id: "", format: .html)
        #expect(article.faults == [])
        #expect(article.originalText(of: "A cell says") == "A cell says")
        #expect(article.originalText(of: "for the parser to move") == "for the parser to move")
    }

    private func kind(of html: String) -> ReadingError.Kind? {
        do {
            _ = try read(html, .html)
            return nil
        } catch { return (error as? ReadingError)?.kind }
    }

    @Test(arguments: [
        ("<div>", ""), ("<div></x>", ""), ("<span><div></span>", ""), ("<svg>", ""), ("<svg><desc>", ""),
        ("<table><tr><td>", ""), ("<ul><li>", ""), ("<p><button>", ""), ("<x a='>'>", ""),
        ("<blockquote><p>Text", "</p>"),
        ("<span><div></span></div>", ""),
    ])
    func deepNestingIsRefused(open: String, close: String) {
        let html = String(repeating: open, count: 10_000) + String(repeating: close, count: 10_000)
        guard case .tooDeep(_, 5000) = kind(of: html) else {
            Issue.record("\(open) was not refused")
            return
        }
    }

    @Test(arguments: [
        "<p>Text.", "<li>Item.", "<p>A<br>b<hr>", "<dl><dt>a<dd>b</dl>", "<dt>a<dd>b", "<img src=x>",
        "<div>a</div>", "<p><span>a</p>", "<h2>a</h2><p>b",
    ])
    func sloppyPagesAreNotRefused(part: String) {
        #expect(kind(of: "<body>" + String(repeating: part, count: 20_000)) == nil)
        #expect(kind(of: "<table>" + String(repeating: "<tr><td>a<td>b", count: 10_000)) == nil)
    }

    @Test func formattingThatMultipliesIsRefused() {
        let tags = (0..<4000).map { "<b id=\($0)>" }.joined()
        #expect(kind(of: "<div>\(tags)</div>" + String(repeating: "<p>a</p>", count: 20_000)) == .tooComplex)
    }

    @Test func aTableOfManyColumnsIsRefused() {
        let count = 20_000
        let table =
            String(repeating: "|a", count: count) + "\n" + String(repeating: "|---", count: count) + "\n"
        let rows = String(repeating: "|b\n", count: count)
        #expect(throws: ReadingError(.tooComplex)) { try read(table + rows, .markdown) }
    }

    @Test(arguments: [
        "> ", "[", "![", "*a ", "`", "- ", "<", "&", "[a](", "\\", "| ", "<b>", "~~a", "_a_ ", "1. ", "(<",
    ])
    func repeatedMarkupEndsSoon(piece: String) throws {
        let text = String(repeating: piece, count: 20_000)
        for format in DocumentFormat.allCases {
            guard let article = try? read(text, format) else { continue }
            #expect(article.faults == [])
        }
    }
}
