import Rules

/// The names that rules may use beside those of the pack itself: what the stages of the analysis
/// understand.
public struct PackSchema: Sendable {
    /// Capture names; the index is ``Match/Capture/index``.
    public var captures: [String]
    public var yields: YieldSchema
    public var tags: [String]
    /// Built-in kinds of units; a pack's chunks add theirs.
    public var kinds: [String]
    public var flags: [String]

    public init(
        captures: [String], yields: YieldSchema, tags: [String], kinds: [String], flags: [String]
    ) {
        self.captures = captures
        self.yields = yields
        self.tags = tags
        self.kinds = kinds
        self.flags = flags
    }

    /// The number of a capture name, for ``Match/capture(_:)``.
    public func capture(_ name: String) -> Int? { captures.firstIndex(of: name) }
}

/// What may stand under a rule's `yields:`.
public struct YieldSchema: Sendable {
    public enum Value: Sendable, Equatable {
        case oneOf([String])
        /// A decimal number.
        case number
        /// A lower-case name with hyphens: "quote-before".
        case word
        case text
    }
    public var fields: [String: Value]

    public init(_ fields: [String: Value]) { self.fields = fields }
}

extension PackSchema {
    /// The schema of OnRecord's own analysis.
    public static let standard = PackSchema(
        captures: [
            "source", "cue", "content", "outlet", "head", "via", "condition", "reason", "basis", "count",
            "title", "affiliation", "name", "lead", "closeness",
        ],
        yields: YieldSchema([
            "content": .word,
            "source": .word,
            "kind": .oneOf(["assertion", "belief", "knowledge", "intention", "lemma"]),
            "priority": .number,
            "confidence": .number,
            "form": .word,
            "polarity": .word,
            "level": .number,
            "tone": .word,
            "type": .word,
            "statement": .oneOf(["always", "strong", "quoted", "never"]),
            "note": .text,
        ]),
        tags: pennTags,
        kinds: ["WORD", "QUOTE", "COMMA"],
        flags: [
            "capitalized", "allcaps", "number", "first", "quoted", "single", "line-start", "hyphenated",
            "block-start", "headline", "short", "passive", "gerund",
        ]
    )

    /// The 45 Penn Treebank tags, those with signs in their names respelled: PRP$ and WP$ are PRPS
    /// and WPS, "," is COMMA, "." DOT, ":" COLON, "``" OQ, "''" CQ, "$" DOLLAR, "#" HASH.
    private static let pennTags = [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
        "PDT", "POS", "PRP", "PRPS", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG",
        "VBN", "VBP", "VBZ", "WDT", "WP", "WPS", "WRB", "LRB", "RRB", "COMMA", "DOT", "COLON", "OQ", "CQ",
        "DOLLAR", "HASH",
    ]
}
