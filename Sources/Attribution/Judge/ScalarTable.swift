/// One number a key, in memory that a file was mapped to: open addressing, linear probing, key 0 for an empty slot.
package struct ScalarTable {
    private let slots: UnsafeRawPointer
    private let mask: Int

    /// - Parameter bytes: 8 bytes a slot, the key in the low half; as many slots as a power of two.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count / 8
        guard count > 0, count & (count - 1) == 0, bytes.count % 8 == 0, let base = bytes.baseAddress else {
            return nil
        }
        slots = base
        mask = count - 1
    }

    /// The value of a key, or nil.
    @inline(__always) subscript(key: UInt32) -> Int32? {
        var slot = Int(key &* 0x9E37_79B1) >> 7 & mask
        while true {
            let entry = slots.loadUnaligned(fromByteOffset: slot * 8, as: UInt64.self)
            let found = UInt32(truncatingIfNeeded: entry)
            if found == key { return Int32(truncatingIfNeeded: entry >> 32) }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// A table's bytes from keys and values; the last slots stay free.
    package static func bytes(_ values: [(key: UInt32, value: Int32)]) -> [UInt8] {
        var size = 16
        while size * 2 < values.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (key, value) in values {
            var slot = Int(key &* 0x9E37_79B1) >> 7 & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(key) | UInt64(UInt32(bitPattern: value)) << 32
        }
        return slots.flatMap { slot in (0..<8).map { UInt8(truncatingIfNeeded: slot >> UInt64($0 * 8)) } }
    }
}
