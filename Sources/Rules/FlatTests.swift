/// The tests of a rule set behind each other in one array, as they are asked of every new key.
///
/// A ``UnitTest`` is a tree in many pieces of memory; walking it costs more than its questions.
struct FlatTests: Sendable {
    private enum Question: UInt8 { case any, kinds, tags, flags, classes, words, all, either }

    /// One node of a test; those below it follow.
    private struct Node {
        var question: Question
        var isNegated: Bool
        /// Behind the node and all below it.
        var end: Int32
        /// Bits of kinds, tags or flags; classes have two.
        var low: UInt64 = 0
        var high: UInt64 = 0
    }

    private var nodes: [Node] = []
    private var words: [[Int]] = []
    /// By test: its first node.
    private var starts: [Int] = []
    /// The tests that can hold for a unit of each kind, but for those that name its word.
    private var ofKind = [[Int]](repeating: [], count: UnitKey.kindLimit)
    /// The tests that name a word, by word.
    private var ofWord: [Int: [Int]] = [:]

    init(_ tests: [UnitTest]) {
        for (number, test) in tests.enumerated() {
            starts.append(nodes.count)
            append(test, isNegated: false)
            if let words = test.neededWords {
                for word in Set(words) { ofWord[word, default: []].append(number) }
            } else {
                for kind in 0..<UnitKey.kindLimit where test.neededKinds >> UInt32(kind) & 1 == 1 {
                    ofKind[kind].append(number)
                }
            }
        }
    }

    private mutating func append(_ test: UnitTest, isNegated: Bool) {
        if case .not(let inner) = test { return append(inner, isNegated: !isNegated) }
        let place = nodes.count
        var node = Node(question: .any, isNegated: isNegated, end: 0)
        var below: [UnitTest] = []
        switch test {
        case .any, .not: break
        case .kinds(let kinds): (node.question, node.low) = (.kinds, UInt64(kinds))
        case .tags(let tags): (node.question, node.low) = (.tags, tags)
        case .flags(let flags): (node.question, node.low) = (.flags, UInt64(flags))
        case .classes(let classes):
            (node.question, node.low, node.high) = (.classes, classes.low, classes.high)
        case .words(let list):
            (node.question, node.low) = (.words, UInt64(words.count))
            words.append(list.filter { $0 != 0 })
        case .all(let tests): (node.question, below) = (.all, tests)
        case .either(let tests): (node.question, below) = (.either, tests)
        }
        nodes.append(node)
        for test in below { append(test, isNegated: false) }
        nodes[place].end = Int32(nodes.count)
    }

    /// Sets the bit of each test that holds for a key.
    /// - Parameter classes: the classes of the key's word.
    func answer(_ key: UnitKey, classes: ClassSet, into bits: inout [UInt64]) {
        nodes.withUnsafeBufferPointer { nodes in
            for list in [ofKind[key.kind], ofWord[key.word] ?? []] {
                for number in list where holds(starts[number], nodes, key, classes) {
                    bits[number >> 6] |= 1 << UInt64(number & 63)
                }
            }
        }
    }

    private func holds(
        _ place: Int, _ nodes: UnsafeBufferPointer<Node>, _ key: UnitKey, _ classes: ClassSet
    ) -> Bool {
        let node = nodes[place]
        let answer: Bool
        switch node.question {
        case .any: answer = true
        case .kinds: answer = node.low >> UInt64(key.kind) & 1 == 1
        case .tags: answer = node.low >> UInt64(key.tag) & 1 == 1
        case .flags: answer = node.low & UInt64(key.flags) != 0
        case .classes: answer = node.low & classes.low | node.high & classes.high != 0
        case .words: answer = words[Int(node.low)].contains(key.word)
        case .all, .either:
            let isAll = node.question == .all
            var next = place + 1
            var agrees = true
            while agrees, next < Int(node.end) {
                agrees = holds(next, nodes, key, classes) == isAll
                next = Int(nodes[next].end)
            }
            answer = agrees == isAll
        }
        return answer != node.isNegated
    }
}

extension UnitTest {
    /// The kinds that a unit must be of, as bits.
    fileprivate var neededKinds: UInt32 {
        switch self {
        case .kinds(let kinds): kinds
        case .all(let tests): tests.reduce(.max) { $0 & $1.neededKinds }
        case .either(let tests): tests.reduce(0) { $0 | $1.neededKinds }
        case .any, .tags, .flags, .classes, .words, .not: .max
        }
    }

    /// The words of which it must be one; nil where others can do.
    fileprivate var neededWords: [Int]? {
        switch self {
        case .words(let words): words
        case .all(let tests): tests.lazy.compactMap(\.neededWords).first
        case .any, .kinds, .tags, .flags, .classes, .not, .either: nil
        }
    }
}
