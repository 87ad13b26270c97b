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
    private let words: CandidateTable
    private let suffixes: CandidateTable

    package static let header = "onrecord-tags 1"
    static let closedClass: Set<String> = [
        "DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WDT", "WRB", "WP$", "EX", "PDT",
    ]

    public init(_ text: [UInt8]) throws(FormatError) {
        var reader = TagModelReader(text)
        try reader.expectHeader()
        tags = try reader.tagNames()
        transitions = try reader.transitions(tagCount: tags.count)
        functionTags = tags.enumerated().reduce(0) { Self.closedClass.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
        words = try reader.candidates(section: "w", tags: tags)
        suffixes = try reader.candidates(section: "s", tags: tags)
    }

    /// The tags that a known word can bear.
    func candidates(word hash: UInt64) -> ArraySlice<Candidate>? { words[hash] }

    /// The tags of an unknown word by its shape and the longest known one of its last four bytes.
    func candidates(suffixKeys: UnsafeBufferPointer<UInt64>) -> ArraySlice<Candidate> {
        for key in suffixKeys {
            if let found = suffixes[key] { return found }
        }
        return []
    }

    /// The key of a suffix: the shape's class and up to four lower-cased bytes.
    static func suffixKey(shape: ShapeClass, suffix: some Sequence<UInt8>) -> UInt64 {
        suffix.reduce(UInt64(shape.rawValue) + 1) { $0 << 8 | UInt64($1) }
    }

    /// What an unknown word looks like.
    package enum ShapeClass: UInt8, CaseIterable, Sendable {
        case lower, lowerHyphen, capital, capitalHyphen, allCaps, firstCapital, firstAllCaps, number, punctuation
    }
}

/// Candidate lists by 64-bit key, open addressing.
struct CandidateTable: Sendable {
    private var keys: [UInt64]
    private var ranges: [UInt32]
    private let all: [TagModel.Candidate]
    private let mask: Int

    /// - Parameter lists: key, first candidate and number of candidates.
    init(lists: [(key: UInt64, first: Int, count: Int)], candidates: [TagModel.Candidate]) {
        var capacity = 16
        while capacity < lists.count * 2 { capacity *= 2 }
        mask = capacity - 1
        keys = [UInt64](repeating: 0, count: capacity)
        ranges = [UInt32](repeating: 0, count: capacity)
        all = candidates
        for list in lists {
            var slot = Int(truncatingIfNeeded: list.key) & mask
            while keys[slot] != 0, keys[slot] != list.key { slot = (slot + 1) & mask }
            keys[slot] = list.key
            ranges[slot] = UInt32(list.first << 4 | min(list.count, 15))
        }
    }

    subscript(key: UInt64) -> ArraySlice<TagModel.Candidate>? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key {
                let first = Int(ranges[slot] >> 4)
                return all[first..<first + Int(ranges[slot] & 15)]
            }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
