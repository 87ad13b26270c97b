import Rules
import Tokenization

/// Carries speech on: sentences of quotation behind an attribution that have no cue of their own.
struct Continuation {
    let view: UnitView
    let tokens: TokenTable

    /// Adds to each finding the quotations that follow it in its paragraph up to the next cue, and those of the
    /// paragraphs that an open quotation runs into.
    func extend(_ findings: inout [Finding], sentences: [Range<Int>]) {
        for index in findings.indices {
            guard continues(findings[index], next: index + 1 < findings.count ? findings[index + 1] : nil)
            else { continue }
            var sentence = lastSentence(findings[index]) + 1
            while sentence < sentences.count, follows(sentence, findings[index], findings, index) {
                let units = quotedPart(sentences[sentence])
                guard let units else { break }
                findings[index].content.append(units)
                sentence += 1
            }
        }
    }

    /// The last sentence that a finding's cue and content reach.
    private func lastSentence(_ finding: Finding) -> Int {
        let last = finding.content.map(\.upperBound).max() ?? 0
        return max(finding.candidate.sentence, last > 0 ? Int(tokens.sentenceOf[last - 1]) : 0)
    }

    /// Only the last attribution of a sentence can go on.
    private func continues(_ finding: Finding, next: Finding?) -> Bool {
        next.map { $0.candidate.sentence != finding.candidate.sentence } ?? true
    }

    private func follows(_ sentence: Int, _ finding: Finding, _ findings: [Finding], _ index: Int) -> Bool {
        if index + 1 < findings.count {
            let next = findings[index + 1]
            if next.candidate.sentence <= sentence { return false }
            // The next attribution's content may begin before its own sentence.
            if let start = next.content.first?.lowerBound,
                start < tokens.sentences[sentence].tokens.upperBound
            {
                return false
            }
        }
        let block = tokens.sentences[sentence].block
        if block == tokens.sentences[finding.candidate.sentence].block { return true }
        let first = tokens.sentences[sentence].tokens.lowerBound
        let quotation = Int(tokens.quotationOf[first])
        return quotation >= 0
            && (tokens.quotations[quotation].continues >= 0
                || quotation > 0 && isInsideOpen(quotation, first))
    }

    /// A later sentence of a paragraph that continues a quotation.
    private func isInsideOpen(_ quotation: Int, _ token: Int) -> Bool {
        tokens.quotations[tokens.outermostQuotation(around: quotation)].continues >= 0
    }

    /// The tokens of a sentence that is wholly, or but for its full stop, a quotation.
    private func quotedPart(_ sentence: Range<Int>) -> Range<Int>? {
        guard let first = sentence.first, view.isQuote(first) else { return nil }
        let rest = (first + 1)..<sentence.upperBound
        guard rest.allSatisfy({ view.isDot($0) || view.isQuote($0) || view.isComma($0) }) else { return nil }
        guard !view.has(view.grammar.short, first) || rest.isEmpty else { return nil }
        return view.table.tokens(sentence)
    }
}
