import Rules

/// The names of a definition and its schema, in the order of their numbers.
struct PackNames {
    let kinds: [String]
    let flags: [String]
    private let classes: [String]

    init(_ definition: PackDefinition, _ schema: PackSchema) {
        var kinds = schema.kinds
        kinds.merge(definition.chunks.map(\.yields))
        self.kinds = kinds
        classes = definition.classes.map(\.name)
        flags = schema.flags + definition.carried.map { "has-" + $0 }
    }

    /// What does not fit into the engine's keys.
    func limitErrors(_ lexicon: Lexicon) -> [PackError] {
        let limits = [
            ("classes", classes.count, ClassSet.limit), ("flags", flags.count, UnitKey.flagLimit),
            ("kinds", kinds.count, UnitKey.kindLimit), ("words", lexicon.count, UnitKey.wordLimit),
        ]
        let excesses = limits.filter { $0.1 > $0.2 }.map { what, count, limit in
            PackError(path: "", message: "\(count) \(what) are too many: \(limit) at most")
        }
        let clashes = flags.filter(classes.contains).map {
            PackError(
                path: "", message: "the class \($0) has the name of a flag", suggestion: "choose another name"
            )
        }
        return excesses + clashes
    }
}
