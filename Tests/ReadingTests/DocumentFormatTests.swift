import Reading
import Testing

struct DocumentFormatTests {
    @Test(
        arguments: [
            ("a/b.txt", "# no", .plain), ("a.md", "x", .markdown), ("A.HTM", "x", .html),
            ("a.b.markdown", "", .markdown),
            ("-", "<!DOCTYPE HTML>\n<p>", .html), ("-", "\u{FEFF}  <html>", .html),
            ("-", "---\ntitle: x\n---", .markdown),
            ("-", "# Head", .markdown), ("-", "The wall fell.", .plain), ("dir.html/file", "Text", .plain),
            ("-", "", .plain),
            ("a.unknown", "<article>", .html),
        ] as [(String, String, DocumentFormat)])
    func guess(path: String, text: String, format: DocumentFormat) {
        #expect(DocumentFormat.guess(path: path, bytes: Array(text.utf8)) == format)
    }

    @Test func extensions() {
        #expect(DocumentFormat(fileExtension: ".MD") == .markdown)
        #expect(DocumentFormat(fileExtension: "xhtml") == .html)
        #expect(DocumentFormat(fileExtension: "pdf") == nil)
    }
}
