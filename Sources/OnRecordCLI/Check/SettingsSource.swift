/// The settings in force for each file: files, then environment, then options.

import Configuration
import Foundation
import OnRecord
import Policy
import Rules

struct SettingsSource {
    private var loader: Loader
    /// The layers of a file that was named; nil where each draft finds its own.
    private let named: [Layer]?
    private let only: [String]
    private let failOn: Sourced<Level>?
    private let packs: [String]
    /// By the folder and the path rules that apply.
    private var known: [String: Resolved] = [:]

    init(_ options: RuleOptions, failOn: Level? = nil, packs: [String] = []) throws {
        loader = Loader { path in
            guard access(path, F_OK) == 0 else { return nil }
            guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
                throw Failure("\(path): a configuration has to be UTF-8")
            }
            return text
        }
        self.packs = packs.map(Self.absolute)
        only = options.only
        for id in only where Check.named(id) == nil {
            let hint = Spelling.suggestion(for: id, among: Check.all.map(\.id)).map { "; \($0)" } ?? ""
            throw Failure("there is no check “\(id)”\(hint)")
        }
        if let failOn {
            self.failOn = Sourced(failOn, Origin("--fail-on"))
        } else {
            self.failOn = try Environment.value("ONRECORD_FAIL_ON").map { text in
                guard let level = Level(rawValue: text) else {
                    throw Failure(
                        "ONRECORD_FAIL_ON is “\(text)”, which is no level: error, warning, note or off")
                }
                return Sourced(level, Origin("ONRECORD_FAIL_ON"))
            }
        }
        if let preset = options.preset {
            named = try Loader { _ in "extends: \(preset)\n" }.layers(of: "/--extends")
        } else if let path = options.config ?? Environment.value("ONRECORD_CONFIG") {
            named = try loader.layers(of: Self.absolute(path))
        } else {
            named = nil
        }
    }

    /// - Parameter path: of the draft, as the run names it.
    mutating func resolved(for path: String) throws -> Resolved {
        let absolute = Self.absolute(path)
        let folder = PathName.folder(of: absolute)
        let layers = try named ?? loader.layers(for: folder)
        let key = folder + "\u{0}" + layers.map { Self.matches($0, absolute) }.joined()
        if let resolved = known[key] { return resolved }
        var resolved = Resolved(layers, for: absolute)
        resolved.set(\.failOn, failOn, "fail-on")
        for path in packs where !resolved.packs.contains(path) {
            resolved.packs.append(path)
            resolved.origins["packs"] = Origin("--pack")
        }
        if !only.isEmpty {
            for id in resolved.settings.checks.keys where !only.contains(id) {
                resolved.settings.checks[id]?.level = .off
                resolved.origins["checks.\(id).level"] = Origin("--only")
            }
        }
        known[key] = resolved
        return resolved
    }

    /// Which of a layer's patterns a path matches.
    private static func matches(_ layer: Layer, _ path: String) -> String {
        let relative = PathName.relative(path, to: layer.folder) ?? path
        let globs = layer.ignore + layer.paths.map(\.glob)
        return globs.map { $0.matches(relative) ? "1" : "0" }.joined()
    }

    static func absolute(_ path: String) -> String {
        PathName.join(FileManager.default.currentDirectoryPath, path)
    }
}

enum Environment {
    /// Nil where a variable is not set or empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name), value[0] != 0 else { return nil }
        return String(cString: value)
    }
}
