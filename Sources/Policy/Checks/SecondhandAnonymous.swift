import Attribution
import SourceText

extension Check {
    static let secondhandAnonymous = Check(
        "secondhand-anonymous", level: .warning,
        summary: "Another outlet's anonymous source is relayed, with nothing of one's own.",
        explanation: """
            You cannot weigh a source that another newsroom did not name to you either. Match it with reporting of your \
            own, say plainly that you could not confirm it, or leave it out.
            """,
        standards: ["Reuters Handbook of Journalism", "BBC Editorial Guidelines"],
        minimumConfidence: 0.4,
        bad: [
            "The plant will close in May, Bloomberg reported, citing {here:people familiar with the matter}."
        ],
        good: [
            "The plant will close in May, Bloomberg reported, citing people familiar with the matter. Tom Reyes, its owner, said no date was set.",
            "The plant will close in May, Bloomberg reported, citing Tom Reyes, its owner.",
        ]
    ) { draft, _ in
        var seen: Set<Int> = []
        return draft.claims { draft.withheld[$0] }.compactMap { attribution, source in
            guard let outlet = attribution.outlet, !draft.isHouse(outlet),
                let place = attribution.sourceSpans.first,
                seen.insert(source).inserted, !hasOwnReporting(near: attribution, draft)
            else { return nil }
            return Finding(
                place,
                "\(draft.name(source)) is \(outlet)'s anonymous source, and the article adds nothing of its own.",
                advice:
                    "Match it with your own reporting, say that you could not confirm it, or leave it out.",
                confidence: attribution.confidence)
        }
    }

    /// Whether somebody speaks to the house itself in this paragraph, or was asked in it or the next.
    private static func hasOwnReporting(near attribution: Attribution, _ draft: Draft) -> Bool {
        let block = draft.block(at: attribution.start)
        let near = { (span: Span?) in
            span.map { (0...1).contains(draft.block(at: $0.start) - block) } ?? false
        }
        return draft.attributions.contains {
            draft.block(at: $0.start) == block && $0.start > attribution.start && $0.outlet == nil
                && $0.source.map { !draft.isOutlet($0) } ?? false
        } || draft.analysis.nonStatements.contains { near($0.spans.first) }
    }
}

extension Draft {
    /// Whether a source is itself a news organization.
    func isOutlet(_ source: Int) -> Bool {
        sources[source].outlet != nil && sources[source].outlet == sources[source].name
    }
}
