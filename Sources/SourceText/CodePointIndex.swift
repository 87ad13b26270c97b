/// From byte offsets to code-point offsets, in constant time after one pass over the text.
public struct CodePointIndex: Sendable {
    /// Of 64 bytes of text.
    private struct Stretch {
        /// Code points before it.
        var before: Int
        /// A bit for each byte that starts a code point, the first byte lowest.
        var starts: UInt64
    }

    /// Empty where the text is ASCII and both counts agree.
    private let stretches: [Stretch]
    private let base: Int

    /// - Parameter base: code points that stand before the text and count as well (a byte-order mark).
    public init(_ text: [UInt8], base: Int = 0) {
        self.base = base
        self.stretches = text.withUnsafeBufferPointer { bytes in
            let ascii = Self.asciiCount(bytes)
            guard ascii < bytes.count else { return [] }
            var stretches: [Stretch] = []
            stretches.reserveCapacity(bytes.count / 64 + 1)
            var count = base
            for start in Swift.stride(from: 0, through: bytes.count, by: 64) {
                let starts = start + 64 <= ascii ? .max : Self.starts(bytes, from: start)
                stretches.append(Stretch(before: count, starts: starts))
                count += starts.nonzeroBitCount
            }
            return stretches
        }
    }

    /// Code points before the byte at `offset`.
    public func codePoints(before offset: Int) -> Int {
        if stretches.isEmpty { return base + offset }
        let stretch = stretches[offset >> 6]
        return stretch.before + (stretch.starts & ((1 << UInt64(offset & 63)) - 1)).nonzeroBitCount
    }

    /// How many bytes at the start are ASCII, counted in eights.
    private static func asciiCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = 0
        while offset + 8 <= bytes.count, word(bytes, offset) & 0x8080_8080_8080_8080 == 0 { offset += 8 }
        while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// The bytes from an offset on, 64 at most, that start a code point.
    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
        var starts: UInt64 = 0
        let end = min(start + 64, bytes.count)
        var offset = start
        while offset + 8 <= end {
            // A byte that goes on with a code point begins with the bits 10.
            let word = word(bytes, offset)
            let isStart = ~(word & ~(word << 1)) & 0x8080_8080_8080_8080
            starts |= ((isStart >> 7 &* 0x0102_0408_1020_4080) >> 56) << UInt64(offset - start)
            offset += 8
        }
        while offset < end {
            if bytes[offset] & 0xC0 != 0x80 { starts |= 1 << UInt64(offset - start) }
            offset += 1
        }
        return starts
    }

    /// Eight bytes, the first lowest.
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(
            littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
                fromByteOffset: offset, as: UInt64.self))
    }
}
