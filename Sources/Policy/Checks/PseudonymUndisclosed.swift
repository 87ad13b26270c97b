import Attribution
import SourceText

extension Check {
    static let pseudonymUndisclosed = Check(
        "pseudonym-undisclosed", level: .warning,
        summary: "A person appears under a first name alone, and the article does not say why.",
        explanation: """
            A part name or a changed name is a form of anonymity. Say that it is one, and why: “asked that only her \
            first name be used because …”.
            """,
        standards: ["NPR Ethics Handbook"],
        parameters: [Parameter("known", .words([]), "people whom readers know by one name")],
        minimumConfidence: 0.5,
        bad: ["“I left at night,” said {here:Maria}, a nurse. She did not take her keys."],
        good: [
            "“I left at night,” said Maria Ostrova, a nurse. Maria did not take her keys.",
            "“I left at night,” said Maria, a nurse who asked to be identified by her first name because she fears for her post.",
        ]
    ) { draft, settings in
        guard draft.phrase("name-disclosures", in: draft.article.blocks.map(\.span)) == nil else { return [] }
        let known = Set(settings.words("known"))
        return draft.sources.indices.compactMap { source in
            guard draft.sources[source].kind == .namedPerson,
                let mention = draft.firstMention(source),
                let attribution = draft.attributionsOf[source].first.map({ draft.attributions[$0] }),
                let token = draft.tokens(in: mention).first(where: {
                    draft.tokens.shapes[$0].contains(.capitalized)
                }), draft.sources[source].name == draft.text(token),
                // "Pope Francis" has a title; "Maria, a nurse" has none before the name.
                token == draft.tokens(in: mention).lowerBound,
                draft.wording.isIn(any: [.givenMale, .givenFemale], draft.hash(token)),
                !draft.isNamedInFull(token), !draft.isRelative(token), isPresented(mention, draft),
                !known.contains(draft.text(token).lowercased())
            else { return nil }
            return Finding(
                draft.tokens.span(token), "\(draft.text(token)) appears under a first name alone.",
                advice: "Give the full name, or say that it is a part or changed name, and why.",
                confidence: attribution.confidence)
        }
    }

    /// Whether a role or a clause follows the name: "Maria, a nurse". Without one the person has not been introduced at
    /// all, which is another check's.
    private static func isPresented(_ mention: Span, _ draft: Draft) -> Bool {
        // "Anna in ’t Veen", "Luke 4" go on.
        let next = draft.tokens(in: mention).lowerBound + 1
        return next + 1 < draft.tokens.count && draft.text(next) == "," && draft.isWord(next + 1)
            && !draft.isQuoted(next)
    }
}

extension Draft {
    /// "his wife, Laura": whose family it is tells the rest of the name.
    func isRelative(_ token: Int) -> Bool {
        let before = max(0, token - 4)..<token
        return before.contains {
            wording.isIn(.possessivePronoun, hash($0)) || text($0).hasSuffix("’s")
                || ["'s", "’s"].contains(text($0))
        } && before.contains { wording.isIn(.personNoun, hash($0)) }
    }
}
