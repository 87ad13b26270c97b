/// A hash table from 64-bit keys to numbers from 0 up, in one flat array.
///
/// It stands on hot paths, here and in the lexicon, where a `Dictionary` would cost several times as much. The
/// key `UInt64.max` is not to be used.
package struct FlatTable: Sendable {
    @usableFromInline struct Entry: Sendable {
        @usableFromInline var key: UInt64
        @usableFromInline var value: Int32
    }

    private static let empty = Entry(key: .max, value: -1)

    @usableFromInline var entries: [Entry]
    @usableFromInline var shift: UInt64
    package private(set) var count = 0

    /// - Parameter capacity: entries for which it need not grow.
    package init(capacity: Int = 0) {
        var bits: UInt64 = 8
        while 1 << bits < 2 * capacity { bits += 1 }
        entries = Array(repeating: Self.empty, count: 1 << bits)
        shift = 64 - bits
    }

    /// The value of a key, -1 if it has none.
    @inlinable @inline(__always) package func value(_ key: UInt64) -> Int32 {
        entries.withUnsafeBufferPointer { entries in
            let mask = entries.count - 1
            var slot = place(of: key)
            while true {
                let entry = entries[slot]
                if entry.key == key || entry.key == .max { return entry.value }
                slot = (slot + 1) & mask
            }
        }
    }

    /// Adds a key that has no value yet.
    package mutating func insert(_ key: UInt64, _ value: Int32) {
        if 2 * count >= entries.count { grow() }
        var slot = place(of: key)
        while entries[slot].key != .max { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = Entry(key: key, value: value)
        count += 1
    }

    /// Gives a key a value, whether it has one or not.
    package mutating func set(_ key: UInt64, _ value: Int32) {
        var slot = place(of: key)
        while entries[slot].key != .max, entries[slot].key != key { slot = (slot + 1) & (entries.count - 1) }
        if entries[slot].key == key { entries[slot].value = value } else { insert(key, value) }
    }

    package mutating func removeAll() { self = FlatTable() }

    @inlinable @inline(__always) func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Self.empty, count: old.count * 2)
        shift -= 1
        count = 0
        for entry in old where entry.key != .max { insert(entry.key, entry.value) }
    }
}
