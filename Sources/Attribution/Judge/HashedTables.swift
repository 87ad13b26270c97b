// Tables of weights in memory that a file was mapped to: open addressing, linear probing, key 0 for an empty slot.

/// One number a feature.
package struct ScalarTable {
    private let slots: UnsafePointer<UInt64>
    private let mask: Int

    /// - Parameter bytes: 8 bytes a slot, the key in the low half; as many slots as a power of two.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count / 8
        guard count > 0, count & (count - 1) == 0, bytes.count % 8 == 0, let base = bytes.baseAddress else {
            return nil
        }
        slots = base.assumingMemoryBound(to: UInt64.self)
        mask = count - 1
    }

    /// The value of a key, or nil.
    @inline(__always) subscript(key: UInt32) -> Int32? {
        var slot = Int(key &* 0x9E37_79B1) >> 7 & mask
        while true {
            let entry = slots[slot]
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

/// A number for each role a feature.
package struct RoleTable {
    typealias Row = SIMD8<Int16>
    private let slots: UnsafePointer<Row>
    private let mask: Int

    /// - Parameter bytes: 16 bytes a slot: the key, then six weights of two bytes.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count / 16
        guard count > 0, count & (count - 1) == 0, bytes.count % 16 == 0, let base = bytes.baseAddress,
            Int(bitPattern: base) % 16 == 0
        else { return nil }
        slots = base.assumingMemoryBound(to: Row.self)
        mask = count - 1
    }

    /// Adds a key's weights to lanes 2 to 7 of a sum; lanes 0 and 1, where the key stands, count nothing.
    @inline(__always) func add(_ key: UInt32, to sum: inout SIMD8<Int32>) {
        var slot = Int(key &* 0x9E37_79B1) >> 7 & mask
        while true {
            let row = slots[slot]
            let found = UInt32(UInt16(bitPattern: row[0])) | UInt32(UInt16(bitPattern: row[1])) << 16
            if found == key {
                sum &+= SIMD8<Int32>(truncatingIfNeeded: row)
                return
            }
            if found == 0 { return }
            slot = (slot + 1) & mask
        }
    }

    package static func bytes(_ values: [(key: UInt32, weights: [Int16])]) -> [UInt8] {
        var size = 16
        while size * 2 < values.count * 3 { size *= 2 }
        var slots = [[Int16]?](repeating: nil, count: size)
        for (key, weights) in values {
            var slot = Int(key &* 0x9E37_79B1) >> 7 & (size - 1)
            while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
            slots[slot] = [Int16(truncatingIfNeeded: key), Int16(truncatingIfNeeded: key >> 16)] + weights
        }
        return slots.flatMap { slot in
            (slot ?? [Int16](repeating: 0, count: 8)).flatMap {
                [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
            }
        }
    }
}
