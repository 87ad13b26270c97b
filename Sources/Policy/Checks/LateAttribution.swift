import Attribution
import SourceText

extension Check {
    static let lateAttribution = Check(
        "late-attribution", level: .note,
        summary: "The speaker of a quotation is named only after it has run long, or in another paragraph.",
        explanation: """
            A reader should not have to hold a speech in mind without knowing whose it is. Put the attribution after \
            the first sentence of the quotation, or before it. Where the paragraph before already ends with the same \
            speaker, nothing is found.
            """,
        standards: ["Reuters Handbook of Journalism"],
        parameters: [
            Parameter(
                "max-sentences", .integer(2), "sentences that may be quoted before the speaker is named"),
            Parameter(
                "min-words", .integer(30), "shorter speeches are not long, however many sentences they have"),
        ],
        minimumConfidence: 0.5,
        bad: [
            "The council met on Monday.\n\n{here:“We have waited nine years for this bridge. We have written eleven letters. We have had no answer to any of them, and the children still cross on a raft,”} said Ada Lund, the mayor."
        ],
        good: [
            "“We have waited nine years for this bridge,” said Ada Lund, the mayor. “We have written eleven letters. We have had no answer to any of them.”",
            "“We have waited nine years for this bridge. We have written eleven letters. We have had no answer to any of them, and the children still cross on a raft.” — Ada Lund",
            "“We have waited nine years. We have written eleven letters,” said Ada Lund, the mayor.",
        ]
    ) { draft, settings in
        draft.attributions.enumerated().compactMap { index, attribution in
            guard attribution.form == .direct, let source = attribution.source, !draft.isOutlet(source),
                let first = attribution.contentSpans.first, let cue = attribution.cue.spans.first
            else { return nil }
            let speaker = attribution.sourceSpans.first ?? cue
            let named = min(speaker.start, cue.start)
            // A pronoun leads back to somebody who has been introduced.
            // "“…” — Ada Lund": a signature, as collections of voices have it.
            let isSigned = !draft.tokens(in: cue).contains(where: draft.isWord)
            let isPronoun =
                draft.tokens(in: speaker).count == 1
                && draft.tokens(in: speaker).contains(where: draft.isPronoun)
                // "the minister said", of somebody introduced.
                || leadsBackPlainly(speaker, before: first, draft)
            guard first.start < named, !isPronoun, !isSigned, !isKnown(source, before: index, draft) else {
                return nil
            }
            let before = attribution.contentSpans.filter { $0.end <= named }
            let sentences = Set(before.flatMap { draft.tokens(in: $0).map { draft.tokens.sentenceOf[$0] } })
            let isElsewhere = draft.block(at: named) > draft.block(at: first.start)
            let isLong = before.reduce(0) { $0 + draft.wordCount($1) } >= settings.integer("min-words")
            guard isLong && sentences.count > settings.integer("max-sentences") || isElsewhere,
                !isBesideAnother(source, first, draft), !isAnswer(first, draft), !isVoice(speaker, draft),
                opens(first, draft), !tellsOf(source, first, draft)
            else { return nil }
            return Finding(
                Span(first.start, before.last?.end ?? first.end),
                isElsewhere
                    ? "\(draft.name(source)) is named as the speaker only in another paragraph."
                    : "\(draft.name(source)) is named as the speaker only after \(sentences.count) sentences.",
                advice: "Name the speaker after the first sentence of the quotation, or before it.",
                related: [.init(speaker, "here the speaker is named")], confidence: attribution.confidence)
        }
    }

    /// "the minister", where a minister stood in this paragraph or the one before.
    private static func leadsBackPlainly(_ speaker: Span, before quotation: Span, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: speaker)
        let start = draft.article.blocks[max(0, draft.block(at: quotation.start) - 1)].span.start
        guard range.count == 2, draft.leadsBack(speaker), let noun = range.last else { return false }
        return draft.tokens(in: Span(start, quotation.start)).contains {
            draft.stem($0) == draft.stem(noun)
        }
    }

    /// Whether the quotation stands in a paragraph in which somebody else speaks: then it may be that one's.
    private static func isBesideAnother(_ source: Int, _ quotation: Span, _ draft: Draft) -> Bool {
        let block = draft.article.blocks[draft.block(at: quotation.start)].span
        return draft.attributions.contains {
            $0.source != nil && $0.source != source && block.contains($0.start) && $0.start < quotation.start
        }
    }

    /// Whether a question was put in the paragraph before: the answer is of the one who was asked.
    private static func isAnswer(_ quotation: Span, _ draft: Draft) -> Bool {
        let block = draft.block(at: quotation.start)
        guard block > 0, draft.article.blocks[block].span.start == quotation.start else { return false }
        let before = draft.tokens(in: draft.article.blocks[block - 1].span)
        return before.contains { draft.text($0) == "?" }
    }

    /// Whether the words open with a mark: else a quotation was broken in two.
    private static func opens(_ quotation: Span, _ draft: Draft) -> Bool {
        draft.tokens(in: quotation).first.map {
            draft.tokens.shapes[$0].contains(.opensQuotation)
                || $0 > 0 && draft.tokens.shapes[$0 - 1].contains(.opensQuotation)
        } ?? false
    }

    /// Whether the words tell of the speaker by name: then they are somebody else's.
    private static func tellsOf(_ source: Int, _ quotation: Span, _ draft: Draft) -> Bool {
        guard let last = draft.sources[source].name?.split(separator: " ").last else { return false }
        return draft.tokens(in: quotation).contains { draft.text($0) == last }
    }

    /// The voice of an advertisement or a film is nobody whom a reader waits for.
    private static func isVoice(_ speaker: Span, _ draft: Draft) -> Bool {
        draft.tokens(in: draft.nounPhrase(speaker)).contains {
            ["narrator", "voice", "voiceover", "voice-over", "announcer"].contains(
                draft.text($0).lowercased())
        }
    }

    /// Whether the attribution before is of the same speaker, in this paragraph or the one before.
    private static func isKnown(_ source: Int, before index: Int, _ draft: Draft) -> Bool {
        let this = draft.attributions[index]
        let block = draft.block(at: this.start)
        // Who is told of in the paragraph before is in the reader's mind; the lead only sums up.
        if block > 1, draft.article.blocks[block - 1] != draft.lead, draft.isNamed(source, inBlock: block - 1)
        {
            return true
        }
        guard index > 0 else { return false }
        let last = draft.attributions[index - 1]
        return last.source == source && block - draft.block(at: last.start) <= 1
    }
}
