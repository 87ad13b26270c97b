import Attribution
import SourceText

extension Check {
    static let headlineAttributionLost = Check(
        "headline-attribution-lost", level: .note,
        summary: "The body rests it on an allegation or on withheld sources, the headline states it as fact.",
        explanation: """
            A headline may leave out who told a plain fact. It may not turn what an anonymous source says, or what \
            somebody alleges, fears or predicts, into what is so. Add “say sources”, “accused of”, “may”.
            """,
        standards: ["common practice"],
        parameters: [
            Parameter(
                "min-share", .number(0.6), "share of the headline's longer words that the claim has to hold")
        ],
        minimumConfidence: 0.5,
        bad: [
            "# {here:Tile plant in Dorn closes in May}\n\nThe tile plant in Dorn closes in May, according to two people familiar with the plan."
        ],
        good: [
            "# Tile plant in Dorn closes in May, sources say\n\nThe tile plant in Dorn closes in May, according to two people familiar with the plan.",
            "# Tile plant in Dorn closes in May\n\nThe tile plant in Dorn closes in May, its owner said.",
            "# Tile plant in Dorn may close in May\n\nThe tile plant in Dorn closes in May, according to two people familiar with the plan.",
        ]
    ) { draft, settings in
        guard let headline = draft.headline, !isHedged(headline, draft) else { return [] }
        let words = draft.stems(in: [headline.span])
        guard words.count >= 3 else { return [] }
        let share = { (spans: [Span]) in
            Double(words.intersection(draft.stems(in: spans)).count) / Double(words.count)
        }
        let body = draft.attributions.filter { $0.start >= headline.span.end && !$0.contentSpans.isEmpty }
        guard let best = body.max(by: { share($0.contentSpans) < share($1.contentSpans) }),
            share(best.contentSpans) >= settings.number("min-share"), let source = best.source,
            isDoubtful(best, source, draft), !isStatedElsewhere(best, share, settings, draft)
        else { return [] }
        return [
            Finding(
                headline.span, "The headline states as fact what the body rests on \(draft.name(source)).",
                advice: "Say in the headline whose claim it is, or how sure it is.",
                related: best.contentSpans.prefix(1).map { .init($0, "here it is attributed") },
                confidence: best.confidence)
        ]
    }

    private static func isDoubtful(_ attribution: Attribution, _ source: Int, _ draft: Draft) -> Bool {
        // Who speaks from inside a body that is named vouches for it as the body would.
        draft.withheld[source] && !(draft.firstMention(source).map { isOfBody($0, draft) } ?? false)
            || ["allege", "claim", "accuse", "believe", "suspect", "fear", "predict", "speculate"].contains(
                attribution.cue.lemma)
    }

    /// "a source in the Dorn fire service".
    private static func isOfBody(_ mention: Span, _ draft: Draft) -> Bool {
        let words = draft.tokens(in: draft.withoutClause(mention))
        return words.dropFirst().contains { draft.tokens.shapes[$0].contains(.capitalized) }
            || draft.phrase("places-to-know", in: [draft.tokens.span(words)]) != nil
    }

    /// Words that show whose claim it is or that it is none: a verb of saying, a colon, a dash, quotation marks.
    private static func isHedged(_ headline: Block, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: headline.span)
        let marks: Set = [":", "—", "–", "-", "?"]
        let words: Set = [
            "may", "might", "could", "alleged", "allegedly", "reportedly", "accused", "suspected", "sources",
            "feared",
            "likely", "claims", "claim", "report", "reports", "officials", "set", "possible", "near", "nears",
        ]
        return range.contains { token in
            let text = draft.text(token)
            // "May" may be the month.
            return marks.contains(text) || words.contains(text == "May" ? text : text.lowercased())
                || draft.isQuoted(token)
                || draft.wording.isIn(.takesQuote, draft.hash(token))
        } || draft.attributions.contains { headline.span.contains($0.start) }
    }

    /// Whether a sentence of the body, or somebody on the record, says the same.
    private static func isStatedElsewhere(
        _ attribution: Attribution, _ share: ([Span]) -> Double, _ settings: CheckSettings, _ draft: Draft
    ) -> Bool {
        let least = settings.number("min-share")
        let spans = Set(attribution.contentSpans)
        let isOnRecord = draft.attributions.contains { other in
            other.source.map { !isDoubtful(other, $0, draft) } ?? false && share(other.contentSpans) >= least
        }
        let isPlain = draft.tokens.sentences.indices.contains { sentence in
            let span = draft.span(ofSentence: sentence)
            guard draft.headline?.span.contains(span.start) != true, !spans.contains(where: span.overlaps)
            else {
                return false
            }
            return !draft.attributions.contains { $0.contentSpans.contains(where: span.overlaps) }
                && share([span]) >= least
        }
        return isOnRecord || isPlain
    }
}

extension Draft {
    /// The longer words of some spans, without their endings.
    func stems(in spans: [Span]) -> Set<UInt64> {
        var stems: Set<UInt64> = []
        for span in spans {
            for token in tokens(in: span) where isWord(token) && isLong(token) {
                stems.insert(opening(token))
            }
        }
        return stems
    }
}
