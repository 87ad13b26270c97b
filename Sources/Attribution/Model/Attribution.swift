import SourceText

/// A claim tied to its source by a cue.
public struct Attribution: Sendable {
    /// What the saying is, after the Penn Discourse Treebank's attribution types.
    public enum Kind: UInt8, Sendable, CaseIterable { case assertion, belief, knowledge, intention }
    /// How much of the content stands between quotation marks.
    public enum Form: UInt8, Sendable, CaseIterable { case direct, indirect, mixed }
    /// `negative` when the saying itself is denied.
    public enum Polarity: UInt8, Sendable, CaseIterable { case positive, negative }

    public var kind: Kind
    public var form: Form
    public var polarity: Polarity
    /// Index into ``Analysis/sources``; nil where the text names nobody.
    public var source: Int?
    /// The words of this mention of the source; empty where it is left out.
    public var sourceSpans: [Span]
    public var cue: Cue
    public var contentSpans: [Span]
    /// Canonical name of the news organization that the claim came through; nil for the article's own.
    public var outlet: String?
    /// Every hop from the reader inwards.
    public var chain: [Hop]
    /// The id of the rule that found it, with the pack's language ("en/quote-cue-source").
    public var rule: String
    /// How sure the finding is, 0 to 1.
    public var confidence: Double

    public struct Cue: Sendable {
        public var spans: [Span]
        public var lemma: String
        public var tone: String
    }

    public enum Hop: Sendable, Equatable {
        case outlet(String)
        /// Index into ``Analysis/sources``.
        case source(Int)
    }

    /// Where it starts in the text.
    public var start: Int {
        // Asked often: no list is made.
        func least(_ spans: [Span]) -> Int { spans.reduce(Int.max) { min($0, $1.start) } }
        let start = min(least(sourceSpans), least(cue.spans), least(contentSpans))
        return start == .max ? 0 : start
    }
}
