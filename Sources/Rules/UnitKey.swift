/// All that a pattern can ask about one unit (a token, or a chunk of tokens), packed into 64 bits.
///
/// Two units with the same key are the same to every pattern, so the engine looks at each distinct
/// key once and works on small numbers from then on.
public struct UnitKey: Hashable, Sendable, BitwiseCopyable {
    public static let kindLimit = 32
    public static let tagLimit = 64
    public static let wordLimit = 1 << 20
    public static let flagLimit = 24

    public var rawValue: UInt64

    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - kind: Index into ``Vocabulary/kinds``, below 32.
    ///   - tag: Index into ``Vocabulary/tags``, below 64.
    ///   - word: The (head) word's id, below 2^20; 0 is a word that the lexicon does not know.
    ///   - flags: One bit for each of ``Vocabulary/flags``, the low 24 count.
    @inlinable public init(kind: Int, tag: Int, word: Int, flags: UInt32) {
        rawValue =
            UInt64(truncatingIfNeeded: kind) & 0x1F
            | (UInt64(truncatingIfNeeded: tag) & 0x3F) << 5
            | (UInt64(truncatingIfNeeded: word) & 0xF_FFFF) << 11
            | (UInt64(flags) & 0xFF_FFFF) << 31
    }

    @inlinable public var kind: Int { Int(rawValue & 0x1F) }
    @inlinable public var tag: Int { Int(rawValue >> 5 & 0x3F) }
    @inlinable public var word: Int { Int(rawValue >> 11 & 0xF_FFFF) }
    @inlinable public var flags: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 31 & 0xFF_FFFF) }

    /// The same unit with another word.
    func withWord(_ word: Int) -> UnitKey {
        UnitKey(rawValue: rawValue & ~(0xF_FFFF << 11) | (UInt64(truncatingIfNeeded: word) & 0xF_FFFF) << 11)
    }
}
