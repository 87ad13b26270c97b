import Rules
import Tokenization

/// What the judge knows of a proposal, as numbers: the order is that of ``row(_:)``.
package struct JudgeFeatures {
    package static let count = 64

    private let page: Page
    private let readings: [SiteReading]
    /// Sites of each sentence, as indices into the readings.
    private let bySentence: [Int: [Int]]
    /// How often each source's head word is the source of a likely cue of the article.
    private let sourceWords: [UInt32: Int]
    private let density: Float

    package init(_ page: Page, _ readings: [SiteReading]) {
        self.page = page
        self.readings = readings
        bySentence = Dictionary(grouping: readings.indices) { readings[$0].site.sentence }
        var words: [UInt32: Int] = [:]
        var likely = 0
        for reading in readings where reading.probability > 0.5 {
            likely += 1
            if let source = reading.source { words[Self.word(source, page), default: 0] += 1 }
        }
        sourceWords = words
        density = Float(likely) / Float(max(1, page.tokens.sentences.count))
    }

    private static func headToken(_ source: Range<Int>, _ page: Page) -> Int {
        Int(page.view.table.heads[Int(page.facts.units[source.lowerBound])])
    }
    private static func word(_ source: Range<Int>, _ page: Page) -> UInt32 {
        page.facts.words[headToken(source, page)]
    }

    /// The features of a proposal, ``count`` of them.
    package func row(_ proposal: Proposal) -> [Float] {
        var row: [Float] = []
        row.reserveCapacity(Self.count)
        let reading = readings[proposal.site]
        cue(reading, proposal, &row)
        certainty(reading, proposal, &row)
        content(reading, proposal, &row)
        source(reading, proposal, &row)
        rivals(reading, proposal, &row)
        place(reading, &row)
        while row.count < Self.count { row.append(0) }
        return row
    }

    private func cue(_ reading: SiteReading, _ proposal: Proposal, _ row: inout [Float]) {
        let site = reading.site
        let view = page.view
        row.append(reading.probability)
        row.append(Float(page.rates[site.head]))
        row.append(Float(site.form))
        row.append(Float(page.facts.tags[site.head]))
        row.append(Float(proposal.origin.rawValue))
        if site.reading >= 0 {
            let rules = page.readings[site.reading]
            row.append(page.isKept[site.reading] ? 2 : 1)
            row.append(Float(page.infos[rules.candidate.rule].confidence))
            row.append(Proposal.overlap(reading.content, rules.content))
            row.append(Proposal.overlap(reading.source.map { [$0] } ?? [], rules.source.map { [$0] } ?? []))
        } else {
            row += [0, 0, -1, -1]
        }
        row.append(view.has(view.grammar.hasNegation, site.unit) ? 1 : 0)
        row.append(view.has(view.grammar.hasModal, site.unit) ? 1 : 0)
        row.append(view.isIn(view.grammar.strong, site.unit) ? 1 : 0)
        row.append(Float(proposal.cue.count))
    }

    private func certainty(_ reading: SiteReading, _ proposal: Proposal, _ row: inout [Float]) {
        row.append(reading.meanCertainty)
        row.append(reading.leastCertainty)
        var (sum, least, count): (Float, Float, Float) = (0, 1, 0)
        for token in proposal.content.joined() {
            let probability = reading.contentProbability(token)
            sum += probability
            least = min(least, probability)
            count += 1
        }
        row.append(sum / max(1, count))
        row.append(least)
        // Content that the proposal leaves out.
        var left: Float = 0
        for token in reading.site.window where !proposal.contentHolds(token) {
            left += reading.contentProbability(token)
        }
        row.append(left / max(1, count))
        let first = proposal.content[0].lowerBound
        let last = proposal.content[proposal.content.count - 1].upperBound
        row.append(first > 0 ? reading.contentProbability(first - 1) : 0)
        row.append(last < page.count ? reading.contentProbability(last) : 0)
        (sum, least) = (0, 1)
        if let source = proposal.source {
            for token in source {
                sum += reading.sourceProbability(token)
                least = min(least, reading.sourceProbability(token))
            }
            row += [sum / Float(source.count), least]
        } else {
            row += [-1, -1]
        }
        var most: Float = 0
        for token in reading.site.window where !(proposal.source?.contains(token) ?? false) {
            most = max(most, reading.sourceProbability(token))
        }
        row.append(most)
    }

    private func content(_ reading: SiteReading, _ proposal: Proposal, _ row: inout [Float]) {
        let facts = page.facts
        let first = proposal.content[0]
        let last = proposal.content[proposal.content.count - 1]
        var (words, quoted, verbs) = (0, 0, 0)
        for range in proposal.content {
            for token in range where page.tokens.shapes[token].contains(.word) {
                words += 1
                if facts.quoting[token] != 0 { quoted += 1 }
            }
            verbs += Int(facts.verbs[range.upperBound] - facts.verbs[range.lowerBound])
        }
        let head = reading.site.head
        row.append(Float(words))
        row.append(Float(proposal.content.count))
        row.append(first.upperBound <= head ? -1 : 1)
        row.append(
            Float(
                proposal.content.map { $0.upperBound <= head ? head - $0.upperBound : $0.lowerBound - head }
                    .min() ?? 0))
        row.append(Float(verbs))
        row.append(Float(quoted) / Float(max(1, words)))
        row.append(Float(facts.tags[first.lowerBound]))
        row.append(Float(facts.tags[last.upperBound - 1]))
        row.append(last.upperBound < page.count ? Float(facts.tags[last.upperBound]) : -1)
        row.append(first.lowerBound > 0 ? Float(facts.tags[first.lowerBound - 1]) : -1)
        row.append(page.view.isThat(Int(facts.units[first.lowerBound])) ? 1 : 0)
        row.append(page.tokens.shapes[first.lowerBound].contains(.startsSentence) ? 1 : 0)
        let sentence = page.tokens.sentences[Int(page.tokens.sentenceOf[last.upperBound - 1])].tokens
        row.append(Float(min(9, sentence.upperBound - last.upperBound)))
        row.append(
            Float(page.tokens.sentenceOf[last.upperBound - 1] - page.tokens.sentenceOf[first.lowerBound]))
        row.append(last.upperBound == reading.site.clause.upperBound ? 1 : 0)
        row.append(Float(facts.commas[last.upperBound] - facts.commas[first.lowerBound]))
        row.append(Float(facts.places[first.lowerBound]))
    }

    private func source(_ reading: SiteReading, _ proposal: Proposal, _ row: inout [Float]) {
        guard let source = proposal.source else {
            row += [0, 0, 0, -1, -1, 0, 0, -1]
            return
        }
        let head = Self.headToken(source, page)
        row.append(Float(source.count))
        row.append(source.upperBound <= reading.site.head ? -1 : 1)
        row.append(
            Float(
                source.upperBound <= reading.site.head
                    ? reading.site.head - source.upperBound : source.lowerBound - reading.site.head))
        row.append(Float(page.facts.tags[head]))
        row.append(Float(page.facts.tags[source.lowerBound]))
        row.append(Proposal.overlap([source], [reading.site.subject]))
        row.append(Float(sourceWords[page.facts.words[head]] ?? 0))
        row.append(
            Float(
                page.facts.commas[max(source.upperBound, reading.site.head)]
                    - page.facts.commas[min(source.upperBound, reading.site.head)]))
    }

    /// What other cues of the sentence claim.
    private func rivals(_ reading: SiteReading, _ proposal: Proposal, _ row: inout [Float]) {
        var (left, right, inside, around, sourceAround, same): (Float, Float, Float, Float, Float, Float) = (
            0, 0, 0, 0, 0, 0
        )
        var likely = 0
        let head = reading.site.head
        for sentence in reading.site.sentence - 1...reading.site.sentence + 1 {
            for index in bySentence[sentence] ?? [] where index != proposal.site {
                // Asked part by part, so that no reading is copied whole.
                let (probability, otherHead) = (readings[index].probability, readings[index].site.head)
                if sentence == reading.site.sentence {
                    if otherHead < head {
                        left = max(left, probability)
                    } else {
                        right = max(right, probability)
                    }
                    if probability > 0.5 { likely += 1 }
                }
                if proposal.contentHolds(otherHead) { inside = max(inside, probability) }
                if readings[index].content.contains(where: { $0.contains(head) }) {
                    around = max(around, probability)
                }
                if readings[index].source?.contains(head) ?? false {
                    sourceAround = max(sourceAround, probability)
                }
                if Proposal.overlap(readings[index].content, proposal.content) > 0.4 {
                    same = max(same, probability)
                }
            }
        }
        row += [left, right, inside, around, sourceAround, same, Float(likely)]
    }

    private func place(_ reading: SiteReading, _ row: inout [Float]) {
        let sentence = page.tokens.sentences[reading.site.sentence]
        row.append(Float(sentence.tokens.count))
        row.append(Float(reading.site.head - sentence.tokens.lowerBound))
        row.append(Float(page.blocks[sentence.block].kind.rawValue))
        row.append(density)
        row.append(Float(page.facts.tags[min(page.count - 1, reading.site.head + 1)]))
        row.append(reading.site.head > 0 ? Float(page.facts.tags[reading.site.head - 1]) : -1)
    }
}
