import Attribution
import SourceText

extension Check {
    static let runTogetherQuotes = Check(
        "run-together-quotes", level: .warning,
        summary: "Two speakers' quotations follow each other, and the second is not introduced.",
        explanation: """
            Inside one paragraph a reader takes the next quotation for the same speaker's. Name the new speaker before \
            the new quotation, or begin a paragraph.
            """,
        standards: ["Reuters Handbook of Journalism"],
        minimumConfidence: 0.5,
        bad: [
            "“We have waited nine years for this bridge,” said Ada Lund, the mayor. {here:“There is no money for it,”} said Tom Reyes, the treasurer."
        ],
        good: [
            "“We have waited nine years for this bridge,” said Ada Lund, the mayor. Tom Reyes, the treasurer, said: “There is no money for it.”",
            "“We have waited nine years for this bridge,” said Ada Lund, the mayor.\n\n“There is no money for it,” said Tom Reyes, the treasurer.",
        ]
    ) { draft, _ in
        let quoted = draft.attributions.filter { $0.form == .direct && $0.source != nil }
        return zip(quoted, quoted.dropFirst()).compactMap { first, second in
            guard let old = first.source, let new = second.source, old != new,
                isSpeaker(old, draft), isSpeaker(new, draft),
                let start = second.contentSpans.first, let cue = second.cue.spans.first
            else { return nil }
            let end = (first.contentSpans + first.cue.spans + first.sourceSpans).map(\.end).max() ?? 0
            let speaker = second.sourceSpans.first ?? cue
            let gap = Span(end, max(end, start.start))
            guard draft.block(at: first.start) == draft.block(at: start.start), end <= start.start,
                start.start < min(speaker.start, cue.start),
                draft.block(at: speaker.start) == draft.block(at: start.start), isOneStep(gap, draft),
                !draft.isNamed(new, in: gap),
                // "the source" may be whoever spoke before.
                !draft.leadsBack(speaker), !isBroken(before: start, draft)
            else { return nil }
            return Finding(
                start,
                "A quotation of \(draft.name(new)) follows one of \(draft.name(old)) with nothing between.",
                advice: "Name \(draft.name(new)) before the quotation, or begin a new paragraph.",
                related: [.init(speaker, "here the new speaker is named")],
                confidence: min(first.confidence, second.confidence))
        }
    }

    /// Whether a source is somebody who speaks, as far as the analysis can be sure.
    private static func isSpeaker(_ source: Int, _ draft: Draft) -> Bool {
        draft.sources[source].kind == .namedPerson || draft.withheld[source]
    }

    /// Whether a quotation of the paragraph was never closed: then nobody knows whose the next one is.
    private static func isBroken(before start: Span, _ draft: Draft) -> Bool {
        let block = draft.article.blocks[draft.block(at: start.start)].span
        return draft.quotes.contains {
            block.contains($0.span) && !$0.isClosed && $0.span.start < start.start
        }
    }

    /// Whether nothing but the end of the first sentence stands between.
    private static func isOneStep(_ gap: Span, _ draft: Draft) -> Bool {
        let sentences = Set(draft.tokens(in: gap).map { draft.tokens.sentenceOf[$0] })
        return sentences.count <= 1
    }
}
