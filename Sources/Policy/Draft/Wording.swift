import LanguagePack
import Tokenization

/// What a pack tells the checks: its lists of phrases and its word classes. Shared by threads.
struct Wording: Sendable {
    private let lists: [String: PhraseSet]
    private let verbs: [String: Set<String>]
    private let lexicon: Lexicon
    /// By the class: its number in the pack, -1 where the pack has none of that name.
    private let classNumbers: [Int]

    private static let phraseLists = [
        "withheld-nouns", "unplaced-nouns", "ranks", "opinion", "attack", "praise", "stock-reasons",
        "reason-openers",
        "conditions",
        "real-reasons", "confirmation",
        "court", "faults", "contrasts", "addressed", "papers", "ordinals", "occasions",
        "household-names",
        "places-to-know", "hearers", "state-media",
        "quotas",
        "blanket", "unnamed-outlets", "weasels", "agentless", "name-disclosures",
    ]
    private static let verbLists = [
        "opinion-verbs", "attack-verbs", "praise-verbs", "confirmation-verbs", "mind-verbs",
        "written-verbs", "factless-verbs", "name-openers",
    ]

    init(_ pack: LanguagePack, _ tokenizer: inout Tokenizer) {
        let definition = pack.definition
        var lists: [String: PhraseSet] = [:]
        for name in Self.phraseLists { lists[name] = PhraseSet(definition.list(name), &tokenizer) }
        self.lists = lists
        verbs = Dictionary(uniqueKeysWithValues: Self.verbLists.map { ($0, Set(definition.list($0))) })
        lexicon = pack.lexicon
        let names = definition.classes.map(\.name)
        classNumbers = WordClass.allCases.map { names.firstIndex(of: $0.name) ?? -1 }
    }

    /// The phrases of one of the pack's lists.
    func list(_ name: String) -> PhraseSet { lists[name] ?? PhraseSet() }

    /// Whether one of the pack's lists of verbs, or of other single words, holds a lemma.
    func isVerb(_ lemma: String, of list: String) -> Bool { verbs[list]?.contains(lemma) ?? false }

    /// Whether a word stands in a class of the pack.
    func isIn(_ sort: WordClass, _ hash: UInt64) -> Bool { isIn(any: [sort], hash) }

    /// Whether a word stands in one of several classes of the pack.
    func isIn(any sorts: [WordClass], _ hash: UInt64) -> Bool {
        let word = lexicon.word(hash: hash)
        guard word > 0 else { return false }
        let own = lexicon.classes(word)
        return sorts.contains { sort in
            let number = classNumbers[Int(sort.rawValue)]
            return number >= 0 && own.contains(number)
        }
    }

    /// The lemma of a verb's form; nil for other words.
    func verb(_ hash: UInt64) -> String? {
        let word = lexicon.word(hash: hash)
        return lexicon.entry(word) >= 0 ? lexicon.lemmaText(lexicon.lemma(word)) : nil
    }
}
