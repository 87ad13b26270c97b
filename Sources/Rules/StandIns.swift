/// Leads each word to one that stands for all that the rules cannot tell from it: with few words the
/// alphabet's keys are few, and stay in the processor's cache.
struct StandIns: Sendable {
    /// What the rules can see of a word: the classes that they ask for, and the word if they name it.
    private struct Look: Hashable {
        var classes: ClassSet
        var name: Int
    }

    private let words: any WordSource
    private let asked: ClassSet
    private let named: Set<Int>
    /// By word, -1 where it is not known yet; the unknown word stands for itself.
    private var found: [Int32] = [0]
    /// The first word of each look.
    private var first: [Look: Int32] = [Look(classes: ClassSet(), name: 0): 0]

    init(_ rules: RuleSet) {
        words = rules.words
        asked = rules.tests.reduce(ClassSet()) { $0.union($1.askedClasses) }
        named = Set(rules.tests.flatMap(\.namedWords))
    }

    @inline(__always) mutating func word(for word: Int) -> Int {
        if word < found.count, found[word] >= 0 { return Int(found[word]) }
        return find(word)
    }

    @inline(never) private mutating func find(_ word: Int) -> Int {
        let look = Look(
            classes: words.classes(ofWord: word).intersection(asked), name: named.contains(word) ? word : 0)
        let standIn = first[look] ?? Int32(word)
        first[look] = standIn
        while found.count <= word { found.append(-1) }
        found[word] = standIn
        return Int(standIn)
    }
}
