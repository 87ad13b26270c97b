import Attribution
import SourceText

extension Check {
    static let anonymousNoBasis = Check(
        "anonymous-no-basis", level: .off,
        summary: "Nothing tells how an anonymous source knows.",
        explanation: """
            Say how the source can know: was in the room, read the paper, was briefed. “Familiar with the matter” is \
            weak, but it counts here. Whose role or body is the reason to know, a negotiator, a shopkeeper or an official \
            of the ministry that it is about, is not asked, nor is who gives a view. Off by default: editors send few of \
            these back. `ap` and `npr` ask for it.
            """,
        standards: ["AP Statement of News Values and Principles", "NPR Ethics Handbook"],
        minimumConfidence: 0.5,
        bad: ["{here:A senior administration official} said the talks had failed."],
        good: [
            "A senior administration official who attended the talks said they had failed.",
            "Two officials briefed on the talks said they had failed.",
            "A shopkeeper, who asked not to be named, said the street had been empty.",
            "A source at the port authority said the crane had been sold.",
            "A Danish official said the talks should go on.",
        ]
    ) { draft, _ in
        draft.withheldSources.compactMap { source, mention, attribution in
            let anonymity = draft.sources[source].anonymity
            guard anonymity.level == .described, anonymity.basis == nil, !draft.leadsBack(mention),
                draft.statesFact(source, isStrict: true), !draft.isPlaced(source, mention),
                !isBareAide(mention, draft), !draft.isOneOfMany(mention), isFresh(attribution, draft),
                !tellsMore(after: mention, draft),
                draft.phrase("unplaced-nouns", in: [draft.nounPhrase(mention)]) != nil,
                draft.sources[source].outlet.map(draft.isHouse) ?? true
            else { return nil }
            return Finding(
                mention, "Nothing tells how \(draft.name(source)) can know this.",
                advice: "Say how the source knows: took part, read it, was told by whom.",
                confidence: attribution.confidence)
        }
    }

    /// Whether facts are told to the house: not in quotation marks, which mostly hold a view, not in what another wrote ("a
    /// story in which officials said") and not in public at another time ("said this year").
    private static func isFresh(_ attribution: Attribution, _ draft: Draft) -> Bool {
        guard attribution.form == .indirect, let mention = attribution.sourceSpans.first,
            let cue = attribution.cue.spans.last
        else { return false }
        let first = draft.tokens(in: mention).lowerBound
        let end = draft.tokens(in: cue).upperBound
        let behind = (end..<min(end + 2, draft.tokens.count)).map { draft.text($0).lowercased() }
        let isElsewhere = first > 0 && draft.wording.isIn(.relative, draft.hash(first - 1))
        let isDated = ["this", "last"].contains(behind.first) && ["year", "month"].contains(behind.last)
        return !isElsewhere && !isDated && attribution.cue.lemma != "suggest"
    }

    /// "an aide", "aides": of whoever was spoken of, and near to them.
    private static func isBareAide(_ mention: Span, _ draft: Draft) -> Bool {
        let noun = draft.tokens(in: draft.nounPhrase(mention))
        guard let last = noun.last, draft.stem(last) == "aide" else { return false }
        return noun.dropLast().allSatisfy {
            draft.wording.isIn(any: [.definite, .indefinite], draft.hash($0))
                || draft.tokens.shapes[$0].contains(.number)
        }
    }

    /// Whether a clause follows that tells more of the source than its terms: "who tested the water".
    private static func tellsMore(after mention: Span, _ draft: Draft) -> Bool {
        let noun = draft.tokens(in: draft.nounPhrase(mention))
        let sentence = draft.tokens.sentences[Int(draft.tokens.sentenceOf[noun.lowerBound])].tokens
        let next = noun.upperBound
        // "a source in the room", "at the port": where somebody is is how they know.
        if next < sentence.upperBound,
            ["in", "on", "at", "inside", "within", "from"].contains(draft.text(next).lowercased())
        {
            return true
        }
        // The first clause counts: "an official at the port who read the paper, and who asked not to be named".
        let behind = (next..<sentence.upperBound).prefix {
            (draft.isWord($0) || draft.text($0) == ",") && draft.wording.verb(draft.hash($0)) == nil
        }
        guard let relative = behind.prefix(8).first(where: { draft.wording.isIn(.relative, draft.hash($0)) }),
            relative + 1 < sentence.upperBound
        else { return false }
        let verb = draft.wording.verb(draft.hash(relative + 1)) ?? draft.text(relative + 1).lowercased()
        return ![
            "ask", "speak", "request", "decline", "refuse", "insist", "wish", "want", "prefer", "be", "was",
            "were", "gave", "give", "did", "do", "would",
        ]
        .contains(verb)
    }
}
