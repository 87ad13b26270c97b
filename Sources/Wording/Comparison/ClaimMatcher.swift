/// Which claims of different articles are the same, by their wording.

import Attribution
import SourceText

struct ClaimMatcher {
    struct Group {
        var members: [ClaimReference]
        var isQuotation: Bool
    }
    /// Words in a row that make a shared quotation.
    private static let quotedRun = 4
    /// Words in a row that make a shared claim, quoted or not.
    private static let plainRun = 7
    /// The share of the shorter claim's telling words that have to be common; a short claim needs more of them.
    private static let (share, shareOfShort) = (0.6, 0.75)
    /// Fewer telling words in common than this are chance.
    private static let least = 3

    private struct Claim {
        var reference: ClaimReference
        var words: [UInt64]
        var quoted: [UInt64]
        /// Sorted, each once.
        var telling: [UInt64]
    }

    let groups: [Group]

    init(_ articles: [Analysis]) {
        let claims = articles.enumerated().flatMap { number, analysis in Self.claims(of: analysis, number) }
        var links: [(Int, Int, isQuotation: Bool)] = []
        for (a, first) in claims.enumerated() {
            for b in claims.indices[(a + 1)...] where claims[b].reference.article != first.reference.article {
                if Self.run(first.quoted, claims[b].quoted) >= Self.quotedRun {
                    links.append((a, b, true))
                } else if Self.isSame(first, claims[b]) {
                    links.append((a, b, false))
                }
            }
        }
        groups = Self.grouped(claims.map(\.reference), links)
    }

    private static func claims(of analysis: Analysis, _ number: Int) -> [Claim] {
        let quotations = Dictionary(grouping: QuotationFinder(analysis).quotations, by: \.attribution)
        return analysis.attributions.indices.map { index in
            let words = WordList(analysis.article.text, within: analysis.attributions[index].contentSpans)
            let quoted = WordList(analysis.article.text, within: (quotations[index] ?? []).flatMap(\.spans))
            return Claim(
                reference: ClaimReference(article: number, attribution: index), words: words.hashes,
                quoted: quoted.hashes, telling: telling(words))
        }
    }

    /// Words long enough to tell something, cut to their stems, and all numbers.
    private static func telling(_ words: WordList) -> [UInt64] {
        var found: Set<UInt64> = []
        for span in words.spans {
            let word = words.string(span).lowercased()
            let isNumber = word.first?.isNumber ?? false
            guard isNumber || word.count >= 4 else { continue }
            found.formUnion(WordList(Array(word.prefix(isNumber ? 12 : 6).utf8)).hashes)
        }
        return found.sorted()
    }

    private static func isSame(_ a: Claim, _ b: Claim) -> Bool {
        if !a.words.isEmpty, a.words == b.words { return true }
        let smaller = min(a.telling.count, b.telling.count)
        guard smaller >= least else { return false }
        let common = common(a.telling, b.telling)
        guard common >= least else { return false }
        let needed = common == least ? shareOfShort : share
        return Double(common) >= needed * Double(smaller) || run(a.words, b.words) >= plainRun
    }

    private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                count += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }

    /// The length of the longest run of words that both have.
    private static func run(_ a: [UInt64], _ b: [UInt64]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var best = 0
        var row = [Int](repeating: 0, count: b.count + 1)
        for word in a {
            var diagonal = 0
            for column in 1...b.count {
                let above = row[column]
                row[column] = word == b[column - 1] ? diagonal + 1 : 0
                best = max(best, row[column])
                diagonal = above
            }
        }
        return best
    }

    /// Claims that are linked, directly or through others.
    private static func grouped(
        _ references: [ClaimReference], _ links: [(Int, Int, isQuotation: Bool)]
    ) -> [Group] {
        var parents = Array(references.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        for (a, b, _) in links {
            let (first, second) = (root(a), root(b))
            parents[max(first, second)] = min(first, second)
        }
        let quoted = Set(links.filter(\.isQuotation).map { root($0.0) })
        return Dictionary(grouping: references.indices, by: root).filter { $0.value.count > 1 }
            .sorted { $0.key < $1.key }
            .map { Group(members: $0.value.map { references[$0] }, isQuotation: quoted.contains($0.key)) }
    }
}
