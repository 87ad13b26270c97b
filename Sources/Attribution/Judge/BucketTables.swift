// Tables of the weights of sparse features, in memory that a file was mapped to.
//
// A bucket is one line of the processor's cache: the marks of its features and their weights. A feature stands in its
// own bucket or nowhere, so that a look-up is one access and no branch; the trainer keeps no more of a bucket than it
// holds. Of a key the upper bits tell the bucket and the lower ones are the mark: one in some ten thousand features
// that the table does not have is taken for another, which costs nothing that can be measured.

/// Where the feature of a key stands.
package struct BucketPlace: Hashable {
    package let bucket: Int
    /// Never 0, which marks what is empty.
    package let mark: UInt16

    /// - Parameter bits: of the number of a bucket.
    @inline(__always) init(_ key: UInt32, bits: UInt32) {
        let hash = key &* 0x9E37_79B1
        bucket = Int(truncatingIfNeeded: hash >> (32 - bits))
        mark = max(1, UInt16(truncatingIfNeeded: hash))
    }
}

/// What the tables have in common: buckets of one size, filled place by place.
private enum Buckets {
    static let size = 64

    /// Where the buckets lie, nil for bytes that are not `1 << bits` of them.
    static func base(_ bytes: UnsafeRawBufferPointer, bits: UInt32) -> UnsafeRawPointer? {
        bytes.count == size << Int(bits) ? bytes.baseAddress : nil
    }

    /// - Parameters:
    ///   - rows: at most `capacity` of a bucket, each with a mark of its own there.
    ///   - marksStart: where in a bucket the marks begin.
    ///   - rowsStart: where in a bucket the rows begin.
    static func bytes(
        _ rows: [(place: BucketPlace, row: [UInt8])], bits: UInt32, capacity: Int, marksStart: Int,
        rowsStart: Int
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size << Int(bits))
        var used = [Int](repeating: 0, count: 1 << Int(bits))
        for (place, row) in rows {
            let slot = used[place.bucket]
            precondition(slot < capacity, "more features of a bucket than it holds")
            used[place.bucket] += 1
            let start = place.bucket * size
            bytes[start + marksStart + slot * 2] = UInt8(truncatingIfNeeded: place.mark)
            bytes[start + marksStart + slot * 2 + 1] = UInt8(truncatingIfNeeded: place.mark >> 8)
            let rowStart = start + rowsStart + slot * row.count
            bytes.replaceSubrange(rowStart..<rowStart + row.count, with: row)
        }
        return bytes
    }
}

/// One number a feature: 16 marks, then 16 numbers.
package struct CueTable {
    package static let bits: UInt32 = 12
    package static let capacity = 16
    private static let weightsStart = 32

    private let buckets: UnsafeRawPointer

    /// The sum of weights, spread over the places of a bucket.
    typealias Sum = SIMD16<Int16>

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = Buckets.base(bytes, bits: Self.bits) else { return nil }
        buckets = base
    }

    @inline(__always) package static func place(of key: UInt32) -> BucketPlace {
        BucketPlace(key, bits: bits)
    }

    @inline(__always) func add(_ key: UInt32, to sum: inout Sum) {
        let place = Self.place(of: key)
        let bucket = buckets + place.bucket * Buckets.size
        let others = bucket.loadUnaligned(as: Sum.self) ^ Sum(repeating: Int16(bitPattern: place.mark))
        let weights = bucket.loadUnaligned(fromByteOffset: Self.weightsStart, as: Sum.self)
        // All bits set where a mark is another: comparing lanes makes the compiler go one by one.
        let misses = (others | (0 &- others)) &>> 15
        sum &+= weights & ~misses
    }

    /// - Parameter values: at most ``capacity`` of a bucket, each with a mark of its own there.
    package static func bytes(_ values: [(key: UInt32, weight: Int16)]) -> [UInt8] {
        let rows = values.map { key, weight in
            (place(of: key), [UInt8(truncatingIfNeeded: weight), UInt8(truncatingIfNeeded: weight >> 8)])
        }
        return Buckets.bytes(rows, bits: bits, capacity: capacity, marksStart: 0, rowsStart: weightsStart)
    }
}

/// A number for each role a feature: eight rows of six numbers, then eight marks.
package struct RoleTable {
    package static let bits: UInt32 = 13
    package static let capacity = 8
    private static let rowSize = 6
    private static let marksStart = 48

    private let buckets: UnsafeRawPointer

    /// The sums of the roles' weights in lanes 0 to 5; what is in lanes 6 and 7 means nothing.
    typealias Sum = SIMD8<Int16>

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = Buckets.base(bytes, bits: Self.bits) else { return nil }
        buckets = base
    }

    @inline(__always) package static func place(of key: UInt32) -> BucketPlace {
        BucketPlace(key, bits: bits)
    }

    @inline(__always) func add(_ key: UInt32, to sum: inout Sum) {
        let place = Self.place(of: key)
        let bucket = buckets + place.bucket * Buckets.size
        let pattern = UInt64(place.mark) &* 0x0001_0001_0001_0001
        let first = bucket.loadUnaligned(fromByteOffset: Self.marksStart, as: UInt64.self) ^ pattern
        let second = bucket.loadUnaligned(fromByteOffset: Self.marksStart + 8, as: UInt64.self) ^ pattern
        // The number of the place that has the mark, 8 where none has; without a branch, which would have to wait for
        // the memory.
        let slot = Self.zeroLane(first) + (Self.zeroLane(first) >> 2) * Self.zeroLane(second)
        let row = bucket.loadUnaligned(fromByteOffset: slot * Self.rowSize, as: SIMD8<Int8>.self)
        let isThere = Int16(truncatingIfNeeded: (slot - 8) >> 63)
        sum &+= SIMD8<Int16>(truncatingIfNeeded: row) & SIMD8(repeating: isThere)
    }

    /// The first of a number's four lanes of 16 bits that is zero, 4 where none is.
    @inline(__always) private static func zeroLane(_ lanes: UInt64) -> Int {
        ((lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000).trailingZeroBitCount >> 4
    }

    /// - Parameter values: at most ``capacity`` of a bucket, each with a mark of its own there.
    package static func bytes(_ values: [(key: UInt32, weights: [Int8])]) -> [UInt8] {
        let rows = values.map { key, weights in
            (place(of: key), weights.map { UInt8(bitPattern: $0) })
        }
        return Buckets.bytes(
            rows, bits: bits, capacity: capacity, marksStart: marksStart, rowsStart: 0)
    }
}
