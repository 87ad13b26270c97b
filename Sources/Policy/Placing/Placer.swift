import Attribution
import SourceText

/// Leads spans of one article back to lines and columns of its file.
struct Placer {
    private let article: Article
    private let lines: LineIndex

    init(_ article: Article) {
        self.article = article
        lines = LineIndex(article.original)
    }

    /// - Parameter span: bytes of the prose.
    func place(_ span: Span) -> Place { place(original: article.origin.original(of: span)) }

    /// - Parameter span: bytes of the file.
    func place(original span: Span) -> Place {
        let start = position(span.start)
        let end = position(span.end)
        return Place(
            line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
            byteColumn: start.byteColumn, endByteColumn: end.byteColumn, start: span.start, end: span.end)
    }

    private func position(_ offset: Int) -> (line: Int, column: Int, byteColumn: Int) {
        let line = lines.line(at: offset)
        let start = lines.start(ofLine: line)
        let column = article.original[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 }
        return (line, column + 1, offset - start + 1)
    }
}
