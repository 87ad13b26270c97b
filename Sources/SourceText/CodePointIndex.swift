/// From byte offsets to code-point offsets, in constant time after one pass over the text.
public struct CodePointIndex: Sendable {
    private static let blockSize = 128
    /// Code points before each block of bytes; empty where the text is ASCII and both counts agree.
    private let before: [Int32]
    private let base: Int

    /// - Parameter base: code points that stand before the text and count as well (a byte-order mark).
    public init(_ text: [UInt8], base: Int = 0) {
        self.base = base
        self.before = text.withUnsafeBufferPointer { bytes in
            guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
            var before: [Int32] = []
            before.reserveCapacity(bytes.count / Self.blockSize + 1)
            var count: Int32 = 0
            var start = 0
            while start <= bytes.count {
                before.append(count)
                let end = min(start + Self.blockSize, bytes.count)
                for offset in start..<end where bytes[offset] & 0xC0 != 0x80 { count += 1 }
                start += Self.blockSize
            }
            return before
        }
    }

    /// Code points before the byte at `offset`.
    public func codePoints(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        if before.isEmpty { return base + offset }
        let block = offset / Self.blockSize
        var count = Int(before[block])
        for index in (block * Self.blockSize)..<offset where text[index] & 0xC0 != 0x80 { count += 1 }
        return base + count
    }
}
