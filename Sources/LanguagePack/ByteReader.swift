/// Reads what ``ByteWriter`` wrote. Whatever the bytes are, it reads inside them or throws.
package struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var strings: [String] = []

    /// - Parameter bytes: must outlive the reader.
    package init(_ bytes: UnsafeRawBufferPointer) throws(PackDecodingError) {
        self.bytes = bytes
        let count = try readCount()
        var lengths: [Int] = []
        lengths.reserveCapacity(count)
        for _ in 0..<count { lengths.append(try readNumber()) }
        strings.reserveCapacity(count)
        for length in lengths { strings.append(String(decoding: try readSlice(length), as: UTF8.self)) }
    }

    package mutating func readNumber() throws(PackDecodingError) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number) }
            shift += 7
        }
        throw .damaged
    }

    package mutating func readString() throws(PackDecodingError) -> String {
        let number = try readNumber()
        guard strings.indices.contains(number) else { throw .damaged }
        return strings[number]
    }

    mutating func readBytes() throws(PackDecodingError) -> [UInt8] {
        Array(try readSlice(try readNumber()))
    }

    mutating func readStrings() throws(PackDecodingError) -> [String] {
        let count = try readCount()
        var texts: [String] = []
        texts.reserveCapacity(count)
        for _ in 0..<count { texts.append(try readString()) }
        return texts
    }

    mutating func readList<Value: BinaryCodable>() throws(PackDecodingError) -> [Value] {
        let count = try readCount()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    /// How many elements follow; each takes a byte at least.
    private mutating func readCount() throws(PackDecodingError) -> Int {
        let count = try readNumber()
        guard count >= 0, count <= bytes.count - position else { throw .damaged }
        return count
    }

    private mutating func readSlice(_ length: Int) throws(PackDecodingError) -> UnsafeRawBufferPointer {
        guard length >= 0, length <= bytes.count - position else { throw .damaged }
        defer { position += length }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
    }
}
