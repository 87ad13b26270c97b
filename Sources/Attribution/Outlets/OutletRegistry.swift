import LanguagePack
import Tokenization

/// The pack's news organizations by the words of their names.
struct OutletRegistry: Sendable {
    let names: [String]
    /// Sequences of word hashes by their first word.
    private let byFirst: [UInt64: [Entry]]

    struct Entry: Sendable {
        var words: [UInt64]
        var outlet: Int
        /// Counts only where the article has named the outlet in full before.
        var isShort: Bool
        /// Is an ordinary word or another name as well.
        var isAmbiguous: Bool
    }

    init(_ outlets: [OutletDefinition]) {
        names = outlets.map(\.name)
        var byFirst: [UInt64: [Entry]] = [:]
        for (number, outlet) in outlets.enumerated() {
            let ambiguous = Set(outlet.ambiguous)
            for (form, isShort) in ([outlet.name] + outlet.aliases).map({ ($0, false) }) + outlet.short.map({ ($0, true) }) {
                let words = Self.words(form)
                guard let first = words.first else { continue }
                byFirst[first, default: []].append(
                    Entry(words: words, outlet: number, isShort: isShort, isAmbiguous: ambiguous.contains(form)))
            }
            for domain in outlet.domains {
                let word = WordHash.hash(domain)
                byFirst[word, default: []].append(Entry(words: [word], outlet: number, isShort: false, isAmbiguous: false))
            }
        }
        self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The hashes of a name's words, parted as the tokenizer would; a leading article does not count.
    private static func words(_ name: String) -> [UInt64] {
        var parts = name.split(separator: " ").map(String.init)
        if parts.count > 1, parts[0].lowercased() == "the" { parts.removeFirst() }
        return parts.flatMap { part -> [UInt64] in
            if part.hasSuffix("'s") || part.hasSuffix("’s") {
                return [WordHash.hash(String(part.dropLast(2))), WordHash.hash("'s")]
            }
            return [WordHash.hash(part)]
        }
    }

    /// The outlet whose name or alias these words are, whole.
    func exactMatch(_ hashes: [UInt64]) -> Int? {
        guard let first = hashes.first else { return nil }
        return byFirst[first]?.first { $0.words == hashes && !$0.isShort && !$0.isAmbiguous }?.outlet
    }

    /// The longest name that starts at a token.
    func match(at token: Int, in hashes: [UInt64], limit: Int) -> Entry? {
        byFirst[hashes[token]]?.first { entry in
            token + entry.words.count <= limit
                && entry.words.indices.allSatisfy { entry.words[$0] == hashes[token + $0] }
        }
    }
}
