import LanguagePack

/// "the governor", "the party’s nominee", and in a headline "Mayor says": people who are named elsewhere in the article.
extension SourceResolver {
    /// A single person told by a role, whom the article names: the one of whom the role is told, or the one
    /// who has just been speaking.
    mutating func described(_ mention: Mention) -> (Int, String)? {
        guard mention.number != .plural, mention.word != 0, describer.isDefinite(mention),
            !describer.isWithheld(mention), isOnePerson(mention)
        else { return nil }
        let token = view.table.tokens(mention.head).lowerBound
        if let entity = holder(of: mention, before: token) {
            return (named(entity, mention).0, "the person of whom the role is told")
        }
        // "the billionaire", "the 41-year-old mother of two", right behind what a person says who is told by another word
        guard
            isAged(mention)
                || view.isIn(classes.role, mention.head) && describer.end(of: mention) == mention.head + 1,
            !reader.isIn(classes.possessivePronoun, token),
            let (draft, _) = person(
                before: view.table.tokens(mention.units).lowerBound, describer.gender(mention)),
            !mention.units.contains(where: { reader.names[$0]?.entity == drafts[draft].entity }),
            Int(tokens.sentenceOf[token]) - Int(tokens.sentenceOf[drafts[draft].lastToken]) <= 3
        else { return nil }
        return (draft, "another word for the person before")
    }

    /// "the 41-year-old nurse"
    private func isAged(_ mention: Mention) -> Bool {
        let phrase = tokens.span(view.table.tokens(mention.head))
        return String(decoding: describer.text[phrase.range], as: UTF8.self).contains("-year-old")
    }

    private func isOnePerson(_ mention: Mention) -> Bool {
        switch describer.kind(mention, nil) {
        case .unnamedPerson: true
        // "the board’s strategist" is one of its staff.
        case .namedOrganization:
            view.isIn(classes.role, mention.head) && view.isIn(classes.staff, mention.head)
        case .namedPerson, .document, .anonymousSource, .unnamedGroup: false
        }
    }

    /// The person of whom the article tells that noun: the likest phrase, then the one named last before, then the first.
    func holder(of mention: Mention, before token: Int) -> Int? {
        let noun = describer.nounKey(mention.word)
        let phrase = view.table.tokens(mention.units)
        let holders = roles.entities(noun)
        guard !holders.isEmpty else { return nil }
        func rank(_ entity: Int) -> (Int, Int) {
            let places = describer.names.places(of: entity).map { nameMentions[Int($0)].tokens.lowerBound }
            let nearest = places.last { $0 < token } ?? -(places.first ?? 0)
            return (roles.likeness(entity, noun, phrase), nearest)
        }
        return holders.max { rank($0) < rank($1) }
    }

    /// "Minister says" in the headline and "A former minister said" in the first sentences is whom the article names
    /// below: the one of whom the noun is told; else, in a headline, the first person it quotes, and of a role the next
    /// one it quotes if that person is new.
    mutating func namedLater(_ draft: Int) -> Int {
        let found = drafts[draft]
        guard found.kind == .unnamedPerson, found.entity == nil, found.word != 0, found.level == .described,
            found.number != .plural, found.basis == nil, let mention = found.mentions.first
        else { return draft }
        let token = describer.firstToken(atOrAfter: mention.start)
        let sentence = Int(tokens.sentenceOf[token])
        guard sentence <= Self.lastSentenceOfLead else { return draft }
        let told = roles.entities(describer.nounKey(found.word))
        let holders = told.filter { byEntity[$0] != nil }
        var named = holders.count == 1 ? holders.first : nil
        if named == nil, told.isEmpty || !holders.isEmpty {
            let isHeadline = !reader.isIn(classes.indefinite, token)
            let first = drafts.filter {
                $0.kind == .namedPerson && $0.mentions.contains { $0.start > mention.end }
            }.min { $0.firstToken < $1.firstToken }
            let isRole = view.lexicon.classes(found.word).contains(classes.role)
            if let first, isHeadline || isRole && isNew(first, after: token) { named = first.entity }
        }
        guard let named, let target = byEntity[named] else { return draft }
        for mention in found.mentions where !drafts[target].mentions.contains(mention) {
            drafts[target].mentions.append(mention)
        }
        return target
    }

    /// Whether a person is named first soon behind a token.
    private func isNew(_ draft: SourceDraft, after token: Int) -> Bool {
        guard let name = draft.entity.map({ entities[$0].firstToken }), name > token else { return false }
        return tokens.sentenceOf[name] - tokens.sentenceOf[token] <= 3
    }

    /// The headline, and the first two sentences below it.
    private static let lastSentenceOfLead = 2
}
