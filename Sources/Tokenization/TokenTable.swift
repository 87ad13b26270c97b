import SourceText

/// The tokens of one article as columns, reused from article to article.
///
/// Offsets are UTF-8 bytes of the article's `text`. Every column has one element a token.
public struct TokenTable: Sendable {
    public internal(set) var starts: [Int32] = []
    public internal(set) var ends: [Int32] = []
    /// FNV-1a-like hash of the lower-cased word, see ``WordHash``; curly apostrophes count as straight.
    public internal(set) var hashes: [UInt64] = []
    public internal(set) var shapes: [Shape] = []
    /// The sentence of each token.
    public internal(set) var sentenceOf: [Int32] = []
    /// The innermost quotation each token stands in (its marks included), as an index into
    /// `quotations`, or -1.
    public internal(set) var quotationOf: [Int32] = []

    public internal(set) var sentences: [Sentence] = []
    public internal(set) var quotations: [Quotation] = []

    public init() {}

    @inlinable public var count: Int { starts.count }
    @inlinable public func span(_ token: Int) -> Span { Span(Int(starts[token]), Int(ends[token])) }
    /// From the first byte of the first token to the last byte of the last.
    @inlinable public func span(_ tokens: Range<Int>) -> Span {
        Span(Int(starts[tokens.lowerBound]), Int(ends[tokens.upperBound - 1]))
    }

    /// Empties the table and keeps its memory.
    mutating func removeAll() {
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        sentenceOf.removeAll(keepingCapacity: true)
        quotationOf.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        quotations.removeAll(keepingCapacity: true)
    }
}

/// What a token looks like, seen from its bytes alone.
public struct Shape: OptionSet, Sendable, Hashable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    // Computed, so that other modules see the constants themselves and need no call to reach them.

    /// Letters or digits, not punctuation.
    @inlinable public static var word: Shape { Shape(rawValue: 1 << 0) }
    /// First letter upper case.
    @inlinable public static var capitalized: Shape { Shape(rawValue: 1 << 1) }
    /// At least two letters, all upper case.
    @inlinable public static var allCaps: Shape { Shape(rawValue: 1 << 2) }
    /// Starts with a digit.
    @inlinable public static var number: Shape { Shape(rawValue: 1 << 3) }
    /// An opening quotation mark of a quotation.
    @inlinable public static var opensQuotation: Shape { Shape(rawValue: 1 << 4) }
    /// A closing quotation mark of a quotation.
    @inlinable public static var closesQuotation: Shape { Shape(rawValue: 1 << 5) }
    /// First token of a sentence.
    @inlinable public static var startsSentence: Shape { Shape(rawValue: 1 << 6) }
    /// Holds a hyphen inside a word ("long-time").
    @inlinable public static var hyphenated: Shape { Shape(rawValue: 1 << 7) }
    /// Holds a full stop inside or at its end ("U.S.", "Mr.").
    @inlinable public static var dotted: Shape { Shape(rawValue: 1 << 8) }
    /// White space stands before it.
    @inlinable public static var spaceBefore: Shape { Shape(rawValue: 1 << 9) }
    /// Any quotation mark or apostrophe character standing alone, paired or not.
    @inlinable public static var quoteMark: Shape { Shape(rawValue: 1 << 10) }
    /// The first token of a line inside its block.
    @inlinable public static var startsLine: Shape { Shape(rawValue: 1 << 11) }

    /// Above all combinations.
    @inlinable public static var limit: UInt16 { 1 << 12 }
}

public struct Sentence: Sendable, Equatable {
    public var tokens: Range<Int>
    /// Index into the article's blocks.
    public var block: Int
}

/// Words between quotation marks.
public struct Quotation: Sendable, Equatable {
    /// The marks and all between; where the quotation runs to the paragraph's end without a closing
    /// mark because the next paragraph goes on with it, its last token is the paragraph's last.
    public var tokens: Range<Int>
    /// Whether it has a mark of its own at the end.
    public var isClosed: Bool
    /// Index of the quotation of the paragraph before that this one goes on with, or -1.
    public var continues: Int32
    /// 0 for an outer quotation, 1 for one inside another, …
    public var depth: Int
}
