import Attribution
import SourceText

extension Check {
    static let anonymousWithoutReason = Check(
        "anonymous-without-reason", level: .warning,
        summary: "A source whose name is withheld, and nowhere the reason.",
        explanation: """
            A reader may ask why somebody who speaks is not named. Say it where the source is introduced, as exactly \
            as you can: what the source has to lose.
            """,
        standards: [
            "AP Statement of News Values and Principles", "SPJ Code of Ethics", "NPR Ethics Handbook",
            "Journalism Trust Initiative (CWA 17493), 12.1",
        ],
        // Of the findings that were read, 92 of 98 were right from here on and 6 of 13 below.
        minimumConfidence: 0.7,
        bad: [
            "{here:A senior ministry official} said the bridge would cost twice as much.",
            "{here:Two people familiar with the matter} said the plant would close.",
        ],
        good: [
            "A senior ministry official, who asked not to be named because he still works on the project, said the bridge would cost twice as much.",
            "Mayor Ada Lund said the bridge would cost twice as much.",
            "Bloomberg reported the sale, citing people familiar with the matter. Tom Reyes, the owner, said he would sell.",
            "Several residents said the bridge shook.",
            "A senior ministry official told reporters the bridge would cost twice as much.",
            "An official of the ministry said the bridge would cost twice as much. The official, who was not authorized to be named, would not say when.",
        ]
    ) { draft, _ in
        draft.withheldSources.compactMap { source, mention, attribution in
            guard !draft.hasReason(source), !draft.leadsBack(mention), !draft.isInHeadline(mention),
                !draft.isBriefing(source),
                !draft.isTold(mention, by: source),
                !draft.isAgain(source, mention),
                !draft.isRelayed(source, attribution)
            else { return nil }
            return Finding(
                draft.withoutNeighbour(mention),
                "The article gives no reason for not naming \(draft.name(source)).",
                advice: "Give the reason where the source is introduced, or give the name.",
                confidence: confidence(attribution))
        }
    }

    /// "citing two bankers" names them plainly, however unsure the weights are of what they say.
    private static func confidence(_ attribution: Attribution) -> Double {
        ["cite", "quote"].contains(attribution.cue.lemma)
            ? max(attribution.confidence, 0.7) : attribution.confidence
    }
}

extension Draft {
    /// A source with its first mention and its surest attribution.
    typealias WithheldSource = (source: Int, mention: Span, attribution: Attribution)

    func speakingWithheld() -> [WithheldSource] {
        sources.indices.compactMap { source in
            guard withheld[source], let mention = firstMention(source),
                // Who only seeks or plans something is no source.
                let best = attributionsOf[source].map({ attributions[$0] }).filter({ $0.kind != .intention })
                    .max(by: { $0.confidence < $1.confidence })
            else { return nil }
            return (source, mention, best)
        }
    }

    /// Whether a source is another outlet's, which has to explain it: it told the other one, or something of one's own
    /// stands beside; what rests on it alone is not. "Told Politico" may be the house's own way to say it, as long as
    /// the settings do not name the house.
    func isRelayed(_ source: Int, _ attribution: Attribution) -> Bool {
        let isTold = attributionsOf[source].contains { index in
            isToOutlet(attributions[index])
                && attributions[index].outlet.map { !isHouse($0) } ?? hearsOutlet(attributions[index])
        }
        // "agencies reported, citing a source": the house cites nobody whom it has spoken to.
        let isCited =
            ["cite", "quote"].contains(attribution.cue.lemma) && self.outlet(of: attribution) == nil
        if isCited || isTold && !house.isEmpty { return true }
        return attribution.outlet.map { !isHouse($0) && hasOwnReporting(near: attribution) } ?? false
    }

    /// "told Reuters", "revealed to Reuters", and not "Reuters reported, citing …": whether an outlet, if there is one, is
    /// the hearer.
    func isToOutlet(_ attribution: Attribution) -> Bool {
        ["tell", "reveal", "explain", "confirm", "disclose", "describe"].contains(attribution.cue.lemma)
    }

    /// "told the Dorn newspaper": whether a paper or a station hears it that the analysis does not know for one.
    private func hearsOutlet(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue.spans.last else { return false }
        let end = tokens(in: cue).upperBound
        let hearer = (end..<min(end + 5, tokens.count)).prefix { text($0) != "that" && isWord($0) }
        return !hearer.isEmpty && wording.list("papers").first(in: hearer, of: tokens.hashes) != nil
    }

    /// Whether the article says why a source is not named; also where it says so of a source of the same noun, for
    /// "the officials, who spoke because …" may have been taken for others.
    func hasReason(_ source: Int) -> Bool {
        reasons[source] != nil || givesReasonForAll
            || sources.indices.contains { $0 != source && reasons[$0] != nil && shareNoun(source, $0) }
    }

    /// "who, like many of those interviewed, asked not to be named because …".
    private var givesReasonForAll: Bool {
        sources.indices.contains { source in
            guard let reason = reasons[source] else { return false }
            return phrase("blanket", in: [span(ofSentence: sentence(at: reason.start))]) != nil
        }
    }

    /// The words that tell why a source is not named: those that the analysis found, else what follows the stated
    /// condition with "because", "citing", "for fear" …
    func statedReason(_ source: Int) -> Span? {
        let anonymity = sources[source].anonymity
        if let spans = anonymity.reason?.spans, let first = spans.first,
            // "citing a person" cites; it gives no reason.
            !sources[source].mentions.contains(where: first.overlaps)
        {
            return Span(first.start, spans.last?.end ?? 0)
        }
        guard let condition = anonymity.condition?.spans.last ?? statedCondition(source) else { return nil }
        // "who was not authorized to be named": the terms are the reason.
        let terms = Span(condition.start, span(ofSentence: sentence(at: condition.start)).end)
        if let stock = phrase("stock-reasons", in: [terms]), stock.start < condition.end {
            return Span(condition.start, max(condition.end, stock.end))
        }
        let sentence = span(ofSentence: sentence(at: condition.start))
        guard let opener = phrase("reason-openers", in: [Span(condition.end, sentence.end)]) else {
            return nil
        }
        let rest = tokens(in: Span(opener.start, sentence.end))
        let clause = rest.prefix { ![",", ".", ";"].contains(text($0)) }
        return clause.isEmpty ? nil : tokens.span(rest.lowerBound..<clause.endIndex)
    }

    /// Terms that stand in a sentence of the source, away from its phrase: "…, one official said, speaking on
    /// condition of anonymity to discuss …".
    private func statedCondition(_ source: Int) -> Span? {
        attributionsOf[source].lazy.compactMap { index -> Span? in
            guard let cue = attributions[index].cue.spans.first else { return nil }
            return phrase("conditions", in: [span(ofSentence: sentence(at: cue.start))])
        }.first
            ?? sources[source].mentions.lazy.compactMap { mention -> Span? in
                leadsBack(mention) ? phrase("conditions", in: [clause(behind: mention)]) : nil
            }.first
    }

    /// A mention and the relative clause behind it: "the official, who was not authorized to be named, …".
    private func clause(behind mention: Span) -> Span {
        let sentence = tokens.sentences[self.sentence(at: mention.start)].tokens
        let start = tokens(in: mention).lowerBound
        let next = tokens(in: withoutClause(mention)).upperBound
        let isRelative = [next, next + 1].contains {
            $0 < sentence.upperBound && wording.isIn(.relative, hash($0))
        }
        guard isRelative else { return mention }
        let end = (next + 1..<sentence.upperBound).first { text($0) == "," } ?? sentence.upperBound
        return tokens.span(start..<max(end, start + 1))
    }
}
