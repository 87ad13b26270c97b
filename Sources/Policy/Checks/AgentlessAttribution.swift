import SourceText

extension Check {
    static let agentlessAttribution = Check(
        "agentless-attribution", level: .note,
        summary: "“Reportedly”, “it is believed”, “has learned”: somebody says so, and nobody is named.",
        explanation: """
            Say who believes it, who reported it, from whom it was learned. “Allegedly” is left alone, because courts \
            need it; add it under `also` if you want it found.
            """,
        standards: ["NPR Ethics Handbook"],
        parameters: [Parameter("also", .words([]), "further wordings to be found: allegedly …")],
        bad: [
            "The mayor has {here:reportedly} been briefed twice.",
            "{here:It is believed} that the plant will close.",
        ],
        good: [
            "The mayor has been briefed twice, her office said.", "The thief was allegedly seen at noon.",
            "The plant was fined after it became known that its tiles broke.",
            "“It is believed to be the oldest,” Ada Lund said.",
        ]
    ) { draft, settings in
        let more = PhraseSet(words: settings.words("also"))
        let list = draft.wording.list("agentless")
        return draft.proseBlocks.flatMap { block in
            let range = draft.tokens(in: block.span)
            return list.all(in: range, of: draft.tokens.hashes) + more.all(in: range, of: draft.tokens.hashes)
        }.compactMap { range in
            guard !draft.isQuoted(range.lowerBound), !draft.isTold(range), !isEstimate(range, draft),
                !standsByOutlet(range, draft), !isReportedBefore(range, draft), !isHistory(range, draft),
                !draft.isAnswer(draft.tokens.span(range))
            else { return nil }
            let span = draft.tokens.span(range)
            return Finding(
                span, "\(draft.quoted(span)) hides who says so.",
                advice: "Say who reported, believes or told it, or leave it out.")
        }
    }

    /// "what is thought to be the oldest bridge" hedges a description, "after it became known that" tells an event; nobody
    /// is hidden.
    private static func isEstimate(_ range: Range<Int>, _ draft: Draft) -> Bool {
        range.lowerBound > 0
            && ["what", "after", "when", "before", "once", "until"].contains(
                draft.text(range.lowerBound - 1).lowercased())
    }

    /// "is thought to have left the valley in 1740": what is known of the past from books.
    private static func isHistory(_ range: Range<Int>, _ draft: Draft) -> Bool {
        let sentence = draft.tokens.sentences[Int(draft.tokens.sentenceOf[range.lowerBound])].tokens
        return sentence.contains {
            let year = draft.text($0).prefix(4)
            return year.count == 4 && year.hasPrefix("1") && Int(year) != nil && draft.text($0).count <= 5
        }
    }

    /// "…, the Herald reported. The bridge reportedly shook": whether the sentence before says who reported it.
    private static func isReportedBefore(_ range: Range<Int>, _ draft: Draft) -> Bool {
        guard draft.text(range.lowerBound).lowercased() == "reportedly" else { return false }
        let sentence = Int(draft.tokens.sentenceOf[range.lowerBound])
        let block = draft.block(at: Int(draft.tokens.starts[range.lowerBound]))
        return draft.attributions.contains {
            $0.cue.lemma == "report" && $0.source != nil && draft.sentence(at: $0.start) == sentence - 1
                && draft.block(at: $0.start) == block
        }
    }

    /// Whether the sentence or the one before names the outlet that reported it: "…, the AP reported. She reportedly …".
    private static func standsByOutlet(_ range: Range<Int>, _ draft: Draft) -> Bool {
        let sentence = Int(draft.tokens.sentenceOf[range.lowerBound])
        let start = Int(draft.tokens.starts[range.lowerBound])
        return draft.attributions.contains { attribution in
            guard attribution.outlet != nil || attribution.source.map(draft.isOutlet) ?? false,
                let cue = attribution.cue.spans.first, !cue.overlaps(draft.tokens.span(range)),
                (0...1).contains(draft.block(at: start) - draft.block(at: cue.start))
            else { return false }
            return (sentence - 1...sentence).contains(draft.sentence(at: cue.start))
        }
    }
}

extension Draft {
    /// Whether words are part of what somebody says.
    func isTold(_ range: Range<Int>) -> Bool {
        let span = tokens.span(range)
        return attributions.contains { attribution in
            (attribution.source != nil || attribution.cue.lemma == "say")
                && attribution.contentSpans.contains { $0.contains(span) }
        }
    }
}
