import LanguagePack
import Rules
import Tokenization

/// The pack's news organizations by the words of their names.
struct OutletRegistry: Sendable {
    let names: [String]
    private var entries: [Entry] = []
    /// The words of all entries, as hashes.
    private var words: [UInt64] = []
    /// By first word: the entry with the longest name.
    private var longest: FlatTable

    struct Entry: Sendable {
        /// Place of its words in the list of all.
        fileprivate var words: Range<Int>
        var outlet: Int
        /// Counts only where the article has named the outlet in full before.
        var isShort: Bool
        /// Is an ordinary word or another name as well.
        var isAmbiguous: Bool
        /// Is written with "The".
        var hasArticle = false
        var wordCount: Int { words.count }
        /// The entry with the same first word that comes next: of equal length or shorter.
        fileprivate var next: Int32 = -1
    }

    init(_ outlets: [OutletDefinition]) {
        names = outlets.map(\.name)
        longest = FlatTable(capacity: outlets.count * 2)
        for (number, outlet) in outlets.enumerated() {
            add(outlet.name, of: outlet, number, isShort: false)
            for alias in outlet.aliases { add(alias, of: outlet, number, isShort: false) }
            for short in outlet.short { add(short, of: outlet, number, isShort: true) }
            for domain in outlet.domains {
                let start = words.count
                words.append(WordHash.hash(domain))
                link(Entry(words: start..<words.count, outlet: number, isShort: false, isAmbiguous: false))
            }
        }
    }

    private mutating func add(_ form: String, of outlet: OutletDefinition, _ number: Int, isShort: Bool) {
        let start = words.count
        addWords(form)
        guard words.count > start else { return }
        link(
            Entry(
                words: start..<words.count, outlet: number, isShort: isShort,
                isAmbiguous: outlet.ambiguous.contains(form), hasArticle: form.hasPrefix("The ")))
    }

    /// Adds the hashes of a name's words, parted as the tokenizer would; a leading article does not count.
    private mutating func addWords(_ name: String) {
        let start = words.count
        let parts = name.utf8.split(separator: UInt8(ascii: " "))
        for part in parts {
            let possessive = ["'s", "’s"].first {
                part.count >= $0.utf8.count && part.suffix($0.utf8.count).elementsEqual($0.utf8)
            }
            words.append(WordHash.hash(String(part.dropLast(possessive?.utf8.count ?? 0)) ?? ""))
            if possessive != nil { words.append(Self.possessive) }
        }
        if parts.count > 1, words[start] == Self.article { words.remove(at: start) }
    }

    private static let possessive = WordHash.hash("'s")
    private static let article = WordHash.hash("the")

    /// Puts an entry into the chain of its first word, behind those that are not shorter.
    private mutating func link(_ entry: Entry) {
        let number = Int32(entries.count)
        let first = words[entry.words.lowerBound]
        entries.append(entry)
        var before: Int32 = -1
        var after = longest.value(first)
        while after >= 0, entries[Int(after)].words.count >= entry.words.count {
            before = after
            after = entries[Int(after)].next
        }
        entries[Int(number)].next = after
        if before < 0 { longest.set(first, number) } else { entries[Int(before)].next = number }
    }

    /// The outlet whose name or alias these words are, whole.
    /// - Parameter afterArticle: whether "the" stands before it, which tells "The Guardian" from any guardian.
    func exactMatch(_ hashes: ArraySlice<UInt64>, afterArticle: Bool) -> Int? {
        guard let first = hashes.first else { return nil }
        return self.first(startingWith: first) { entry in
            !entry.isShort && (!entry.isAmbiguous || afterArticle && entry.hasArticle)
                && words[entry.words].elementsEqual(hashes)
        }?.outlet
    }

    /// The longest name that starts at a token.
    func match(at token: Int, in hashes: [UInt64], limit: Int) -> Entry? {
        first(startingWith: hashes[token]) { entry in
            token + entry.words.count <= limit
                && words[entry.words].elementsEqual(hashes[token..<token + entry.words.count])
        }
    }

    private func first(startingWith word: UInt64, where fits: (Entry) -> Bool) -> Entry? {
        var number = longest.value(word)
        while number >= 0 {
            let entry = entries[Int(number)]
            if fits(entry) { return entry }
            number = entry.next
        }
        return nil
    }
}
