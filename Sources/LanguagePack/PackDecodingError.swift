/// Why bytes could not be read as a compiled pack.
public enum PackDecodingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a compiled pack does.
    case notAPack
    /// Written by another version of the library.
    case version(Int)
    /// Bytes are missing or changed.
    case damaged

    public var description: String {
        switch self {
        case .notAPack: return "this is not a compiled pack"
        case .version(let found):
            return
                "the compiled pack has format \(found), this version reads format \(PackDefinition.formatVersion)"
        case .damaged: return "the compiled pack is damaged: bytes are missing or changed"
        }
    }
}
