import Attribution
import SourceText

extension Check {
    static let mindReading = Check(
        "mind-reading", level: .note,
        summary: "A feeling or thought stated as fact, with no saying behind it.",
        explanation: """
            Nobody sees what another fears or thinks. Write what the person said or did. Where the same person is \
            quoted in the paragraph or beside it, nothing is found: the thought then rests on what was said.
            """,
        standards: ["reporting textbooks"],
        minimumConfidence: 0.5,
        bad: [
            "Ada Lund {here:feared} that the bridge would fall.",
            "Ada Lund, the mayor, {here:dreaded} that the bridge would fall.",
        ],
        good: [
            "Ada Lund said she feared that the bridge would fall.",
            "Ada Lund feared that the bridge would fall. “I do not sleep,” she said.",
            "The ministry believes that the bridge is safe.",
        ]
    ) { draft, _ in
        draft.claims { isPerson($0, draft) }.compactMap {
            attribution, source in
            guard draft.wording.isVerb(attribution.cue.lemma, of: "mind-verbs"), isTold(attribution, draft),
                attribution.form == .indirect,
                attribution.polarity == .positive, let cue = attribution.cue.spans.first,
                !attribution.sourceSpans.isEmpty, draft.headline?.span.contains(attribution.start) != true,
                !isFirstPerson(attribution, draft),
                !draft.isInSpeech(attribution), !isDenied(attribution, draft),
                !speaks(source, near: attribution, draft)
            else { return nil }
            return Finding(
                cue, "\(draft.quoted(cue)) states as fact what goes on in the mind of \(draft.name(source)).",
                advice: "Write what the person said or did.", confidence: attribution.confidence)
        }
    }

    /// Bodies take positions, and groups are summed up; only of one person a mind can be read.
    private static func isPerson(_ source: Int, _ draft: Draft) -> Bool {
        switch draft.sources[source].kind {
        case .namedPerson: true
        case .unnamedPerson: draft.canSpeak(source) && draft.isOnePerson(source)
        default: false
        }
    }

    /// "believes" and "is hoping for" sum up where somebody stands; only "believed" and "hoped that" tell a thought.
    private static func isTold(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.cue.spans.allSatisfy { cue in
            let range = draft.tokens(in: cue)
            guard let last = range.last else { return false }
            let verb = draft.text(last).lowercased()
            guard verb.hasSuffix("ed") || verb == "felt" else { return false }
            // "hoped to win" tells an aim.
            let isAim = last + 1 < draft.tokens.count && draft.text(last + 1).lowercased() == "to"
            return !["believe", "hope"].contains(attribution.cue.lemma) || range.count == 1 && !isAim
        }
    }

    /// "It's not that Lund feels".
    private static func isDenied(_ attribution: Attribution, _ draft: Draft) -> Bool {
        guard let mention = attribution.sourceSpans.first else { return false }
        let first = draft.tokens(in: mention).lowerBound
        return (max(0, first - 3)..<first).contains { draft.text($0).lowercased() == "not" }
    }

    private static func isFirstPerson(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.sourceSpans.contains {
            draft.tokens(in: $0).contains { draft.wording.isIn(.firstPerson, draft.hash($0)) }
        }
    }

    /// Whether the same source is cited as saying something in the paragraph or one beside it.
    private static func speaks(_ source: Int, near attribution: Attribution, _ draft: Draft) -> Bool {
        let block = draft.block(at: attribution.start)
        // Whoever is quoted right behind an unnamed person is mostly the same one, by name.
        if draft.sources[source].kind != .namedPerson {
            return draft.attributions.contains {
                $0.form == .direct && draft.block(at: $0.start) == block && $0.start > attribution.start
            }
        }
        return draft.attributionsOf[source].contains { index in
            let other = draft.attributions[index]
            // "has written to the ministry" reports no words.
            let reportsWords = other.contentSpans.reduce(0) { $0 + draft.wordCount($1) } > 2
            return other.kind == .assertion && reportsWords && abs(draft.block(at: other.start) - block) <= 1
        }
    }
}
