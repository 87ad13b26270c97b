import Attribution
import Tokenization

/// How often each stem stands in a cue, over all articles and in each.
struct StemCounts {
    private struct Count {
        var heads = 0
        /// Anywhere in a cue's words.
        var inside = 0
        var total = 0
    }

    private var all: [UInt32: Count] = [:]
    private var byArticle: [[UInt32: Count]] = []

    init(_ articles: [TrainingArticle]) {
        for article in articles {
            var counts: [UInt32: Count] = [:]
            let facts = article.page.facts
            for token in 0..<article.page.count where facts.quoting[token] == 0 {
                counts[facts.stems[token], default: Count()].total += 1
            }
            for token in article.golds.flatMap(\.cue) where facts.quoting[token] == 0 {
                counts[facts.stems[token], default: Count()].inside += 1
            }
            byArticle.append(counts)
            add(counts)
        }
        // Now that it is known how often each stem is part of a cue, each cue's head can be told and counted.
        for (number, article) in articles.enumerated() {
            var heads: [UInt32: Count] = [:]
            for gold in article.golds {
                guard let head = head(gold, article.page) else { continue }
                byArticle[number][article.page.facts.stems[head], default: Count()].heads += 1
                heads[article.page.facts.stems[head], default: Count()].heads += 1
            }
            add(heads)
        }
    }

    private mutating func add(_ counts: [UInt32: Count]) {
        for (stem, count) in counts {
            all[stem, default: Count()].heads += count.heads
            all[stem, default: Count()].inside += count.inside
            all[stem, default: Count()].total += count.total
        }
    }

    /// The token that stands for a cue: the rules' head in it, else of its verbs the one whose stem is most often part
    /// of a cue, else of all its words.
    func head(_ gold: TrainingArticle.Gold, _ page: Page) -> Int? {
        let tokens = gold.cue.filter { page.tokens.shapes[$0].contains(.word) }.sorted()
        guard !tokens.isEmpty else { return gold.cue.min() }
        func share(_ token: Int) -> Double {
            let count = all[page.facts.stems[token]] ?? Count()
            return Double(count.inside) / (Double(count.total) + 5)
        }
        let verbs = tokens.filter { page.isVerb($0) }
        return (verbs.isEmpty ? tokens : verbs).max { share($0) < share($1) }
    }

    /// The bin of each token's stem, without what its own article tells.
    func bins(_ page: Page, without article: Int) -> [UInt8] {
        let own = byArticle[article]
        return page.facts.stems.map { stem in
            let (all, own) = (all[stem] ?? Count(), own[stem] ?? Count())
            return CueRates.bin(cues: all.heads - own.heads, of: all.total - own.total)
        }
    }

    /// The bins of all stems that were met often enough.
    func table() -> [UInt8] {
        ScalarTable.bytes(
            all.keys.sorted().compactMap { stem in
                let count = all[stem]!
                let bin = CueRates.bin(cues: count.heads, of: count.total)
                return bin == CueRates.unseen ? nil : (stem, Int32(bin))
            })
    }
}

extension TrainingArticle {
    mutating func chooseHeads(_ counts: StemCounts) {
        for index in golds.indices { golds[index].head = counts.head(golds[index], page) }
    }
}
