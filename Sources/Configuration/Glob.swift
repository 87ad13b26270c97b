/// A pattern for paths, as `.gitignore` has them: `*` and `?` stay inside a name, `**` crosses folders; a pattern
/// without a slash matches a name in any folder, and a folder's pattern all that is below it.
public struct Glob: Sendable, Hashable {
    public let pattern: String
    private let parts: [[Character]]

    public init(_ pattern: String) {
        self.pattern = pattern
        var text = Substring(pattern)
        if text.hasPrefix("./") { text = text.dropFirst(2) }
        let isAnchored = text.dropLast().contains("/")
        if text.hasSuffix("/") { text += "**" }
        if text.hasPrefix("/") { text = text.dropFirst() }
        let parts = text.split(separator: "/").map(Array.init)
        self.parts = isAnchored || parts.isEmpty ? parts : [["*", "*"]] + parts
    }

    /// - Parameter path: relative to the folder of the file in which the pattern stands.
    public func matches(_ path: String) -> Bool {
        guard !parts.isEmpty else { return false }
        let names = path.split(separator: "/").map(Array.init)
        return (1...max(1, names.count)).contains { matches(names.prefix($0)[...], parts[...]) }
    }

    private func matches(_ names: ArraySlice<[Character]>, _ parts: ArraySlice<[Character]>) -> Bool {
        guard let part = parts.first else { return names.isEmpty }
        if part == ["*", "*"] {
            return (names.startIndex...names.endIndex).contains { matches(names[$0...], parts.dropFirst()) }
        }
        guard let name = names.first, Self.matches(name[...], part[...]) else { return false }
        return matches(names.dropFirst(), parts.dropFirst())
    }

    private static func matches(_ name: ArraySlice<Character>, _ part: ArraySlice<Character>) -> Bool {
        guard let sign = part.first else { return name.isEmpty }
        switch sign {
        case "*":
            return (name.startIndex...name.endIndex).contains { matches(name[$0...], part.dropFirst()) }
        case "?": return !name.isEmpty && matches(name.dropFirst(), part.dropFirst())
        default: return name.first == sign && matches(name.dropFirst(), part.dropFirst())
        }
    }
}
