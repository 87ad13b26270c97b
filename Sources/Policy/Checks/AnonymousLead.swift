import Attribution
import SourceText

extension Check {
    static let anonymousLead = Check(
        "anonymous-lead", level: .note,
        summary: "The headline or the first paragraph rests on an anonymous source alone.",
        explanation: """
            What the article opens with is what most readers take away. Open with what stands on the record, or say in \
            the same breath what else bears it out.
            """,
        standards: ["house policy", "Institute of Mass Information (IMI), recommendations"],
        minimumConfidence: 0.5,
        bad: [
            "# Plant in Dorn to close\n\nThe tile plant in Dorn will close in May, according to {here:two people familiar with the plan}."
        ],
        good: [
            "# Plant in Dorn to close\n\nThe tile plant in Dorn will close in May, its owner, Tom Reyes, said on Monday.",
            "# Plant in Dorn to close\n\nThe tile plant in Dorn will close in May, according to two people familiar with the plan. Its owner, Tom Reyes, confirmed the date.",
        ]
    ) { draft, _ in
        // Of an article in one paragraph that is no lead.
        let isLong = draft.proseBlocks.prefix(2).count > 1 || draft.headline != nil
        let blocks = [draft.headline, isLong ? draft.lead : nil].compactMap { $0 }
        for block in blocks.reversed() {
            let here = draft.attributions.filter { block.span.contains($0.start) && $0.source != nil }
            guard let first = here.first(where: { !$0.sourceSpans.isEmpty }), let source = first.source,
                let place = first.sourceSpans.first,
                here.allSatisfy({ $0.source.map { draft.withheld[$0] } ?? true })
            else { continue }
            let part = block.kind == .headline ? "headline" : "first paragraph"
            return [
                Finding(
                    place, "The \(part) rests on \(draft.name(source)) alone.",
                    advice: "Open with what stands on the record, or say what else bears it out.",
                    confidence: first.confidence)
            ]
        }
        return []
    }
}
