import Rules

/// A pack ready for work: its lexicon, and its patterns compiled. Immutable, shared by threads.
public struct LanguagePack: Sendable {
    public let definition: PackDefinition
    public let schema: PackSchema
    public let lexicon: Lexicon
    public let vocabulary: Vocabulary
    /// The chunk rules, in the order of `chunkInfos`.
    public let chunks: RuleSet
    public let chunkInfos: [ChunkInfo]
    /// By the stage's name.
    public let stages: [String: Stage]
    /// For each class the bit of its flag `has-CLASS` if chunks carry it.
    public func carriedFlags(_ classes: ClassSet) -> UInt32 { 0 }

    public init(_ definition: PackDefinition, schema: PackSchema = .standard) throws(PackErrors) {
        throw PackErrors([])
    }
}

/// The rules that are matched together.
public struct Stage: Sendable {
    public let name: String
    public let rules: RuleSet
    /// By ``Match/rule``.
    public let definitions: [RuleDefinition]
}

/// What a chunk rule makes of its match.
public struct ChunkInfo: Sendable {
    /// Number of the kind in the vocabulary.
    public let kind: Int
    public let head: ChunkDefinition.Head
    /// Number of the capture `head:`.
    let headCapture: Int?
    /// The token that speaks for the chunk.
    public func head(of match: borrowing Match) -> Int { 0 }
}
