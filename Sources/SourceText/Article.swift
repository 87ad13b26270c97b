/// A document as the later stages see it: prose only, in blocks, with the way back to the file.
///
/// `text` is UTF-8. For plain text it is the file itself; for Markdown and HTML it is the blocks'
/// decoded text, joined by line feeds, and ``origin`` tells for each byte where it came from.
public struct Article: Sendable {
    /// The path or the record's own id.
    public var id: String
    public var title: String?
    public var publisher: String?
    /// The prose, UTF-8.
    public var text: [UInt8]
    /// The blocks in text order, not overlapping.
    public var blocks: [Block]
    /// From offsets in `text` to offsets in `original`.
    public var origin: OffsetMap
    /// The document as it was given, as UTF-8 (converted where the file was not): offsets that leave
    /// the library count the code points of this.
    public var original: [UInt8]
    /// Code points that stood before `original` in the file and are not in it: 1 for a byte-order mark.
    public var leadingCodePoints: Int

    public init(
        id: String, title: String? = nil, publisher: String? = nil, text: [UInt8], blocks: [Block],
        origin: OffsetMap = .identity, original: [UInt8], leadingCodePoints: Int = 0
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.text = text
        self.blocks = blocks
        self.origin = origin
        self.original = original
        self.leadingCodePoints = leadingCodePoints
    }
}

/// A stretch of prose that belongs together.
public struct Block: Sendable, Equatable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// The article's own headline.
        case headline
        /// A heading inside the article.
        case heading
        case paragraph
        case listItem
        /// A block quotation: words of somebody else, with or without quotation marks.
        case blockQuote
        case caption
    }
    public var kind: Kind
    /// Where it stands in the article's `text`, in bytes, without surrounding white space.
    public var span: Span

    public init(kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }
}
