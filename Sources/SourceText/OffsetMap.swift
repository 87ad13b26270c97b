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
    public func original(of span: Span) -> Span {
        if isIdentity { return span }
        let first = segment(at: span.start)
        let start = first.isVerbatim ? first.original.start + (span.start - first.text) : first.original.start
        if span.isEmpty { return Span(start, start) }
        let last = segment(at: span.end - 1)
        let end = last.isVerbatim ? last.original.start + (span.end - last.text) : last.original.end
        return Span(start, max(start, end))
    }

    private func segment(at offset: Int) -> Segment {
        var low = 0
        var high = segments.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if segments[middle].text <= offset { low = middle } else { high = middle }
        }
        return segments[low]
    }
}
