import Rules

/// What a pattern belongs to.
enum PatternOwner: Hashable {
    case definition(String)
    case chunk(String)
    case rule(String)
}

/// All patterns of a definition compiled, and what is wrong with them.
struct PackPatterns {
    struct Failure {
        var owner: PatternOwner
        var location: PackLocation
        var text: String
        var error: PatternError

        /// The error where the file is not at hand: with its line, the pattern quoted.
        var packError: PackError {
            PackError(
                path: location.path, line: location.line,
                message: "\(error.message), at column \(error.column) of \(text)",
                suggestion: error.suggestion)
        }
    }

    let lexicon: Lexicon
    let vocabulary: Vocabulary
    /// By chunk and rule of the definition; those that failed are missing.
    private(set) var chunks: [Pattern] = []
    private(set) var rules: [Pattern] = []
    private(set) var failures: [Failure] = []

    /// - Parameter checkingDefinitions: whether to check each named sub-pattern by itself too.
    init(_ definition: PackDefinition, schema: PackSchema, checkingDefinitions: Bool) {
        var failures: [Failure] = []
        func attempt<Result>(
            _ owner: PatternOwner, _ location: PackLocation, _ text: String,
            _ body: () throws(PatternError) -> Result
        ) -> Result? {
            do {
                return try body()
            } catch {
                // Errors inside a named sub-pattern are reported once, there.
                if error.definition == nil || !checkingDefinitions {
                    failures.append(Failure(owner: owner, location: location, text: text, error: error))
                }
                return nil
            }
        }
        func parse(_ owner: PatternOwner, _ location: PackLocation, _ text: String) -> PatternSyntax? {
            attempt(owner, location, text) { () throws(PatternError) in try PatternSyntax(parsing: text) }
        }

        var named: [String: PatternSyntax] = [:]
        for entry in definition.definitions {
            named[entry.name] = parse(.definition(entry.name), entry.location, entry.pattern)
        }
        let chunks = definition.chunks.map { parse(.chunk($0.id), $0.location, $0.pattern) }
        let rules = definition.rules.map { parse(.rule($0.id), $0.location, $0.pattern) }

        var words: [String] = []
        for syntax in named.values { words += syntax.words }
        for syntax in chunks + rules { words += syntax?.words ?? [] }
        lexicon = Lexicon(definition, patternWords: words)
        let names = PackNames(definition, schema)
        vocabulary = Vocabulary(
            kinds: names.kinds, tags: schema.tags, flags: names.flags,
            classes: definition.classes.map(\.name),
            words: lexicon)

        let compiler = PatternCompiler(vocabulary: vocabulary, captures: schema.captures, definitions: named)
        if checkingDefinitions {
            for entry in definition.definitions where named[entry.name] != nil {
                _ = attempt(.definition(entry.name), entry.location, entry.pattern) {
                    () throws(PatternError) in
                    try compiler.check(definition: entry.name)
                }
            }
        }
        for (entry, syntax) in zip(definition.chunks, chunks) {
            guard let syntax else { continue }
            let pattern = attempt(.chunk(entry.id), entry.location, entry.pattern) {
                () throws(PatternError) in
                try compiler.compile(syntax)
            }
            if let pattern { self.chunks.append(pattern) }
        }
        for (entry, syntax) in zip(definition.rules, rules) {
            guard let syntax else { continue }
            let pattern = attempt(.rule(entry.id), entry.location, entry.pattern) { () throws(PatternError) in
                try compiler.compile(syntax)
            }
            if let pattern { self.rules.append(pattern) }
        }
        self.failures = failures
    }
}
