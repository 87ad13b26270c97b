/// Finds the entries of a definition by their ids while files are read.
struct PackIndex {
    enum Sort: String, CustomStringConvertible {
        case verb, noun, chunk, rule, outlet, definition
        var description: String { self == .definition ? "sub-pattern" : rawValue }
    }

    struct Key: Hashable {
        var sort: Sort
        var id: String
    }

    var classes: [String: Int] = [:]
    var entries: [Key: Int] = [:]
    /// Where entries stand, as far as that is known.
    var places: [Key: PackLocation] = [:]

    init(_ definition: PackDefinition) {
        for (number, list) in definition.classes.enumerated() { classes[list.name] = number }
        add(definition.verbs, .verb)
        add(definition.nouns, .noun)
        add(definition.outlets, .outlet)
        add(definition.chunks, .chunk)
        add(definition.definitions, .definition)
        add(definition.rules, .rule)
    }

    /// ", in path:line" if the place is known.
    func place(of key: Key) -> String { places[key].map { ", in \($0)" } ?? "" }

    private mutating func add(_ list: [some PackEntry], _ sort: Sort) {
        for (number, entry) in list.enumerated() {
            let key = Key(sort: sort, id: entry.id)
            entries[key] = number
            places[key] = entry.place
        }
    }
}

/// Something that is known by an id and can be overridden.
protocol PackEntry {
    var id: String { get }
    /// Where it stands, if the definition keeps that.
    var place: PackLocation? { get }
}

extension LexemeEntry: PackEntry {
    var id: String { lemma }
    var place: PackLocation? { nil }
}

extension OutletDefinition: PackEntry {
    var id: String { name }
    var place: PackLocation? { nil }
}

extension PatternDefinition: PackEntry {
    var id: String { name }
    var place: PackLocation? { location }
}

extension ChunkDefinition: PackEntry {
    var place: PackLocation? { location }
}

extension RuleDefinition: PackEntry {
    var place: PackLocation? { location }
}
