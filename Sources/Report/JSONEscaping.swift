/// The inside of JSON strings. Text is nearly always free of anything to escape, so whole runs are
/// copied; eight bytes are looked at in one step.

extension JSONWriter {
    /// Appends text inside a string that is being written.
    public mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Appends UTF-8 inside a string that is being written.
    public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var offset = buffer.appendPlainRun(text, from: 0)
        while offset < text.count {
            appendEscape(of: text[offset])
            offset = buffer.appendPlainRun(text, from: offset + 1)
        }
    }

    /// The offset of the first byte at or after `start` that is a control character, a quotation mark or
    /// a backslash, or the end: where plain text ends in a JSON string, read or written.
    public static func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(text.baseAddress) else { return start }
        var offset = start
        while offset + 8 <= text.count {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let found = bytesToEscape(word)
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < text.count, !needsEscape(text[offset]) { offset += 1 }
        return offset
    }

    /// The high bit is set in the lowest byte of `word` that is below 0x20, a quotation mark or a
    /// backslash, and perhaps in bytes above it.
    @inline(__always) static func bytesToEscape(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones &* 0x80
        let below = word &- ones &* 0x20
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        return (below | (quote &- ones) | (backslash &- ones)) & ~word & high
    }

    @inline(__always) static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func appendEscape(of byte: UInt8) {
        buffer.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.append(byte)
        case 0x08: buffer.append(UInt8(ascii: "b"))
        case 0x09: buffer.append(UInt8(ascii: "t"))
        case 0x0A: buffer.append(UInt8(ascii: "n"))
        case 0x0C: buffer.append(UInt8(ascii: "f"))
        case 0x0D: buffer.append(UInt8(ascii: "r"))
        default:
            buffer.append("u00")
            buffer.append(Self.hexDigit(byte >> 4))
            buffer.append(Self.hexDigit(byte & 15))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
