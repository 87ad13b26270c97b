import SourceText

/// Somebody or something that the article names.
struct Entity {
    enum Kind: UInt8 { case unknown, person, organization, place, outlet }
    enum Gender: UInt8 { case unknown, male, female }

    /// Words of the fullest form, as hashes of their lower-cased text.
    var words: [UInt64]
    /// Tokens of the fullest form.
    var tokens: Range<Int>
    var kind: Kind
    var gender: Gender = .unknown
    /// Whether the article itself tells the kind, so that a pronoun may lead to it.
    var isCertain = true
    /// Tokens of the formal position with the organization, where one is given.
    var title: Range<Int>?
    /// Tokens of "(D-Eastholm)" behind the name, which belong to the position.
    var party: Range<Int>?
    /// Where it was first named, in tokens.
    var firstToken: Int
    /// The registry's number when it is a news organization.
    var outlet: Int?

    var last: UInt64 { words.last ?? 0 }
}

/// One place where an entity is named.
struct NameMention {
    var entity: Int
    /// Tokens of the name, without titles.
    var tokens: Range<Int>
    /// The noun phrase that holds it.
    var unit: Int
}
