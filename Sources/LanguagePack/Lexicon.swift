import Rules

/// The words of a pack by number: 0 is every word that it does not know.
public struct Lexicon: Sendable, WordSource {
    /// The number of a word by the hash of its lower-cased text, see `WordHash`; 0 if unknown.
    public func word(hash: UInt64) -> Int { 0 }
    public func classes(_ word: Int) -> ClassSet { ClassSet() }
    /// The lemma of a word as the number of the lemma's own word; -1 if the pack names none.
    public func lemma(_ word: Int) -> Int { -1 }
    public func lemmaText(_ lemma: Int) -> String { "" }
    /// Index into the definition's `verbs`; -1 if it is no form of a verb.
    public func entry(_ word: Int) -> Int { -1 }
    /// Index into the definition's `nouns`; -1 if it is no form of a noun.
    public func nounEntry(_ word: Int) -> Int { -1 }
    public func text(_ word: Int) -> String { "" }
    /// Words with a number, the unknown word 0 included: numbers are below this.
    public var count: Int { 1 }

    public func word(_ lowercased: String) -> Int? { nil }
    public func lemma(_ lemma: String) -> [Int] { [] }
    public var lemmas: [String] { [] }
    public func classes(ofWord word: Int) -> ClassSet { classes(word) }
}
