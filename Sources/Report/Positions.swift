/// Where a span of prose stands in the document as it was given.
///
/// Inside the library offsets are UTF-8 bytes of the prose. Here, at the edge and nowhere else, they
/// become code points, lines and columns of the original.

import SourceText

/// A place in the original document.
struct Position: Equatable {
    /// Half-open range of Unicode code points; a byte-order mark counts as one.
    var start: Int
    var end: Int
}

/// Converts the spans of one article.
struct Positions {
    private let origin: OffsetMap
    private let codePoints: CodePointIndex
    private let lines: LineIndex?

    /// - Parameter lines: whether ``line(of:)`` and ``column(of:)`` will be asked.
    init(_ article: Article, lines: Bool) {
        origin = article.origin
        codePoints = CodePointIndex(article.original, base: article.leadingCodePoints)
        self.lines = lines ? LineIndex(article.original) : nil
    }

    static func with<Result>(
        _ article: Article, lines: Bool, _ body: (Positions) throws -> Result
    ) rethrows -> Result { try body(Positions(article, lines: lines)) }

    var hasLines: Bool { lines != nil }

    func position(of span: Span) -> Position {
        let place = origin.original(of: span)
        return Position(
            start: codePoints.codePoints(before: place.start),
            end: codePoints.codePoints(before: place.end))
    }

    /// The 1-based line of the original on which a span of prose starts.
    func line(of span: Span) -> Int {
        guard let lines else { return 1 }
        return lines.line(at: origin.original(of: span).start)
    }

    /// All lines of the original that a span of prose touches.
    func lines(of span: Span) -> ClosedRange<Int> {
        guard let lines else { return 1...1 }
        let place = origin.original(of: span)
        let first = lines.line(at: place.start)
        return first...max(first, lines.line(at: max(place.start, place.end - 1)))
    }

    /// The 1-based column at which it starts, in code points. A byte-order mark is no column.
    func column(of span: Span) -> Int {
        guard let lines else { return 1 }
        let start = origin.original(of: span).start
        let lineStart = lines.start(ofLine: lines.line(at: start))
        return codePoints.codePoints(before: start)
            - codePoints.codePoints(before: lineStart) + 1
    }
}
