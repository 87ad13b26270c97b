import SourceText

/// A source while the article is being read.
struct SourceDraft {
    var kind: Source.Kind
    var entity: Int?
    /// The entity to which its people or papers belong, where it is not that entity itself.
    var body: Int?
    /// The entity for which it speaks as counsel: of "Lund’s lawyers" Lund.
    var client: Int?
    /// The lexicon's number of the noun that first described it, 0 for a bare name.
    var word: Int
    var gender: Entity.Gender
    var number: Mention.Number
    var count: Int?
    var level: Anonymity.Level
    var condition: Evidence?
    var reason: Evidence?
    var basis: Evidence?
    /// The position, and the party behind the name.
    var title: [Span] = []
    var affiliation: Span?
    var justification: Evidence?
    /// Words for a source without an entity that has a name nevertheless ("the campaign").
    var name: Span?
    var outlet: Int?
    var mentions: [Span]
    /// Token of the last mention.
    var lastToken: Int
    /// Whether that joins others to it: "Lund and her aides".
    var isLastJoined = false
    /// Token of the first.
    let firstToken: Int
}
