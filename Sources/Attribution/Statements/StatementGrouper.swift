import SourceText
import Tokenization

/// Groups attributions into sourced statements: whole sentences that rest on one source, neighbours of one
/// paragraph joined.
struct StatementGrouper {
    /// What grouping needs to know of an attribution.
    struct Item {
        var attribution: Int
        var source: Int?
        /// The sentences of its cue and content, in text order.
        var sentences: [Int]
    }

    let tokens: TokenTable
    /// How many sentences without any attribution may stand between two of the same source in a paragraph.
    private static let longestGap = 1

    func statements(_ items: [Item]) -> [Statement] {
        var taken = [Bool](repeating: false, count: tokens.sentences.count)
        for item in items { for sentence in item.sentences { taken[sentence] = true } }
        let order = items.indices.sorted { a, b in
            (items[a].sentences.first ?? 0, items[a].attribution) < (
                items[b].sentences.first ?? 0, items[b].attribution
            )
        }
        var groups: [Group] = []
        for item in order.lazy.map({ items[$0] }) {
            forEachRun(item.sentences) { run in
                if let open = groups.lastIndex(where: { $0.source == item.source && joins($0, run, taken) }) {
                    groups[open].take(run, item.attribution)
                } else {
                    groups.append(
                        Group(
                            source: item.source, first: run.lowerBound, last: run.upperBound,
                            attributions: [item.attribution]))
                }
            }
        }
        return groups.sorted { ($0.first, $0.attributions[0]) < ($1.first, $1.attributions[0]) }.map {
            group in
            Statement(source: group.source, attributions: group.attributions, spans: [span(group)])
        }
    }

    private struct Group {
        var source: Int?
        var first: Int
        var last: Int
        var attributions: [Int]

        mutating func take(_ run: ClosedRange<Int>, _ attribution: Int) {
            first = min(first, run.lowerBound)
            last = max(last, run.upperBound)
            if !attributions.contains(attribution) { attributions.append(attribution) }
        }
    }

    /// Calls `body` with each stretch of neighbouring sentences of one paragraph.
    private func forEachRun(_ sentences: [Int], _ body: (ClosedRange<Int>) -> Void) {
        guard var first = sentences.first else { return }
        var last = first
        for sentence in sentences.dropFirst() {
            if sentence > last + 1 || !sameBlock(last, sentence) {
                body(first...last)
                (first, last) = (sentence, sentence)
            }
            last = max(last, sentence)
        }
        body(first...last)
    }

    private func joins(_ group: Group, _ run: ClosedRange<Int>, _ taken: [Bool]) -> Bool {
        guard sameBlock(group.last, run.lowerBound) else { return false }
        if run.lowerBound <= group.last + 1 { return true }
        let between = (group.last + 1)..<run.lowerBound
        return between.count <= Self.longestGap && between.allSatisfy { !taken[$0] }
    }

    private func sameBlock(_ a: Int, _ b: Int) -> Bool {
        tokens.sentences[a].block == tokens.sentences[b].block
    }

    private func span(_ group: Group) -> Span {
        tokens.span(
            tokens.sentences[group.first].tokens.lowerBound..<tokens.sentences[group.last].tokens.upperBound)
    }
}
