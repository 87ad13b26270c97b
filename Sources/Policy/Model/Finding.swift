import SourceText

/// Something in an article that an editor would have marked.
public struct Finding: Sendable, Equatable {
    /// Another place that belongs to it: the late speaker of a quotation, a source's first mention.
    public struct Related: Sendable, Equatable {
        /// Bytes of the article's prose.
        public var span: Span
        /// What stands there, in a few words.
        public var message: String

        public init(_ span: Span, _ message: String) {
            self.span = span
            self.message = message
        }
    }

    /// The check's id.
    public var check: String
    public var level: Level
    /// The exact words, as bytes of the article's prose.
    public var span: Span
    /// What is wrong, in plain words; names the source.
    public var message: String
    /// What the writer can do.
    public var advice: String
    public var related: [Related]
    /// How sure the analysis is of what the finding rests on, 0 to 1.
    public var confidence: Double

    public init(
        check: String = "", level: Level = .off, _ span: Span, _ message: String, advice: String,
        related: [Related] = [], confidence: Double = 1
    ) {
        self.check = check
        self.level = level
        self.span = span
        self.message = message
        self.advice = advice
        self.related = related
        self.confidence = confidence
    }
}
