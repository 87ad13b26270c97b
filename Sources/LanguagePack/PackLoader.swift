/// A file of a pack, its contents given by the caller: the loader does no input of its own.
public struct PackFile: Sendable {
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

public enum PackLoader {
    public static func load(
        _ files: [PackFile], onto base: PackDefinition? = nil, tagModel: [UInt8]? = nil,
        schema: PackSchema = .standard
    ) throws(PackErrors) -> PackDefinition { base ?? PackDefinition() }
}
