import LanguagePack

/// To whom people and papers belong.
extension SourceDescriber {
    /// The entity to which the people or papers of a phrase belong: "the Lund campaign", "Eastholm’s lawyers",
    /// "officials at Lundco", "district leaders" where a district has been named.
    func body(of mention: Mention) -> Int? {
        // A name of which nothing tells that it is a person's is a body's where people belong to it.
        let named = mention.units.lazy.compactMap { names[$0]?.entity }
            .first { entities[$0].kind != .person || !entities[$0].isCertain }
        if let named { return named }
        let head = Int(view.table.heads[mention.head])
        var words = Array(view.table.tokens(mention.head).lowerBound..<head)
        for unit in mention.units
        where unit > mention.head && view.isNounPhrase(unit) && view.isIn(view.grammar.preposition, unit - 1)
        {
            words.append(Int(view.table.heads[unit]))
        }
        for word in words where isBodyNoun(word) {
            if let entity = namedBody(tokens.hashes[word], before: word) { return entity }
        }
        return nil
    }

    /// Whom lawyers speak for: "Lund’s lawyers", "the lawyer representing Lund".
    func client(of mention: Mention) -> Int? {
        guard view.isIn(classes.counsel, mention.head) else { return nil }
        if mention.head > mention.units.lowerBound, view.has(view.grammar.hasPossessive, mention.head),
            let name = names[mention.head - 1]
        {
            return name.entity
        }
        return mention.units.lazy.filter { $0 > mention.head }.compactMap { names[$0]?.entity }.first
    }

    /// "county officials", "the school’s leaders": the words for a body that its people are told by, where it is not
    /// named.
    func bodyWords(of mention: Mention) -> Range<Int>? {
        let head = Int(view.table.heads[mention.head])
        let inside = view.table.tokens(mention.head).lowerBound..<head
        if let last = inside.last, isBodyNoun(last) { return last..<last + 1 }
        if mention.head > mention.units.lowerBound, view.has(view.grammar.hasPossessive, mention.head),
            isBodyNoun(Int(view.table.heads[mention.head - 1]))
        {
            return withoutArticle(view.table.tokens(mention.head - 1))
        }
        let next = mention.head + 2
        guard next < mention.units.upperBound, view.isNounPhrase(next),
            view.isIn(view.grammar.preposition, next - 1),
            isBodyNoun(Int(view.table.heads[next]))
        else { return nil }
        return withoutArticle(view.table.tokens(next))
    }

    /// The latest body whose name holds a word, or else the first to be named later.
    func namedBody(_ word: UInt64, before token: Int) -> Int? {
        func isIt(_ entity: Entity) -> Bool {
            entity.kind != .person && entity.words.count > 1 && entity.words.contains(word)
        }
        return entities.indices.last { entities[$0].firstToken < token && isIt(entities[$0]) }
            ?? entities.indices.first { isIt(entities[$0]) }
    }

    func isBodyNoun(_ token: Int) -> Bool {
        let lexical = view.lexicon.classes(Int(words[token]))
        return lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationWord)
    }

    /// The words of the phrase that tell whom its people belong to.
    func affiliation(_ mention: Mention) -> Range<Int>? {
        let head = Int(view.table.heads[mention.head])
        let inside = view.table.tokens(mention.head).lowerBound..<head
        if !view.isIn(classes.partisan, mention.head), let end = inside.last(where: { isBodyWord($0) }) {
            var start = end
            while start > inside.lowerBound,
                tokens.shapes[start - 1].contains(.capitalized)
                    && !tokens.shapes[start - 1].contains(.startsSentence) || isBodyWord(start - 1)
            { start -= 1 }
            return start..<end + 1
        }
        if mention.head > mention.units.lowerBound, view.isNounPhrase(mention.head - 1),
            view.has(view.grammar.hasPossessive, mention.head)
        {
            return withoutArticle(view.table.tokens(mention.head - 1))
        }
        for unit in mention.units where unit > mention.head {
            // A clause or an adjective tells something else ("familiar with the company").
            if view.isVerbGroup(unit) || view.isAdjective(unit) || view.isComma(unit)
                || view.isIn(view.grammar.nearness, unit)
            {
                break
            }
            guard view.isNounPhrase(unit), view.isIn(view.grammar.preposition, unit - 1) else { continue }
            if isBodyNoun(Int(view.table.heads[unit])) || view.isProper(unit) {
                return withoutArticle(view.table.tokens(unit))
            }
        }
        return nil
    }

    func isBodyWord(_ token: Int) -> Bool {
        let lexical = view.lexicon.classes(Int(words[token]))
        if lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationWord)
            || lexical.contains(classes.organizationAcronym)
        {
            return true
        }
        let shape = tokens.shapes[token]
        return shape.contains(.allCaps) || shape.contains(.capitalized) && !shape.contains(.startsSentence)
    }

    func isPossessiveMark(_ token: Int) -> Bool {
        Int(tokens.ends[token]) - Int(tokens.starts[token]) <= 4
            && !tokens.shapes[token].contains(.capitalized)
            && ["'s", "'"].contains(view.lexicon.text(Int(words[token])))
    }

    func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
        // "Yet many officials"
        let isLed = phrase.count > 1 && isIn(view.grammar.coordinator, phrase.lowerBound)
        let range = isLed ? phrase.dropFirst() : phrase
        return range.count > 1
            && (isIn(classes.definite, range.lowerBound) || isIn(classes.indefinite, range.lowerBound)
                || isPossessiveMark(range.lowerBound))
            ? range.lowerBound + 1..<range.upperBound : range
    }
}
