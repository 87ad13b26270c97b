// Part-of-speech tags by a hidden Markov model: which tags a word can bear and how tags follow each
// other, both counted in tagged text by `onrecord-train tags`.
//
// Why not a perceptron: words bear 1.4 tags on average, so the best path over the ambiguous ones costs a
// few additions a token, and the tables are counts that a person can read. 96.2 % of the tags agree with
// the parser's on articles that it was not counted on, against 97.5 % for a perceptron that costs five
// times as much.

/// Tag tables, read from the text form that `onrecord-train tags` writes. Immutable, shared by threads.
public struct TagModel: Sendable {
    /// Scores are log2 odds in 1/64 bits.
    typealias Score = Int32

    public struct FormatError: Error, Sendable, Equatable {
        public let line: Int
        public let problem: String
    }

    /// A tag and the log of P(tag | word) / P(tag).
    struct Candidate: Sendable {
        var tag: UInt8
        var score: Int16
    }

    /// Names of the tags in the order of their numbers.
    public let tags: [String]
    /// log P(next | previous), row after row, with a first row for the start of a sentence.
    let transitions: [Int16]
    /// A bit for each tag of a closed class.
    let functionTags: UInt64
    /// The tags that known words can bear.
    let words: CandidateTable
    /// The tags of unknown words by shape and the longest known one of their last four bytes.
    let suffixes: CandidateTable

    package static let header = "onrecord-tags 1"
    static let closedClass: Set<String> = [
        "DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WDT", "WRB", "WP$", "EX", "PDT",
    ]

    public init(_ text: [UInt8]) throws(FormatError) {
        var reader = TagModelReader(text)
        try reader.expectHeader()
        tags = try reader.tagNames()
        transitions = try reader.transitions(tagCount: tags.count)
        functionTags = tags.enumerated().reduce(0) {
            Self.closedClass.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0
        }
        words = try reader.words()
        suffixes = try reader.suffixes()
    }

    /// The key of a suffix: the shape's class and up to four lower-cased bytes.
    static func suffixKey(shape: ShapeClass, suffix: some Sequence<UInt8>) -> UInt64 {
        suffix.reduce(UInt64(shape.rawValue) + 1) { $0 << 8 | UInt64($1) }
    }

    /// What an unknown word looks like.
    package enum ShapeClass: UInt8, CaseIterable, Sendable {
        case lower, lowerHyphen, capital, capitalHyphen, allCaps, firstCapital, firstAllCaps, number,
            punctuation
    }
}
