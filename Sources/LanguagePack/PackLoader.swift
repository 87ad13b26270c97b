/// A file of a pack, its contents given by the caller: the loader does no input of its own.
public struct PackFile: Sendable {
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// Reads and checks the YAML files of a pack.
public enum PackLoader {
    /// Reads a pack, or adds one to another.
    ///
    /// - Parameters:
    ///   - files: The files in any order; each may hold any of the sections.
    ///   - base: The pack to which this one adds: words to its classes, rules, outlets. What has the
    ///     id of an entry there must say `override: true`.
    ///   - tagModel: The contents of `tags.model`, if the pack has its own.
    /// - Throws: everything that is wrong, not only the first.
    public static func load(
        _ files: [PackFile], onto base: PackDefinition? = nil, tagModel: [UInt8]? = nil,
        schema: PackSchema = .standard
    ) throws(PackErrors) -> PackDefinition {
        var reader = PackReader(base: base, schema: schema)
        for file in files { reader.read(file) }
        reader.checkWhole()
        if !reader.errors.isEmpty { throw PackErrors(reader.errors) }
        if let tagModel { reader.definition.tagModel = tagModel }
        return reader.definition
    }
}
