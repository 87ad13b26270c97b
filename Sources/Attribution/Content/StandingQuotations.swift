import Tokenization

/// Gives sentences of quotation that have neither cue nor lead-in to whom the text just told of: the subject of the
/// sentence before in the paragraph ("She shook her head. “Nobody asked us.”"), or, where the paragraph is nothing but
/// quotation, the speaker of the one before.
struct StandingQuotations {
    let view: UnitView
    let tokens: TokenTable
    /// The number under which the rule of these findings is kept.
    let rule: Int
    private let subjects: SubjectFinder

    init(view: UnitView, tokens: TokenTable, rule: Int) {
        self.view = view
        self.tokens = tokens
        self.rule = rule
        subjects = SubjectFinder(view: view)
    }

    private static let leastWords = 4
    /// A shorter paragraph in quotation marks is a heading.
    private static let leastWordsOfParagraph = 8

    /// Adds findings without a cue, in text order.
    func complete(_ findings: inout [Finding], sentences: [Range<Int>]) {
        var index = 1
        while index < sentences.count {
            guard isFree(index, sentences, findings) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentences.count, isSameBlock(index, end), isFree(end, sentences, findings) {
                end += 1
            }
            if wordCount(index..<end) >= Self.leastWords,
                let speaker = speaker(before: index, end, sentences, findings)
            {
                insert(index..<end, speaker, &findings, sentences)
            }
            index = end
        }
    }

    private func isSameBlock(_ a: Int, _ b: Int) -> Bool {
        tokens.sentences[a].block == tokens.sentences[b].block
    }

    /// Whether a sentence is quotation that no finding holds.
    private func isFree(_ index: Int, _ sentences: [Range<Int>], _ findings: [Finding]) -> Bool {
        let range = tokens.sentences[index].tokens
        return view.isQuotation(sentences[index])
            && !findings.contains { finding in
                range.contains(finding.cue.lowerBound) || finding.content.contains { $0.overlaps(range) }
            }
    }

    private typealias Speaker = (units: Range<Int>, source: Range<Int>?)

    private func speaker(
        before index: Int, _ end: Int, _ sentences: [Range<Int>], _ findings: [Finding]
    ) -> Speaker? {
        if isSameBlock(index - 1, index) {
            // It may be the rest of a quotation that began before.
            guard !isQuoted(tokens.sentences[index].tokens.lowerBound - 1) else { return nil }
            // Who has spoken in the paragraph goes on.
            let block = tokens.sentences[index].block
            if let last = findings.last(where: {
                $0.candidate.sentence < index && tokens.sentences[$0.candidate.sentence].block == block
            }), let units = last.sourceUnits {
                return (units, last.source)
            }
            return subject(of: sentences[index - 1]).map { ($0, view.table.tokens($0)) }
        }
        let isWholeParagraph = end == sentences.count || !isSameBlock(index, end)
        guard isWholeParagraph, wordCount(index..<end) >= Self.leastWordsOfParagraph,
            let last = findings.last(where: { $0.cue.upperBound <= tokens.sentences[index].tokens.lowerBound }
            ),
            let units = last.sourceUnits, !isQuoted(last.cue.lowerBound),
            let end = last.content.map(\.upperBound).max(), isQuoted(end - 1),
            tokens.sentences[index].block - tokens.sentences[Int(tokens.sentenceOf[end - 1])].block == 1
        else { return nil }
        return (units, last.source)
    }

    private func isQuoted(_ token: Int) -> Bool { tokens.quotationOf[token] >= 0 }

    private func wordCount(_ sentences: Range<Int>) -> Int {
        sentences.reduce(0) { count, index in
            count + tokens.sentences[index].tokens.count { tokens.shapes[$0].contains(.word) }
        }
    }

    /// The person who is the subject of a sentence's first verb, by name or pronoun.
    private func subject(of sentence: Range<Int>) -> Range<Int>? {
        guard let verb = sentence.first(where: { view.isFinite($0) }),
            let subject = subjects.subject(of: verb, in: sentence),
            view.isIn(view.grammar.thirdPersonPronoun, subject.head) || view.isProper(subject.head)
        else { return nil }
        return subject.units
    }

    private func insert(
        _ quotation: Range<Int>, _ speaker: Speaker, _ findings: inout [Finding], _ sentences: [Range<Int>]
    ) {
        let head = sentences[quotation.lowerBound].lowerBound
        let words =
            tokens.sentences[quotation.lowerBound].tokens
            .lowerBound..<tokens.sentences[
                quotation.upperBound - 1
            ].tokens.upperBound
        let candidate = Candidate(
            rule: rule, priority: 60, match: head..<head + 1, cue: head..<head, head: head,
            source: speaker.units, content: nil, sentence: quotation.lowerBound)
        let finding = Finding(
            candidate: candidate, cue: words.lowerBound..<words.lowerBound, source: speaker.source,
            sourceUnits: speaker.units, isElided: false, content: [words])
        let place = findings.firstIndex { $0.cue.lowerBound > words.lowerBound } ?? findings.count
        findings.insert(finding, at: place)
    }
}

extension UnitView {
    /// Whether a sentence is nothing but a quotation of more than a few words.
    func isQuotation(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, isQuote(first), !has(grammar.short, first) else { return false }
        return sentence.allSatisfy { isQuote($0) || isDot($0) || isComma($0) }
    }
}
