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
        if lexical.contains(classes.genericPerson), mention.count != nil, mention.form != .pronoun,
            mention.units.contains(where: { isRelative($0) })
        {
            return .anonymousSource
        }
        let isPeople =
            lexical.contains(classes.personNoun) || lexical.contains(classes.group)
            || lexical.contains(classes.weasel) || lexical.contains(classes.title)
            || lexical.contains(classes.occupation) || lexical.contains(classes.partisan)
        if lexical.contains(classes.documentNoun), !isPeople { return .document }
        if lexical.contains(classes.spokesperson) || lexical.contains(classes.staff),
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
        if lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationAcronym) {
            return .namedOrganization
        }
        if view.isIn(classes.nationality, mention.head) { return .unnamedGroup }
        if view.isProper(mention.head) { return .namedOrganization }
        if view.isIn(classes.bareNounPhrase, mention.head) { return .unnamedGroup }
        // What speaks and is no person by its word is a paper.
        if mention.number == .plural { return .unnamedGroup }
        return namesPeople(mention.head) ? .unnamedPerson : .document
    }

    /// Whether a noun that no class holds ends like a word for people.
    private func namesPeople(_ unit: Int) -> Bool {
        var word = tokens.span(Int(view.table.heads[unit])..<Int(view.table.heads[unit]) + 1)
        if view.tag(unit) == view.grammar.commonNouns, word.end - word.start > 1 {
            word = Span(word.start, word.end - 1)
        }
        return classes.personEndings.contains { ending in
            word.end - word.start > ending.count + 1
                && text[(word.end - ending.count)..<word.end].elementsEqual(ending)
        }
    }

    func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    /// Whether something in the phrase or beside it tells that the name is withheld.
    func isWithheld(_ mention: Mention) -> Bool {
        descriptions.contains { description in
            guard mention.units.overlaps(description.reach) else { return false }
            switch description.part {
            case .condition, .closeness: return true
            // An eyewitness who is not named is no withheld source; people of whom only this is told, or whose
            // office knows, are.
            case .basis:
                return [classes.staff, classes.genericPerson, classes.sourceNoun].contains {
                    view.isIn($0, mention.head)
                }
                    || mention.word == 0
            case .reason: return false
            }
        }
    }
}
