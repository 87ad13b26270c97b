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
            "The plant will close in May, Bloomberg reported, citing {here:people familiar with the matter}.",
            "Bloomberg reported that the plant would close in May. It cited {here:a banker close to the owner}.",
            "The plant will close in May, Bloomberg reported, citing {here:people with knowledge of the plan}.",
        ],
        good: [
            "The plant will close in May, Bloomberg reported, citing people familiar with the matter. Tom Reyes, its owner, said no date was set.",
            "The plant will close in May, Bloomberg reported, citing Tom Reyes, its owner.",
        ]
    ) { draft, _ in
        var seen: Set<Int> = []
        // "told Politico" may be the house's own way to say it: what is foreign is known once `outlet` is set.
        let relayed = draft.claims { draft.withheld[$0] }.compactMap { attribution, source -> Finding? in
            guard let outlet = draft.outlet(of: attribution), !draft.isHouse(outlet),
                let place = attribution.sourceSpans.first,
                !speaksTo(source, draft),
                seen.insert(source).inserted, !draft.hasOwnReporting(near: attribution)
            else { return nil }
            return finding(place, draft.name(source), outlet, attribution)
        }
        return relayed + cited(draft)
    }

    /// "told Reuters": whether a source spoke to an agency, as agencies have it in what they send to all, or to a house
    /// whose settings do not name it.
    private static func speaksTo(_ source: Int, _ draft: Draft) -> Bool {
        draft.attributionsOf[source].contains {
            draft.isToOutlet(draft.attributions[$0]) && draft.attributions[$0].outlet != nil
        }
    }

    private static func finding(
        _ place: Span, _ name: String, _ outlet: String, _ attribution: Attribution
    ) -> Finding {
        Finding(
            place, "\(name) is \(outlet)'s anonymous source, and the article adds nothing of its own.",
            advice: "Match it with your own reporting, say that you could not confirm it, or leave it out.",
            confidence: attribution.confidence)
    }

    /// "It cited a banker", where the analysis takes the banker for what the outlet says.
    private static func cited(_ draft: Draft) -> [Finding] {
        draft.claims(of: draft.isOutlet).compactMap { attribution, source in
            guard ["cite", "quote"].contains(attribution.cue.lemma),
                let outlet = draft.sources[source].outlet,
                !draft.isHouse(outlet), let place = attribution.contentSpans.first,
                let first = draft.tokens(in: place).first, draft.wording.isIn(.indefinite, draft.hash(first)),
                draft.phrase("withheld-nouns", in: [draft.nounPhrase(place)]) != nil,
                !draft.hasOwnReporting(near: attribution)
            else { return nil }
            return finding(place, draft.quoted(place), outlet, attribution)
        }
    }
}

extension Draft {
    /// The outlet that relays a claim, also where it is named only in the sentence before: "It cited two officials".
    func outlet(of attribution: Attribution) -> String? {
        if let outlet = attribution.outlet { return outlet }
        guard ["cite", "quote"].contains(attribution.cue.lemma) else { return nil }
        return attributions.first { other in
            guard other.outlet != nil, let cue = other.cue.spans.first else { return false }
            return attribution.contentSpans.contains { $0.contains(cue) }
        }?.outlet
    }

    /// Whether somebody speaks to the house itself in this paragraph, with a name also before it, or was asked in it or
    /// the next.
    func hasOwnReporting(near attribution: Attribution) -> Bool {
        let here = block(at: attribution.start)
        let near = { (span: Span?) in
            span.map { (0...1).contains(block(at: $0.start) - here) } ?? false
        }
        return attributions.contains { other in
            guard let source = other.source, other.outlet == nil, !isOutlet(source),
                source != attribution.source,
                block(at: other.start) == here
            else { return false }
            return other.start > attribution.start || sources[source].kind == .namedPerson
        } || analysis.nonStatements.contains { near($0.spans.first) }
    }

    /// Whether a source is itself a news organization.
    func isOutlet(_ source: Int) -> Bool {
        sources[source].outlet != nil && sources[source].outlet == sources[source].name
    }
}
