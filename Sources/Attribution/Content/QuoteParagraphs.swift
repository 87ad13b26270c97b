import SourceText
import Tokenization

/// Gives a paragraph that is nothing but a quotation, with no cue of its own, to the one whose words it is:
/// the one whom the paragraph before introduces with a colon, or else the speaker of that paragraph.
struct QuoteParagraphs {
    let view: UnitView
    let tokens: TokenTable
    /// The number under which the rule of these findings is kept.
    let rule: Int
    /// The lexical class of verbs that lead in quotations.
    let quoting: Int

    private var subjects: SubjectFinder { SubjectFinder(view: view) }

    /// Carries findings on and adds new ones, in text order.
    /// - Parameter onlyIntroduced: leaves alone the paragraphs that no colon leads in.
    func complete(_ findings: inout [Finding], sentences: [Range<Int>], onlyIntroduced: Bool = false) {
        var first = 0
        while first < sentences.count {
            let block = tokens.sentences[first].block
            var end = first
            while end < sentences.count, tokens.sentences[end].block == block { end += 1 }
            if isOpen(first..<end, findings, sentences) {
                give(first..<end, &findings, sentences, onlyIntroduced)
            }
            first = end
        }
    }

    private func give(
        _ paragraph: Range<Int>, _ findings: inout [Finding], _ sentences: [Range<Int>],
        _ onlyIntroduced: Bool
    ) {
        let words =
            tokens.sentences[paragraph.lowerBound].tokens
            .lowerBound..<tokens.sentences[paragraph.upperBound - 1].tokens.upperBound
        let place = findings.firstIndex { $0.candidate.sentence >= paragraph.lowerBound } ?? findings.count
        if paragraph.lowerBound > 0,
            let lead = introduction(paragraph.lowerBound - 1, sentences, content: words)
        {
            findings.removeAll { $0.candidate.head == lead.candidate.head }
            let start = Self.start(lead)
            findings.insert(lead, at: findings.firstIndex { Self.start($0) > start } ?? findings.count)
        } else if !onlyIntroduced, place > 0, endsBefore(paragraph.lowerBound, findings[place - 1]) {
            findings[place - 1].content.append(words)
        }
    }

    /// The first token of all that a finding holds.
    private static func start(_ finding: Finding) -> Int {
        let content = finding.content.map(\.lowerBound).min() ?? .max
        return min(finding.cue.lowerBound, finding.source?.lowerBound ?? .max, content)
    }

    /// A paragraph that ends with a colon introduces the quotation: "Lund put it this way:".
    private func introduction(_ index: Int, _ sentences: [Range<Int>], content: Range<Int>) -> Finding? {
        let sentence = sentences[index]
        guard let last = sentence.last, view.isColon(last) else { return nil }
        let verbs = sentence.filter { view.isVerbGroup($0) && !view.has(view.grammar.hasTo, $0) }
        guard
            let verb = verbs.last(where: { view.isIn(quoting, $0) })
                ?? verbs.first(where: { view.isFinite($0) && !opensRelative($0 - 1, sentence) })
                ?? verbs.first(where: { view.isFinite($0) }),
            let subject = subjects.subject(of: verb, in: sentence) ?? opening(of: sentence)
        else { return nil }
        let candidate = Candidate(
            rule: rule, priority: 60, match: verb..<last + 1, cue: verb..<verb + 1, head: verb,
            source: subject.units, content: nil, sentence: index)
        return Finding(
            candidate: candidate, cue: view.table.tokens(verb), source: view.table.tokens(subject.units),
            sourceUnits: subject.units,
            isElided: subject.isElided, content: [content])
    }

    /// "Lund, who sings, released this statement:": the clause leads in nothing.
    private func opensRelative(_ unit: Int, _ sentence: Range<Int>) -> Bool {
        unit >= sentence.lowerBound && view.key(unit).kind == view.grammar.word
            && view.isIn(view.grammar.relative, unit)
    }

    /// The name or pronoun that opens a sentence.
    private func opening(of sentence: Range<Int>) -> SubjectFinder.Subject? {
        let first = sentence.lowerBound
        guard view.isNounPhrase(first),
            view.isProper(first) || view.isIn(view.grammar.thirdPersonPronoun, first)
        else { return nil }
        return SubjectFinder.Subject(units: first..<first + 1, head: first)
    }

    /// Whether a finding's words reach the paragraph right before a sentence.
    private func endsBefore(_ sentence: Int, _ finding: Finding) -> Bool {
        guard finding.sourceUnits != nil else { return false }
        let last = max(finding.cue.upperBound, finding.content.map(\.upperBound).max() ?? 0) - 1
        return tokens.sentences[sentence].block - tokens.sentences[Int(tokens.sentenceOf[last])].block == 1
    }

    /// Whether a paragraph is a quotation that no finding holds yet.
    private func isOpen(_ paragraph: Range<Int>, _ findings: [Finding], _ sentences: [Range<Int>]) -> Bool {
        guard paragraph.allSatisfy({ view.isQuotation(sentences[$0]) }) else { return false }
        let lowest = tokens.sentences[paragraph.lowerBound].tokens.lowerBound
        let highest = tokens.sentences[paragraph.upperBound - 1].tokens.upperBound
        return !findings.contains { finding in
            finding.content.contains { $0.lowerBound < highest && lowest < $0.upperBound }
        }
    }
}
