import Policy

extension Resolved {
    /// All settings as a configuration file would have them, each with where it came from behind it.
    public var listing: String {
        var lines: [(text: String, origin: String)] = []
        func add(_ text: String, _ name: String) {
            lines.append((text, origins[name]?.description ?? "built in"))
        }
        add("fail-on: \(failOn.rawValue)", "fail-on")
        add("outlet: \(Self.list(settings.outlets))", "outlet")
        add("packs: \(Self.list(packs))", "packs")
        lines.append(("suppressions:", ""))
        add("  reason: \(settings.requiresReason ? "required" : "optional")", "suppressions.reason")
        lines.append(("checks:", ""))
        for check in Check.all {
            guard let own = settings.checks[check.id] else { continue }
            lines.append(("  \(check.id):", ""))
            let name = "checks.\(check.id)"
            add("    level: \(own.level.rawValue)", "\(name).level")
            if check.minimumConfidence > 0 || own.confidence > 0 {
                add("    confidence: \(own.confidence)", "\(name).confidence")
            }
            for parameter in check.parameters {
                let value = own.parameters[parameter.name] ?? parameter.standard
                add("    \(parameter.name): \(value.yaml)", "\(name).\(parameter.name)")
            }
        }
        let width = min(48, lines.map(\.text.count).max() ?? 0)
        return lines.map { text, origin in
            if origin.isEmpty { return text }
            return text + String(repeating: " ", count: max(1, width - text.count + 2)) + "# " + origin
        }.joined(separator: "\n") + "\n"
    }

    private static func list(_ texts: [String]) -> String { ParameterValue.words(texts).yaml }
}

extension ParameterValue {
    /// As it is written in YAML.
    public var yaml: String {
        switch self {
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .flag(let value): value ? "true" : "false"
        case .words(let words):
            "["
                + words.map { $0.contains(where: { ",:[]{}#\"'".contains($0) }) ? "\"\($0)\"" : $0 }.joined(
                    separator: ", ")
                + "]"
        }
    }
}
