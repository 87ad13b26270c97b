/// Leads offsets in an article's prose back to the document that it was read from.
///
/// The map is a list of segments in the order of the prose. Inside a verbatim segment offsets run in
/// step; a replaced segment (an entity, a decoded line break) answers with its edges.
public struct OffsetMap: Sendable, Equatable {
    public struct Segment: Sendable, Equatable {
        /// Start in the prose, in bytes; it ends where the next segment starts.
        public var text: Int
        /// Start and end in the original, in bytes.
        public var original: Span
        /// Whether the bytes are the same on both sides.
        public var isVerbatim: Bool

        public init(text: Int, original: Span, isVerbatim: Bool) {
            self.text = text
            self.original = original
            self.isVerbatim = isVerbatim
        }
    }

    public private(set) var segments: [Segment]

    public init(segments: [Segment]) { self.segments = segments }

    /// The prose is the original.
    public static let identity = OffsetMap(segments: [])
    public var isIdentity: Bool { segments.isEmpty }

    /// The span of the original from which the prose in `span` was read, markup between included.
    ///
    /// An HTML parser may move text (out of a table, say), so that the prose is in another order than the file: the
    /// answer then reaches from the first to the last byte of all that was read.
    public func original(of span: Span) -> Span {
        if isIdentity { return span }
        let first = index(at: span.start)
        if span.isEmpty { return Span(position(span.start, in: first), position(span.start, in: first)) }
        let last = index(at: span.end - 1)
        var found = Span(Int.max, Int.min)
        for index in first...last {
            let segment = segments[index]
            let isLast = index == last
            let start = index == first ? position(span.start, in: index) : segment.original.start
            let end =
                isLast && segment.isVerbatim
                ? segment.original.start + (span.end - segment.text) : segment.original.end
            found = Span(min(found.start, start), max(found.end, end))
        }
        return found
    }

    private func position(_ offset: Int, in index: Int) -> Int {
        let segment = segments[index]
        return segment.isVerbatim ? segment.original.start + (offset - segment.text) : segment.original.start
    }

    /// The segment that holds an offset.
    private func index(at offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if segments[middle].text <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
