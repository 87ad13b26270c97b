import Attribution
import SourceText

extension Check {
    static let loadedVerb = Check(
        "loaded-verb", level: .note,
        summary: "A verb that judges the speaker: claim, admit, insist, boast …",
        explanation: """
            “Said” lets the reader judge. “Claimed” doubts, “admitted” convicts, “insisted” tires of hearing it, \
            “revealed” vouches. Use such a verb only where its judgement is yours and can be shown. The list, with the \
            tone of each verb, stands in the language pack.
            """,
        standards: ["Wikipedia, Manual of Style: Synonyms for said", "reporting textbooks"],
        parameters: [
            Parameter(
                "allow", .words(["allege"]),
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
            guard attribution.cue.tone == "loaded", let source = attribution.source,
                let cue = attribution.cue.spans.first, !allowed.contains(attribution.cue.lemma),
                draft.sources[source].kind != .document, !draft.isInSpeech(attribution)
            else { return nil }
            return Finding(
                cue, "\(draft.quoted(cue)) judges what \(draft.name(source)) says.",
                advice: "Write “said” or another verb that leaves the judgement to the reader.",
                confidence: attribution.confidence)
        }
    }
}
