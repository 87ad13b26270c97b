import Rules

/// Finds the subject of a verb group by walking left from it.
///
/// The walk takes the noun phrase beside the verb, with its possessors and prepositional phrases, and steps
/// over what may stand between subject and verb: an apposition or clause between commas, brackets, a relative
/// clause, a participle ("officials briefed on the talks said").
struct SubjectFinder {
    struct Subject {
        /// The whole phrase, in units.
        var units: Range<Int>
        /// The noun phrase that it is about.
        var head: Int
        /// Whether it is taken from a verb before ("… and added").
        var isElided = false
    }

    let view: UnitView
    /// How many units may stand between commas after a subject.
    private static let longestInsertion = 24

    /// - Parameter verb: a verb group.
    func subject(of verb: Int, in sentence: Range<Int>) -> Subject? {
        // "what is said": nobody yet.
        if verb > sentence.lowerBound, view.isIn(view.grammar.question, verb - 1), !isRelative(verb - 1) {
            return nil
        }
        return direct(verb, sentence) ?? elided(verb, sentence)
    }

    /// The phrase that ends right before the verb.
    private func direct(_ verb: Int, _ sentence: Range<Int>) -> Subject? {
        if view.tag(verb) == view.grammar.gerund, !view.has(view.grammar.hasBe | view.grammar.hasHave, verb) {
            return nil
        }
        var end = verb
        while end > sentence.lowerBound, isAdverbial(end - 1) || isTimeBesideSubject(end - 1, sentence) {
            end -= 1
        }
        guard end > sentence.lowerBound else { return nil }
        if isRelative(end - 1) {
            return antecedent(of: end - 1, sentence).map {
                Subject(units: $0.units.lowerBound..<end, head: $0.head)
            }
        }
        // "the report that said"
        if view.isThat(end - 1), end >= sentence.lowerBound + 2, view.isNounPhrase(end - 2), end == verb {
            return Subject(units: end - 2..<end - 1, head: end - 2)
        }
        if view.isDash(end - 1),
            let opening = (max(sentence.lowerBound, end - 1 - Self.longestInsertion)..<end - 1).last(where: {
                view.isDash($0)
            }), opening > sentence.lowerBound
        {
            return phrase(endingAt: opening, sentence).map {
                Subject(units: $0.units.lowerBound..<end, head: $0.head)
            }
        }
        if view.isComma(end - 1) || isClosing(end - 1) {
            guard let opening = insertionStart(before: end - 1, sentence), opening > sentence.lowerBound
            else { return nil }
            // "Reuters, quoting a diplomat, said": whom the outlet cites is no part of the outlet.
            let isCitation = view.isIn(view.grammar.citing, opening + 1)
            return phrase(endingAt: opening, sentence).map {
                Subject(units: $0.units.lowerBound..<(isCitation ? opening : end), head: $0.head)
            }
        }
        if let noun = contactClause(endingAt: end, sentence) {
            return phrase(endingAt: noun, sentence).map {
                Subject(units: $0.units.lowerBound..<end, head: $0.head)
            }
        }
        return phrase(endingAt: end, sentence)
    }

    /// "All the sailors I met (said)", "the clerks she spoke to (said)": where the clause without a relative pronoun
    /// that ends at `end` begins.
    private func contactClause(endingAt end: Int, _ sentence: Range<Int>) -> Int? {
        var verb = end - 1
        if verb > sentence.lowerBound, view.isIn(view.grammar.preposition, verb) { verb -= 1 }
        guard verb >= sentence.lowerBound + 2, view.isVerbGroup(verb), view.isFinite(verb),
            view.tag(verb - 1) == view.grammar.pronoun, view.isNounPhrase(verb - 2),
            view.tag(verb - 2) != view.grammar.pronoun, !view.isTimePhrase(verb - 2)
        else { return nil }
        return verb - 1
    }

    /// "The group that held the building this week said": a time phrase right before the verb is no subject.
    private func isTimeBesideSubject(_ unit: Int, _ sentence: Range<Int>) -> Bool {
        view.isTimePhrase(unit) && unit > sentence.lowerBound + 1
            && (view.isNounPhrase(unit - 1) || isAdverbial(unit - 1) || isReduced(unit - 1))
    }

    private func isAdverbial(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.tag(unit) == view.grammar.adverb
    }

    private func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    private func isClosing(_ unit: Int) -> Bool { view.tag(unit) == view.grammar.closeBracket }

    /// The comma, bracket or dash that opens the insertion which ends at `closing`.
    private func insertionStart(before closing: Int, _ sentence: Range<Int>) -> Int? {
        let lowest = max(sentence.lowerBound, closing - Self.longestInsertion)
        if isClosing(closing) {
            return (lowest..<closing).last { view.tag($0) == view.grammar.openBracket }
        }
        // The insertion may hold commas itself ("Lund, the mayor, who was there, said"): the leftmost comma
        // that a noun phrase precedes and from which on every part looks like an insertion.
        var opening: Int?
        var index = closing - 1
        while index > lowest {
            if view.isComma(index) {
                guard view.isNounPhrase(index - 1) || isClosing(index - 1), opensInsertion(index + 1),
                    isVerbless(index + 1..<closing),
                    !isAdjunct(endingAt: index, sentence), !isRoleBeforeName(index + 1, closing, sentence)
                else { break }
                opening = index
            }
            index -= 1
        }
        return opening
    }

    /// "… filled the hall, its chairman, Ada Lund, said": the name is in apposition to the role, and the comma before
    /// the role ends a clause.
    private func isRoleBeforeName(_ role: Int, _ closing: Int, _ sentence: Range<Int>) -> Bool {
        role + 3 == closing && view.isNounPhrase(role) && !view.isProper(role) && view.isComma(role + 1)
            && view.isProper(role + 2) && !view.isProper(role - 2)
            && (sentence.lowerBound..<role - 1).contains {
                view.isFinite($0) && !view.has(view.grammar.capitalized, $0)
            }
    }

    /// "In a post on the site, Lund …": the phrase before the comma hangs on a preposition and is no subject.
    private func isAdjunct(endingAt end: Int, _ sentence: Range<Int>) -> Bool {
        guard let phrase = phrase(endingAt: end, sentence), phrase.units.lowerBound > sentence.lowerBound
        else { return false }
        let before = phrase.units.lowerBound - 1
        return view.key(before).kind == view.grammar.word
            && (view.isIn(view.grammar.preposition, before)
                || view.isIn(view.grammar.adjunctPreposition, before))
    }

    /// An apposition has no finite verb but in a relative clause.
    private func isVerbless(_ units: Range<Int>) -> Bool {
        // Inside a name a verb is none ("the Roads and Means Committee").
        guard let verb = units.first(where: { view.isFinite($0) && !view.has(view.grammar.capitalized, $0) })
        else { return true }
        return (units.lowerBound..<verb).contains { isRelative($0) || view.isThat($0) }
    }

    /// Whether what follows a comma can be an apposition, a relative clause or a participle.
    private func opensInsertion(_ unit: Int) -> Bool {
        if view.isNounPhrase(unit) {
            // Another clause with its own verb is none.
            return view.tag(unit) != view.grammar.pronoun
        }
        if isRelative(unit) { return true }
        // "a clerk who was there, and who asked not to be named, said"
        if view.isIn(view.grammar.coordinator, unit), isRelative(unit + 1) { return true }
        if view.isVerbGroup(unit) { return !view.isFinite(unit) }
        return view.key(unit).kind == view.grammar.word
            && (view.isIn(view.grammar.preposition, unit) || view.tag(unit) == view.grammar.adverb)
    }

    /// The noun phrase that ends at `end`, with what hangs on it to the left.
    private func phrase(endingAt end: Int, _ sentence: Range<Int>) -> Subject? {
        var last = end - 1
        guard last >= sentence.lowerBound else { return nil }
        if isClosing(last) {
            guard let open = insertionStart(before: last, sentence), open > sentence.lowerBound else {
                return nil
            }
            last = open - 1
        }
        guard view.isNounPhrase(last) else { return nil }
        // "Lund himself"
        if view.isIn(view.grammar.reflexive, last), last > sentence.lowerBound, view.isNounPhrase(last - 1) {
            last -= 1
        }
        var start = last
        var head = last
        while start > sentence.lowerBound {
            if view.has(view.grammar.hasPossessive, start), view.isNounPhrase(start - 1) {
                start -= 1
            } else if let before = attachment(before: start, sentence) {
                start = before
                head = before
            } else {
                break
            }
        }
        // "Ada Lund, a teacher from Eastholm said": an apposition whose second comma was forgotten.
        if start - 2 == sentence.lowerBound, view.isComma(start - 1), view.isProper(start - 2),
            !view.isProper(start), view.tag(start) != view.grammar.pronoun, view.isNounPhrase(start - 2)
        {
            return Subject(units: start - 2..<end, head: start - 2)
        }
        return Subject(units: start..<end, head: head)
    }

    /// The noun phrase on which the one at `start` hangs: by a preposition, a participle, a relative clause or "and".
    private func attachment(before start: Int, _ sentence: Range<Int>) -> Int? {
        let link = start - 1
        guard link > sentence.lowerBound else { return nil }
        if view.key(link).kind == view.grammar.word, view.isIn(view.grammar.preposition, link) {
            // "told them at the bank": nothing hangs on a pronoun.
            if view.tag(link - 1) == view.grammar.pronoun { return nil }
            if view.isNounPhrase(link - 1) { return link - 1 }
            // "observers in Eastholm and across the country"
            if link - 2 > sentence.lowerBound, view.isIn(view.grammar.coordinator, link - 1),
                view.isNounPhrase(link - 2), view.key(link - 3).kind == view.grammar.word,
                view.isIn(view.grammar.preposition, link - 3)
            {
                return link - 2
            }
            // "officials briefed on the talks", "a person familiar with the matter"
            let middle = link - 1
            if middle > sentence.lowerBound, isReduced(middle), view.isNounPhrase(middle - 1) {
                return middle - 1
            }
            return relativeAntecedent(endingAt: link, sentence)
        }
        if view.isVerbGroup(link) {
            // "a team using microphones", but not "Lund saying voters"
            if view.tag(link) == view.grammar.gerund, view.has(view.grammar.single, link),
                view.isNounPhrase(link - 1), view.lexicon.entry(view.key(link).word) < 0
            {
                return link - 1
            }
            return relativeAntecedent(endingAt: start, sentence)
        }
        if view.isIn(view.grammar.coordinator, link), view.isNounPhrase(link - 1),
            !view.isTimePhrase(link - 1)
        {
            return link - 1
        }
        return nil
    }

    /// A participle or adjective that hangs on the noun before it.
    private func isReduced(_ unit: Int) -> Bool {
        // "sources close to the buyer": the tagger may take the adjective for a verb.
        if view.isIn(view.grammar.nearness, unit) { return true }
        if view.isVerbGroup(unit) {
            return !view.isFinite(unit) && !view.has(view.grammar.hasTo, unit)
        }
        return view.isAdjective(unit)
    }

    /// The antecedent of a relative clause without commas whose words end at `end`: "people who saw the list".
    private func relativeAntecedent(endingAt end: Int, _ sentence: Range<Int>) -> Int? {
        var index = end - 1
        let lowest = max(sentence.lowerBound, end - 10)
        while index > lowest {
            if isRelative(index) || view.isThat(index) {
                return view.isNounPhrase(index - 1) ? index - 1 : nil
            }
            if view.isComma(index) || view.isQuote(index) || view.isDot(index) { return nil }
            index -= 1
        }
        return nil
    }

    /// "Lund, who said": the phrase before the pronoun, without its comma.
    func antecedent(of relative: Int, _ sentence: Range<Int>) -> Subject? {
        var end = relative
        if end > sentence.lowerBound, view.isComma(end - 1) { end -= 1 }
        // "protesters there, who"
        if end > sentence.lowerBound + 1, isAdverbial(end - 1), view.isNounPhrase(end - 2) { end -= 1 }
        guard end > sentence.lowerBound, let found = phrase(endingAt: end, sentence) else { return nil }
        guard view.isIn(view.grammar.who, relative), !arePeople(found.head) else { return found }
        // "a retort to critics, who": the nearest phrase that can be "who".
        let people = found.units.last { $0 > found.head && view.isNounPhrase($0) && arePeople($0) }
        guard var first = people, first > found.units.lowerBound, !arePossessors(first) else { return found }
        while first - 2 > found.head, view.isIn(view.grammar.coordinator, first - 1), arePeople(first - 2) {
            first -= 2
        }
        return Subject(units: first..<found.units.upperBound, head: first)
    }

    private func arePeople(_ unit: Int) -> Bool {
        view.isProper(unit) || view.isIn(view.grammar.bareNounPhrase, unit)
            || view.grammar.people.contains { view.isIn($0, unit) }
    }

    private func arePossessors(_ unit: Int) -> Bool {
        unit + 1 < view.table.count && view.has(view.grammar.hasPossessive, unit + 1)
    }

    /// The subject of the verb on which this one hangs: "Lund said … and added", "Lund smiled, saying".
    private func elided(_ verb: Int, _ sentence: Range<Int>) -> Subject? {
        // "said it was late, but added": the speaker goes on, not what is spoken of.
        if verb > sentence.lowerBound, view.isIn(view.grammar.strong, verb),
            view.isIn(view.grammar.coordinator, verb - 1) || view.tag(verb) == view.grammar.gerund,
            let speech = (sentence.lowerBound..<verb).last(where: {
                view.isFinite($0) && view.isIn(view.grammar.strong, $0)
            }), let found = direct(speech, sentence)
        {
            return Subject(units: found.units, head: found.head, isElided: true)
        }
        var index = verb - 1
        while index >= sentence.lowerBound {
            // A past tense is often taken for a participle.
            if view.isFinite(index) || view.isVerbGroup(index) && view.tag(index) == view.grammar.participle,
                let found = direct(index, sentence)
            {
                // "an official who asked not to be named said": the clause belongs to the subject.
                let isInside =
                    found.units.upperBound == index && isRelative(index - 1)
                    && !(index..<verb).contains {
                        view.isIn(view.grammar.coordinator, $0) || view.isComma($0) || view.isQuote($0)
                    }
                if isInside, view.isFinite(verb) {
                    return Subject(units: found.units.lowerBound..<verb, head: found.head)
                }
                return Subject(units: found.units, head: found.head, isElided: true)
            }
            index -= 1
        }
        return nil
    }
}

extension UnitView {
    /// A phrase that tells when: "Monday", "last week".
    func isTimePhrase(_ unit: Int) -> Bool {
        isNounPhrase(unit)
            && (isIn(grammar.weekday, unit) || isIn(grammar.month, unit) || isIn(grammar.timeNoun, unit))
    }
    func isAdjective(_ unit: Int) -> Bool { key(unit).kind == grammar.word && tag(unit) == grammar.adjective }
    func isThat(_ unit: Int) -> Bool { key(unit).word == grammar.thatWord && grammar.thatWord != 0 }
}
