import Attribution
import SourceText

extension Check {
    static let anonymousBoilerplateReason = Check(
        "anonymous-boilerplate-reason", level: .note,
        summary: "The only reason given for anonymity is a stock phrase.",
        explanation: """
            “Not authorized to speak” or “the sensitivity of the matter” is true of nearly every anonymous source and \
            tells the reader nothing. Say what this source risks, or why speaking out is worth the risk.
            """,
        standards: ["The New York Times, guidance of the standards desk"],
        bad: [
            "A ministry official, who spoke on condition of anonymity {here:because he was not authorized to speak publicly}, said the bridge would cost twice as much."
        ],
        good: [
            "A ministry official, who spoke on condition of anonymity because he feared losing his post, said the bridge would cost twice as much."
        ]
    ) { draft, _ in
        draft.withheldSources.compactMap { source, mention, _ in
            guard let reason = draft.reasons[source], draft.phrase("stock-reasons", in: [reason]) != nil
            else {
                return nil
            }
            let rest = Span(reason.start, draft.span(ofSentence: draft.sentence(at: reason.start)).end)
            guard draft.phrase("real-reasons", in: [rest]) == nil else { return nil }
            return Finding(
                reason,
                "The reason for not naming \(draft.name(source)) is a stock phrase.",
                advice: "Say what this source risks by speaking, or why it speaks nevertheless.",
                related: [.init(mention, "the source")])
        }
    }
}
