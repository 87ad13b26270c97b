/// Turns the names of a parsed pattern into numbers and puts the named sub-patterns in.
///
/// A named sub-pattern is resolved once, when it is first used, and shared by all patterns after.
struct PatternResolver: Sendable {
    private typealias Name = PatternSyntax.Name

    /// A named sub-pattern, and how many nodes it adds to a pattern.
    private struct Resolved {
        var node: PatternNode
        var nodeCount: Int
    }

    /// How deep sub-patterns may be put into one another.
    private static let deepest = 32

    let names: NameTable
    private let definitions: [String: PatternSyntax]
    private var resolved: [String: Result<Resolved, PatternError>] = [:]
    /// The named sub-patterns being resolved, outermost first.
    private var path: [String] = []
    private var isInsideLook = false
    private var nodeCount = 0

    init(names: NameTable, definitions: [String: PatternSyntax]) {
        self.names = names
        self.definitions = definitions
        for name in definitions.keys.sorted() { resolveDefinition(name) }
    }

    /// What is wrong in the text of a named sub-pattern, if that is where the error stands.
    func error(in definition: String) -> PatternError? {
        guard case .failure(var error) = resolved[definition], error.definition == definition else {
            return nil
        }
        error.definition = nil
        return error
    }

    mutating func resolve(_ node: PatternSyntax.Node) throws(PatternError) -> PatternNode {
        nodeCount += 1
        guard nodeCount < ProgramBuilder.longest, path.count < Self.deepest else { throw .tooLarge }
        switch node {
        case .unit(let tests): return .unit(try unit(tests))
        case .sequence(let nodes): return .sequence(try resolve(nodes))
        case .choice(let nodes): return PatternNode.choosing(try resolve(nodes))
        case .repeated(let node, let repetition): return try resolve(node, repetition)
        case .capture(let name, let node): return .capture(try capture(name), try resolve(node))
        case .start: return .start
        case .end: return .end
        case .look(let look, let node): return try resolve(look, node)
        case .reference(let name): return try resolve(reference: name)
        }
    }

    private mutating func resolve(_ nodes: [PatternSyntax.Node]) throws(PatternError) -> [PatternNode] {
        var resolved: [PatternNode] = []
        for node in nodes { resolved.append(try resolve(node)) }
        return resolved
    }

    private mutating func resolve(
        _ node: PatternSyntax.Node, _ repetition: PatternSyntax.Repetition
    ) throws(PatternError) -> PatternNode {
        let inner = try resolve(node)
        if repetition.maximum == nil, inner.canBeEmpty {
            throw error(
                "what may take no unit cannot be repeated without end",
                .init(text: "", column: repetition.column), "(A|B)* for (A? B?)*")
        }
        return .repeated(inner, repetition)
    }

    private func capture(_ name: Name) throws(PatternError) -> Int {
        if isInsideLook { throw error("a look-around cannot capture", name) }
        guard let index = names.captures[name.text] else {
            throw unknown("there is no capture \(name.text)", name, among: Array(names.captures.keys))
        }
        return index
    }

    private mutating func resolve(reference name: Name) throws(PatternError) -> PatternNode {
        guard definitions[name.text] != nil else {
            throw unknown("there is no sub-pattern <\(name.text)>", name, among: Array(definitions.keys))
        }
        guard !path.contains(name.text) else {
            let circle = (path + [name.text]).map { "<\($0)>" }.joined(separator: " → ")
            throw error("a sub-pattern cannot contain itself: \(circle)", name)
        }
        if resolved[name.text] == nil { resolveDefinition(name.text) }
        guard let definition = try resolved[name.text]?.get() else { throw .tooLarge }
        if isInsideLook, definition.node.hasCaptures { throw error("a look-around cannot capture", name) }
        nodeCount += definition.nodeCount
        return definition.node
    }

    private mutating func resolveDefinition(_ name: String) {
        guard let syntax = definitions[name], resolved[name] == nil else { return }
        let outer = (nodeCount, isInsideLook)
        (nodeCount, isInsideLook) = (0, false)
        path.append(name)
        do {
            let node = try resolve(syntax.root)
            resolved[name] = .success(Resolved(node: node, nodeCount: nodeCount))
        } catch {
            var error = error
            error.definition = error.definition ?? name
            resolved[name] = .failure(error)
        }
        path.removeLast()
        (nodeCount, isInsideLook) = outer
    }

    private mutating func resolve(
        _ look: PatternSyntax.Look, _ node: PatternSyntax.Node
    ) throws(PatternError) -> PatternNode {
        let wasInsideLook = isInsideLook
        isInsideLook = true
        defer { isInsideLook = wasInsideLook }
        let inner = try resolve(node)
        guard look.isBehind else { return .ahead(inner, isNegative: look.isNegative) }
        var behinds: [PatternNode] = []
        for alternative in alternatives(of: inner) {
            let length = alternative.length
            guard length.least == length.most else {
                throw error(
                    "each alternative of a look-behind must take a fixed number of units",
                    .init(text: "", column: look.column))
            }
            behinds.append(.behind(alternative, length: length.least, isNegative: look.isNegative))
        }
        if behinds.count == 1 { return behinds[0] }
        return look.isNegative ? .sequence(behinds) : .choice(behinds)
    }

    private func alternatives(of node: PatternNode) -> [PatternNode] {
        if case .choice(let nodes) = node { return nodes.flatMap(alternatives) }
        return [node]
    }

    private func unit(_ tests: [PatternSyntax.Test]) throws(PatternError) -> UnitTest {
        var resolved: [UnitTest] = []
        for test in tests {
            var alternatives: [UnitTest] = []
            for atom in test.alternatives { alternatives.append(try self.test(atom)) }
            let either = UnitTest.anyOf(alternatives)
            resolved.append(test.isNegative ? .not(either) : either)
        }
        return resolved.isEmpty ? .any : resolved.count == 1 ? resolved[0] : .all(resolved)
    }

    private func test(_ atom: PatternSyntax.Atom) throws(PatternError) -> UnitTest {
        switch atom {
        case .kind(let name): return try upper(name, kindFirst: true)
        case .tag(let name): return try upper(name, kindFirst: false)
        case .property(let name):
            if let number = names.classes[name.text] { return .classes(ClassSet([number])) }
            if let number = names.flags[name.text] { return .flags(1 << UInt32(number)) }
            let known = Array(names.classes.keys) + Array(names.flags.keys)
            throw unknown("there is no class or flag \(name.text)", name, among: known)
        case .lemma(let name):
            let forms = names.words.lemma(name.text)
            if !forms.isEmpty { return .words(forms) }
            throw unknown("there is no lemma \(name.text)", name, among: names.words.lemmas)
        case .word(let name):
            if let word = names.words.word(name.text) { return .words([word]) }
            throw error("the lexicon has no word '\(name.text)'", name)
        }
    }

    private func upper(_ name: Name, kindFirst: Bool) throws(PatternError) -> UnitTest {
        let kind = names.kinds[name.text].map { UnitTest.kinds(1 << UInt32($0)) }
        let tag = names.tags[name.text].map { UnitTest.tags(1 << UInt64($0)) }
        if let test = kindFirst ? kind ?? tag : tag ?? kind { return test }
        let known = Array(names.kinds.keys) + Array(names.tags.keys)
        throw unknown("there is no kind or tag \(name.text)", name, among: known)
    }

    private func unknown(_ message: String, _ name: Name, among known: [String]) -> PatternError {
        error(message, name, Spelling.suggestion(for: name.text, among: known.sorted()))
    }

    private func error(_ message: String, _ name: Name, _ suggestion: String? = nil) -> PatternError {
        PatternError(message, column: name.column, suggestion: suggestion, definition: path.last)
    }
}
