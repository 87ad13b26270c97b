import LanguagePack
import Rules

/// How far the reader can identify and weigh a source.
extension SourceDescriber {
    func level(_ draft: SourceDraft, _ mention: Mention, _ entity: Entity?) -> Anonymity.Level {
        let lexical = view.lexicon.classes(mention.word)
        // Nothing tells that somebody is withheld of whom only a pronoun is left.
        if mention.form == .pronoun, draft.kind != .anonymousSource { return .onRecord }
        switch draft.kind {
        case .namedPerson:
            return (entity?.words.count ?? 2) == 1 && (draft.condition != nil || isGivenName(entity))
                ? .partlyNamed : .onRecord
        case .namedOrganization:
            return entity == nil && lexical.contains(classes.staff) && !lexical.contains(classes.spokesperson)
                ? .described : .onRecord
        case .document:
            return isAnyPapers(mention) ? .generic : .onRecord
        case .anonymousSource:
            return anonymousLevel(draft, mention, lexical)
        case .unnamedPerson:
            return personLevel(draft, mention, lexical)
        case .unnamedGroup:
            return groupLevel(draft, mention, lexical)
        }
    }

    /// A given name, and the article tells no more of it.
    private func isGivenName(_ entity: Entity?) -> Bool {
        guard let entity, entity.title == nil else { return false }
        let name = entity.tokens.lowerBound
        guard isIn(classes.givenMale, name) || isIn(classes.givenFemale, name),
            !isIn(classes.familyName, name)
        else { return false }
        // "his wife, Laura", "her brother Bo": the surname goes without saying.
        let unit = names.mentions.first { $0.tokens == entity.tokens }?.unit ?? 0
        let before = unit > 0 && view.isComma(unit - 1) ? unit - 2 : unit
        return before < 0
            || !view.table.tokens(before).contains {
                isIn(classes.acquaintance, $0) && (isIn(classes.male, $0) || isIn(classes.female, $0))
            }
    }

    /// "recent polls", "some studies", "one survey": papers of which nothing tells whose they are.
    private func isAnyPapers(_ mention: Mention) -> Bool {
        let first = view.table.tokens(mention.head).lowerBound
        let isOneOfMany =
            mention.number == .singular && mention.units.count == 1 && Int(words[first]) == classes.one
        guard mention.number == .plural || isOneOfMany, !isDefinite(mention),
            view.isIn(classes.finding, mention.head), !isPlaced(mention)
        else { return false }
        // "a poll by Lundco", but not "polls in Eastholm"
        return !mention.units.contains { unit in
            unit > mention.head && names[unit] != nil
                && [classes.of, classes.by, classes.from, classes.for].contains(view.key(unit - 1).word)
        }
    }

    /// One person who is not named: an office tells who it is, the others are described.
    private func personLevel(_ draft: SourceDraft, _ mention: Mention, _ lexical: ClassSet) -> Anonymity.Level
    {
        if draft.basis != nil { return .describedWithBasis }
        if lexical.contains(classes.role), isDefinite(mention) { return .onRecord }
        if lexical.contains(classes.spokesperson) { return .onRecord }
        // "my mother": who wrote the article tells who she is.
        if lexical.contains(classes.acquaintance), mention.number == .singular,
            isIn(view.grammar.firstPerson, view.table.tokens(mention.head).lowerBound),
            lexical.contains(classes.male) || lexical.contains(classes.female)
        {
            return .onRecord
        }
        // "everyone", "somebody"
        if lexical.contains(classes.weasel), !lexical.contains(classes.personNoun) {
            return isGenericPerson(mention.word) ? .bare : .generic
        }
        // "dreamer and liar": a single noun without an article tells what somebody is, but in a headline.
        if mention.form == .bare, mention.number == .singular, !isDefinite(mention),
            view.tag(mention.head) == view.grammar.commonNoun, !view.has(view.grammar.headline, mention.head),
            !lexical.contains(classes.staff)
        {
            return .onRecord
        }
        return view.isIn(classes.bareNounPhrase, mention.head) ? .generic : .described
    }

    /// Several people: those of a body, those whom the text counts or has introduced are described;
    /// the rest are
    /// an open class.
    private func groupLevel(_ draft: SourceDraft, _ mention: Mention, _ lexical: ClassSet) -> Anonymity.Level
    {
        if draft.basis != nil { return .describedWithBasis }
        if lexical.contains(classes.spokesperson) { return .onRecord }
        if lexical.contains(classes.shareNoun) { return .generic }
        if lexical.contains(classes.acquaintance) { return .described }
        if lexical.contains(classes.staff), !lexical.contains(classes.looseStaff) { return .described }
        let isOpen =
            lexical.contains(classes.weasel) || lexical.contains(classes.partisan)
            || lexical.contains(classes.nationality) || view.isIn(classes.bareNounPhrase, mention.head)
        // "the French": those who act for the nation.
        if lexical.contains(classes.nationality), isDefinite(mention) { return .onRecord }
        if isPlaced(mention), !lexical.contains(classes.partisan) { return .described }
        if let count = mention.count, count > 1 { return .described }
        if isGathered(mention) { return .described }
        if isOpen { return .generic }
        let isMet = mention.number == .singular || isDefinite(mention) || isSeveral(mention)
        return isMet ? .described : .generic
    }

    /// "several", "a group of", "one of the": a few whom the reporter has met.
    private func isSeveral(_ mention: Mention) -> Bool {
        mention.head > mention.units.lowerBound && !view.has(view.grammar.hasPossessive, mention.head)
            || isIn(classes.few, view.table.tokens(mention.head).lowerBound)
    }

    /// "a group of doctors": open as their class may be, these few act together.
    private func isGathered(_ mention: Mention) -> Bool {
        mention.units.contains {
            $0 < mention.head && view.isNounPhrase($0) && view.isIn(classes.gathering, $0)
        }
    }

    /// "the governor", "Eastholm’s governor"
    func isDefinite(_ mention: Mention) -> Bool {
        mention.form == .definite
            || mention.form != .indefinite && mention.head > mention.units.lowerBound
                && view.has(view.grammar.hasPossessive, mention.head)
    }

    /// Whether the phrase tells a body to which its people belong: "police officers", "scholars at the
    /// institute".
    func isPlaced(_ mention: Mention) -> Bool {
        let head = Int(view.table.heads[mention.head])
        let inside = view.table.tokens(mention.head).lowerBound..<head
        if inside.contains(where: {
            isBodyNoun($0) || isIn(classes.official, $0) || isIn(classes.organizationAcronym, $0)
        }) {
            return true
        }
        func isBody(_ unit: Int) -> Bool {
            names[unit].map {
                entities[$0.entity].kind == .organization || entities[$0.entity].kind == .outlet
            }
                ?? (isBodyNoun(Int(view.table.heads[unit]))
                    && isIn(classes.definite, view.table.tokens(unit).lowerBound))
        }
        if isBody(mention.head) { return true }
        if mention.head > mention.units.lowerBound, view.has(view.grammar.hasPossessive, mention.head),
            isBody(mention.head - 1)
        {
            return true
        }
        for unit in mention.units where unit > mention.head {
            if view.isVerbGroup(unit) || view.isComma(unit) || isRelative(unit) { return false }
            guard view.isNounPhrase(unit), view.isIn(view.grammar.preposition, unit - 1) else { continue }
            // "critics of the council" do not belong to it
            let belongs =
                view.isIn(classes.employs, unit - 1) || view.key(unit - 1).word == classes.from
                || !view.isIn(classes.weasel, mention.head) && view.key(unit - 1).word == classes.of
            if belongs, isBody(unit) { return true }
        }
        return false
    }

    func anonymousLevel(_ draft: SourceDraft, _ mention: Mention, _ lexical: ClassSet)
        -> Anonymity.Level
    {
        let isBare = lexical.contains(classes.sourceNoun) || isGenericPerson(mention.word)
        let isPlaced =
            affiliation(mention).map { !isOutlet($0) } ?? false || !isBare || isOfSomeField(mention)
        let closeness = descriptions.contains {
            mention.units.overlaps($0.reach) && ($0.part == .closeness || $0.part == .basis)
        }
        let hasStrongBasis =
            clauseAsBasis(mention) != nil
            || descriptions.contains {
                mention.units.overlaps($0.reach) && $0.part == .basis && !$0.isCloseness
            }
        if hasStrongBasis || closeness && isPlaced { return .describedWithBasis }
        if isPlaced { return .described }
        return closeness ? .familiar : .bare
    }

    /// "industry sources", "school insiders": a noun before them tells where they stand.
    private func isOfSomeField(_ mention: Mention) -> Bool {
        let before = Int(view.table.heads[mention.head]) - 1
        guard before >= view.table.tokens(mention.head).lowerBound else { return false }
        return isIn(classes.field, before)
    }

    /// An outlet's own sources are placed nowhere.
    func isOutlet(_ range: Range<Int>) -> Bool {
        range.contains { isIn(classes.outletNoun, $0) }
            || names.mentions.contains { entities[$0.entity].outlet != nil && $0.tokens.overlaps(range) }
    }

    func isGenericPerson(_ word: Int) -> Bool {
        view.lexicon.classes(word).contains(classes.genericPerson)
    }
}
