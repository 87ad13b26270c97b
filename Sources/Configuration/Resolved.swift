import Policy

/// The settings that are in force for one file, and where each came from.
public struct Resolved: Sendable, Equatable {
    public var settings = PolicySettings()
    /// Findings from this level on make the run fail.
    public var failOn = Level.warning
    /// Language packs of the house, as absolute paths, in order.
    public var packs: [String] = []
    /// Whether the file is left out.
    public var isIgnored = false
    /// By the dotted name of the setting: "checks.loaded-verb.level". What is not here is the built-in default.
    public var origins: [String: Origin] = [:]

    public init() {}

    /// Puts layers together, the nearest last.
    /// - Parameter path: of the file to be checked, absolute.
    public init(_ layers: [Layer], for path: String) {
        for layer in layers { apply(layer, path) }
    }

    private mutating func apply(_ layer: Layer, _ path: String) {
        let relative = PathName.relative(path, to: layer.folder) ?? path
        if layer.ignore.contains(where: { $0.matches(relative) }) { isIgnored = true }
        set(\.failOn, layer.failOn, "fail-on")
        set(\.settings.outlets, layer.outlets, "outlet")
        set(\.settings.requiresReason, layer.requiresReason, "suppressions.reason")
        for pack in layer.packs {
            let path = PathName.join(layer.folder, pack.value)
            if !packs.contains(path) { packs.append(path) }
            origins["packs"] = pack.origin
        }
        apply(layer.checks)
        for rule in layer.paths where rule.glob.matches(relative) { apply(rule.checks) }
    }

    /// Settings of checks from one place.
    public mutating func apply(_ checks: [String: CheckOverride]) {
        for (id, override) in checks {
            guard var own = settings.checks[id] else { continue }
            let name = "checks.\(id)"
            if let level = override.level {
                own.level = level.value
                origins["\(name).level"] = level.origin
            }
            if let confidence = override.confidence {
                own.confidence = confidence.value
                origins["\(name).confidence"] = confidence.origin
            }
            for (parameter, value) in override.parameters {
                own.parameters[parameter] = value.value
                origins["\(name).\(parameter)"] = value.origin
            }
            settings.checks[id] = own
        }
    }

    /// Sets one value, if it is said.
    public mutating func set<Value>(
        _ key: WritableKeyPath<Resolved, Value>, _ value: Sourced<Value>?, _ name: String
    ) {
        guard let value else { return }
        self[keyPath: key] = value.value
        origins[name] = value.origin
    }
}
