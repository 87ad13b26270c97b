import Rules
import Yams

/// The sections that hold patterns.
extension PackReader {
    mutating func readDefinitions(_ node: Node) {
        for (name, key, value) in pairs(of: node, "define") ?? [] {
            guard self.name(key) != nil, let pattern = pattern(value, of: .definition(name)) else { continue }
            let entry = PatternDefinition(name: name, pattern: pattern, location: location(of: key))
            place(entry, in: \.definitions, .definition, key, override: nil)
        }
    }

    mutating func readChunks(_ node: Node) {
        for item in items(of: node, "chunks") {
            guard
                let fields = fields(
                    of: item, "a chunk", known: ["id", "yields", "pattern", "head", "examples", "override"],
                    required: ["id", "yields", "pattern", "examples"]),
                let id = name(fields["id"]), let yields = kindName(fields["yields"]),
                let pattern = pattern(fields["pattern"], of: .chunk(id))
            else { continue }
            let chunk = ChunkDefinition(
                id: id, yields: yields, pattern: pattern, head: head(fields["head"]),
                examples: examples(fields["examples"], "examples"), location: location(of: item))
            place(chunk, in: \.chunks, .chunk, item, override: fields["override"])
        }
    }

    mutating func readRules(_ node: Node) {
        let required = ["id", "stage", "about", "pattern", "examples", "counterexamples"]
        for item in items(of: node, "rules") {
            guard
                let fields = fields(
                    of: item, "a rule", known: required + ["yields", "override"], required: required),
                let id = name(fields["id"]), let stage = name(fields["stage"]),
                let about = text(fields["about"]),
                let pattern = pattern(fields["pattern"], of: .rule(id))
            else { continue }
            let rule = RuleDefinition(
                id: id, stage: stage, about: about, pattern: pattern, yields: yields(fields["yields"]),
                examples: examples(fields["examples"], "examples"),
                counterexamples: examples(fields["counterexamples"], "counterexamples"),
                location: location(of: item))
            place(rule, in: \.rules, .rule, item, override: fields["override"])
        }
    }

    private mutating func pattern(_ node: Node?, of owner: PatternOwner) -> String? {
        guard let node, let text = text(node) else { return nil }
        if let scalar = node.scalar { patternSites[owner] = Site(file: file, scalar: scalar) }
        return text
    }

    private mutating func kindName(_ node: Node?) -> String? {
        guard let node, let name = text(node) else { return nil }
        if name.unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) }) { return name }
        report("\(name) is no kind", at: node, "kinds are upper-case letters: NP")
        return nil
    }

    private mutating func head(_ node: Node?) -> ChunkDefinition.Head {
        guard let node else { return .last }
        if let head = ChunkDefinition.Head(rawValue: node.scalar?.string ?? "") { return head }
        report("the head of a chunk is its first or its last token", at: node, "first or last")
        return .last
    }

    // MARK: What a rule yields

    private mutating func yields(_ node: Node?) -> [String: String] {
        guard let node else { return [:] }
        var yields: [String: String] = [:]
        for (name, key, value) in pairs(of: node, "yields") ?? [] {
            guard schema.yields.fields[name] != nil else {
                let known = schema.yields.fields.keys.sorted()
                report("a rule cannot yield \(name)", at: key, Spelling.suggestion(for: name, among: known))
                continue
            }
            guard let text = text(value) else { continue }
            check(text, of: name, at: value)
            yields[name] = text
        }
        return yields
    }

    /// Checks a value against the schema of `yields`.
    mutating func check(_ value: String, of field: String, at node: Node) {
        switch schema.yields.fields[field] {
        case .oneOf(let values):
            if values.contains(value) { return }
            report(
                "\(field) cannot be \(value)", at: node,
                Spelling.suggestion(for: value, among: values))
        case .number:
            if Double(value)?.isFinite != true { report("\(field) must be a number", at: node) }
        case .word:
            if !value.isPackName {
                report("\(field) must be a name of lower-case letters, digits and hyphens", at: node)
            }
        case .text, nil: break
        }
    }

    // MARK: Examples

    /// Examples, at least one, with marked captures that exist.
    private mutating func examples(_ node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        let scalars = scalars(of: node, what)
        if scalars.isEmpty { report("\(what) must hold at least one sentence", at: node) }
        for scalar in scalars { checkMarks(scalar) }
        return scalars.map(\.string)
    }

    private mutating func checkMarks(_ scalar: Node.Scalar) {
        let signs = Array(scalar.string.unicodeScalars)
        var open: [Int] = []
        for (offset, sign) in signs.enumerated() {
            if sign == "}" && open.popLast() == nil {
                report("this brace closes nothing", in: scalar, at: offset)
            }
            guard sign == "{" else { continue }
            open.append(offset)
            let name = String(
                String.UnicodeScalarView(signs[(offset + 1)...].prefix { $0 != ":" && $0 != "}" }))
            let isMark = signs.dropFirst(offset + 1 + name.unicodeScalars.count).first == ":"
            if !isMark || !schema.captures.contains(name) {
                report(
                    isMark ? "there is no capture \(name)" : "a marked capture is written {source:Ada Lund}",
                    in: scalar, at: offset + 1,
                    isMark ? Spelling.suggestion(for: name, among: schema.captures) : nil)
            }
        }
        for offset in open { report("this brace is never closed", in: scalar, at: offset) }
    }

    private mutating func report(
        _ message: String, in scalar: Node.Scalar, at offset: Int, _ suggestion: String? = nil
    ) {
        errors.append(file.error(message, in: scalar, at: offset, suggestion: suggestion))
    }
}
