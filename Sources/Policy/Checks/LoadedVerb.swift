import Attribution
import SourceText

extension Check {
    static let loadedVerb = Check(
        "loaded-verb", level: .note,
        summary: "A verb that judges the speaker: claim, admit, insist, boast …",
        explanation: """
            “Said” lets the reader judge. “Claimed” doubts, “admitted” convicts, “insisted” tires of hearing it, \
            “revealed” vouches. Only verbs that report words are found: “mocked the plan” tells a deed. Use such a verb only where its judgement is yours and can be shown. The list, with the \
            tone of each verb, stands in the language pack.
            """,
        standards: ["Wikipedia, Manual of Style: Synonyms for said", "reporting textbooks"],
        parameters: [
            Parameter(
                "allow", .words(["allege", "complain"]),
                "verbs that may be used, in their base form; courts need “allege”")
        ],
        minimumConfidence: 0.5,
        bad: [
            "Ada Lund {here:claimed} that the bridge was safe.",
            "Tom Reyes {here:admitted} that he knew the builder.",
        ],
        good: ["Ada Lund said that the bridge was safe.", "“He claimed that it was safe,” Ada Lund said."]
    ) { draft, settings in
        let allowed = settings.words("allow")
        return draft.attributions.compactMap { attribution in
            guard reportsWords(attribution, draft), attribution.cue.tone == "loaded",
                let source = attribution.source,
                let cue = attribution.cue.spans.first, !allowed.contains(attribution.cue.lemma),
                draft.canSpeak(source), !isPaper(attribution, draft), !isFixed(cue, attribution, draft),
                !draft.isInSpeech(attribution)
            else { return nil }
            return Finding(
                cue, "\(draft.quoted(cue)) judges what \(draft.name(source)) says.",
                advice: "Write “said” or another verb that leaves the judgement to the reader.",
                confidence: attribution.confidence)
        }
    }

    /// Whether the words of the source are for a document, whoever it belongs to: an analysis by the department.
    private static func isPaper(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.sourceSpans.contains { mention in
            draft.tokens(in: draft.nounPhrase(mention)).last.map {
                draft.wording.isIn(.documentNoun, draft.hash($0))
            } ?? false
        }
    }

    /// Whether the verb is one that leads in what somebody says, by the pack's class for these.
    private static func reportsWords(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.kind != .intention
            && attribution.cue.spans.contains {
                draft.tokens(in: $0).contains { draft.wording.isIn(.strong, draft.hash($0)) }
            }
    }

    /// "claimed responsibility", "claiming allegiance": the verb is the only one there is.
    private static func isFixed(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        let next = draft.tokens(in: cue).upperBound
        guard next < draft.tokens.count else { return false }
        // "railed against": a deed, not a report of words.
        if draft.text(next).lowercased() == "against" { return true }
        return attribution.cue.lemma == "claim"
            && ["responsibility", "allegiance", "victory", "credit", "asylum"].contains(
                draft.text(next).lowercased())
    }
}
