import Rules
import Yams

/// Reads files one after the other into a definition and collects what is wrong.
///
/// The sections are read in the extensions; what can only be checked when all files are read is kept
/// with its place until ``checkWhole()``.
struct PackReader {
    /// A scalar and the file in which it stands.
    struct Site {
        var file: YAMLFile
        var scalar: Node.Scalar
    }

    let schema: PackSchema
    private let base: PackDefinition?
    var definition: PackDefinition
    var errors: [PackError] = []
    var file = YAMLFile(PackFile(path: "", text: ""))

    var index: PackIndex
    var patternSites: [PatternOwner: Site] = [:]
    var carriedSites: [Site] = []
    var disabledSites: [Site] = []
    private var hasName = false
    private var isBroken = false

    init(base: PackDefinition?, schema: PackSchema) {
        self.base = base
        self.schema = schema
        definition = base ?? PackDefinition()
        index = PackIndex(definition)
    }

    mutating func read(_ source: PackFile) {
        file = YAMLFile(source)
        do {
            guard let root = try file.compose() else { return }
            readSections(root)
        } catch {
            isBroken = true
            errors.append(error)
        }
    }

    private static let sections = [
        "pack", "classes", "verbs", "nouns", "carried", "chunks", "define", "rules", "disable", "outlets",
        "abbreviations", "can-end", "before-numbers", "openers", "lists",
    ]

    private mutating func readSections(_ root: Node) {
        guard let sections = pairs(of: root, "a file of a pack") else { return }
        for (name, key, node) in sections {
            switch name {
            case "pack": readPack(node)
            case "classes": for list in readLists(node) { add(list.words.map(folded), toClass: list.name) }
            case "verbs": readLexemes(node, into: \.verbs, of: .verb)
            case "nouns": readLexemes(node, into: \.nouns, of: .noun)
            case "carried": readCarried(node)
            case "chunks": readChunks(node)
            case "define": readDefinitions(node)
            case "rules": readRules(node)
            case "disable": disabledSites += scalars(of: node, "disable").map { Site(file: file, scalar: $0) }
            case "outlets": readOutlets(node)
            case "abbreviations": definition.abbreviations.merge(readWords(node, name, keepingCase: true))
            case "can-end": definition.canEnd.merge(readWords(node, name, keepingCase: true))
            case "before-numbers": definition.beforeNumbers.merge(readWords(node, name, keepingCase: true))
            case "openers": definition.openers.merge(readWords(node, name))
            case "lists": for list in readLists(node, ofPhrases: true) { add(list) }
            default:
                report(
                    "there is no section \(name)", at: key,
                    Spelling.suggestion(for: name, among: Self.sections))
            }
        }
    }

    private mutating func readPack(_ node: Node) {
        guard
            let fields = fields(
                of: node, "pack", known: ["name", "language", "description"], required: ["name", "language"])
        else { return }
        let name = text(fields["name"]) ?? ""
        let language = text(fields["language"]) ?? ""
        if let base {
            if language != base.language, let node = fields["language"] {
                report("a pack for \(language) cannot be added to one for \(base.language)", at: node)
            }
            definition.name += "+" + name
        } else {
            if hasName { report("the pack has been named before", at: node) }
            definition.name = name
            definition.language = language
            definition.about = text(fields["description"]) ?? ""
        }
        hasName = true
    }

    private mutating func readCarried(_ node: Node) {
        for scalar in scalars(of: node, "carried") {
            carriedSites.append(Site(file: file, scalar: scalar))
            definition.carried.merge([scalar.string])
        }
    }

    private mutating func add(_ list: WordList) {
        if let index = definition.lists.firstIndex(where: { $0.name == list.name }) {
            definition.lists[index].words.merge(list.words)
        } else {
            definition.lists.append(list)
        }
    }

    mutating func checkName() {
        guard base == nil, !hasName, !isBroken else { return }
        errors.append(
            PackError(
                path: file.path, message: "the pack has no name",
                suggestion: "one file must say pack: {name: …, language: …}"))
    }
}

extension [String] {
    /// Adds those that are not there yet.
    mutating func merge(_ words: [String]) {
        var known = Set(self)
        for word in words where known.insert(word).inserted { append(word) }
    }
}
