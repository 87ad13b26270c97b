/// Where each run of three words stands in a text: one table, a chain for each number. Building it takes one pass.

struct TripleIndex: Sendable {
    private let heads: [Int32]
    private let next: [Int32]
    private let keys: [UInt64]

    init(_ hashes: [UInt64]) {
        let count = max(0, hashes.count - 2)
        var size = 16
        while size < count * 2 { size *= 2 }
        var heads = [Int32](repeating: -1, count: size)
        var next = [Int32](repeating: -1, count: count)
        var keys = [UInt64](repeating: 0, count: count)
        // From the end, so that the chains run in the order of the text.
        for place in stride(from: count - 1, through: 0, by: -1) {
            let key = Self.key(hashes, place)
            let slot = Int(truncatingIfNeeded: key >> 20) & (size - 1)
            keys[place] = key
            next[place] = heads[slot]
            heads[slot] = Int32(place)
        }
        self.heads = heads
        self.next = next
        self.keys = keys
    }

    /// The number of the three words from `place` on.
    static func key(_ hashes: [UInt64], _ place: Int) -> UInt64 {
        var key = hashes[place] &* 0x9E37_79B9_7F4A_7C15
        key = (key ^ (key >> 29)) &+ hashes[place + 1] &* 0xBF58_476D_1CE4_E5B9
        key = (key ^ (key >> 31)) &+ hashes[place + 2] &* 0x94D0_49BB_1331_11EB
        return key ^ (key >> 32)
    }

    /// Calls `body` with each place of a key, in the order of the text, until it returns false.
    func places(of key: UInt64, _ body: (Int) -> Bool) {
        var place = Int(heads[Int(truncatingIfNeeded: key >> 20) & (heads.count - 1)])
        while place >= 0 {
            if keys[place] == key, !body(place) { return }
            place = Int(next[place])
        }
    }
}
