import Attribution
import SourceText

extension Check {
    static let singleAnonymousSource = Check(
        "single-anonymous-source", level: .warning,
        summary: "A claim rests on one anonymous source alone.",
        explanation: """
            One person whom the reader cannot know may be wrong or may want something. Find a second source who knows \
            it independently, or a document, or tell the reader why one is enough. A remark that is quoted whole is a view \
            and asks for no second source. Found where no other withheld source \
            stands in the same paragraph or beside it, and nobody confirms what this one says.
            """,
        standards: [
            "AP Statement of News Values and Principles", "Reuters Handbook of Journalism",
            "The Guardian, editorial guidelines", "BBC Editorial Guidelines, 3.3",
        ],
        minimumConfidence: 0.5,
        bad: [
            "The plant will close in May, said {here:one of the managers, who asked not to be named}.\n\nThe plant makes tiles.",
            "The plant will close in May, said {here:a manager at the plant who asked not to be named}.\n\nThe plant makes tiles.",
        ],
        good: [
            "The plant will close in May, said two managers at the plant who asked not to be named.",
            "The plant will close in May, said a manager at the plant who asked not to be named. The union confirmed the date.",
            "The plant will close in May, Ada Lund said.",
        ]
    ) { draft, _ in
        let withheld = draft.withheldSources
        return withheld.compactMap { source, mention, attribution in
            guard draft.isOnePerson(source), !draft.leadsBack(mention),
                // Who speaks for a body and made no terms gives its word.
                draft.sources[source].anonymity.condition != nil || !draft.isPlaced(source, mention),
                attribution.kind == .assertion || attribution.kind == .knowledge, draft.statesFact(source),
                !withheld.contains(where: { $0.source != source && isBeside(mention, $0.source, draft) }),
                !isConfirmed(source, draft), !hasCompany(mention, draft), !draft.isOneOfMany(mention),
                !["cite", "quote", "confirm"].contains(attribution.cue.lemma),
                !isOfBody(source, draft),
                attribution.outlet.map(draft.isHouse) ?? true
            else { return nil }
            return Finding(
                mention, "What \(draft.name(source)) says rests on this one anonymous source alone.",
                advice: "Find a second source who knows it independently, or say why one is enough.",
                confidence: attribution.confidence)
        }
    }

    /// "a harbour official", "an official at the Dorn Harbour Office": whoever made no terms and is no "source" gives the
    /// word of a body.
    private static func isOfBody(_ source: Int, _ draft: Draft) -> Bool {
        draft.sources[source].anonymity.condition == nil && draft.sources[source].kind != .anonymousSource
    }

    /// Whether another withheld source stands in the same paragraph or one beside it: it may tell the same.
    private static func isBeside(_ mention: Span, _ other: Int, _ draft: Draft) -> Bool {
        let block = draft.block(at: mention.start)
        return draft.sources[other].mentions.contains { abs(draft.block(at: $0.start) - block) <= 1 }
    }

    /// "One clerk, who like others asked not to be named": others told it too.
    private static func hasCompany(_ mention: Span, _ draft: Draft) -> Bool {
        draft.phrase("blanket", in: [mention]) != nil
    }

    /// Whether anybody else, or any document, is said to bear it out.
    private static func isConfirmed(_ source: Int, _ draft: Draft) -> Bool {
        let sentences = Set(
            draft.attributionsOf[source].map { draft.sentence(at: draft.attributions[$0].start) })
        return draft.attributions.contains { other in
            guard other.source != source else { return false }
            if draft.wording.isVerb(other.cue.lemma, of: "confirmation-verbs") { return true }
            // Two sources in one sentence: the second stands beside the first.
            return other.source != nil && sentences.contains(draft.sentence(at: other.start))
        }
            || draft.phrase(
                "confirmation", in: draft.attributions.filter { $0.source != source }.flatMap(\.sourceSpans))
                != nil
    }
}

extension Draft {
    /// Whether anything that a source says is told as a fact. A remark quoted whole is mostly a view, who attacks or
    /// predicts reports nothing either, and a post or a letter is there to be read.
    ///
    /// - Parameter isStrict: whether views do not count, even on terms.
    func statesFact(_ source: Int, isStrict: Bool = false) -> Bool {
        attributionsOf[source].contains { index in
            let attribution = attributions[index]
            // Who made terms to give a view is one to be asked about.
            let isView =
                ["call", "describe"].contains(attribution.cue.lemma)
                || phrase("opinion", in: attribution.contentSpans) != nil
            return attribution.form != .direct && attribution.polarity == .positive
                && !["written-verbs", "factless-verbs", "opinion-verbs", "attack-verbs", "praise-verbs"]
                    .contains {
                        wording.isVerb(attribution.cue.lemma, of: $0)
                    }
                && !(isView && (isStrict || sources[source].anonymity.condition == nil))
        }
    }

    /// Whether a source is one person, as far as the article tells.
    func isOnePerson(_ source: Int) -> Bool {
        guard let mention = sources[source].mentions.first, let first = tokens(in: mention).first,
            text(first).lowercased() != "some"
        else { return false }
        if let count = sources[source].count { return count == 1 }
        return ["a", "an", "one", "another"].contains(text(first).lowercased())
    }
}
