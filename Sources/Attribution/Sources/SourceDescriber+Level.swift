import LanguagePack
import Rules

/// How far the reader can identify and weigh a source.
extension SourceDescriber {
    func level(_ draft: SourceDraft, _ mention: Mention, _ entity: Entity?) -> Anonymity.Level {
        let lexical = view.lexicon.classes(mention.word)
        switch draft.kind {
        case .namedPerson:
            return draft.condition != nil && (entity?.words.count ?? 2) == 1 ? .partlyNamed : .onRecord
        case .namedOrganization:
            return entity == nil && lexical.contains(classes.staff) && !lexical.contains(classes.spokesperson)
                ? .described : .onRecord
        case .document:
            return mention.form == .bare && mention.number == .plural && affiliation(mention) == nil
                ? .generic : .onRecord
        case .anonymousSource:
            return anonymousLevel(draft, mention, lexical)
        case .unnamedPerson:
            return mention.form == .pronoun ? .onRecord : .described
        case .unnamedGroup:
            if draft.basis != nil { return .describedWithBasis }
            if lexical.contains(classes.weasel) || lexical.contains(classes.nationality)
                || view.isIn(classes.bareNounPhrase, mention.head)
            {
                return affiliation(mention) != nil && mention.form != .bare ? .described : .generic
            }
            return .described
        }
    }

    func anonymousLevel(_ draft: SourceDraft, _ mention: Mention, _ lexical: ClassSet)
        -> Anonymity.Level
    {
        let isBare = lexical.contains(classes.sourceNoun) || isGenericPerson(mention.word)
        let isPlaced = affiliation(mention).map { !isOutlet($0) } ?? false || !isBare
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

    /// An outlet's own sources are placed nowhere.
    func isOutlet(_ range: Range<Int>) -> Bool {
        range.contains { isIn(classes.outletNoun, $0) }
            || names.mentions.contains { entities[$0.entity].outlet != nil && $0.tokens.overlaps(range) }
    }

    func isGenericPerson(_ word: Int) -> Bool {
        view.lexicon.classes(word).contains(classes.genericPerson)
    }
}
