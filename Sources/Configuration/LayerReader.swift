/// Reads one configuration file. Every fault is told with its place and with what would be right.

import LanguagePack
import Policy
import Rules
import Yams

struct LayerReader {
    private let file: YAMLFile
    private var layer: Layer
    private var errors: [PackError] = []

    /// - Parameter folder: of the file.
    static func read(_ text: String, path: String, folder: String) throws(PackErrors) -> Layer {
        var reader = LayerReader(path: path, folder: folder, text: text)
        do {
            if let root = try reader.file.compose() { reader.readTop(root) }
        } catch {
            throw PackErrors([error])
        }
        if !reader.errors.isEmpty { throw PackErrors(reader.errors) }
        return reader.layer
    }

    private init(path: String, folder: String, text: String) {
        file = YAMLFile(PackFile(path: path, text: text))
        layer = Layer(path: path, folder: folder)
    }

    private static let keys = [
        "root", "extends", "outlet", "packs", "fail-on", "ignore", "suppressions", "checks", "paths",
    ]

    private mutating func readTop(_ root: Node) {
        for (name, key, value) in pairs(of: root, "a configuration") {
            switch name {
            case "root": layer.isRoot = flag(value) ?? false
            case "extends": layer.extends = texts(value).map { Sourced($0.text, origin($0.node)) }
            case "outlet": layer.outlets = Sourced(texts(value).map(\.text), origin(value))
            case "packs": layer.packs = texts(value).map { Sourced($0.text, origin($0.node)) }
            case "fail-on": layer.failOn = level(value, "fail-on").map { Sourced($0, origin(value)) }
            case "ignore": layer.ignore = texts(value).map { Glob($0.text) }
            case "suppressions": readSuppressions(value)
            case "checks": layer.checks = readChecks(value)
            case "paths": readPaths(value)
            default: unknown(name, key, "a configuration has no key", among: Self.keys)
            }
        }
    }

    private mutating func readSuppressions(_ node: Node) {
        for (name, key, value) in pairs(of: node, "suppressions") {
            guard name == "reason" else {
                unknown(name, key, "suppressions has no key", among: ["reason"])
                continue
            }
            switch value.scalar?.string {
            case "required": layer.requiresReason = Sourced(true, origin(value))
            case "optional": layer.requiresReason = Sourced(false, origin(value))
            default: report("reason is required or optional", at: value)
            }
        }
    }

    private mutating func readPaths(_ node: Node) {
        for (pattern, _, value) in pairs(of: node, "paths") {
            var rule = Layer.PathRule(glob: Glob(pattern), checks: [:])
            for (name, key, value) in pairs(of: value, "an entry of paths") {
                if name == "checks" {
                    rule.checks = readChecks(value)
                } else {
                    unknown(name, key, "an entry of paths has no key", among: ["checks"])
                }
            }
            layer.paths.append(rule)
        }
    }

    // MARK: Checks

    private mutating func readChecks(_ node: Node) -> [String: CheckOverride] {
        var checks: [String: CheckOverride] = [:]
        for (name, key, value) in pairs(of: node, "checks") {
            // A house's rule for all checks that are not named.
            guard let check = Check.named(name) else {
                unknown(name, key, "there is no check", among: Check.all.map(\.id))
                continue
            }
            checks[name] = readCheck(check, value)
        }
        return checks
    }

    private mutating func readCheck(_ check: Check, _ node: Node) -> CheckOverride {
        var override = CheckOverride()
        guard node.mapping != nil else {
            override.level = level(node, check.id).map { Sourced($0, origin(node)) }
            return override
        }
        let known = ["level", "confidence"] + check.parameters.map(\.name)
        for (name, key, value) in pairs(of: node, check.id) {
            switch name {
            case "level": override.level = level(value, "level").map { Sourced($0, origin(value)) }
            case "confidence":
                if let share = number(value, "confidence", in: 0...1) {
                    override.confidence = Sourced(share, origin(value))
                }
            default:
                guard let parameter = check.parameters.first(where: { $0.name == name }) else {
                    unknown(name, key, "\(check.id) has no setting", among: known)
                    continue
                }
                override.parameters[name] = self.value(value, parameter).map { Sourced($0, origin(value)) }
            }
        }
        return override
    }

    private mutating func value(_ node: Node, _ parameter: Parameter) -> ParameterValue? {
        switch parameter.standard {
        case .integer:
            guard let value = node.scalar.flatMap({ Int($0.string) }), value >= 0 else {
                report("\(parameter.name) must be a whole number from 0 up", at: node)
                return nil
            }
            return .integer(value)
        case .number: return number(node, parameter.name, in: 0...1).map(ParameterValue.number)
        case .flag: return flag(node).map(ParameterValue.flag)
        case .words: return .words(texts(node).map(\.text))
        }
    }

    // MARK: Nodes

    private func origin(_ node: Node) -> Origin {
        Origin(layer.path, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    private mutating func report(_ message: String, at node: Node, _ suggestion: String? = nil) {
        errors.append(file.error(message, at: node, suggestion: suggestion))
    }

    private mutating func unknown(_ name: String, _ key: Node, _ what: String, among known: [String]) {
        report("\(what) “\(name)”", at: key, Spelling.suggestion(for: name, among: known))
    }

    private mutating func pairs(of node: Node, _ what: String) -> [(name: String, key: Node, value: Node)] {
        guard let mapping = node.mapping else {
            if node.scalar?.string.isEmpty == true { return [] }
            report("\(what) must be a mapping", at: node, "write name: value")
            return []
        }
        return mapping.compactMap { key, value in key.scalar.map { ($0.string, key, value) } }
    }

    /// One text, or a list of them.
    private mutating func texts(_ node: Node) -> [(text: String, node: Node)] {
        let nodes = node.sequence.map(Array.init) ?? [node]
        return nodes.compactMap { item in
            if let text = item.scalar?.string, !text.isEmpty { return (text, item) }
            if node.scalar == nil { report("a text must stand here", at: item) }
            return nil
        }
    }

    private mutating func flag(_ node: Node) -> Bool? {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report("true or false must stand here", at: node)
            return nil
        }
    }

    private mutating func number(_ node: Node, _ name: String, in range: ClosedRange<Double>) -> Double? {
        if let value = node.scalar.flatMap({ Double($0.string) }), range.contains(value) { return value }
        report("\(name) must be a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))", at: node)
        return nil
    }

    private mutating func level(_ node: Node, _ name: String) -> Level? {
        guard let text = node.scalar?.string else {
            report("\(name) must be a level", at: node, "levels are error, warning, note and off")
            return nil
        }
        if let level = Level(rawValue: text) { return level }
        if text == "false" { return .off }
        report(
            "“\(text)” is no level", at: node,
            Spelling.nearest(to: text, among: Level.allCases.map(\.rawValue)).map { "perhaps \($0)" }
                ?? "levels are error, warning, note and off")
        return nil
    }
}
