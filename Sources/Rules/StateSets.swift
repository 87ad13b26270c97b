/// An instruction that counts if its outlook comes true.
struct Member: Hashable, Comparable, Sendable {
    var counter: Int32
    var outlook: Int32

    private var order: UInt64 {
        UInt64(UInt32(bitPattern: counter)) << 32 | UInt64(UInt32(bitPattern: outlook))
    }

    static func < (a: Member, b: Member) -> Bool { a.order < b.order }

    /// Of a list, the same for equal lists.
    static func hash(_ list: [Member]) -> UInt64 {
        var hash = UInt64(list.count)
        for member in list {
            hash = (hash ^ member.order) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }
}

/// Lists of members by number, behind each other in one array: the states of an automaton.
struct StateSets: Sendable {
    private var all: [Member] = []
    /// By state: where its list starts; the next one's start ends it.
    private var starts = [0]
    /// States by the hash of their list.
    private var numbers = FlatTable()

    /// How many states there are, and how many members they have together.
    var count: Int { starts.count - 1 }
    var memberCount: Int { all.count }

    subscript(state: Int32) -> ArraySlice<Member> { all[starts[Int(state)]..<starts[Int(state) + 1]] }

    /// The number of a list, in order; a new one if it is not there yet.
    mutating func number(of list: [Member]) -> (state: Int32, isNew: Bool) {
        // The table knows hashes only; two lists with one hash follow each other on a chain of hashes.
        var hash = Member.hash(list)
        while true {
            if hash == .max { hash = 0 }
            let known = numbers.value(hash)
            if known < 0 { break }
            if self[known].elementsEqual(list) { return (known, false) }
            hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ 1
        }
        let state = Int32(count)
        numbers.insert(hash, state)
        all += list
        starts.append(all.count)
        return (state, true)
    }
}
