import Attribution

/// What is known of a source, in Markdown, for a hover.
extension Inspection {
    func card(_ source: Int) -> String {
        let found = analysis.sources[source]
        let title = found.name ?? found.mentions.first.map { "“\(analysis.text($0))”" } ?? "source"
        let level = found.anonymity.level
        var facts = ["\(found.kind.rawValue.words) · level \(level.rawValue), \(level.label.words)"]
        for (name, value) in [
            ("title", found.title), ("affiliation", found.affiliation), ("outlet", found.outlet),
            ("people", found.count.flatMap { $0 > 1 ? "\($0)" : nil }),
        ] {
            if let value { facts.append("\(name): \(Self.escaped(value))") }
        }
        for (name, evidence) in [
            ("condition", found.anonymity.condition), ("reason", found.anonymity.reason),
            ("basis", found.anonymity.basis),
        ] {
            if let evidence { facts.append("\(name): “\(Self.escaped(analysis.text(evidence.spans)))”") }
        }
        let statements = analysis.statements.count { $0.source == source }
        facts.append(
            "\(statements) \(statements == 1 ? "statement" : "statements"), \(found.mentions.count) \(found.mentions.count == 1 ? "mention" : "mentions")"
        )
        return "**\(Self.escaped(title))**\n\n" + facts.map { "- \($0)" }.joined(separator: "\n")
    }

    /// What a list of sources shows beside a name.
    func detail(_ source: Int) -> String {
        let found = analysis.sources[source]
        return "\(found.kind.rawValue.words) · \(found.anonymity.level.label.words)"
    }

    /// Words of the draft, so that they are only words.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]<>#|!&~".contains(character) { result += "\\" }
            result.append(character.isNewline ? " " : character)
        }
        return result
    }
}

extension String {
    fileprivate var words: String { replacing("-", with: " ") }
}
