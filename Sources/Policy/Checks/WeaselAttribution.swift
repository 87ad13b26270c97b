import Attribution
import SourceText

extension Check {
    static let weaselAttribution = Check(
        "weasel-attribution", level: .warning,
        summary:
            "“Experts say”, “critics argue”: an open class of people of whom nobody could tell who is meant.",
        explanation: """
            Name one of them, or say which body or study it is. Where a person with a name speaks next, in the same \
            paragraph or with a quotation in the one after it, nothing is found.
            """,
        standards: [
            "Wikipedia, Manual of Style: Unsupported attributions", "Institute of Mass Information (IMI)",
        ],
        parameters: [
            Parameter("allow", .words([]), "groups that may be cited: voters, analysts …")
        ],
        minimumConfidence: 0.55,
        bad: [
            "{here:Experts} say the bridge will not last.", "The bridge will not last, {here:critics} say.",
        ],
        good: [
            "Critics say the bridge will not last. “It is a toy,” said Ada Lund, an engineer.",
            "Engineers at the port authority say the bridge will not last.",
        ]
    ) { draft, settings in
        let allowed = settings.words("allow")
        var seen: Set<Int> = []
        return draft.claims { !draft.withheld[$0] && draft.sources[$0].anonymity.level == .generic }
            .compactMap {
                attribution, source in
                guard let mention = attribution.sourceSpans.first, !draft.isInSpeech(attribution),
                    !draft.isInHeadline(mention),
                    tellsWords(attribution, draft), !draft.isAnswer(mention),
                    seen.insert(source).inserted, isWeasel(mention, allowed, draft),
                    !isBorneOut(attribution, draft), !isSummary(mention, draft),
                    // "many people think that eels are fish of the sea": a common belief.
                    attribution.kind != .belief || !endsWithPeople(mention, draft)
                else { return nil }
                let isPaper = draft.tokens(in: mention).contains {
                    draft.wording.isIn(.documentNoun, draft.hash($0))
                }
                let words = draft.quoted(mention)
                return Finding(
                    mention,
                    isPaper
                        ? "Nobody could tell which \(words) are meant."
                        : "Nobody could tell who \(words) are.",
                    advice: "Name one of them, or the body or paper that says so.",
                    confidence: attribution.confidence)
            }
    }

    /// Whether the verb is one of saying or thinking: "opponents try to convince the court" tells a deed, and "some may
    /// recall" speaks to the reader.
    private static func tellsWords(_ attribution: Attribution, _ draft: Draft) -> Bool {
        let tokens = attribution.cue.spans.flatMap { draft.tokens(in: $0) }
        // A crowd that shouts was seen and heard.
        let crowd: Set = [
            "shout", "chant", "yell", "cheer", "scream", "sing", "boo", "hear", "post", "share", "tweet",
        ]
        return attribution.kind != .intention && !crowd.contains(attribution.cue.lemma)
            && !tokens.contains {
                ["may", "might", "will", "would", "be", "try", "tried", "tries", "trying"].contains(
                    draft.text($0).lowercased())
            }
            // "others are waiting to hear": told of a scene, and no view.
            && !tokens.contains { draft.text($0).hasSuffix("ing") }
            && tokens.contains {
                draft.wording.isIn(any: [.strong, .takesThat, .takesClause, .takesQuote], draft.hash($0))
            }
    }

    private static func endsWithPeople(_ mention: Span, _ draft: Draft) -> Bool {
        draft.tokens(in: mention).last.map { draft.text($0).lowercased() == "people" } ?? false
    }

    private static func isWeasel(_ mention: Span, _ allowed: [String], _ draft: Draft) -> Bool {
        let text = draft.analysis.text(mention).lowercased()
        guard !allowed.contains(text) else { return false }
        let range = draft.tokens(in: mention)
        return draft.wording.list("weasels").end(
            at: range.lowerBound, in: draft.tokens.hashes, limit: range.upperBound)
            == range.upperBound
    }

    /// Whether a first paragraph sums up what is told of the same people further down.
    private static func isSummary(_ mention: Span, _ draft: Draft) -> Bool {
        guard let lead = draft.lead, mention.start < lead.span.end, let noun = draft.tokens(in: mention).last
        else { return false }
        return draft.tokens.hashes.indices.dropFirst(draft.tokens(in: lead.span).upperBound).contains {
            draft.isWord($0) && draft.stem($0) == draft.stem(noun)
        }
    }

    /// Whether a person with a name speaks next: in the same paragraph, or with a quotation that opens the one after it.
    private static func isBorneOut(_ attribution: Attribution, _ draft: Draft) -> Bool {
        let block = draft.block(at: attribution.start)
        return draft.attributions.contains { other in
            guard other.start > attribution.start, let source = other.source,
                draft.sources[source].kind == .namedPerson
            else { return false }
            let step = draft.block(at: other.start) - block
            return step == 0
                || step == 1 && other.form != .indirect
                    && other.start == draft.article.blocks[block + 1].span.start
        }
    }
}

extension Draft {
    /// Whether an attribution is itself part of what somebody says.
    func isInSpeech(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue.spans.first else { return false }
        return tokens(in: cue).contains(where: isQuoted)
            || attributions.contains { other in
                other.contentSpans.contains { $0.contains(cue) } && other.start != attribution.start
            }
    }
}
