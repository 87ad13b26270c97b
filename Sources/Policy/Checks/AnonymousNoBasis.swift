import Attribution
import SourceText

extension Check {
    static let anonymousNoBasis = Check(
        "anonymous-no-basis", level: .note,
        summary: "Nothing tells how an anonymous source knows.",
        explanation: """
            Say how the source can know: was in the room, read the paper, was briefed. “Familiar with the matter” is \
            weak, but it counts here. Whose role is the reason to know, a negotiator or a shopkeeper, is not asked.
            """,
        standards: ["AP Statement of News Values and Principles", "NPR Ethics Handbook"],
        minimumConfidence: 0.5,
        bad: ["{here:A senior administration official} said the talks had failed."],
        good: [
            "A senior administration official who attended the talks said they had failed.",
            "Two officials briefed on the talks said they had failed.",
            "A shopkeeper, who asked not to be named, said the street had been empty.",
        ]
    ) { draft, _ in
        draft.withheldSources.compactMap { source, mention, attribution in
            let anonymity = draft.sources[source].anonymity
            guard anonymity.level == .described, anonymity.basis == nil, !draft.leadsBack(mention),
                draft.phrase("unplaced-nouns", in: [draft.nounPhrase(mention)]) != nil,
                draft.sources[source].outlet.map(draft.isHouse) ?? true
            else { return nil }
            return Finding(
                mention, "Nothing tells how \(draft.name(source)) can know this.",
                advice: "Say how the source knows: took part, read it, was told by whom.",
                confidence: attribution.confidence)
        }
    }
}
