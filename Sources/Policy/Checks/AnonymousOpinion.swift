import Attribution
import SourceText

extension Check {
    static let anonymousOpinion = Check(
        "anonymous-opinion", level: .warning,
        summary: "A source whose name is withheld gives opinion, speculation or prediction.",
        explanation: """
            Anonymity is granted for facts that cannot be had otherwise. What somebody thinks is worth nothing to a \
            reader who cannot know who thinks so. Leave it out, put it on the record, or keep to the facts in it.
            """,
        standards: ["AP Statement of News Values and Principles"],
        minimumConfidence: 0.5,
        bad: [
            "A ministry official who attended the talks said {here:the plan was a mistake}.",
            "A ministry official who attended the talks {here:predicted} that the plan would never be signed.",
        ],
        good: [
            "A ministry official who attended the talks said the plan had been signed on Monday.",
            "Ada Lund, the mayor, said the plan was a mistake.",
        ]
    ) { draft, _ in
        // What attacks or praises somebody is found as that, and not again as an opinion.
        let judged = Set(["attack", "praise"].flatMap { draft.judgements($0).map(\.place) })
        return draft.claims { source in draft.withheld[source] }.compactMap { attribution, source in
            guard attribution.polarity == .positive,
                !attribution.contentSpans.contains(where: judged.contains), !draft.relays(attribution),
                let speaker = draft.speaker(of: attribution), !draft.isVague(attribution),
                draft.isSaid(attribution)
            else { return nil }
            let cue = attribution.cue.spans.first
            let isOpinion = draft.wording.isVerb(attribution.cue.lemma, of: "opinion-verbs")
            guard isOpinion ? cue != nil : draft.phrase("opinion", in: attribution.contentSpans) != nil,
                let place = isOpinion ? cue : attribution.contentSpans.first
            else { return nil }
            return Finding(
                place, "\(speaker) gives an opinion or a prediction and is not named.",
                advice: "Leave it out, keep to the facts in it, or get it on the record.",
                related: draft.introduction(of: source, besides: attribution),
                confidence: confidence(attribution, source, draft))
        }
    }

    /// How sure an opinion is one. Where words in quotation marks stand beside a source that made terms, the marks and
    /// the terms tell that it speaks, whatever the weights say of the verb.
    private static func confidence(_ attribution: Attribution, _ source: Int, _ draft: Draft) -> Double {
        let isPlain = attribution.form == .direct && draft.sources[source].anonymity.condition != nil
        return isPlain ? max(attribution.confidence, 0.5) : attribution.confidence
    }
}

extension Draft {
    /// The attributions of the sources that are wanted, in text order.
    func claims(of isWanted: (Int) -> Bool) -> [(attribution: Attribution, source: Int)] {
        attributions.compactMap { attribution in
            attribution.source.flatMap { isWanted($0) ? (attribution, $0) : nil }
        }
    }

    /// Whether a source tells what somebody else said: "adding that Lund said the plan would fail".
    func relays(_ attribution: Attribution) -> Bool {
        guard let content = attribution.contentSpans.first else { return false }
        let words = tokens(in: content)
        let end = phrase("opinion", in: [content]).map { tokens(in: $0).lowerBound } ?? words.lowerBound + 5
        return (words.lowerBound..<min(max(end, words.lowerBound + 5), words.upperBound)).contains {
            isQuoted($0)
                ? ["say", "tell"].contains(wording.verb(hash($0))) : wording.isIn(.strong, hash($0))
        }
    }

    /// "They believe", "it indicates", "people worry, believing": of several people who were spoken of it may be any who
    /// think so, and what a thing indicates nobody says.
    func isVague(_ attribution: Attribution) -> Bool {
        let words = attribution.sourceSpans.first.map { analysis.text($0).lowercased() }
        return words == "it" || attribution.kind == .belief && (words == "they" || words == nil)
    }

    /// Whether it is told to whoever writes: neither posted for all nor written.
    func isSaid(_ attribution: Attribution) -> Bool {
        !wording.isVerb(attribution.cue.lemma, of: "written-verbs")
    }

    /// Where a source was first mentioned, if that is not in the attribution itself.
    func introduction(of source: Int, besides attribution: Attribution) -> [Finding.Related] {
        guard let mention = firstMention(source), !attribution.sourceSpans.contains(mention) else {
            return []
        }
        return [.init(mention, "the source's first mention")]
    }
}
