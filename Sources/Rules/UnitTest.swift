/// A condition on one unit, over numbers.
indirect enum UnitTest: Hashable, Sendable {
    case any
    /// One of the kinds, as bits.
    case kinds(UInt32)
    /// One of the tags, as bits.
    case tags(UInt64)
    /// One of the flags, as bits.
    case flags(UInt32)
    /// One of the classes.
    case classes(ClassSet)
    /// One of the words.
    case words([Int])
    case not(UnitTest)
    case all([UnitTest])
    case either([UnitTest])

    /// - Parameter classes: the classes of the key's word.
    func holds(for key: UnitKey, classes: ClassSet) -> Bool {
        switch self {
        case .any: return true
        case .kinds(let kinds): return kinds >> UInt32(key.kind) & 1 == 1
        case .tags(let tags): return tags >> UInt64(key.tag) & 1 == 1
        case .flags(let flags): return flags & key.flags != 0
        case .classes(let wanted): return !wanted.isDisjoint(with: classes)
        case .words(let words): return key.word != 0 && words.contains(key.word)
        case .not(let test): return !test.holds(for: key, classes: classes)
        case .all(let tests): return tests.allSatisfy { $0.holds(for: key, classes: classes) }
        case .either(let tests): return tests.contains { $0.holds(for: key, classes: classes) }
        }
    }

    /// The flags that the answer depends on.
    var flagMask: UInt32 {
        switch self {
        case .flags(let flags): return flags
        case .not(let test): return test.flagMask
        case .all(let tests), .either(let tests): return tests.reduce(0) { $0 | $1.flagMask }
        case .any, .kinds, .tags, .classes, .words: return 0
        }
    }

    /// The classes that the answer depends on.
    var askedClasses: ClassSet {
        switch self {
        case .classes(let classes): return classes
        case .not(let test): return test.askedClasses
        case .all(let tests), .either(let tests):
            return tests.reduce(ClassSet()) { $0.union($1.askedClasses) }
        case .any, .kinds, .tags, .flags, .words: return ClassSet()
        }
    }

    /// The words that the answer depends on.
    var namedWords: [Int] {
        switch self {
        case .words(let words): return words
        case .not(let test): return test.namedWords
        case .all(let tests), .either(let tests): return tests.flatMap(\.namedWords)
        case .any, .kinds, .tags, .flags, .classes: return []
        }
    }

    /// One of the tests holds; tests of the same sort become one.
    static func anyOf(_ tests: [UnitTest]) -> UnitTest {
        var merged: [UnitTest] = []
        for test in tests.flatMap(\.alternatives) {
            let sorts = merged.map { $0.merged(with: test) }
            if let index = sorts.firstIndex(where: { $0 != nil }), let together = sorts[index] {
                merged[index] = together
            } else {
                merged.append(test)
            }
        }
        return merged.count == 1 ? merged[0] : .either(merged)
    }

    private var alternatives: [UnitTest] {
        if case .either(let tests) = self { return tests }
        return [self]
    }

    private func merged(with other: UnitTest) -> UnitTest? {
        switch (self, other) {
        case (.kinds(let a), .kinds(let b)): return .kinds(a | b)
        case (.tags(let a), .tags(let b)): return .tags(a | b)
        case (.flags(let a), .flags(let b)): return .flags(a | b)
        case (.classes(let a), .classes(let b)): return .classes(a.union(b))
        case (.words(let a), .words(let b)): return .words(a + b)
        case (.any, _), (_, .any): return .any
        default: return nil
        }
    }
}
