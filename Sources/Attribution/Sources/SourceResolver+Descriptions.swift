import LanguagePack

/// "the official", "the two officials", "the company", "one of them": back to what was introduced before.
extension SourceResolver {
    /// "the official", "the two officials", "the company": back to what was introduced before.
    mutating func definite(_ mention: Mention) -> (Int, String)? {
        let token = view.table.tokens(mention.head).lowerBound
        guard mention.word != 0, !hasOwnName(mention) else { return nil }
        let noun = describer.nounKey(mention.word)
        // "Police said" twice are the same.
        if mention.form == .definite || view.isIn(classes.organizationNoun, mention.head),
            let same = recent(
                before: token,
                {
                    // "the sailor" is none of "some sailors"; "the poll" may be one of "the polls".
                    describer.nounKey($0.word) == noun && $0.word != 0 && $0.entity == nil
                        && ($0.kind == .document || mention.number != .singular || $0.number != .plural)
                })
        {
            return (same, "the same noun before")
        }
        if let body = bodyOfStaff(mention) { return body }
        guard mention.form == .definite else { return nil }
        let lexical = view.lexicon.classes(mention.word)
        if mention.number != .plural, lexical.contains(classes.title) || lexical.contains(classes.personNoun),
            let titled = drafts.indices.last(where: {
                drafts[$0].entity != nil && describer.titleHolds(drafts[$0], noun)
            })
        {
            return (titled, "the person with that title")
        }
        if lexical.contains(classes.sourceNoun) || lexical.contains(classes.personNoun)
            || lexical.contains(classes.staff)
        {
            if let anonymous = recent(
                before: token,
                {
                    $0.kind == .anonymousSource && (describer.isPersonWord(mention.word, like: $0.word))
                })
            {
                return (anonymous, "the anonymous source before")
            }
        }
        if lexical.contains(classes.organizationNoun),
            let body = recent(
                before: token,
                { $0.kind == .namedOrganization && $0.entity != nil && describer.bodyFits($0, noun) })
        {
            return (body, "the body named before")
        }
        // "the campaign": the body with that word in its name.
        if lexical.contains(classes.organizationNoun), mention.number != .plural,
            let word = view.table.tokens(mention.head).last,
            let entity = describer.namedBody(tokens.hashes[word], before: token)
        {
            return (named(entity, mention).0, "the body with that word in its name")
        }
        // "the company": the body named last.
        if lexical.contains(classes.genericBody),
            let name = nameMentions.last(where: { $0.tokens.lowerBound < token && isBody($0.entity) })
        {
            return (named(name.entity, mention).0, "the body named last")
        }
        return nil
    }

    /// "officials said", "the lawyers said": those of the body that was quoted or else named last.
    mutating func bodyOfStaff(_ mention: Mention) -> (Int, String)? {
        guard mention.number == .plural, view.isIn(classes.voice, mention.head),
            !describer.isWithheld(mention),
            mention.head == mention.units.upperBound - 1 || view.isComma(mention.head + 1),
            describer.bodyWords(of: mention) == nil
        else { return nil }
        let token = view.table.tokens(mention.head).lowerBound
        let noun = describer.nounKey(mention.word)
        let known = recent(before: token) {
            $0.kind == .anonymousSource && describer.isPersonWord(mention.word, like: $0.word)
                || describer.nounKey($0.word) == noun && $0.entity == nil
        }
        guard known == nil else { return nil }
        return recent(before: token) {
            $0.kind == .namedOrganization && ($0.entity != nil || $0.body != nil) && $0.outlet == nil
        }.map { ($0, "the people of the body quoted last") }
    }

    /// "Lund’s attorneys", "her lawyers", "the lawyer": the lawyers who spoke for the same client.
    mutating func counsel(_ mention: Mention) -> (Int, String)? {
        guard view.isIn(classes.counsel, mention.head), !describer.isWithheld(mention) else { return nil }
        let client = describer.client(of: mention)
        guard client != nil || mention.form == .definite && describer.bodyWords(of: mention) == nil else {
            return nil
        }
        let first = view.table.tokens(mention.head).lowerBound
        let isTheirs = reader.isIn(classes.possessivePronoun, first)
        return recent(before: first) { draft in
            guard draft.entity == nil, view.lexicon.classes(draft.word).contains(classes.counsel) else {
                return false
            }
            if let client { return draft.client == client }
            return !isTheirs || draft.client != nil
        }.map { ($0, "the lawyers of the same client") }
    }

    func isBody(_ entity: Int) -> Bool {
        switch entities[entity].kind {
        case .organization, .outlet: true
        case .unknown: true
        case .person, .place: false
        }
    }

    /// Whether the phrase has a name inside that tells it apart ("the Lund campaign").
    func hasOwnName(_ mention: Mention) -> Bool {
        let units = mention.units
        return units.contains { reader.names[$0] != nil }
    }

    /// "one of the officials": the group introduced before.
    mutating func partOfGroup(_ mention: Mention) -> (Int, String)? {
        guard mention.word != 0, mention.head != mention.units.lowerBound else { return nil }
        let token = view.table.tokens(mention.units).lowerBound
        if view.tag(mention.head) == view.grammar.pronoun {
            return recent(before: token) { Self.canBeThey($0) && $0.kind != .namedOrganization }.map {
                ($0, "one of the people before")
            }
        }
        let noun = describer.nounKey(mention.word)
        guard
            view.table.tokens(mention.head).first.map({ reader.isIn(classes.definite, $0) }) ?? false
                || view.tag(mention.head) == view.grammar.pronoun
        else { return nil }
        return recent(before: token) {
            describer.nounKey($0.word) == noun && $0.entity == nil && $0.number == .plural
        }.map { ($0, "one of the group before") }
    }
}
