import Attribution
import SourceText

extension Check {
    static let anonymousUndescribed = Check(
        "anonymous-undescribed", level: .warning,
        summary: "A bare “source”, with neither role nor affiliation.",
        explanation: """
            “A source said” asks the reader to trust without any ground. Describe the source as closely as the \
            agreement allows: what it does, for whom, on which side it stands.
            """,
        standards: [
            "AP Statement of News Values and Principles", "The Washington Post, policies on sources",
            "The Guardian, editorial guidelines",
        ],
        minimumConfidence: 0.5,
        bad: [
            "The plant will close in May, {here:sources} said.",
            "{here:An insider} said the plant would close in May.",
        ],
        good: [
            "The plant will close in May, two managers at the plant said.",
            "A source at the port authority said the plant would close in May.",
        ]
    ) { draft, _ in
        draft.withheldSources.compactMap { source, mention, attribution in
            let level = draft.sources[source].anonymity.level
            guard level == .bare, !draft.leadsBack(mention), !draft.isInHeadline(mention),
                draft.isBare(mention), !draft.isAgain(source, mention),
                draft.sources[source].outlet.map(draft.isHouse) ?? true
            else { return nil }
            return Finding(
                draft.withoutNeighbour(mention), "The reader learns nothing of \(draft.quoted(mention)).",
                advice: "Describe the source: role, affiliation, how it knows.",
                confidence: attribution.confidence)
        }
    }
}
