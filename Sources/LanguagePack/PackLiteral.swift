/// Carries a compiled pack as a string literal in Swift source, in base 64: an array literal of this
/// size would not compile in reasonable time.
public enum PackLiteral {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Bytes as a text of ASCII letters, digits, "+" and "/", without padding.
    public static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 4 / 3 + 3)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0...group.count { text.append(alphabet[bits >> (18 - 6 * index) & 0x3F]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a literal.
    public static func bytes(of literal: StaticString) throws(PackDecodingError) -> [UInt8] {
        let bytes = literal.withUTF8Buffer { decode($0) }
        guard let bytes else { throw .damaged }
        return bytes
    }

    /// nil if a sign is none of the alphabet's, or the length is impossible.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
        let count = text.count * 3 / 4
        var isValid = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count + 3) { bytes, written in
            values.withUnsafeBufferPointer { values in
                var seen: UInt8 = 0
                for start in stride(from: 0, to: text.count, by: 4) {
                    var bits: UInt32 = 0
                    for index in start..<(start + 4) {
                        let value = index < text.count ? values[Int(text[index])] : 0
                        seen |= value
                        bits = bits << 6 | UInt32(value & 0x3F)
                    }
                    bytes[written] = UInt8(truncatingIfNeeded: bits >> 16)
                    bytes[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                    bytes[written + 2] = UInt8(truncatingIfNeeded: bits)
                    written += 3
                }
                isValid = seen < 0x40
            }
            written = count
        }
        return isValid ? bytes : nil
    }
}
