import Rules

/// Entities by their last word, in the order in which they were first named.
struct Namesakes {
    private struct Group {
        var first: Int32
        var last: Int32
    }

    /// Groups by the hash of the word.
    private var numbers = FlatTable()
    private var groups: [Group] = []
    /// By entity: the next one with the same last word, -1 where there is none.
    private var next: [Int32] = []

    /// Adds the next entity.
    mutating func append(last word: UInt64) {
        let entity = Int32(next.count)
        next.append(-1)
        let group = numbers.value(word)
        if group < 0 {
            numbers.insert(word, Int32(groups.count))
            groups.append(Group(first: entity, last: entity))
        } else {
            next[Int(groups[Int(group)].last)] = entity
            groups[Int(group)].last = entity
        }
    }

    subscript(word: UInt64) -> List {
        let group = numbers.value(word)
        return List(following: next, entity: group < 0 ? -1 : groups[Int(group)].first)
    }

    /// The last words that several entities share.
    var shared: some Sequence<List> {
        groups.lazy.filter { $0.first != $0.last }.map { List(following: next, entity: $0.first) }
    }

    /// The entities with one last word.
    struct List: Sequence, IteratorProtocol {
        fileprivate let following: [Int32]
        fileprivate var entity: Int32

        mutating func next() -> Int? {
            guard entity >= 0 else { return nil }
            defer { entity = following[Int(entity)] }
            return Int(entity)
        }
    }
}
