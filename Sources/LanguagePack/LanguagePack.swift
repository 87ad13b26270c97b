import Rules

/// A pack ready for work: its lexicon, and its patterns compiled. Immutable, shared by threads.
public final class LanguagePack: Sendable {
    public let definition: PackDefinition
    public let schema: PackSchema
    public let lexicon: Lexicon
    public let vocabulary: Vocabulary
    /// The chunk rules; ``chunkInfos`` tells what each makes.
    public let chunks: RuleSet
    /// By ``Match/rule`` of a match of `chunks`.
    public let chunkInfos: [ChunkInfo]
    /// The rules of all stages, to be matched together in one pass.
    public let rules: RuleSet
    /// By the stage's name.
    public let stages: [String: Stage]
    /// The carried classes with the bit of their flag `has-CLASS`.
    private let carried: [(classes: ClassSet, flag: UInt32)]

    /// - Throws: the patterns that the schema does not allow; none for a definition that was loaded
    ///   with the same schema.
    public init(_ definition: PackDefinition, schema: PackSchema = .standard) throws(PackErrors) {
        let patterns = PackPatterns(definition, schema: schema, checkingDefinitions: false)
        let errors =
            patterns.failures.map(\.packError) + PackNames(definition, schema).limitErrors(patterns.lexicon)
        if !errors.isEmpty { throw PackErrors(errors) }
        self.definition = definition
        self.schema = schema
        lexicon = patterns.lexicon
        vocabulary = patterns.vocabulary
        chunks = RuleSet(patterns: patterns.chunks, vocabulary: vocabulary)
        chunkInfos = zip(definition.chunks, patterns.chunks).map { chunk, pattern in
            ChunkInfo(chunk, pattern, kinds: patterns.vocabulary.kinds, headCapture: schema.capture("head"))
        }
        (stages, rules) = Stage.all(definition.rules, patterns.rules, patterns.vocabulary)
        carried = Self.carried(definition, patterns.vocabulary)
    }

    /// The flags `has-CLASS` of a chunk in which these classes occur.
    public func carriedFlags(_ classes: ClassSet) -> UInt32 {
        var flags: UInt32 = 0
        for item in carried where !item.classes.isDisjoint(with: classes) { flags |= item.flag }
        return flags
    }

    private static func carried(
        _ definition: PackDefinition, _ vocabulary: Vocabulary
    ) -> [(classes: ClassSet, flag: UInt32)] {
        definition.carried.compactMap { name in
            guard let number = vocabulary.class(name), let flag = vocabulary.flag("has-" + name) else {
                return nil
            }
            return (ClassSet([number]), 1 << UInt32(flag))
        }
    }
}

/// The rules that say the same sort of thing.
public struct Stage: Sendable {
    public let name: String
    /// Its rules' numbers among ``LanguagePack/rules``.
    public let numbers: Range<Int>
    /// In the order of their numbers.
    public let definitions: [RuleDefinition]

    /// The stages of a pack, each with its rules in the pack's order, and all rules stage after stage.
    static func all(
        _ definitions: [RuleDefinition], _ patterns: [Pattern], _ vocabulary: Vocabulary
    ) -> ([String: Stage], RuleSet) {
        let groups = Dictionary(grouping: zip(definitions, patterns), by: \.0.stage).sorted {
            $0.key < $1.key
        }
        var stages: [String: Stage] = [:]
        var all: [Pattern] = []
        for (name, rules) in groups {
            stages[name] = Stage(
                name: name, numbers: all.count..<all.count + rules.count, definitions: rules.map(\.0))
            all += rules.map(\.1)
        }
        return (stages, RuleSet(patterns: all, vocabulary: vocabulary))
    }
}

/// What a chunk rule makes of its match.
public struct ChunkInfo: Sendable {
    /// Number of the kind in the vocabulary.
    public let kind: Int
    /// Which token speaks for the chunk where no `head:` was captured.
    public let head: ChunkDefinition.Head
    private let headCapture: Int?

    init(_ chunk: ChunkDefinition, _ pattern: Pattern, kinds: [String], headCapture: Int?) {
        kind = kinds.firstIndex(of: chunk.yields) ?? 0
        head = chunk.head
        self.headCapture = headCapture.flatMap { pattern.captures.contains($0) ? $0 : nil }
    }

    /// The token that speaks for the chunk.
    public func head(of match: borrowing Match) -> Int {
        if let headCapture, let range = match.lastCapture(headCapture) { return range.upperBound - 1 }
        return head == .first ? match.range.lowerBound : match.range.upperBound - 1
    }
}
