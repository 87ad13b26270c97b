/// Why a document could not be read. The cases carry data; the wording stands here alone.

/// A document that cannot be read. It does not know the document's name: who opened it does.
public struct ReadingError: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The bytes are not UTF-8, and no encoding was given.
        case notUTF8(byteOffset: Int, likelyEncoding: String?)
        /// The bytes are not text of the encoding that was given.
        case malformed(encoding: String, byteOffset: Int)
        /// No converter has this name.
        case unknownEncoding(name: String)
        /// Not a text at all.
        case binary(byteOffset: Int)
        /// Markup nested deeper than any article is.
        case tooDeep(byteOffset: Int, limit: Int)
        /// Markup that grows out of proportion when it is parsed.
        case tooComplex
        case tooLarge(byteCount: Int, limit: Int)
        case outOfMemory
    }
    public var kind: Kind

    public init(_ kind: Kind) { self.kind = kind }
}

extension ReadingError: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .notUTF8(let offset, let likely):
            let advice = likely.map { "it looks like \($0): name the encoding" } ?? "it seems to be damaged"
            return "the text is not UTF-8 at byte \(offset); \(advice)"
        case .malformed(let encoding, let offset): return "the text is not \(encoding) at byte \(offset)"
        case .unknownEncoding(let name): return "unknown encoding “\(name)”"
        case .binary(let offset): return "not a text: control characters at byte \(offset)"
        case .tooDeep(let offset, let limit):
            return "markup is nested more than \(limit) levels deep at byte \(offset)"
        case .tooComplex: return "markup grows out of proportion when it is parsed"
        case .tooLarge(let count, let limit):
            return "\(count) bytes are more than the \(limit) that can be read"
        case .outOfMemory: return "not enough memory to read the document"
        }
    }
}
