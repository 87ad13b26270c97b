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
        good: [
            "Ada Lund said that the bridge was safe.", "“He claimed that it was safe,” Ada Lund said.",
            "Tom Reyes admitted that he had made a mistake.", "Tom Reyes admitted stealing the boat.",
            "A band of smugglers claimed responsibility for a fire that had burned the port.",
            "The mayor has rejected claims that the bridge was unsafe.",
        ]
    ) { draft, settings in
        let allowed = settings.words("allow")
        return draft.attributions.compactMap { attribution in
            guard reportsWords(attribution, draft), attribution.cue.tone == "loaded",
                let source = attribution.source, let speaker = draft.speaker(of: attribution),
                let cue = attribution.cue.spans.first.map({ uptoVerb($0, draft) }),
                !allowed.contains(attribution.cue.lemma),
                draft.canSpeak(source), !isPaper(attribution, draft), !isFixed(cue, attribution, draft),
                isPlain(cue, attribution, draft), !isClaims(cue, attribution, draft),
                !isWriter(attribution, draft),
                !isDemand(attribution, draft), !isGranted(cue, attribution, draft),
                !isInCourt(cue, draft), !draft.isInSpeech(attribution), !draft.isAnswer(cue)
            else { return nil }
            return Finding(
                cue, "\(draft.quoted(cue)) judges the speaker, \(speaker).",
                advice: "Write “said” or another verb that leaves the judgement to the reader.",
                confidence: attribution.confidence)
        }
    }

    /// A cue without what follows its last judging verb, but for a preposition: the analysis may have taken too much.
    private static func uptoVerb(_ cue: Span, _ draft: Draft) -> Span {
        let range = draft.tokens(in: cue)
        guard let verb = range.last(where: { draft.wording.isIn(.strong, draft.hash($0)) }),
            range[verb...].dropFirst().contains(where: { draft.wording.verb(draft.hash($0)) != nil })
        else { return cue }
        return draft.tokens.span(range.lowerBound..<verb + 1)
    }

    /// Whether the words of the source are for a document, whoever it belongs to: an analysis by the department.
    private static func isPaper(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.sourceSpans.contains { mention in
            // "an analysis released by the department"
            draft.tokens(in: draft.nounPhrase(mention)).suffix(2).contains {
                draft.wording.isIn(.documentNoun, draft.hash($0))
                    && !draft.tokens.shapes[$0].contains(.capitalized)
            }
        }
    }

    /// Whether the verb is one that leads in what somebody says, by the pack's class for these.
    private static func reportsWords(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.kind != .intention
            && attribution.cue.spans.contains {
                draft.tokens(in: $0).contains { draft.wording.isIn(.strong, draft.hash($0)) }
            }
    }

    /// Before a verb that tells of nothing that was said.
    private static let unrealWords: Set = [
        "to", "would", "could", "should", "may", "might", "must", "can", "will", "wo", "not", "n't", "n’t",
    ]

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
            && (["’s", "'s"].contains(words[0]) || ["’s", "'s"].contains(before)
                || isOne && words.count == 1)
        let isAgent = attribution.sourceSpans.contains {
            let first = draft.tokens(in: $0).lowerBound
            return first > 0 && draft.text(first - 1).lowercased() == "by"
        }
        // "the Lund claim", "as the Journal revealed"
        let isNamed =
            words.count == 1 && draft.stem(first) == attribution.cue.lemma
            && attribution.sourceSpans.contains {
                let first = draft.tokens(in: $0).lowerBound
                return first > 0 && ["the", "of"].contains(draft.text(first - 1).lowercased())
            }
        // "revealed that they were paid": of oneself one vouches for nothing.
        let isOwn = attribution.contentSpans.first.map { content in
            draft.tokens(in: content).first { draft.text($0).lowercased() != "that" }.map {
                ["it", "he", "she", "they", "we", "i", "its", "his", "her", "their"].contains(
                    draft.text($0).lowercased())
            } ?? false
        }
        if attribution.cue.lemma == "reveal", isOwn == true { return false }
        let isOutlet =
            attribution.cue.lemma == "reveal"
            && (attribution.source.map(draft.isOutlet) ?? false || !revealsThat(cue, attribution, draft))
        let sentence = draft.tokens.sentences[draft.sentence(at: cue.start)].tokens
        let isAsked = sentence.last.map { draft.text($0) == "?" } ?? false
        return attribution.polarity == .positive && !isAsked && !isNoun && !isNamed && !isOutlet && !isAgent
            && unrealWords.isDisjoint(with: words)
    }

    /// "pleaded guilty, admitting …": what is told of a court is its own word for it.
    private static func isInCourt(_ cue: Span, _ draft: Draft) -> Bool {
        draft.phrase("court", in: [draft.article.blocks[draft.block(at: cue.start)].span]) != nil
    }

    /// "admitted that it had made a mistake", "admitted robbing", "though she conceded that": who grants a failing, a
    /// deed or the other side of the matter does just what the verb says.
    private static func isGranted(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        switch attribution.cue.lemma {
        case "confess": return true
        case "admit":
            let next = draft.tokens(in: cue).upperBound
            let isDeed = next < draft.tokens.count && draft.text(next).hasSuffix("ing")
            return isDeed || draft.phrase("faults", in: attribution.contentSpans) != nil
        case "concede":
            let sentence = draft.span(ofSentence: draft.sentence(at: cue.start))
            return draft.phrase("faults", in: attribution.contentSpans) != nil
                || draft.phrase("contrasts", in: [sentence]) != nil
        default: return false
        }
    }

    /// "Lund revealed that …", or so in a headline. "The band revealed its plans", "when he revealed that" tell deeds.
    private static func revealsThat(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        if draft.isInHeadline(cue) { return true }
        let range = draft.tokens(in: cue)
        let sentence = draft.tokens.sentences[draft.sentence(at: cue.start)].tokens
        let isBackground = (sentence.lowerBound..<range.lowerBound).contains {
            ["when", "after", "before", "since", "until", "first", "who"].contains(
                draft.text($0).lowercased())
        }
        return !isBackground && range.upperBound < draft.tokens.count
            && draft.text(range.upperBound).lowercased() == "that"
    }

    /// "brushed off claims that", "rejected a claim": the noun. Before the verb stands whoever claims, or a word that leads
    /// back to them; or it opens what they claim: "It is safe, claims Lund".
    private static func isClaims(_ cue: Span, _ attribution: Attribution, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: cue)
        guard range.count == 1, let token = range.first, token > 0,
            ["claim", "claims"].contains(draft.text(token).lowercased())
        else { return false }
        let before = draft.text(token - 1).lowercased()
        let isBeside = attribution.sourceSpans.contains { draft.tokens(in: $0).contains(token - 1) }
        return !isBeside && !before.hasSuffix("ly")
            && ![
                ",", "and", "but", "or", "who", "which", "that", "also", "now", "even", "still", "then",
                "later",
            ]
            .contains(before) && !draft.tokens.shapes[token - 1].contains(.closesQuotation)
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
        let isMark = draft.tokens.shapes[verb - 1].contains(.opensQuotation)
        let before = draft.text(isMark && verb > 1 ? verb - 2 : verb - 1).lowercased()
        return ![
            "to", "will", "would", "can", "could", "should", "must", "may", "might", "not", "n't", "n’t",
        ]
        .contains(before) && !before.hasSuffix("s") && !["they", "we", "i", "you"].contains(before)
    }

    /// What a clause has that a noun phrase has not.
    private static let clauseWords: Set = [
        "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could",
        "may", "might", "should", "must", "did", "does", "do", "'d", "’d", "'re", "’re", "that", "to",
    ]

    /// Whether something is told: the content has a verb, or is quoted.
    private static func isClause(_ attribution: Attribution, _ draft: Draft) -> Bool {
        let first = attribution.contentSpans.first.map { draft.tokens(in: $0) }?.first
        let opensQuoted = first.map { draft.tokens.shapes[$0].contains(.opensQuotation) } ?? false
        return attribution.form == .direct || attribution.form != .indirect && opensQuoted
            || attribution.contentSpans.contains {
                let range = draft.tokens(in: $0)
                // "responsibility for an attack that has killed": a clause about the thing that is claimed.
                let main = range.prefix {
                    $0 == range.lowerBound || !draft.wording.isIn(.relative, draft.hash($0))
                }
                return main.contains {
                    clauseWords.contains(draft.text($0).lowercased()) && draft.text($0) != "to"
                        && (draft.text($0) != "that" || $0 == range.lowerBound)
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
        // "insisted on a lower price": a demand.
        if attribution.cue.lemma == "insist", beside.contains(where: { draft.text($0).lowercased() == "on" })
        {
            return true
        }
        return ["claim", "concede", "reveal"].contains(attribution.cue.lemma) && !isClause(attribution, draft)
    }
}
