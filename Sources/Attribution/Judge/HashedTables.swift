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
///
/// A bucket is one line of the processor's cache: four keys, then their rows of six weights. A key stands in its own
/// bucket or nowhere, so a look-up is one access and no branch; the trainer keeps no more than four of a bucket.
package struct RoleTable {
    package static let bucketCount = 1 << 15
    package static let bucketCapacity = 4
    private static let bucketSize = 64
    private static let rowSize = 12
    /// The last row is read eight numbers wide too.
    private static let padding = 16

    private let buckets: UnsafeRawPointer

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.bucketCount * Self.bucketSize + Self.padding, let base = bytes.baseAddress,
            Int(bitPattern: base) % 16 == 0
        else { return nil }
        buckets = base
    }

    @inline(__always) package static func bucket(of key: UInt32) -> Int {
        Int(key &* 0x9E37_79B1) >> 12 & (bucketCount - 1)
    }

    /// The weights of keys, added up in lanes 0 to 5; lanes 6 and 7 count nothing.
    ///
    /// The table is larger than the nearer caches, so all buckets are called for before the first is used.
    @inline(__always) func sum(_ keys: UnsafeBufferPointer<UInt32>) -> SIMD8<Int32> {
        var touched: UInt32 = 0
        for key in keys {
            touched ^= (buckets + Self.bucket(of: key) * Self.bucketSize).load(as: UInt32.self)
        }
        var sum = SIMD8<Int32>.zero
        for key in keys { add(key, to: &sum) }
        // Nobody reads this lane; it keeps the loads above from being left out.
        sum[7] = Int32(bitPattern: touched)
        return sum
    }

    @inline(__always) func add(_ key: UInt32, to sum: inout SIMD8<Int32>) {
        let bucket = buckets + Self.bucket(of: key) * Self.bucketSize
        let hits = bucket.load(as: SIMD4<UInt32>.self) .== SIMD4(repeating: key)
        let places = SIMD4<Int32>(1, 2, 3, 4).replacing(with: 0, where: .!hits)
        let place = Int(places.wrappedSum())
        let row = bucket.loadUnaligned(
            fromByteOffset: 16 + max(0, place - 1) * Self.rowSize, as: SIMD8<Int16>.self)
        sum &+= SIMD8<Int32>(truncatingIfNeeded: row & SIMD8(repeating: place > 0 ? -1 : 0))
    }

    /// - Parameter values: at most four of a bucket.
    package static func bytes(_ values: [(key: UInt32, weights: [Int16])]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: bucketCount * bucketSize + padding)
        var used = [Int](repeating: 0, count: bucketCount)
        for (key, weights) in values {
            let bucket = bucket(of: key)
            let place = used[bucket]
            precondition(place < bucketCapacity, "more features of a bucket than it holds")
            used[bucket] += 1
            for byte in 0..<4 {
                bytes[bucket * bucketSize + place * 4 + byte] = UInt8(
                    truncatingIfNeeded: key >> UInt32(byte * 8))
            }
            for (index, weight) in weights.enumerated() {
                let offset = bucket * bucketSize + 16 + place * rowSize + index * 2
                bytes[offset] = UInt8(truncatingIfNeeded: weight)
                bytes[offset + 1] = UInt8(truncatingIfNeeded: weight >> 8)
            }
        }
        return bytes
    }
}
