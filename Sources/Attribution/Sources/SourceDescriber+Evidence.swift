import LanguagePack
import SourceText

/// The words on which level and trust rest: terms, reason, basis, justification.
extension SourceDescriber {
    func describeParts(_ draft: inout SourceDraft, _ mention: Mention) {
        if isWithholdable(draft.kind) {
            for description in descriptions where mention.units.overlaps(description.reach) {
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
        let clause = relative + 1..<end(of: mention)
        guard !clause.isEmpty,
            !descriptions.contains(where: {
                $0.reach.overlaps(clause) && ($0.part == .condition || $0.part == .reason)
            })
        else { return nil }
        return Evidence(spans: [tokens.span(view.table.tokens(clause))])
    }

    /// "her brother", "the club’s owner": told by whom it belongs to.
    private func isKinship(_ mention: Mention) -> Bool {
        view.has(view.grammar.hasPossessive, mention.head)
            || isIn(classes.possessivePronoun, view.table.tokens(mention.head).lowerBound)
    }

    /// Why it can know: for a source that is not named all that the phrase tells of it, for a named one the clause
    /// about it.
    func justification(_ draft: SourceDraft, _ mention: Mention) -> Evidence? {
        let end = end(of: mention)
        if draft.entity == nil, draft.kind != .document, draft.kind != .namedOrganization {
            let saysMore =
                end > mention.head + 1 || draft.kind != .anonymousSource && isKinship(mention)
                || descriptions.contains { mention.units.overlaps($0.reach) }
            return saysMore
                ? Evidence(spans: [tokens.span(view.table.tokens(mention.units.lowerBound..<end))]) : nil
        }
        guard
            let relative = mention.units.first(where: { unit in
                view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
            }), relative + 1 < end
        else { return draft.basis ?? draft.reason }
        return Evidence(spans: [tokens.span(view.table.tokens(relative..<end))])
    }
}
