/// A half-open range of UTF-8 byte offsets.
///
/// Inside the library every position counts bytes of the text that the stage works on; code points,
/// lines and columns are made once, at the edge, by ``LineIndex`` and ``CodePointIndex``.
public struct Span: Hashable, Sendable, Comparable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { end <= start }
    public var range: Range<Int> { start..<end }

    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// Order of the text: by start, then by end.
    public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
