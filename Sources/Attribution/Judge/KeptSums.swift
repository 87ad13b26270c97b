import Rules

/// Sums of roles' weights, kept by the state that they follow from.
///
/// What many tokens in a row have in common comes again with the next cue and in the next article, and one look-up of
/// its sum replaces one of each of its features. A sum stands where the hash of its key says, and drives out the one
/// before.
struct KeptSums: ~Copyable {
    private var slots = Memory<RoleTable.Sum>()
    private let shift: UInt32

    /// A state's key has this many bits at most.
    static let keyBits: UInt32 = 31

    /// - Parameter bits: of the number of slots.
    init(bits: UInt32) {
        shift = 32 - bits
        slots.append(repeating: .zero, count: 1 << Int(bits))
    }

    /// - Parameters:
    ///   - state: below `1 << keyBits`, the same for the same sum only.
    ///   - features: of the state.
    @inline(__always)
    mutating func sum(_ state: UInt32, _ table: RoleTable, _ features: (inout RoleSum) -> Void)
        -> RoleTable.Sum
    {
        // Never 0, which is what an empty slot holds.
        let key = state | 1 << Self.keyBits
        let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
        let held = slots[slot]
        if unsafeBitCast(held, to: SIMD4<UInt32>.self)[Self.keyLane] == key { return held }
        var lanes = unsafeBitCast(table.sum(features), to: SIMD4<UInt32>.self)
        lanes[Self.keyLane] = key
        slots[slot] = unsafeBitCast(lanes, to: RoleTable.Sum.self)
        return slots[slot]
    }

    /// The lanes of 16 bits that no role uses are this one of 32.
    private static let keyLane = 3
}

/// Adds up the weights of features.
struct RoleSum: FeatureSink {
    let table: RoleTable
    var sum = RoleTable.Sum.zero

    @inline(__always) mutating func add(_ key: UInt32) { table.add(key, to: &sum) }
}

extension RoleTable {
    @inline(__always) func sum(_ features: (inout RoleSum) -> Void) -> Sum {
        var sum = RoleSum(table: self)
        features(&sum)
        return sum.sum
    }
}
