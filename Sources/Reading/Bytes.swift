/// Small questions about bytes of UTF-8 that several readers ask.

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13

    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isASCIIUpper: Bool { (0x41...0x5A).contains(self) }
    var isASCIILower: Bool { (0x61...0x7A).contains(self) }
    var isASCIILetter: Bool { asciiLowercased.isASCIILower }
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
    /// Whether it is inside a character of several bytes, not its first.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of white space at `offset`, 0 where there is none. No-break and other Unicode spaces
    /// count, and so do line and paragraph separators.
    func whiteSpaceLength(at offset: Int, end: Int) -> Int {
        let byte = self[offset]
        if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
        if byte == 0xC2 { return offset + 1 < end && self[offset + 1] == 0xA0 ? 2 : 0 }
        guard byte == 0xE2 || byte == 0xE3, offset + 2 < end else { return 0 }
        switch (byte, self[offset + 1], self[offset + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }

    /// The bytes of an invisible character at `offset`, 0 where there is none: soft hyphen, zero-width
    /// space, word joiner, zero-width no-break space. They would split words.
    func invisibleLength(at offset: Int, end: Int) -> Int {
        switch self[offset] {
        case 0xC2: offset + 1 < end && self[offset + 1] == 0xAD ? 2 : 0
        case 0xE2:
            offset + 2 < end
                && (self[offset + 1] == 0x80 && self[offset + 2] == 0x8B
                    || self[offset + 1] == 0x81 && self[offset + 2] == 0xA0)
                ? 3 : 0
        case 0xEF: offset + 2 < end && self[offset + 1] == 0xBB && self[offset + 2] == 0xBF ? 3 : 0
        default: 0
        }
    }
}
