/// Compiles patterns: looks names up, puts named sub-patterns in, and writes the program.
public struct PatternCompiler: Sendable {
    private let resolver: PatternResolver

    /// - Parameters:
    ///   - captures: The capture names allowed; their order gives ``Match/Capture/index``.
    ///   - definitions: The named sub-patterns.
    public init(
        vocabulary: Vocabulary, captures: [String], definitions: [String: PatternSyntax] = [:]
    ) {
        resolver = PatternResolver(
            names: NameTable(vocabulary, captures: captures), definitions: definitions)
    }

    public func compile(_ text: String) throws(PatternError) -> Pattern {
        try compile(PatternSyntax(parsing: text))
    }

    public func compile(_ syntax: PatternSyntax) throws(PatternError) -> Pattern {
        var resolver = resolver
        let node = try resolver.resolve(syntax.root)
        guard !node.canBeEmpty else {
            throw PatternError(
                "the pattern would match without taking any unit", column: 1,
                suggestion: "at least one part must not be optional")
        }
        return try ProgramBuilder.pattern(from: node)
    }

    /// Checks the text of a named sub-pattern by itself. An error inside another one that it names is
    /// that one's.
    public func check(definition name: String) throws(PatternError) {
        if let error = resolver.error(in: name) { throw error }
    }
}

/// The names of a vocabulary with their numbers, for quick look-up.
struct NameTable: Sendable {
    let kinds: [String: Int]
    let tags: [String: Int]
    let flags: [String: Int]
    let classes: [String: Int]
    let captures: [String: Int]
    let words: any WordSource

    init(_ vocabulary: Vocabulary, captures: [String]) {
        kinds = Self.numbers(vocabulary.kinds)
        tags = Self.numbers(vocabulary.tags)
        flags = Self.numbers(vocabulary.flags)
        classes = Self.numbers(vocabulary.classes)
        self.captures = Self.numbers(captures)
        words = vocabulary.words
    }

    private static func numbers(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
