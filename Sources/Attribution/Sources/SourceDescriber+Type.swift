import LanguagePack
import Rules
import SourceText

/// The six types of source, and whether a name is withheld.
extension SourceDescriber {
    func kind(_ mention: Mention, _ entity: Entity?) -> Source.Kind {
        if isWithheld(mention), entity?.kind != .person { return .anonymousSource }
        if let entity { return entity.kind == .person ? .namedPerson : .namedOrganization }
        let lexical = view.lexicon.classes(mention.word)
        if mention.form == .pronoun {
            return view.isIn(view.grammar.thirdPersonPronoun, mention.head)
                || view.isIn(view.grammar.firstPerson, mention.head)
                ? .unnamedPerson : .unnamedGroup
        }
        if lexical.contains(classes.sourceNoun) { return .anonymousSource }
        // "three people who worked on the effort": counted, and told nothing but how they know.
        // "some who" are anybody.
        let isAnybody =
            lexical.contains(classes.weasel) && view.isIn(classes.bareNounPhrase, mention.head)
        if lexical.contains(classes.genericPerson), mention.count != nil, mention.form != .pronoun,
            !isAnybody,
            mention.units.contains(where: { isRelative($0) })
        {
            return .anonymousSource
        }
        let isPeople =
            lexical.contains(classes.personNoun) || lexical.contains(classes.group)
            || lexical.contains(classes.weasel) || lexical.contains(classes.title)
            || lexical.contains(classes.occupation) || lexical.contains(classes.partisan)
            || lexical.contains(classes.role) || lexical.contains(classes.acquaintance)
        if lexical.contains(classes.documentNoun), !isPeople { return .document }
        if lexical.contains(classes.spokesperson) || lexical.contains(classes.staff), !isOneEmployee(mention),
            body(of: mention) != nil || bodyWords(of: mention) != nil
        {
            return .namedOrganization
        }
        if isPeople {
            // "some believe"
            let isMany =
                mention.number == .plural || lexical.contains(classes.group)
                || mention.number == .unknown && view.isIn(classes.bareNounPhrase, mention.head)
            return isMany ? .unnamedGroup : .unnamedPerson
        }
        if lexical.contains(classes.shareNoun) { return .unnamedGroup }
        // "many companies": bodies of a kind.
        if lexical.contains(classes.bodies), !isDefinite(mention) { return .unnamedGroup }
        // "a team from Eastholm"
        if lexical.contains(classes.collective), mention.form == .indefinite { return .unnamedGroup }
        if lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationAcronym) {
            return .namedOrganization
        }
        if view.isIn(classes.nationality, mention.head) { return .unnamedGroup }
        if view.isProper(mention.head) { return .namedOrganization }
        // "this suggests"
        if view.isIn(classes.demonstrative, mention.head) { return .document }
        if view.isIn(classes.bareNounPhrase, mention.head) { return .unnamedGroup }
        let single = singularClasses(mention.head)
        if single.contains(classes.organizationNoun), mention.number == .plural, !isDefinite(mention) {
            return .unnamedGroup
        }
        // What speaks and is no person by its word is a paper or a thing.
        guard namesPeople(mention.head, single) else { return .document }
        return mention.number == .plural ? .unnamedGroup : .unnamedPerson
    }

    /// "a former ministry official", "the bank’s employee": somebody who does not speak for the body.
    private func isOneEmployee(_ mention: Mention) -> Bool {
        if view.isIn(classes.employee, mention.head) { return mention.number != .plural }
        return view.table.tokens(mention.head).contains { isIn(classes.former, $0) }
    }

    /// Whether a noun that no class holds ends like a word for people, or "who" follows it.
    private func namesPeople(_ unit: Int, _ single: ClassSet) -> Bool {
        // "citizens who", "citizens, who"
        let next = unit + 1 < view.table.count && view.isComma(unit + 1) ? unit + 2 : unit + 1
        if next < view.table.count, view.key(next).word == classes.who { return true }
        if single.contains(classes.thing) { return false }
        if [classes.personNoun, classes.occupation, classes.title, classes.role].contains(
            where: single.contains)
        {
            return true
        }
        let word = text[singular(unit).range]
        return classes.personEndings.contains {
            word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0)
        }
    }

    /// The word of a noun phrase without the "s" of the plural.
    private func singular(_ unit: Int) -> Span {
        let head = Int(view.table.heads[unit])
        let word = tokens.span(head..<head + 1)
        return view.tag(unit) == view.grammar.commonNouns && word.end - word.start > 1
            ? Span(word.start, word.end - 1) : word
    }

    /// The classes of a noun in the singular, also where the lexicon has no plural of it.
    private func singularClasses(_ unit: Int) -> ClassSet {
        let word = view.key(unit).word
        if word != 0 { return view.lexicon.classes(view.singular(word)) }
        let text = String(decoding: text[singular(unit).range], as: UTF8.self).lowercased()
        return view.lexicon.word(text).map { view.lexicon.classes($0) } ?? ClassSet()
    }

    func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    /// Whether a wording touches the source's phrase or hangs on its verb ("an official said, speaking on condition of
    /// anonymity").
    func describes(_ description: Description, _ mention: Mention) -> Bool {
        if mention.units.overlaps(description.reach) { return true }
        let start = description.reach.lowerBound
        let end = mention.units.upperBound
        guard description.part == .condition || description.part == .reason, start > end,
            start <= end + Self.farthestTerms, view.isVerbGroup(end)
        else { return false }
        return (end + 1..<start).allSatisfy { view.isComma($0) || view.isTimePhrase($0) || isAdverb($0) }
            && (end + 1..<start).contains { view.isComma($0) }
    }

    private func isAdverb(_ unit: Int) -> Bool { view.tag(unit) == view.grammar.adverb }

    /// In units: "said, on Monday, speaking on condition of anonymity".
    private static let farthestTerms = 5

    /// Whether something in the phrase or beside it tells that the name is withheld.
    func isWithheld(_ mention: Mention) -> Bool {
        // "an unnamed official"
        if view.table.tokens(mention.head).contains(where: { isIn(classes.withheld, $0) }) { return true }
        return descriptions.contains { description in
            guard describes(description, mention) else { return false }
            switch description.part {
            case .condition, .closeness: return true
            // An eyewitness who is not named is no withheld source; people of whom only this is told, or whose
            // office knows, are.
            case .basis:
                return [classes.staff, classes.genericPerson, classes.sourceNoun].contains {
                    view.isIn($0, mention.head)
                }
                    || mention.word == 0
            case .reason: return description.isWithholding
            }
        }
    }
}
