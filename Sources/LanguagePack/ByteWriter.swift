/// Writes numbers, strings and lists; a string that comes again is written as a number.
package struct ByteWriter {
    private var fields: [UInt8] = []
    private var strings: [String] = []
    private var numbers: [String: Int] = [:]

    package init() {}

    package mutating func write(_ number: Int) { Self.append(number, to: &fields) }

    package mutating func write(_ text: String) {
        if let number = numbers[text] { return write(number) }
        numbers[text] = strings.count
        write(strings.count)
        strings.append(text)
    }

    mutating func write(_ bytes: [UInt8]) {
        write(bytes.count)
        fields += bytes
    }

    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }

    mutating func write(_ values: [some BinaryCodable]) {
        write(values.count)
        for value in values { value.write(to: &self) }
    }

    /// The strings, then what was written.
    package func finish() -> [UInt8] {
        var bytes: [UInt8] = []
        Self.append(strings.count, to: &bytes)
        for text in strings { Self.append(text.utf8.count, to: &bytes) }
        for text in strings { bytes += text.utf8 }
        return bytes + fields
    }

    /// Seven bits a byte, the lowest first; the high bit tells that more follow.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// A value with a place in a compiled pack. What `write` writes, `init` reads, in the same order.
protocol BinaryCodable {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(PackDecodingError)
}
