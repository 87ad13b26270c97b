import Attribution
import SourceText

extension Check {
    static let sourceNotIntroduced = Check(
        "source-not-introduced", level: .note,
        summary: "A bare name, or “the source”, that nothing before introduces.",
        explanation: """
            At the first mention a reader needs the full name and why this person is quoted; a source that is not \
            named needs a description. Often a paragraph was cut and the introduction went with it.
            """,
        standards: ["Reuters Handbook of Journalism"],
        parameters: [
            Parameter("known", .words([]), "surnames that every reader of yours knows, beside the pack's")
        ],
        minimumConfidence: 0.65,
        bad: [
            "The council met on Monday. {here:Lund}, 54, said the bridge was late. She blamed the builder.",
            "The deal is dead. {here:The source} said the papers were never signed.",
        ],
        good: [
            "The council met on Monday. The bridge is late, Ada Lund said. Lund has been mayor since 2019.",
            "The bridge is late, Mayor Lund said.",
            "A source at the ministry said the deal was dead. The source said the papers were never signed.",
        ]
    ) { draft, settings in
        let known = Set(settings.words("known"))
        return draft.sources.indices.compactMap { source in
            guard let mention = draft.firstMention(source), draft.headline?.span.contains(mention) != true,
                let attribution = draft.attributionsOf[source].first.map({ draft.attributions[$0] })
            else { return nil }
            if isBareSurname(source, mention, draft),
                !known.contains(draft.sources[source].name?.lowercased() ?? ""),
                draft.phrase("household-names", in: [mention]) == nil, !isAccording(attribution, draft),
                !isPartOfName(mention, draft)
            {
                let name = draft.sources[source].name ?? draft.analysis.text(mention)
                return Finding(
                    Span(mention.start, mention.start + name.utf8.count),
                    "\(name) is quoted by one name alone, and nothing before says who that is.",
                    advice: "Give the full name and the role at the first mention.",
                    confidence: attribution.confidence)
            }
            guard isUnknownSource(source, mention, draft) else { return nil }
            return Finding(
                mention, "\(draft.quoted(mention)) has not been introduced.",
                advice: "Describe the source at the first mention: role, affiliation, how it knows.",
                confidence: attribution.confidence)
        }
    }

    /// "according to Gallup": a company as often as a person.
    private static func isAccording(_ attribution: Attribution, _ draft: Draft) -> Bool {
        attribution.cue.spans.contains { draft.analysis.text($0).lowercased().hasPrefix("according") }
    }

    /// "Brask", after "Lund-Brask": the last part of a name that was given.
    private static func isPartOfName(_ mention: Span, _ draft: Draft) -> Bool {
        let first = draft.tokens(in: mention).lowerBound
        let ending = "-" + draft.text(first)
        return (0..<first).contains { draft.text($0).hasSuffix(ending) }
    }

    /// One word, no first name, with neither title nor anything that makes it more than a surname in the article.
    private static func isBareSurname(_ source: Int, _ mention: Span, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: mention)
        // An age says no more than the name; a clause or a role would introduce the person.
        let isAlone = range.dropFirst().allSatisfy {
            draft.text($0) == "," || draft.tokens.shapes[$0].contains(.number) && draft.text($0 - 1) == ","
        }
        guard isPerson(source, mention, draft), isAlone, !draft.isOutlet(source), let token = range.first,
            draft.sources[source].title == nil, !draft.isQuoted(token), !isApposed(token, draft),
            // Whoever has been told of before was introduced there, or not.
            !draft.tokens.hashes[..<token].contains(draft.hash(token)),
            token + 1 >= draft.tokens.count || !draft.tokens.shapes[token + 1].contains(.number),
            draft.sources[source].name == draft.text(token),
            !draft.wording.isIn(
                any: [.nationality, .place, .honorific, .weekday, .month],
                draft.hash(token)),
            draft.tokens.shapes[token].contains(.capitalized), !draft.tokens.shapes[token].contains(.allCaps)
        else { return false }
        // "MetroPost" is no surname; "McKay" is.
        let inner = draft.text(token).dropFirst(3).contains { $0.isUppercase || $0 == "." }
        return !inner && !draft.isRelative(token) && !draft.isNamedInFull(token)
    }

    /// "its founder, Lund, said": what stands before the comma introduces it; and what follows "Maria," is a first name
    /// alone, which is another check's.
    private static func isApposed(_ token: Int, _ draft: Draft) -> Bool {
        let isGiven = draft.wording.isIn(any: [.givenMale, .givenFemale], draft.hash(token))
        return token > 0 && draft.text(token - 1) == ","
            || isGiven && token + 1 < draft.tokens.count && draft.text(token + 1) == ","
    }

    /// Whether a name is a person's, as its kind or a pronoun that opens the next sentence tells.
    private static func isPerson(_ source: Int, _ mention: Span, _ draft: Draft) -> Bool {
        if draft.sources[source].kind == .namedPerson { return true }
        if let first = draft.tokens(in: mention).first,
            draft.wording.isIn(any: [.givenMale, .givenFemale, .givenAny], draft.hash(first))
        {
            return true
        }
        guard draft.sources[source].kind == .namedOrganization else { return false }
        // "Lund said her pension was safe", "Lund said the bridge was late. She …"
        let own = draft.attributionsOf[source].compactMap { draft.attributions[$0].contentSpans.first }
            .compactMap {
                draft.tokens(in: $0).first { draft.text($0) != "that" }
            }
        let next = draft.sentence(at: mention.start) + 1
        let opener =
            draft.tokens.sentences.indices.contains(next) ? draft.tokens.sentences[next].tokens.first : nil
        let beside = opener.flatMap {
            draft.block(at: Int(draft.tokens.starts[$0])) == draft.block(at: mention.start) ? $0 : nil
        }
        return (own + [beside].compactMap { $0 }).contains {
            ["he", "she", "his", "her"].contains(draft.text($0).lowercased())
        }
    }

    /// "the source", where no source has been named before.
    private static func isUnknownSource(_ source: Int, _ mention: Span, _ draft: Draft) -> Bool {
        let range = draft.tokens(in: mention)
        guard range.count == 2, draft.text(range.lowerBound).lowercased() == "the",
            draft.wording.isIn(.sourceNoun, draft.hash(range.lowerBound + 1))
        else { return false }
        // Another anonymous source just before may be the one, under another noun; or whoever was quoted in the paragraph.
        let block = draft.block(at: mention.start)
        let isLed = draft.attributions.contains {
            $0.source != nil && $0.source != source && $0.start < mention.start
                && draft.block(at: $0.start) == block
        }
        guard !isLed,
            !draft.withheldSources.contains(where: {
                $0.mention.start < mention.start && block - draft.block(at: $0.mention.start) <= 1
            })
        else { return false }
        let noun = draft.stem(range.lowerBound + 1)
        return !(0..<range.lowerBound).contains { draft.stem($0) == noun }
    }
}

extension Draft {
    /// Whether a name stands anywhere beside another capitalized word: "Ada Lund", "Mayor Lund", "the Lund family".
    func isNamedInFull(_ token: Int) -> Bool {
        let name = hash(token)
        return tokens.hashes.indices.contains { other in
            guard tokens.hashes[other] == name else { return false }
            return [other - 1, other + 1].contains { neighbour in
                guard tokens.hashes.indices.contains(neighbour),
                    tokens.sentenceOf[neighbour] == tokens.sentenceOf[other]
                else { return false }
                let shape = tokens.shapes[neighbour]
                return shape.contains(.capitalized)
                    && !(shape.contains(.startsSentence) && wording.isIn(.definite, hash(neighbour)))
                    && isWord(neighbour)
                    || wording.isIn(.titleNoun, hash(neighbour))
                    || wording.isIn(.honorific, hash(neighbour))
            }
        }
    }
}
