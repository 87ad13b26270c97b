/// One rule's reading of a cue, in units of the article.
struct Candidate {
    /// Index into the stage's rules.
    var rule: Int
    var priority: Int
    /// All that the rule matched.
    var match: Range<Int>
    var cue: Range<Int>
    /// The unit that makes it a cue: its verb, else its first.
    var head: Int
    var source: Range<Int>?
    var content: Range<Int>?
    /// Index of the sentence.
    var sentence: Int
}

/// A candidate whose spans are settled, in tokens.
struct Finding {
    var candidate: Candidate
    var cue: Range<Int>
    /// Empty where the source is left out or there is none.
    var source: Range<Int>?
    /// The unit that names the source, for its head and class.
    var sourceUnits: Range<Int>?
    /// Whether the subject is left out and taken from a verb before.
    var isElided: Bool
    var content: [Range<Int>]
    /// How likely it is right, where the judge weighed it; nil for the rule's own.
    var confidence: Double?

    /// From the first to the last token of the content.
    func contentHolds(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
