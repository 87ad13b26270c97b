import SourceText
import Tokenization

/// Reads the formal position that stands beside a person's name: before it ("Mayor Ada Lund"), behind it
/// ("Ada Lund, the mayor of Eastholm,"; "Ada Lund, who chairs the council,"), as what the name explains ("the mayor
/// of Eastholm, Ada Lund") or as what the person is said to be ("Ada Lund is the mayor").
struct TitleReader: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let beside: BesideName

    init(view: UnitView, tokens: TokenTable, words: [Int32], classes: LexicalClasses) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.classes = classes
        beside = BesideName(view: view, tokens: tokens, words: words, classes: classes)
    }

    /// - Parameter name: a mention of a person anywhere in the article.
    /// - Returns: the title's tokens.
    func title(of name: NameMention) -> Range<Int>? {
        before(name) ?? office(before: name) ?? behind(name.unit) ?? explained(by: name.unit)
            ?? beside.predicate(of: name.unit).flatMap(title(at:)) ?? presiding(name.unit + 1)
            ?? beside.role(of: name.unit).flatMap(title(at:))
    }

    /// The title in what a noun phrase begins, nil where there is none: its first part, else what "and" adds to it
    /// ("a mother of two and the president of the Harbour League").
    func title(at start: Int) -> Range<Int>? {
        if let end = titleEnd(from: start) {
            let whole = view.table.tokens(start..<end)
            return view.isIn(classes.bareNounPhrase, start) ? whole : beside.withoutArticle(whole)
        }
        let end = beside.end(of: start)
        guard start < end,
            let second = (start..<end).first(where: {
                view.isIn(view.grammar.coordinator, $0) && $0 + 1 < end && view.isNounPhrase($0 + 1)
            }), !(start..<second).contains(where: { beside.isRelative($0) })
        else { return nil }
        return titleEnd(from: second + 1).map { beside.withoutArticle(view.table.tokens(second + 1..<$0)) }
    }

    private func before(_ name: NameMention) -> Range<Int>? {
        let unit = name.unit
        let lead = view.table.tokens(unit).lowerBound..<name.tokens.lowerBound
        // "Council Member Ada Lund" and "Nordpost reporter Ada Lund", but not "the bus driver Ada Lund"
        guard let last = lead.last,
            isIn(classes.title, last) || isIn(classes.titleAbbreviation, last)
                || isIn(classes.occupation, last)
                    && (tokens.shapes[last].contains(.capitalized) || isEmployer(lead.lowerBound..<last))
        else { return nil }
        var start = lead.first { !isIn(classes.definite, $0) && !isIn(classes.indefinite, $0) } ?? last
        let hasArticle = start > lead.lowerBound
        // "chief systems and services officer Ada Lund"
        if !hasArticle, unit >= 2, view.isIn(view.grammar.coordinator, unit - 1), view.isNounPhrase(unit - 2),
            !isTitle(unit - 2), view.table.tokens(unit - 2).contains(where: { isIn(classes.title, $0) })
        {
            start = beside.withoutArticle(view.table.tokens(unit - 2)).lowerBound
        } else if view.has(view.grammar.hasPossessive, unit), unit > 0, view.isNounPhrase(unit - 1) {
            // "the council’s chief officer Ada Lund"
            start = beside.withoutArticle(view.table.tokens(unit - 1)).lowerBound
        }
        return start..<last + 1
    }

    /// Whether the words before a trade are the name of whom it is plied for.
    private func isEmployer(_ words: Range<Int>) -> Bool {
        !words.isEmpty
            && words.allSatisfy {
                tokens.shapes[$0].contains(.capitalized) && !isIn(classes.nationality, $0)
                    && !isIn(classes.partisan, $0)
            }
    }

    /// "(D-Eastholm)" behind a name with a title before it.
    func party(of name: NameMention) -> Range<Int>? {
        guard name.tokens.lowerBound > view.table.tokens(name.unit).lowerBound,
            let bracket = beside.bracket(behind: name.unit)
        else { return nil }
        let tokens = view.table.tokens(bracket)
        let first = tokens.lowerBound + 1
        let isLetter = self.tokens.ends[first] - self.tokens.starts[first] == 1
        return isLetter || self.tokens.shapes[first].contains(.hyphenated) ? tokens : nil
    }

    /// "Secretary of State Ada Lund", "Minister of Health Ada Lund": the name begins inside a phrase behind "of".
    private func office(before name: NameMention) -> Range<Int>? {
        let unit = name.unit
        let first = view.table.tokens(unit).lowerBound
        guard first < name.tokens.lowerBound, unit >= beside.sentence(unit).lowerBound + 2,
            view.key(unit - 1).word == classes.of, isTitle(unit - 2)
        else { return nil }
        return beside.withoutArticle(view.table.tokens(unit - 2).lowerBound..<name.tokens.lowerBound)
    }

    private func behind(_ unit: Int) -> Range<Int>? {
        guard let start = beside.behind(unit) else { return nil }
        if view.isNounPhrase(start) || isTitle(start) { return title(at: start) }
        // "Ada Lund, acting secretary of the league"
        if view.tag(start) == view.grammar.gerund, view.has(view.grammar.single, start),
            start + 1 < beside.sentenceEnd(start), isTitle(start + 1)
        {
            return titleEnd(from: start + 1).map { view.table.tokens(start..<$0) }
        }
        guard beside.isRelative(start), view.key(start).word == classes.who else { return nil }
        let limit = beside.sentenceEnd(start)
        let verb = start + 1
        guard verb + 1 < limit, view.isVerbGroup(verb) else { return nil }
        if let complement = beside.complement(of: verb, limit) { return title(at: complement) }
        return presiding(verb)
    }

    /// "Ada Lund, who chairs the council", "Ada Lund runs the harbour museum"
    private func presiding(_ verb: Int) -> Range<Int>? {
        guard verb < view.table.count, view.isIn(classes.presides, verb), view.isVerbGroup(verb) else {
            return nil
        }
        let limit = beside.sentenceEnd(verb)
        // "Lund led Berg by ten points"
        if verb + 1 < limit, view.tag(verb) == view.grammar.pastTense, view.isProper(verb + 1),
            !isIn(classes.definite, view.table.tokens(verb + 1).lowerBound)
        {
            return nil
        }
        guard verb + 1 < limit, view.isNounPhrase(verb + 1), isBody(beside.possessed(verb + 1, limit)),
            !isIn(classes.indefinite, view.table.tokens(verb + 1).lowerBound)
        else { return nil }
        return view.table.tokens(verb..<phraseEnd(verb + 1, limit))
    }

    private func explained(by unit: Int) -> Range<Int>? {
        guard unit >= 2, view.isComma(unit - 1) else { return nil }
        let first = beside.sentence(unit).lowerBound
        // Back over the prepositional phrases of the noun that the name explains.
        var start = unit - 2
        while start >= first + 2, view.isNounPhrase(start), !isTitle(start), beside.isPreposition(start - 1) {
            start -= 2
            while start > first, view.isNounPhrase(start - 1), view.has(view.grammar.hasPossessive, start),
                !isTitle(start)
            { start -= 1 }
        }
        guard start >= first, view.isNounPhrase(start), isTitle(start) || isPost(start, unit) else {
            return nil
        }
        var opening = start
        while opening > first, view.has(view.grammar.hasPossessive, opening), view.isNounPhrase(opening - 1) {
            opening -= 1
        }
        guard opening == first || !view.isNounPhrase(opening - 1) else { return nil }
        return beside.withoutArticle(view.table.tokens(opening..<unit - 1))
    }

    /// The end of the title that starts with a noun phrase, its possessor included; nil when it is none.
    private func titleEnd(from start: Int) -> Int? {
        let limit = beside.sentenceEnd(start)
        let head = beside.possessed(start, limit)
        guard isTitle(head) || isPost(head, limit) else {
            // "one of the council’s directors"
            guard head + 2 < limit, view.isIn(classes.bareNounPhrase, head),
                view.key(head + 1).word == classes.of,
                view.isNounPhrase(head + 2)
            else { return nil }
            let group = beside.possessed(head + 2, limit)
            return isTitle(group) || isGroupOfTitled(group) ? phraseEnd(group, limit) : nil
        }
        return phraseEnd(head, limit)
    }

    /// "directors": more than one of a title.
    private func isGroupOfTitled(_ unit: Int) -> Bool {
        guard view.isNounPhrase(unit), view.tag(unit) == view.grammar.commonNouns else { return false }
        let plural = view.lexicon.text(view.key(unit).word)
        return view.lexicon.word(String(plural.dropLast())).map {
            view.lexicon.classes($0).contains(classes.title)
        } ?? false
    }

    /// A noun phrase with its prepositional phrases and what "and" adds to it.
    private func phraseEnd(_ head: Int, _ limit: Int) -> Int {
        var end = beside.possessed(head, limit) + 1
        while end + 1 < limit, view.isNounPhrase(end + 1), view.key(end).kind == view.grammar.word,
            view.isIn(view.grammar.preposition, end) || view.isIn(view.grammar.coordinator, end)
        {
            // A conjunction before a verb starts another clause, a day or a place of speaking is none of the title.
            if view.isIn(view.grammar.coordinator, end), end + 2 < limit, view.isVerbGroup(end + 2) { break }
            if view.isTimePhrase(end + 1) { break }
            end = named(beside.possessed(end + 1, limit) + 1, limit)
        }
        return end
    }

    /// "the advocacy group Harbour and Home": a body's name right behind its sort.
    private func named(_ end: Int, _ limit: Int) -> Int {
        end < limit && view.isIn(classes.organizationNoun, end - 1) && view.isNounPhrase(end)
            && view.has(view.grammar.capitalized, end) ? end + 1 : end
    }

    private func isTitle(_ unit: Int) -> Bool {
        // "co-chair" is easily taken for something else.
        (view.isNounPhrase(unit) || view.has(view.grammar.hyphenated, unit)) && view.isIn(classes.title, unit)
    }

    /// An occupation with a body is a position: "a teacher at Eastholm Academy", "an organizer with the Harbour League".
    private func isPost(_ unit: Int, _ limit: Int) -> Bool {
        guard view.isNounPhrase(unit), view.isIn(classes.occupation, unit) else { return false }
        let inside = view.table.tokens(unit).lowerBound..<Int(view.table.heads[unit])
        // "its solicitor", "the board’s librarian"
        if isIn(classes.its, inside.lowerBound) || view.has(view.grammar.hasPossessive, unit) { return true }
        if inside.contains(where: { isBodyWord($0) }) { return true }
        guard unit + 2 < limit, view.isNounPhrase(unit + 2) else { return false }
        // "a member of the council"
        if view.key(unit + 1).word == classes.of {
            return view.isIn(classes.belonging, unit) && isBody(beside.possessed(unit + 2, limit))
        }
        return view.isIn(classes.employs, unit + 1) && isBody(beside.possessed(unit + 2, limit))
    }

    /// A phrase for a body, or a name that is no place's.
    private func isBody(_ unit: Int) -> Bool {
        if view.isIn(classes.organizationNoun, unit) { return true }
        let all = view.table.tokens(unit)
        if all.contains(where: { isBodyWord($0) }) { return true }
        return view.has(view.grammar.capitalized, unit)
            && !all.contains { isIn(classes.place, $0) || isIn(classes.placeWord, $0) }
    }

    private func isBodyWord(_ token: Int) -> Bool {
        isIn(classes.organizationAcronym, token)
            || tokens.shapes[token].contains(.capitalized) && isIn(classes.organizationWord, token)
            || tokens.shapes[token].contains(.allCaps) && tokens.ends[token] - tokens.starts[token] > 1
    }
}
