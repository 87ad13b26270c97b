import SourceText

/// All that was found in one article. Spans are bytes of the article's prose (`Article.text`);
/// renderers turn them into code points of the original.
public struct Analysis: Sendable {
    public var article: Article
    /// BCP 47, of the pack that read it.
    public var language: String
    /// In the order of their first mention.
    public var sources: [Source]
    /// In the order of the text.
    public var attributions: [Attribution]
    public var statements: [Statement]
    public var nonStatements: [NonStatement]

    public init(
        article: Article, language: String, sources: [Source], attributions: [Attribution],
        statements: [Statement], nonStatements: [NonStatement]
    ) {
        self.article = article
        self.language = language
        self.sources = sources
        self.attributions = attributions
        self.statements = statements
        self.nonStatements = nonStatements
    }

    /// The text of a span, as it stands in the prose.
    public func text(_ span: Span) -> String { String(decoding: article.text[span.range], as: UTF8.self) }

    /// Several spans as one line of reading.
    public func text(_ spans: [Span]) -> String { spans.map(text).joined(separator: " … ") }
}
