// Questions about single bytes and scalars of UTF-8 text, as arithmetic: the inner loops ask nothing
// else, and neither `Character` nor Unicode's property tables are needed for ASCII.

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isAlphanumeric: Bool { isLetter || isDigit }
    @inline(__always) var isASCII: Bool { self < 0x80 }
    /// White space or a control character: never part of a token.
    @inline(__always) var isBlank: Bool { self <= 0x20 || self == 0x7F }
    /// The bytes that Unicode counts as white space.
    @inline(__always) var isWhiteSpace: Bool { self == 0x20 || self &- 9 < 5 }
    @inline(__always) var isLineBreak: Bool { self == 10 || self == 13 }
    @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
    @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar at an offset and its length in bytes; U+FFFD and 1 where the bytes are no UTF-8.
    func scalar(at offset: Int, end: Int) -> (value: UInt32, width: Int) {
        let first = self[offset]
        if first.isASCII { return (UInt32(first), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, offset + width <= end else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for index in (offset + 1)..<(offset + width) {
            guard self[index].isContinuation else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(self[index] & 0x3F)
        }
        return (value, width)
    }

    /// The start of the scalar that ends before `offset`, not before `start`.
    func scalarStart(before offset: Int, start: Int) -> Int {
        var index = offset - 1
        while index > start, self[index].isContinuation { index -= 1 }
        return index
    }

    /// The last byte of the General Punctuation character (U+2000–U+203F) at an offset, else 0:
    /// 0x99 for ’, the right single quotation mark, and so on.
    @inline(__always) func generalPunctuation(at offset: Int, end: Int) -> UInt8 {
        guard offset + 3 <= end, self[offset] == 0xE2, self[offset + 1] == 0x80 else { return 0 }
        return self[offset + 2]
    }

    /// The length in bytes of the apostrophe (', ’, or ‘ turned the wrong way) at an offset, or 0.
    @inline(__always) func apostrophe(at offset: Int, end: Int) -> Int {
        guard offset < end else { return 0 }
        if self[offset] == UInt8(ascii: "'") { return 1 }
        return generalPunctuation(at: offset, end: end) & 0xFE == 0x98 ? 3 : 0
    }
}
