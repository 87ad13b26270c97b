/// Offsets for tools that are handed the prose itself: Unicode code points of `Article.text`.

import SourceText

struct ProsePositions {
    private let index: CodePointIndex
    private let text: UnsafeBufferPointer<UInt8>

    /// Borrows the prose: use it inside the closure only.
    static func with<Result>(_ article: Article, _ body: (ProsePositions) throws -> Result) rethrows -> Result
    {
        let index = CodePointIndex(article.text)
        return try article.text.withUnsafeBufferPointer { try body(ProsePositions(index: index, text: $0)) }
    }

    func position(of span: Span) -> Position {
        Position(
            start: index.codePoints(before: span.start),
            end: index.codePoints(before: span.end))
    }

    /// The spans cut at line breaks, each piece without the white space at its ends.
    func lines(of spans: [Span]) -> [Span] {
        var pieces: [Span] = []
        for span in spans {
            var start = span.start
            for offset in span.range where text[offset] == 10 || text[offset] == 13 {
                pieces.append(trimmed(Span(start, offset)))
                start = offset + 1
            }
            pieces.append(trimmed(Span(start, span.end)))
        }
        return pieces.filter { !$0.isEmpty }
    }

    private func trimmed(_ span: Span) -> Span {
        func isSpace(_ offset: Int) -> Bool { text[offset] == 0x20 || text[offset] == 0x09 }
        var span = span
        while !span.isEmpty, isSpace(span.start) { span.start += 1 }
        while !span.isEmpty, isSpace(span.end - 1) { span.end -= 1 }
        return span
    }

    func words(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }
}
