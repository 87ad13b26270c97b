import Tokenization

/// The phrases beside a name that tell who bears it, as ranges of units: what stands before a comma and the name
/// ("the mayor of Eastholm, Ada Lund"), what follows one ("Ada Lund, a plumber who lives there, said"), and what
/// the name is said to be ("Ada Lund is the mayor").
struct BesideName: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses

    /// The end of the sentence that holds a unit.
    func sentenceEnd(_ unit: Int) -> Int { sentence(unit).upperBound }

    func sentence(_ unit: Int) -> Range<Int> {
        view.table.sentences[Int(tokens.sentenceOf[view.table.tokens(unit).lowerBound])]
    }

    /// Where what follows the name begins, past an age or a party: "Ada Lund, 54, the mayor", "Ada Lund (D), the mayor".
    func behind(_ unit: Int) -> Int? {
        let limit = sentenceEnd(unit)
        var comma = unit + 1
        if comma + 1 < limit, view.isComma(comma), view.tag(comma + 1) == view.grammar.cardinal,
            view.has(view.grammar.single, comma + 1), comma + 2 < limit,
            view.isComma(comma + 2) || view.tag(comma + 2) == view.grammar.openBracket
        {
            comma += 2
        }
        if let bracket = bracket(behind: comma - 1) { comma = bracket.upperBound }
        // "Ada Lund of Eastholm, an engineer"
        if comma + 2 < limit, [classes.of, classes.from].contains(view.key(comma).word),
            view.isProper(comma + 1)
        {
            comma += 2
        }
        guard comma + 1 < limit, view.isComma(comma) || view.isDash(comma) else { return nil }
        // "Ada Lund, then a pilot,"
        let isAdverb = view.tag(comma + 1) == view.grammar.adverb && comma + 2 < limit
        return isAdverb && view.isNounPhrase(comma + 2) ? comma + 2 : comma + 1
    }

    /// "(R-Eastholm)" right behind a unit, its marks included.
    func bracket(behind unit: Int) -> Range<Int>? {
        let limit = sentenceEnd(unit)
        guard unit + 2 < limit, view.tag(unit + 1) == view.grammar.openBracket,
            let close = (unit + 2..<min(limit, unit + 9)).first(where: {
                view.tag($0) == view.grammar.closeBracket
            })
        else { return nil }
        return unit + 1..<close + 1
    }

    /// The noun phrase to which one or several possessors lead: of "the council’s chief" the chief.
    func possessed(_ start: Int, _ limit: Int) -> Int {
        var head = start
        while head + 1 < limit, view.isNounPhrase(head + 1), view.has(view.grammar.hasPossessive, head + 1) {
            head += 1
        }
        return head
    }

    /// The end of a phrase that starts at a unit: up to a comma, a mark, a reporting verb or the verb of the sentence;
    /// relative clauses and participles belong to it.
    func end(of start: Int) -> Int {
        let limit = sentenceEnd(start)
        var end = start
        var verbsAllowed = 0
        while end < limit {
            if view.isComma(end) || view.isDot(end) || view.isDash(end) || view.isColon(end)
                || view.tag(end) == view.grammar.openBracket || view.tag(end) == view.grammar.closeBracket
                || view.isQuote(end) && !view.has(view.grammar.short, end)
            {
                break
            }
            if isRelative(end) || view.isThat(end) || opensWithOwner(end) {
                verbsAllowed += 1
            } else if view.isFinite(end), !view.has(view.grammar.capitalized, end),
                !isLikelyParticiple(end, limit)
            {
                let isCoordinated = end > start && view.isIn(view.grammar.coordinator, end - 1)
                if verbsAllowed == 0, !isCoordinated { break }
                verbsAllowed = max(0, verbsAllowed - 1)
            }
            end += 1
        }
        while end > start, view.isIn(view.grammar.coordinator, end - 1) || isPreposition(end - 1) { end -= 1 }
        return end
    }

    /// "a driver quoted in the letter": a past tense right before a preposition and behind a noun.
    private func isLikelyParticiple(_ verb: Int, _ limit: Int) -> Bool {
        view.tag(verb) == view.grammar.pastTense && view.has(view.grammar.single, verb) && verb + 1 < limit
            && isPreposition(verb + 1)
    }

    /// The noun phrase that a name is said to be: "Ada Lund is, by all accounts, the mayor".
    func predicate(of unit: Int) -> Int? {
        let limit = sentenceEnd(unit)
        return unit + 2 < limit ? complement(of: unit + 1, limit) : nil
    }

    /// The noun phrase behind "is", "was", "became", "was elected", "works as", past what stands between commas.
    func complement(of verb: Int, _ limit: Int) -> Int? {
        guard view.isVerbGroup(verb) else { return nil }
        var next = verb + 1
        if view.isIn(classes.be, verb) {
            if next < limit, view.isComma(next),
                let close = (next + 1..<limit).first(where: { view.isComma($0) })
            {
                next = close + 1
            }
        } else if !view.isIn(classes.becomes, verb) {
            // "who works as a nurse", "who described herself as an organizer"
            if next < limit, view.isIn(view.grammar.reflexive, next) { next += 1 }
            guard next + 1 < limit, next > verb + 1 || view.isIn(classes.serves, verb),
                view.key(next).word == classes.as
            else { return nil }
            next += 1
        }
        guard next < limit, view.isNounPhrase(next), !view.isProper(possessed(next, limit)) else {
            return nil
        }
        return next
    }

    /// "As mayor of Eastholm, Ada Lund": the noun phrase behind the "as" that opens the sentence.
    func role(of unit: Int) -> Int? {
        let first = sentence(unit).lowerBound
        guard unit > first + 2, view.key(first).word == classes.as, view.isNounPhrase(first + 1),
            view.isComma(unit - 1), !(first + 1..<unit).contains(where: { view.isFinite($0) })
        else { return nil }
        return first + 1
    }

    func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    /// "whose members"
    func opensWithOwner(_ unit: Int) -> Bool {
        view.isNounPhrase(unit) && isIn(view.grammar.relative, view.table.tokens(unit).lowerBound)
    }

    func isPreposition(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.preposition, unit)
    }

    /// A phrase without its article.
    func withoutArticle(_ range: Range<Int>) -> Range<Int> {
        range.count > 1
            && (isIn(classes.definite, range.lowerBound) || isIn(classes.indefinite, range.lowerBound))
            ? range.lowerBound + 1..<range.upperBound : range
    }
}
