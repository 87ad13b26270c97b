import LanguagePack
import SourceText

/// The words on which level and trust rest: terms, reason, basis, justification.
extension SourceDescriber {
    func describeParts(_ draft: inout SourceDraft, _ mention: Mention) {
        if isWithholdable(draft.kind) {
            for description in descriptions where describes(description, mention) {
                let evidence = Evidence(spans: [tokens.span(view.table.tokens(description.units))])
                switch description.part {
                case .condition: draft.condition = draft.condition ?? evidence
                case .reason: draft.reason = draft.reason ?? evidence
                case .basis, .closeness: draft.basis = draft.basis ?? evidence
                }
            }
            if draft.kind == .anonymousSource, draft.basis == nil { draft.basis = clauseAsBasis(mention) }
        }
        if draft.justification == nil { draft.justification = justification(draft, mention) }
    }

    /// Bodies and papers have no terms; a person can be known by a first name only.
    func isWithholdable(_ kind: Source.Kind) -> Bool {
        kind != .namedOrganization && kind != .document
    }

    /// "a person who has spoken with her": what the clause tells is how the source knows, unless it only states terms.
    func clauseAsBasis(_ mention: Mention) -> Evidence? {
        guard let relative = mention.units.first(where: { isRelative($0) }),
            relative + 1 < mention.units.upperBound
        else { return nil }
        let clauses = relative + 1..<end(of: mention)
        // "who was there, and who asked not to be named": the second states terms.
        let second = clauses.dropFirst().first {
            isRelative($0) && view.isIn(view.grammar.coordinator, $0 - 1)
        }
        var clause = clauses.lowerBound..<(second.map { $0 - 1 } ?? clauses.upperBound)
        if let last = clause.last, view.isComma(last) { clause = clause.dropLast() }
        guard !clause.isEmpty,
            !descriptions.contains(where: {
                $0.reach.overlaps(clause) && ($0.part == .condition || $0.part == .reason)
            })
        else { return nil }
        return Evidence(spans: [tokens.span(view.table.tokens(clause))])
    }

    /// "her brother": one person, told by whom he belongs to.
    private func isKin(_ mention: Mention) -> Bool {
        let first = view.table.tokens(mention.head).lowerBound
        return mention.number == .singular && view.isIn(classes.personNoun, mention.head)
            && isIn(classes.possessivePronoun, first)
            && (isIn(classes.male, first) || isIn(classes.female, first))
    }

    /// Why it can know, as far as one mention tells: all that the phrase says of a source that is not named, the clause
    /// about a body or paper. What stands beside a name is for ``Portrait``.
    func justification(_ draft: SourceDraft, _ mention: Mention) -> Evidence? {
        let end = end(of: mention)
        if draft.entity == nil, isWithholdable(draft.kind) {
            let hasClause = (mention.head + 1..<max(mention.head + 1, end)).contains {
                isRelative($0) || view.isVerbGroup($0)
            }
            let isDescribed = descriptions.contains { mention.units.overlaps($0.reach) }
            // "residents of the street", but not "the residents of the street" again.
            let saysMore = end > mention.head + 1 && mention.form != .definite
            if isDescribed || saysMore || hasClause || isKin(mention) {
                return Evidence(spans: [tokens.span(view.table.tokens(mention.units.lowerBound..<end))])
            }
            return draft.basis ?? draft.reason
        }
        guard draft.entity == nil,
            let relative = mention.units.first(where: { unit in
                view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
            }), relative + 1 < end
        else { return draft.basis ?? draft.reason }
        return Evidence(spans: [tokens.span(view.table.tokens(relative..<end))])
    }
}
