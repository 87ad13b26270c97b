import SourceText

/// Why the analysis came out as it did; kept only on request, for `onrecord explain`.
public struct Trace: Sendable {
    /// One rule's reading of a cue.
    public struct Reading: Sendable {
        public enum Verdict: Sendable, Equatable {
            /// Became this attribution (index into ``Analysis/attributions``).
            case chosen(attribution: Int)
            /// Became this non-statement (index into ``Analysis/nonStatements``).
            case nonStatement(Int)
            /// Another rule's reading of the same cue was better.
            case outranked(by: String)
            /// Fell, and why, in words.
            case dropped(String)
        }
        public var rule: String
        public var priority: Int
        public var sourceSpans: [Span]
        public var cueSpan: Span
        /// Where the content was seen to begin; nil where the rule finds it elsewhere.
        public var contentSpan: Span?
        public var verdict: Verdict
    }

    /// How one mention was led to its source.
    public struct Identification: Sendable {
        public var mention: Span
        /// Index into ``Analysis/sources``.
        public var source: Int
        /// In words: "surname of …", "pronoun, last person mentioned", …
        public var reason: String
    }

    public var readings: [Reading] = []
    public var identifications: [Identification] = []

    public init() {}
}
