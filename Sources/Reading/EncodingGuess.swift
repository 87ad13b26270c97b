/// What bytes that are not UTF-8 may be. Only used for the advice in an error, so a few statistics do.
enum EncodingGuess {
    private static let sampleSize = 65536

    /// The likely encoding, or nil where the text is rather damaged UTF-8.
    static func likelyEncoding(of bytes: [UInt8], invalidAt offset: Int) -> String? {
        if let utf16 = utf16(bytes) { return utf16 }
        let head = bytes[..<offset]
        // What stands before the fault is valid; letters of several bytes there mean UTF-8.
        if head.contains(where: { $0 >= 0xC2 }) { return nil }
        let sample = bytes[offset...].prefix(sampleSize)
        let high = sample.filter { $0 >= 0x80 }
        let letters = sample.count { $0.isASCIILetter }
        if high.count > letters { return cyrillic(high) }
        return high.contains { $0 < 0xA0 } ? "windows-1252" : "iso-8859-1"
    }

    /// Small letters outnumber capitals, and the two encodings hold them in opposite halves.
    private static func cyrillic(_ high: [UInt8]) -> String {
        let lowerHalf = high.count { (0xC0...0xDF).contains($0) }
        let upperHalf = high.count { $0 >= 0xE0 }
        return lowerHalf > upperHalf ? "koi8-r" : "windows-1251"
    }

    /// UTF-16 without a byte-order mark: every other byte is zero, as in Latin text.
    static func utf16(_ bytes: [UInt8]) -> String? {
        var zeros = [0, 0]
        let sample = bytes.prefix(4096)
        guard sample.count >= 8 else { return nil }
        for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
        let half = max(sample.count / 2, 1)
        if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return "utf-16le" }
        if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return "utf-16be" }
        return nil
    }

    /// Whether more than one byte in twenty at the start is a control character that texts do not have.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(sampleSize)
        return sample.count(where: isControl) * 20 > sample.count
    }

    static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
    }
}
