/// Decodes "&rsquo;", "&#8217;", "&amp" and their like.
///
/// HTML names 2,231 of them; gumbo holds the list but decodes whole texts only. So each spelling is given
/// to gumbo alone, once a document, and how much of it was a reference is read off the answer. Markdown
/// takes the same way, as md4c has no list.

import CGumbo

struct CharacterReferences {
    struct Decoded {
        /// What it stands for, UTF-8.
        var bytes: [UInt8]
        /// How many bytes of the source it takes.
        var length: Int
    }

    private static let mostBytes = 40
    private var known: [[UInt8]: Decoded?] = [:]

    /// The reference that starts with the "&" at `offset`, or nil where the sign stands for itself.
    mutating func decode(_ source: Bytes, at offset: Int, end: Int) -> Decoded? {
        var stop = offset + 1
        let limit = min(end, offset + Self.mostBytes)
        if stop < limit, source[stop] == 0x23 { stop += 1 }
        while stop < limit, source[stop].isASCIILetter || source[stop].isASCIIDigit { stop += 1 }
        if stop < limit, source[stop] == 0x3B { stop += 1 }
        if stop < offset + 3 { return nil }
        let spelling = Array(source[offset..<stop])
        if let answer = known[spelling] { return answer }
        let answer = Self.ask(spelling)
        known[spelling] = .some(answer)
        return answer
    }

    private static func ask(_ spelling: [UInt8]) -> Decoded? {
        var buffer = [UInt8](repeating: 0, count: 64)
        let length = onrecord_html_decode(spelling, UInt32(spelling.count), &buffer, UInt32(buffer.count))
        let text = Array(buffer.prefix(Int(length)))
        if text.isEmpty || text == spelling { return nil }
        // "&notit;" is "¬it;": what follows a name without its semicolon comes back unchanged.
        let isWhole = spelling.last == 0x3B && (text == [0x3B] || text.last != 0x3B)
        let rest = isWhole ? 0 : zip(spelling.reversed(), text.reversed()).prefix { $0 == $1 }.count
        let bytes = Array(text.dropLast(rest))
        return bytes.isEmpty ? nil : Decoded(bytes: bytes, length: spelling.count - rest)
    }
}
