import SourceText
import Tokenization

/// Gives a paragraph that is nothing but a quotation, with no cue of its own, to the speaker before it.
struct QuoteParagraphs {
    let view: UnitView
    let tokens: TokenTable
    let blocks: [Block]
    /// The number under which the rule of these findings is kept.
    let rule: Int
    /// How many paragraphs back the speaker may stand.
    private static let reach = 2

    /// Adds a finding for each such paragraph, in text order.
    func complete(_ findings: inout [Finding], sentences: [Range<Int>]) {
        var added: [Finding] = []
        var first = 0
        while first < sentences.count {
            let block = tokens.sentences[first].block
            var end = first
            while end < sentences.count, tokens.sentences[end].block == block { end += 1 }
            if let finding = quotation(first..<end, findings, added, sentences) { added.append(finding) }
            first = end
        }
        guard !added.isEmpty else { return }
        findings = (findings + added).sorted { start($0) < start($1) }
    }

    private func start(_ finding: Finding) -> Int {
        min(finding.cue.lowerBound, finding.source?.lowerBound ?? .max, finding.content.map(\.lowerBound).min() ?? .max)
    }

    private func quotation(_ range: Range<Int>, _ findings: [Finding], _ added: [Finding], _ sentences: [Range<Int>]) -> Finding? {
        let lowest = tokens.sentences[range.lowerBound].tokens.lowerBound
        let highest = tokens.sentences[range.upperBound - 1].tokens.upperBound
        let isTaken = findings.contains { $0.content.contains { $0.lowerBound < highest && lowest < $0.upperBound } || (lowest..<highest).contains($0.cue.lowerBound) }
        guard !isTaken, range.allSatisfy({ isQuotation(sentences[$0]) }) else { return nil }
        let block = tokens.sentences[range.lowerBound].block
        let speaker = (findings + added).last { finding in
            finding.sourceUnits != nil && finding.candidate.sentence < range.lowerBound
                && block - tokens.sentences[finding.candidate.sentence].block <= Self.reach
        }
        guard let speaker, let units = speaker.sourceUnits else { return nil }
        let candidate = Candidate(
            rule: rule, priority: 30, match: sentences[range.lowerBound], cue: units, head: speaker.candidate.head, source: units, content: nil,
            sentence: range.lowerBound)
        return Finding(
            candidate: candidate, cue: lowest..<lowest, source: nil, sourceUnits: units, isElided: true, content: [lowest..<highest])
    }

    private func isQuotation(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, view.isQuote(first), !view.has(view.grammar.short, first) else { return false }
        return sentence.allSatisfy { view.isQuote($0) || view.isDot($0) || view.isComma($0) }
    }
}
