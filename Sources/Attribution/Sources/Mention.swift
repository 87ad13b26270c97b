/// What one mention of a source tells by itself.
struct Mention {
    enum Form { case name, pronoun, definite, indefinite, bare }
    enum Number { case singular, plural, unknown }

    /// The whole phrase, in units of the article.
    var units: Range<Int>
    /// The noun phrase that it is about; of "one of the officials" the officials.
    var head: Int
    var form: Form
    var number: Number
    /// The entity named in it, as the head or in apposition.
    var entity: Int?
    /// The noun phrase that holds that name.
    var nameUnit: Int?
    /// People it stands for; nil where it does not say.
    var count: Int?
    /// The lexicon's number of the head noun.
    var word: Int
}
