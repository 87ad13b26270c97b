import Rules

/// What a pattern belongs to.
enum PatternOwner: Hashable {
    case definition(String)
    case chunk(String)
    case rule(String)
}

/// A pattern as it stands in a definition.
struct PatternSource {
    var owner: PatternOwner
    var location: PackLocation
    var text: String

    init(_ definition: PatternDefinition) {
        (owner, location, text) = (.definition(definition.name), definition.location, definition.pattern)
    }

    init(_ chunk: ChunkDefinition) {
        (owner, location, text) = (.chunk(chunk.id), chunk.location, chunk.pattern)
    }

    init(_ rule: RuleDefinition) {
        (owner, location, text) = (.rule(rule.id), rule.location, rule.pattern)
    }
}

/// Collects what is wrong with patterns and goes on.
struct PatternFailures {
    struct Failure {
        var source: PatternSource
        var error: PatternError

        /// The error where the file is not at hand: with its line, the pattern quoted.
        var packError: PackError {
            PackError(
                path: source.location.path, line: source.location.line,
                message: "\(error.message), at column \(error.column) of \(source.text)",
                suggestion: error.suggestion)
        }
    }

    private(set) var failures: [Failure] = []
    /// Whether errors inside named sub-patterns are left out where these are used, because each is
    /// checked by itself.
    let leavesOutInner: Bool

    init(leavesOutInner: Bool) { self.leavesOutInner = leavesOutInner }

    mutating func attempt<Result>(
        _ source: PatternSource, _ body: () throws(PatternError) -> Result
    ) -> Result? {
        do {
            return try body()
        } catch {
            if error.definition == nil || !leavesOutInner {
                failures.append(Failure(source: source, error: error))
            }
            return nil
        }
    }

    mutating func parse(_ source: PatternSource) -> PatternSyntax? {
        attempt(source) { () throws(PatternError) in try PatternSyntax(parsing: source.text) }
    }

    mutating func compile(
        _ source: PatternSource, _ syntax: PatternSyntax?, with compiler: PatternCompiler
    ) -> Pattern? {
        guard let syntax else { return nil }
        return attempt(source) { () throws(PatternError) in try compiler.compile(syntax) }
    }

    mutating func check(_ definition: PatternDefinition, with compiler: PatternCompiler) {
        _ = attempt(PatternSource(definition)) { () throws(PatternError) in
            try compiler.check(definition: definition.name)
        }
    }
}
