import Rules

/// Candidate lists by 64-bit key, behind each other in one array.
struct CandidateTable: Sendable {
    /// A list has no more; the least likely are left out.
    private static let longest = 15

    private(set) var all: [TagModel.Candidate] = []
    /// First candidate and count, packed, by key.
    private var lists = FlatTable()

    mutating func append(_ candidate: TagModel.Candidate) { all.append(candidate) }

    /// Makes a list of the last `count` candidates. Of two lists with one key the later counts.
    mutating func endList(_ key: UInt64, count: Int) {
        lists.set(key, Int32((all.count - count) << 4 | min(count, Self.longest)))
    }

    /// Where a list stands in `all`; nil if there is none.
    func list(_ key: UInt64) -> Range<Int>? { Self.unpacked(packedList(key)) }

    /// A list as one number, -1 if there is none.
    func packedList(_ key: UInt64) -> Int32 { lists.value(key) }

    @inline(__always) static func unpacked(_ list: Int32) -> Range<Int>? {
        let packed = Int(list)
        return packed < 0 ? nil : packed >> 4..<packed >> 4 + packed & 15
    }
}
