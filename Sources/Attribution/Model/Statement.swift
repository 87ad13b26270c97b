import SourceText

/// What an auditor counts: the sentence or sentences that rest on one source.
public struct Statement: Sendable {
    /// Index into ``Analysis/sources``; nil where nobody is named.
    public var source: Int?
    /// Indices into ``Analysis/attributions``.
    public var attributions: [Int]
    /// Whole sentences, neighbours joined.
    public var spans: [Span]
}

/// A source that was asked and made no claim.
public struct NonStatement: Sendable {
    public var source: Int?
    public var sourceSpans: [Span]
    /// The words that say so ("declined to comment").
    public var spans: [Span]
}
