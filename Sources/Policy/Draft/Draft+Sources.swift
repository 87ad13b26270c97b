import Attribution
import SourceText
import Tokenization

/// What the checks ask of sources.
extension Draft {
    /// Whether a source is one of whom the reporter knows the name and the reader does not.
    ///
    /// The levels 1 to 5 also hold people whom nobody asked for a name, a neighbour or the crowd at a meeting; no
    /// editor wants to read of these that a reason for anonymity is missing. So it takes a sign: a stated condition,
    /// a withholding noun, or one official, or a counted few, where the article could have named them.
    func isWithheld(_ index: Int) -> Bool {
        let source = sources[index]
        guard source.anonymity.level.isAnonymous, source.anonymity.level != .partlyNamed else { return false }
        guard let mention = source.mentions.first, let first = tokens(in: mention).first,
            !followsName(first), !["many", "most"].contains(text(first).lowercased()), !isPreposition(first),
            !isPronoun(first),
            !isAnybody(mention),
            !isThing(mention)
        else { return false }
        if source.anonymity.condition != nil { return true }
        // "40 people who had signed the letter"
        if source.count ?? 1 >= 10 { return false }
        // "builders, close to the mayor, promised to stop it" tell of a deed.
        if source.kind == .anonymousSource {
            return tokens(in: mention).contains(where: isSourceNoun) || tellsAnything(index)
        }
        if isOnePerson(index), isNamedNext(mention) || isNamedLater(mention) { return false }
        guard source.kind != .document else { return false }
        if source.kind != .namedOrganization, isPeople(mention), statesTerms(mention) { return true }
        guard isCount(first) || isRank(first) && speaks(index), speaksToReporters(index) else { return false }
        return phrase("withheld-nouns", in: [nounPhrase(mention)]) != nil
    }

    /// Whether a source plainly says something; what officials are said to detail or to disagree on sums many up.
    private func speaks(_ source: Int) -> Bool {
        attributionsOf[source].contains { ["say", "tell"].contains(attributions[$0].cue.lemma) }
    }

    private func isSourceNoun(_ token: Int) -> Bool { wording.isIn(.sourceNoun, hash(token)) }

    /// Whether a source tells anything, and does not only think or plan it.
    private func tellsAnything(_ source: Int) -> Bool {
        attributionsOf[source].contains { [.assertion, .knowledge].contains(attributions[$0].kind) }
    }

    /// Whether anything that a source says is said to whoever writes: neither posted nor written nor told to a staff.
    private func speaksToReporters(_ source: Int) -> Bool {
        return attributionsOf[source].contains { index in
            let attribution = attributions[index]
            guard attribution.cue.lemma == "tell", let cue = attribution.cue.spans.last else {
                return !wording.isVerb(attribution.cue.lemma, of: "written-verbs")
            }
            let hearer = tokens(in: cue).upperBound
            return hearer >= tokens.count || !wording.isIn(any: [.staffNoun, .groupNoun], hash(hearer))
        }
    }

    /// "interviews with officials", "media sources": no people.
    private func isThing(_ mention: Span) -> Bool {
        tokens(in: nounPhrase(mention)).contains {
            ["interview", "media", "news"].contains(stem($0)) || wording.isIn(.documentNoun, hash($0))
        } || phrase("quotas", in: [mention]) != nil
    }

    /// "those who fear it": whoever does, and nobody in particular.
    private func isAnybody(_ mention: Span) -> Bool {
        let words = tokens(in: mention).prefix(2).map { text($0).lowercased() }
        if ["anything", "something", "everything", "nothing"].contains(words.first) { return true }
        if words.count == 1, ["some", "others", "many", "one"].contains(words[0]) { return true }
        // "For someone who lives here, …": of somebody who is known.
        if ["someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody"].contains(
            words.first)
        {
            return true
        }
        // "Three-in-five insiders" answered a poll.
        if words.first?.contains("-in-") == true { return true }
        if words.count > 1, words[1] == "who", ["some", "others", "one"].contains(words[0]) { return true }
        return words.first == "those" && (words.count < 2 || words[1] == "who")
    }

    /// Whether a phrase names people by what they are: "a board member", "two directors".
    private func isPeople(_ mention: Span) -> Bool {
        let noun = tokens(in: nounPhrase(mention))
        return noun.first.map(isCount) == true && noun.count > 1
    }

    /// Whether terms stand in a phrase or follow it in its sentence, before anybody else is mentioned: "two directors, who were there
    /// and who asked not to be named".
    private func statesTerms(_ mention: Span) -> Bool {
        let end = span(ofSentence: sentence(at: mention.start)).end
        guard let terms = phrase("conditions", in: [Span(mention.start, max(mention.end, end))]) else {
            return false
        }
        if terms.start < mention.end { return true }
        let between = Span(mention.end, terms.start)
        return !sources.contains { other in
            other.kind != .document
                && other.mentions.contains { between.contains($0) && !isPronounPhrase($0) }
        }
    }

    /// "told reporters": whether a source speaks to several at once and no terms are told of it alone.
    func isBriefing(_ source: Int) -> Bool {
        sources[source].anonymity.condition == nil
            && attributionsOf[source].contains { index in
                guard attributions[index].cue.lemma == "tell", let cue = attributions[index].cue.spans.last
                else { return false }
                let hearer = tokens(in: cue).upperBound
                return hearer < tokens.count
                    && (wording.list("hearers").end(at: hearer, in: tokens.hashes, limit: tokens.count) != nil
                        || phrase("hearers", in: [cue]) != nil)
            }
    }

    /// "One official", after "officials": one of several who tell the same.
    func isOneOfMany(_ mention: Span) -> Bool {
        let noun = tokens(in: nounPhrase(mention))
        guard let first = noun.first, let last = noun.last, text(first).lowercased() == "one" else {
            return false
        }
        let plural = WordHash.hash(text(last).lowercased() + "s")
        return tokens.hashes[..<first].contains(plural)
    }

    /// "sources" of whom nothing is told, or "one source", after "sources familiar with the plan": mostly the same.
    func isAgain(_ source: Int, _ mention: Span) -> Bool {
        guard sources[source].anonymity.level == .bare || sources[source].anonymity.condition == nil,
            let noun = tokens(in: nounPhrase(mention)).last, wording.isIn(.sourceNoun, hash(noun)),
            isBare(mention)
        else { return false }
        return sources.indices.contains { other in
            guard other != source, let first = sources[other].mentions.first, first.start < mention.start,
                sources[other].anonymity.level.isAnonymous, !isBare(first)
            else { return false }
            return tokens(in: first).contains { stem($0) == stem(noun) && text($0).hasSuffix("s") }
        }
    }

    /// Whether nothing but its number is told of a source: "two sources", "a second source".
    func isBare(_ mention: Span) -> Bool {
        let words = tokens(in: mention).prefix { text($0) != "," && !wording.isIn(.relative, hash($0)) }
        return words.allSatisfy {
            !isWord($0) || wording.isIn(any: [.definite, .indefinite, .sourceNoun], hash($0))
                || tokens.shapes[$0].contains(.number)
                || wording.list("ordinals").end(at: $0, in: tokens.hashes, limit: tokens.count) != nil
        }
    }

    /// Whether somebody's mention is part of what somebody else tells: "she said a clerk had shown her the map".
    func isTold(_ mention: Span, by source: Int) -> Bool {
        attributions.contains { other in
            other.source != source && other.source != nil && isSure(other)
                && other.contentSpans.contains { $0.contains(mention) }
                && other.cue.spans.allSatisfy { !$0.overlaps(mention) }
        }
    }

    private func isPronounPhrase(_ mention: Span) -> Bool {
        let range = tokens(in: mention)
        return range.count == 1 && isPronoun(range.lowerBound)
    }

    /// Whether a phrase stands in apposition to a name: "John Bentel, a staffer at the department".
    private func followsName(_ token: Int) -> Bool {
        token > 1 && text(token - 1) == "," && tokens.shapes[token - 2].contains(.capitalized)
            && tokens.sentenceOf[token - 2] == tokens.sentenceOf[token]
            && !wording.isIn(any: [.weekday, .month, .place], hash(token - 2))
    }

    /// A mention up to the clause or comma that tells more.
    func nounPhrase(_ mention: Span) -> Span {
        let range = tokens(in: mention)
        let noun = range.prefix { !isPreposition($0) && isWord($0) && !wording.isIn(.relative, hash($0)) }
        return noun.isEmpty ? mention : tokens.span(range.lowerBound..<noun.endIndex)
    }

    /// "a", "another", "two", "12".
    private func isCount(_ token: Int) -> Bool {
        // "the state's No. 2 official"
        if token > 0, ["no", "no."].contains(text(token - 1).lowercased()) { return false }
        return isCountWord(token)
    }

    private func isCountWord(_ token: Int) -> Bool {
        // "a 71-year-old diplomat" counts years.
        tokens.shapes[token].contains(.number) && !text(token).contains("-")
            || wording.isIn(.indefinite, hash(token))
                && !["some", "many", "few", "several", "other", "more"].contains(
                    text(token).lowercased())
    }

    /// "senior", "former": of several people one word tells that the reporter knows who they are.
    private func isRank(_ token: Int) -> Bool {
        wording.list("ranks").end(at: token, in: tokens.hashes, limit: tokens.count) != nil
    }

    func isPreposition(_ token: Int) -> Bool { wording.isIn(.preposition, hash(token)) }

    /// The first mention of a source in the article's body, in the headline where there is no other.
    func firstMention(_ source: Int) -> Span? {
        let mentions = sources[source].mentions
        return mentions.first { headline?.span.contains($0) != true } ?? mentions.first
    }

    /// A headline has no room to introduce anybody.
    func isInHeadline(_ mention: Span) -> Bool { headline?.span.contains(mention) == true }

    /// What a message calls a source: its name, or the article's own words in quotation marks.
    func name(_ source: Int) -> String {
        if let name = sources[source].name, sources[source].kind != .anonymousSource, !withheld[source] {
            let words = name.split(separator: " ")
            // "Neither Ada Lund": a name begins with no such word.
            let isLed = words.count > 1 && wording.isVerb(words[0].lowercased(), of: "name-openers")
            return inBody(isLed ? words.dropFirst().joined(separator: " ") : name)
        }
        return firstMention(source).map { quoted(withoutClause($0)) } ?? "a source"
    }

    /// A name without the words before it that only a headline in capitals has: "The Long Campaign of Ada Lund".
    private func inBody(_ name: String) -> String {
        guard let headline, analysis.text(headline.span).contains(name) else { return name }
        let body = analysis.text(Span(headline.span.end, max(headline.span.end, article.text.count)))
        let words = name.split(separator: " ")
        let found = words.indices.dropLast().first { body.contains(words[$0...].joined(separator: " ")) }
        return found.map { words[$0...].joined(separator: " ") } ?? name
    }

    /// A mention up to the relative clause or apposition that tells more.
    func withoutClause(_ mention: Span) -> Span {
        let range = tokens(in: mention)
        let main = range.prefix { text($0) != "," && !wording.isIn(.relative, hash($0)) }
        return main.isEmpty ? mention : tokens.span(range.lowerBound..<main.endIndex)
    }

    /// A mention without a name behind a comma that the analysis took in: "sources at the meeting, Lund".
    func withoutNeighbour(_ mention: Span) -> Span {
        let range = tokens(in: mention)
        guard let last = range.last, range.count > 2, tokens.shapes[last].contains(.capitalized),
            let comma = range.last(where: { text($0) == "," }), comma > range.lowerBound,
            (comma + 1...last).allSatisfy({ tokens.shapes[$0].contains(.capitalized) })
        else { return mention }
        return tokens.span(range.lowerBound..<comma)
    }

    /// The words of a span in quotation marks, cut where they run long.
    func quoted(_ span: Span, atMost limit: Int = 60) -> String {
        let text = analysis.text(span).unicodeScalars.filter { !"“”\"«»".unicodeScalars.contains($0) }
        let line = String(String.UnicodeScalarView(text)).onOneLine
        // Never more characters than bytes.
        if line.utf8.count <= limit { return "“\(line)”" }
        let words = line.split(separator: " ")
        var shown = ""
        for word in words {
            if shown.count + word.count > limit { return "“\(shown) …”" }
            shown += (shown.isEmpty ? "" : " ") + word
        }
        return "“\(shown)”"
    }

    /// Whether a phrase leads back to somebody: "the source", "one of the officials", "he".
    func leadsBack(_ span: Span) -> Bool {
        let range = tokens(in: span)
        guard let first = range.first else { return true }
        if wording.isIn(.definite, hash(first)) || isPronoun(first) { return true }
        guard range.count > 2, text(first + 1).lowercased() == "of" else { return false }
        // "one of the players": leads back only where players have been mentioned.
        let noun = range.dropFirst(2).prefix {
            isWord($0) && !isPreposition($0) && !wording.isIn(.relative, hash($0))
        }
        let nouns = Set(noun.filter { !wording.isIn(.definite, hash($0)) }.map(stem))
        return (0..<first).contains { isWord($0) && nouns.contains(stem($0)) }
    }

    func isPronoun(_ token: Int) -> Bool {
        wording.isIn(.personPronoun, hash(token)) || wording.isIn(.objectPronoun, hash(token))
    }

    /// Whether a source is people or a body, as far as its words tell; the analysis may have taken a thing for one.
    func canSpeak(_ source: Int) -> Bool {
        switch sources[source].kind {
        case .namedPerson, .namedOrganization, .anonymousSource: return true
        case .document: return false
        case .unnamedPerson, .unnamedGroup:
            return sources[source].mentions.allSatisfy { mention in
                tokens(in: nounPhrase(mention)).contains { token in
                    isPronoun(token) && tokens(in: mention).count == 1
                        || wording.isIn(
                            any: [.personNoun, .groupNoun, .organizationNoun, .nationality], hash(token))
                }
            }
        }
    }

    /// "a White House official", "a campaign aide", "a Danish official": whoever works for a body that is named, or for
    /// the campaign that the article is about, knows of its affairs and speaks for it. Of a country that is so where
    /// no terms were made.
    func isPlaced(_ source: Int, _ mention: Span) -> Bool {
        let hasTerms = sources[source].anonymity.condition != nil
        return tokens(in: nounPhrase(mention)).contains { token in
            let (shape, word) = (tokens.shapes[token], text(token))
            if wording.list("places-to-know").end(at: token, in: tokens.hashes, limit: tokens.count) != nil {
                return true
            }
            if ["GOP", "Democratic"].contains(word) || wording.isIn(.partisan, hash(token)) { return false }
            let isCountry =
                wording.isIn(any: [.nationality, .place], hash(token))
                || ["an", "ish", "ese"].contains(where: word.hasSuffix)
            // Of a sentence's first word the capital tells nothing, unless it is a country's.
            return shape.contains(.capitalized) && (isCountry ? !hasTerms : !shape.contains(.startsSentence))
        }
    }

    /// Whether an outlet is one of the house's own.
    func isHouse(_ outlet: String) -> Bool { house.contains(outlet.lowercased()) }

    /// Whether two sources may be the same: called by one noun, the one leading back to the other ("the officials").
    func shareNoun(_ a: Int, _ b: Int) -> Bool {
        // "an official", after terms that "officials" made.
        let isOneOf = sources[b].mentions.first.map { mention in
            !isOnePerson(b) && mention.start < sources[a].mentions.first?.start ?? 0
        }
        guard isOneOf == true || [a, b].contains(where: { firstMention($0).map(leadsBack) ?? true }) else {
            return false
        }
        let nouns = { (source: Int) in
            Set(sources[source].mentions.flatMap { mention in tokens(in: mention).map(stem) })
        }
        return withheldNouns.contains { nouns(a).contains($0) && nouns(b).contains($0) }
    }

    private var withheldNouns: [String] {
        [
            "official", "aide", "adviser", "diplomat", "executive", "source", "people", "person", "banker",
            "employee",
        ]
    }

    /// A word without case and plural.
    func stem(_ token: Int) -> String {
        let word = text(token).lowercased()
        return word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }
}
