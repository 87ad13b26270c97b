import Rules

/// All patterns of a definition compiled, with the lexicon and vocabulary that they speak of.
struct PackPatterns {
    let lexicon: Lexicon
    let vocabulary: Vocabulary
    /// By chunk and rule of the definition; those that failed are missing.
    let chunks: [Pattern]
    let rules: [Pattern]
    let failures: [PatternFailures.Failure]

    /// - Parameter checkingDefinitions: whether to check each named sub-pattern by itself too.
    init(_ definition: PackDefinition, schema: PackSchema, checkingDefinitions: Bool) {
        var collector = PatternFailures(leavesOutInner: checkingDefinitions)
        var named: [String: PatternSyntax] = [:]
        for entry in definition.definitions { named[entry.name] = collector.parse(PatternSource(entry)) }
        let chunkSyntaxes = definition.chunks.map { collector.parse(PatternSource($0)) }
        let ruleSyntaxes = definition.rules.map { collector.parse(PatternSource($0)) }

        // Words named in patterns must have numbers before any pattern can be compiled.
        let syntaxes = Array(named.values) + (chunkSyntaxes + ruleSyntaxes).compactMap(\.self)
        lexicon = Lexicon(definition, patternWords: syntaxes.flatMap(\.words).sorted())
        let names = PackNames(definition, schema)
        vocabulary = Vocabulary(
            kinds: names.kinds, tags: schema.tags, flags: names.flags,
            classes: definition.classes.map(\.name), words: lexicon)

        let compiler = PatternCompiler(
            vocabulary: vocabulary, captures: schema.captures, definitions: named)
        if checkingDefinitions {
            for entry in definition.definitions where named[entry.name] != nil {
                collector.check(entry, with: compiler)
            }
        }
        chunks = zip(definition.chunks, chunkSyntaxes).compactMap { chunk, syntax in
            collector.compile(PatternSource(chunk), syntax, with: compiler)
        }
        rules = zip(definition.rules, ruleSyntaxes).compactMap { rule, syntax in
            collector.compile(PatternSource(rule), syntax, with: compiler)
        }
        failures = collector.failures
    }
}
