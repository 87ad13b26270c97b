import Yams

/// The sections that hold words and outlets.
extension PackReader {
    mutating func add(_ words: [String], toClass name: String) {
        definition.classes[classNumber(name)].words.merge(words)
    }

    private mutating func classNumber(_ name: String) -> Int {
        if let number = index.classes[name] { return number }
        let number = definition.classes.count
        definition.classes.append(WordList(name: name, words: []))
        index.classes[name] = number
        return number
    }

    /// Verbs or nouns. The classes that they name come to be by being named.
    mutating func readLexemes(
        _ node: Node, into lexemes: WritableKeyPath<PackDefinition, [LexemeEntry]>, of sort: PackIndex.Sort
    ) {
        for item in items(of: node, "\(sort)s") {
            guard
                let fields = fields(
                    of: item, "a \(sort)", known: ["lemma", "forms", "kind", "tone", "classes", "override"],
                    required: ["lemma"]),
                let lemma = fields["lemma"], let word = words(in: lemma).first
            else { continue }
            let entry = LexemeEntry(
                lemma: word, forms: fields["forms"].map { readWords($0, "forms") } ?? [],
                kind: kind(fields["kind"]) ?? "", tone: name(fields["tone"]) ?? "",
                classes: classes(fields["classes"]))
            place(entry, in: lexemes, sort, item, override: fields["override"])
        }
    }

    private mutating func words(in node: Node) -> [String] {
        readWords(Node([node]), "a lemma")
    }

    private mutating func classes(_ node: Node?) -> [String] {
        guard let node else { return [] }
        var names: [String] = []
        for item in items(of: node, "classes") {
            guard let name = name(item) else { continue }
            _ = classNumber(name)
            names.append(name)
        }
        return names
    }

    /// A kind of attribution, as the schema's `kind` allows it.
    private mutating func kind(_ node: Node?) -> String? {
        guard let node, let value = text(node) else { return nil }
        check(value, of: "kind", at: node)
        return value
    }

    mutating func readOutlets(_ node: Node) {
        for item in items(of: node, "outlets") {
            guard
                let fields = fields(
                    of: item, "an outlet",
                    known: [
                        "name", "aliases", "short", "domains", "country", "kind", "ambiguous", "override",
                    ],
                    required: ["name"]),
                let name = text(fields["name"])
            else { continue }
            let outlet = OutletDefinition(
                name: name, aliases: texts(fields["aliases"], "aliases"),
                short: texts(fields["short"], "short"),
                domains: texts(fields["domains"], "domains"), country: text(fields["country"]) ?? "",
                kind: self.name(fields["kind"]) ?? "", ambiguous: texts(fields["ambiguous"], "ambiguous"))
            place(outlet, in: \.outlets, .outlet, item, override: fields["override"])
        }
    }

    /// Puts an entry in its list, or in the place of the one that it overrides.
    mutating func place<Entry: PackEntry>(
        _ entry: Entry, in list: WritableKeyPath<PackDefinition, [Entry]>, _ sort: PackIndex.Sort,
        _ node: Node, override: Node?
    ) {
        let key = PackIndex.Key(sort: sort, id: entry.id)
        let overrides = flag(override)
        if let number = index.entries[key] {
            guard overrides else {
                return report(
                    "there is a \(sort) \(entry.id) already\(index.place(of: key))",
                    at: node, "override: true replaces it")
            }
            definition[keyPath: list][number] = entry
        } else {
            if overrides { report("there is no \(sort) \(entry.id) to override", at: node) }
            index.entries[key] = definition[keyPath: list].count
            definition[keyPath: list].append(entry)
        }
        index.places[key] = location(of: node)
    }
}
