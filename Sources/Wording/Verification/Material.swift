/// What a quotation may have been taken from: a transcript, a press release, another article.

import SourceText

public struct Material: Sendable {
    public var article: Article
    let words: WordList
    let triples: TripleIndex
    let speakers: Speakers

    public init(_ article: Article) {
        self.article = article
        words = WordList(article.text)
        triples = TripleIndex(words.hashes)
        speakers = Speakers(article.text)
    }

    /// The words at a place.
    public func text(_ span: Span) -> String { words.string(span) }
}
