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
            guard let reason = draft.reasons[source],
                let stock = draft.phrase("stock-reasons", in: [reason])
            else { return nil }
            let rest = Span(reason.start, draft.span(ofSentence: draft.sentence(at: reason.start)).end)
            guard draft.phrase("real-reasons", in: [rest]) == nil else { return nil }
            return Finding(
                uptoVerb(reason, after: stock, draft),
                "The reason for not naming \(draft.name(source)) is a stock phrase.",
                advice: "Say what this source risks by speaking, or why it speaks nevertheless.",
                related: [.init(mention, "the source")])
        }
    }

    /// A reason without the verb of saying after it, where no comma stands between: the analysis may have taken too much.
    private static func uptoVerb(_ reason: Span, after stock: Span, _ draft: Draft) -> Span {
        let range = draft.tokens(in: reason)
        let rest = draft.tokens(in: stock).upperBound..<range.upperBound
        let end = rest.first { draft.wording.isIn(.strong, draft.hash($0)) && draft.text($0).hasSuffix("d") }
        return end.map { draft.tokens.span(range.lowerBound..<$0) } ?? reason
    }
}
