import Attribution
import SourceText
import Tokenization

/// An article as the judge sees it, with what the annotators found in it, in tokens.
struct TrainingArticle {
    /// One annotated attribution.
    struct Gold {
        /// The token that stands for the cue; nil where no cue was annotated.
        var head: Int?
        var cue: Set<Int>
        var source: Set<Int>
        var content: Set<Int>
    }

    let name: String
    let page: Page
    var golds: [Gold]

    init(name: String, article: Article, page: Page, attributions: [BratFolder.Attribution]) {
        self.name = name
        self.page = page
        let tokens = page.tokens
        let index = CodePointIndex(article.original, base: article.leadingCodePoints)
        // Where each token starts and ends in the annotators' code points.
        var starts: [Int] = []
        var ends: [Int] = []
        for token in 0..<tokens.count {
            let span = article.origin.original(of: tokens.span(token))
            starts.append(index.codePoints(before: span.start))
            ends.append(index.codePoints(before: span.end))
        }
        func cover(_ ranges: [Range<Int>]) -> Set<Int> {
            var found: Set<Int> = []
            for range in ranges {
                var low = 0
                var high = tokens.count
                while low < high {
                    let middle = (low + high) / 2
                    if ends[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
                }
                while low < tokens.count, starts[low] < range.upperBound {
                    found.insert(low)
                    low += 1
                }
            }
            return found
        }
        golds = attributions.map { attribution in
            let content = cover(attribution.content)
            let cue = cover(attribution.cue)
            return Gold(
                cue: cue, source: cover(attribution.source).subtracting(cue),
                content: content.subtracting(cue))
        }
        golds.removeAll { $0.content.isEmpty }
    }

    /// The role of each token of a site's window, as annotated.
    func roles(_ gold: Gold, _ site: CueSite) -> [Role] {
        var roles = [Role](repeating: .outside, count: site.window.count)
        let start = site.window.lowerBound
        for token in site.window {
            if gold.content.contains(token) {
                let goesOn =
                    token > start && roles[token - start - 1] != .outside && gold.content.contains(token - 1)
                roles[token - start] = goesOn ? .content : .contentStart
            } else if gold.source.contains(token) {
                roles[token - start] =
                    token > start && gold.source.contains(token - 1) ? .source : .sourceStart
            }
        }
        // The cue is one piece around its head.
        for step in [-1, 1] {
            var token = site.head
            while site.window.contains(token), token == site.head || gold.cue.contains(token) {
                roles[token - start] = .cue
                token += step
            }
        }
        // What the cue cuts through begins anew.
        for index in roles.indices {
            let previous: Role = index > 0 ? roles[index - 1] : .outside
            if roles[index] == .content, previous != .content, previous != .contentStart {
                roles[index] = .contentStart
            }
            if roles[index] == .source, previous != .source, previous != .sourceStart {
                roles[index] = .sourceStart
            }
        }
        return roles
    }

    /// Whether a proposal is an annotated attribution by the measure "linked": half of all words shared, and the source.
    func verdict(_ proposal: Proposal) -> (isLinked: Bool, isExact: Bool) {
        let content = words(proposal.content.joined())
        let source = words(proposal.source ?? 0..<0)
        let linked = golds.indices.filter { isLinked($0, content, source) }
        return (!linked.isEmpty, linked.contains { golds[$0].content.filter(isWord) == content })
    }

    /// The first annotated attribution that tokens fit by the measure "linked".
    func match(content: Set<Int>, source: Set<Int>) -> Int? {
        let (content, source) = (words(content), words(source))
        return golds.indices.first { isLinked($0, content, source) }
    }

    private func isLinked(_ gold: Int, _ content: Set<Int>, _ source: Set<Int>) -> Bool {
        let goldContent = golds[gold].content.filter(isWord)
        let shared = goldContent.intersection(content).count
        guard shared > 0, shared * 2 >= goldContent.union(content).count else { return false }
        let goldSource = golds[gold].source.filter(isWord)
        return !goldSource.isDisjoint(with: source) || goldSource.isEmpty && source.isEmpty
    }

    /// The tokens that spans of the article's text touch.
    func tokens(_ spans: [Span]) -> Set<Int> {
        Set(
            (0..<page.tokens.count).filter { token in
                let own = page.tokens.span(token)
                return spans.contains { $0.start < own.end && own.start < $0.end }
            })
    }

    private func isWord(_ token: Int) -> Bool { page.tokens.shapes[token].contains(.word) }
    private func words(_ tokens: some Sequence<Int>) -> Set<Int> { Set(tokens.filter(isWord)) }
}
