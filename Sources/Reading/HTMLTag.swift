/// Where tags start and end in a page's bytes, as far as that can be told without parsing it.

import SourceText

/// A start or end tag.
struct HTMLTag {
    /// Hash of the lower-cased name.
    var name: NameHash
    var isEnd: Bool
    var isSelfClosing: Bool
    /// After the ">", in bytes.
    var end: Int

    /// The tag that starts with the "<" at `offset`; nil where none does.
    init?(_ source: Bytes, at offset: Int) {
        var at = offset + 1
        guard at < source.count else { return nil }
        isEnd = source[at] == 0x2F
        if isEnd { at += 1 }
        guard at < source.count, source[at].isASCIILetter else { return nil }
        let start = at
        while at < source.count, !source[at].isASCIISpace, source[at] != 0x2F, source[at] != 0x3E { at += 1 }
        name = NameHash(source[start..<at])
        end = Self.attributesEnd(source, from: at, limit: source.count)
        isSelfClosing = end - 2 > offset && source[end - 2] == 0x2F && source[end - 1] == 0x3E
    }

    /// After the tag, comment or declaration at `offset`; nil where the "<" stands for itself.
    static func end(_ source: Bytes, at offset: Int, limit: Int) -> Int? {
        guard offset + 1 < limit else { return nil }
        switch source[offset + 1] {
        case 0x21 where source[offset...].starts(with: "<!--".utf8):
            return commentEnd(source, from: offset + 2, limit: limit)
        case 0x21, 0x3F, 0x2F, 0x41...0x5A, 0x61...0x7A:
            return attributesEnd(source, from: offset + 1, limit: limit)
        default: return nil
        }
    }

    /// After "-->", looked for from the dashes that open the comment, which may end it too.
    private static func commentEnd(_ source: Bytes, from start: Int, limit: Int) -> Int {
        var at = start
        while at + 2 < limit {
            if source[at] == 0x2D, source[at + 1] == 0x2D {
                if source[at + 2] == 0x3E { return at + 3 }
                if source[at + 2] == 0x21, at + 3 < limit, source[at + 3] == 0x3E { return at + 4 }
            }
            at += 1
        }
        return limit
    }

    /// After the ">" that is in no quoted attribute value.
    private static func attributesEnd(_ source: Bytes, from start: Int, limit: Int) -> Int {
        var at = start
        while at < limit {
            let byte = source[at]
            at += 1
            if byte == 0x3E { return at }
            guard byte == 0x3D else { continue }
            while at < limit, source[at].isASCIISpace { at += 1 }
            if at < limit, source[at] == 0x22 || source[at] == 0x27 {
                at = min(source.firstIndex(of: source[at], from: at + 1), limit - 1) + 1
            }
        }
        return limit
    }
}

/// The hash of a name of a tag or a class, lower-cased, so that sets of names cost no strings.
struct NameHash: Hashable {
    /// FNV-1a.
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }

    static func set(_ names: String) -> Set<NameHash> {
        Set(names.split(whereSeparator: \.isWhitespace).map { NameHash($0.utf8) })
    }
}
