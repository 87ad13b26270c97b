/// What the engine asks about words. A pack's lexicon answers.
public protocol WordSource: Sendable {
    /// The id of a lower-cased word, if it has one; ids are above 0 and below 2^20.
    func word(_ lowercased: String) -> Int?
    /// The ids of all forms of a lemma, the lemma included; empty if there is no such lemma.
    func lemma(_ lemma: String) -> [Int]
    /// All lemmas, for the suggestion in an error message.
    var lemmas: [String] { get }
    /// The classes of a word; none for 0 and for ids that do not exist.
    func classes(ofWord word: Int) -> ClassSet
}

/// The names that patterns may use. A name's index is its number in a ``UnitKey`` or ``ClassSet``.
public struct Vocabulary: Sendable {
    public var kinds: [String]
    public var tags: [String]
    public var flags: [String]
    public var classes: [String]
    public var words: any WordSource

    public init(
        kinds: [String], tags: [String], flags: [String], classes: [String], words: any WordSource
    ) {
        self.kinds = kinds
        self.tags = tags
        self.flags = flags
        self.classes = classes
        self.words = words
    }

    public func kind(_ name: String) -> Int? { kinds.firstIndex(of: name) }
    public func tag(_ name: String) -> Int? { tags.firstIndex(of: name) }
    public func flag(_ name: String) -> Int? { flags.firstIndex(of: name) }
    public func `class`(_ name: String) -> Int? { classes.firstIndex(of: name) }

    public func word(_ lowercased: String) -> Int? { words.word(lowercased) }
    public func lemma(_ lemma: String) -> [Int] { words.lemma(lemma) }
    public func classes(ofWord word: Int) -> ClassSet { words.classes(ofWord: word) }
}
