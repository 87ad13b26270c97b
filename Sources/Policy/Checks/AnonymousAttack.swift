import Attribution
import SourceText

extension Check {
    static let anonymousAttack = Check(
        "anonymous-attack", level: .error,
        summary: "A source whose name is withheld attacks a named person or body.",
        explanation: """
            Nobody should be attacked from behind a curtain: the one attacked cannot answer, and the reader cannot tell \
            a grudge from a warning. Get it on the record, report the facts behind it, or leave it out.
            """,
        standards: [
            "NPR Ethics Handbook", "The New York Times, guidelines on integrity",
            "The Guardian, editorial guidelines",
            "Reuters Handbook of Journalism",
        ],
        minimumConfidence: 0.5,
        bad: [
            "A colleague, who asked not to be named, said {here:Lund was “a liar and a bully”}.",
            "A party official, who asked not to be named, said {here:Mayor Lund was incompetent}.",
        ],
        good: [
            "Tom Reyes, the treasurer, said Lund was “a liar and a bully”.",
            "A party official, who asked not to be named, said Mayor Lund had signed the contract.",
            "A party official, who asked not to be named, said the meeting was a disaster.",
        ]
    ) { draft, _ in
        draft.judgements("attack").map { place, attribution, source in
            Finding(
                place, "\(draft.name(source)) attacks somebody by name and is not named.",
                advice: "Get it on the record, report the facts behind it, or leave it out.",
                related: draft.introduction(of: source, besides: attribution),
                confidence: attribution.confidence)
        }
    }
}

extension Draft {
    /// What withheld sources say that judges somebody who is named, by one of the pack's lists: "attack", "praise".
    func judgements(_ list: String) -> [(place: Span, attribution: Attribution, source: Int)] {
        claims { withheld[$0] }.compactMap { attribution, source in
            guard attribution.polarity == .positive, let place = attribution.contentSpans.first,
                wording.isVerb(attribution.cue.lemma, of: list + "-verbs")
                    || phrase(list, in: attribution.contentSpans) != nil,
                hasTarget(attribution.contentSpans, besides: source, attribution.outlet)
            else { return nil }
            return (place, attribution, source)
        }
    }

    /// Whether some words name a person or a body, or speak of one with a pronoun.
    private func hasTarget(_ spans: [Span], besides source: Int, _ outlet: String?) -> Bool {
        let own = Set(
            [sources[source].affiliation, sources[source].name, outlet].compactMap { $0 }.flatMap {
                $0.lowercased().split(separator: " ").map(String.init)
            })
        return spans.contains { span in
            tokens(in: span).contains { token in
                if ["he", "she", "him", "her"].contains(text(token).lowercased()) { return true }
                let shape = tokens.shapes[token]
                guard shape.contains(.capitalized), isWord(token),
                    !wording.isIn(any: [.weekday, .month, .nationality, .firstPerson], hash(token)),
                    !own.contains(text(token).lowercased())
                else { return false }
                return !shape.contains(.startsSentence) && !opensQuotation(token)
                    || sources.contains { $0.name?.contains(text(token)) ?? false }
            }
        }
    }

    private func opensQuotation(_ token: Int) -> Bool {
        token > 0 && tokens.shapes[token - 1].contains(.opensQuotation)
    }
}
