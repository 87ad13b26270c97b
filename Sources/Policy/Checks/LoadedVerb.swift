import Attribution
import SourceText

extension Check {
    static let loadedVerb = Check(
        "loaded-verb", level: .note,
        summary: "A verb that judges the speaker: claim, admit, insist, boast …",
        explanation: """
            “Said” lets the reader judge. “Claimed” doubts, “admitted” convicts, “insisted” tires of hearing it, \
            “revealed” vouches. Only verbs that report words are found: “mocked the plan” tells a deed. Use such a verb only where its judgement is yours and can be shown. The list, with the \
            tone of each verb, stands in the language pack.
            """,
        standards: ["Wikipedia, Manual of Style: Synonyms for said", "reporting textbooks"],
        parameters: [
            Parameter(
                "allow", .words(["allege", "complain"]),
                "verbs that may be used, in their base form; courts need “allege”")
        ],
        minimumConfidence: 0.5,
        bad: [
            "Ada Lund {here:claimed} that the bridge was safe.",
            "Tom Reyes {here:admitted} that he knew the builder.",
        ],
        good: ["Ada Lund said that the bridge was safe.", "“He claimed that it was safe,” Ada Lund said."]
    ) { draft, settings in
        let allowed = settings.words("allow")
        return draft.attributions.compactMap { attribution in
            guard reportsWords(attribution, draft), attribution.cue.tone == "loaded",
                let source = attribution.source, let speaker = draft.speaker(of: attribution),
                let cue = attribution.cue.spans.first, !allowed.contains(attribution.cue.lemma),
                draft.canSpeak(source), !isPaper(attribution, draft), !isFixed(cue, attribution, draft),
                isPlain(cue, attribution, draft), !isWriter(attribution, draft),
                !isDemand(attribution, draft),
                !isInCourt(cue, draft), !draft.isInSpeech(attribution)
            else { return nil }
            return Finding(
                cue, "\(draft.quoted(cue)) judges the speaker, \(speaker).",
                advice: "Write “said” or another verb that leaves the judgement to the reader.",
                confidence: attribution.confidence)
        }
    }

    /// Whether the words of the source are for a document, whoever it belongs to: an analysis by the department.
    private static func isPaper(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.sourceSpans.contains { mention in
            draft.tokens(in: draft.nounPhrase(mention)).last.map {
                draft.wording.isIn(.documentNoun, draft.hash($0))
            } ?? false
        }
    }

    /// Whether the verb is one that leads in what somebody says, by the pack's class for these.
    private static func reportsWords(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.kind != .intention
            && attribution.cue.spans.contains {
                draft.tokens(in: $0).contains { draft.wording.isIn(.strong, draft.hash($0)) }
            }
    }

    /// Whether the verb tells what was said: neither the noun ("Lund's claim"), nor what was not or may be said, nor a
    /// passive, whose agent often did something else ("the attack was claimed by").
    private static func isPlain(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        let words = draft.tokens(in: cue).map { draft.text($0).lowercased() }
        // "Lund's claim", "the Lund claim": of one person the verb would be "claims".
        let isOne = attribution.source.map { draft.sources[$0].kind == .namedPerson } ?? false
        let first = draft.tokens(in: cue).lowerBound
        let before = first > 0 ? draft.text(first - 1) : ""
        guard !words.isEmpty else { return false }
        let isNoun =
            words.last == attribution.cue.lemma
            && (["’s", "'s"].contains(words[0]) || ["’s", "'s"].contains(before) || isOne && words.count == 1)
        let unreal: Set = [
            "to", "would", "could", "should", "may", "might", "must", "can", "will", "wo", "not", "n't",
            "n’t",
        ]
        let isAgent = attribution.sourceSpans.contains {
            let first = draft.tokens(in: $0).lowerBound
            return first > 0 && draft.text(first - 1).lowercased() == "by"
        }
        // "the Lund claim", "as the Journal revealed"
        let isNamed =
            words.count == 1 && words[0] == attribution.cue.lemma
            && attribution.sourceSpans.contains {
                let first = draft.tokens(in: $0).lowerBound
                return first > 0 && draft.text(first - 1).lowercased() == "the"
            }
        let isOutlet =
            attribution.cue.lemma == "reveal"
            && (attribution.source.map(draft.isOutlet) ?? false || words.first == "first")
        return attribution.polarity == .positive && !isNoun && !isNamed && !isOutlet && !isAgent
            && unreal.isDisjoint(with: words)
    }

    /// "pleaded guilty, admitting …": what is told of a court is its own word for it.
    private static func isInCourt(_ cue: Span, _ draft: Draft) -> Bool {
        let block = draft.article.blocks[draft.block(at: cue.start)].span
        let isAdmission = draft.tokens(in: cue).contains { draft.wording.verb(draft.hash($0)) == "admit" }
        let reach = isAdmission ? block : draft.span(ofSentence: draft.sentence(at: cue.start))
        return draft.phrase("court", in: [reach]) != nil
    }

    /// "I claim": the writer judges nobody else.
    private static func isWriter(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.sourceSpans.contains {
            draft.tokens(in: $0).first.map { draft.wording.isIn(.firstPerson, draft.hash($0)) } ?? false
        }
    }

    /// "insisted that it stop": a demand, told by the verb's bare form.
    private static func isDemand(_ attribution: Attribution, _ draft: Draft) -> Bool {
        guard attribution.cue.lemma == "insist", let content = attribution.contentSpans.first else {
            return false
        }
        let range = draft.tokens(in: content)
        guard let verb = range.first(where: { draft.wording.verb(draft.hash($0)) != nil }),
            verb > range.lowerBound, draft.wording.verb(draft.hash(verb)) == draft.text(verb).lowercased()
        else { return false }
        let before = draft.text(verb - 1).lowercased()
        return ![
            "to", "will", "would", "can", "could", "should", "must", "may", "might", "not", "n't", "n’t",
        ]
        .contains(before) && !before.hasSuffix("s") && !["they", "we", "i", "you"].contains(before)
    }

    /// Whether something is told: the content has a verb, or is quoted.
    private static func isClause(_ attribution: Attribution, _ draft: Draft) -> Bool {
        let auxiliaries: Set = [
            "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could",
            "may",
            "might", "should", "must", "did", "does", "do", "'d", "’d", "'re", "’re", "that",
            "to",
        ]
        return attribution.form != .indirect
            || attribution.contentSpans.contains {
                let range = draft.tokens(in: $0)
                return range.contains {
                    auxiliaries.contains(draft.text($0).lowercased()) && draft.text($0) != "to"
                        || isContraction($0, draft)
                }
                    || range.first.map { draft.text($0).lowercased() == "to" } ?? false
            }
    }

    /// "it's", and not "the bridge's".
    private static func isContraction(_ token: Int, _ draft: Draft) -> Bool {
        token > 0 && ["'s", "’s"].contains(draft.text(token))
            && (draft.isPronoun(token - 1)
                || ["it", "that", "there", "who", "what"].contains(draft.text(token - 1).lowercased()))
    }

    /// "claimed responsibility", "claimed the prize", "railed against": what is done, not what is said.
    private static func isFixed(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: cue)
        let beside = [range.upperBound - 1, range.upperBound].filter { $0 < draft.tokens.count }
        if beside.contains(where: { ["against", "at"].contains(draft.text($0).lowercased()) }) {
            return true
        }
        return ["claim", "concede", "reveal"].contains(attribution.cue.lemma) && !isClause(attribution, draft)
    }
}
