import LanguagePack
import Rules
import SourceText
import Tokenization

/// Tells what a source is when it is introduced: its type, title, affiliation, level of anonymity and the
/// words that the level rests on.
struct SourceDescriber: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let names: NameIndex
    let entities: [Entity]
    /// What the stage `describe` found: condition, reason, basis, closeness, by unit.
    let descriptions: [Description]
    /// The article's.
    let text: [UInt8]

    // MARK: Identity helpers

    /// The same number for a noun and its plural.
    func nounKey(_ word: Int) -> Int { view.singular(word) }

    func isPersonWord(_ word: Int, like other: Int) -> Bool {
        classes.anyPerson.contains(word) || nounKey(word) == nounKey(other)
    }

    func titleHolds(_ draft: SourceDraft, _ noun: Int) -> Bool {
        guard let title = draft.entity.flatMap({ entities[$0].title }) else { return false }
        return title.contains { token in
            let word = Int(words[token])
            return nounKey(word) == noun
                || classes.spelledTitles.contains { $0.short == word && $0.full == noun }
        }
    }

    func bodyFits(_ draft: SourceDraft, _ noun: Int) -> Bool {
        guard let entity = draft.entity else { return false }
        if classes.anyBody.contains(noun) { return true }
        return entities[entity].tokens.contains { nounKey(Int(words[$0])) == noun }
            || entities[entity].outlet != nil && classes.anyOutlet.contains(noun)
    }

    func firstToken(atOrAfter offset: Int) -> Int {
        tokens.starts.partitioningIndex { Int($0) >= offset }
    }

    /// The tokens of a mention without the comma that may end it.
    func mentionTokens(_ mention: Mention) -> Range<Int> {
        view.table.tokens(mention.units.lowerBound..<end(of: mention))
    }

    /// The end of a mention's units without punctuation or a relative pronoun that leads on.
    func end(of mention: Mention) -> Int {
        var end = mention.units.upperBound
        while end > mention.units.lowerBound + 1,
            view.isComma(end - 1) || view.isDot(end - 1) || isRelative(end - 1)
        { end -= 1 }
        return end
    }

    /// The phrases that the terms of anonymity are about, with the terms, in text order, in units.
    func introductions() -> [(subject: Range<Int>, terms: Range<Int>)] {
        let subjects = SubjectFinder(view: view)
        let found = descriptions.compactMap { description -> (Range<Int>, Range<Int>)? in
            guard description.part == .condition,
                let verb = self.verb(of: description),
                let sentence = view.table.sentences.first(where: { $0.contains(verb) })
            else { return nil }
            return subjects.subject(of: verb, in: sentence).map { ($0.units, description.reach) }
        }
        return found.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// "asked not to be named"; before "on condition of anonymity" stands "spoke".
    private func verb(of description: Description) -> Int? {
        let before = description.reach.lowerBound - 1
        return description.reach.first { view.isVerbGroup($0) }
            ?? (before >= 0 && view.isVerbGroup(before) ? before : nil)
    }

    // MARK: Introduction

    func describe(_ mention: Mention, entity: Entity?, entityIndex: Int?) -> SourceDraft {
        let kind = kind(mention, entity)
        var draft = SourceDraft(
            kind: kind, entity: entityIndex, word: mention.word, gender: entity?.gender ?? gender(mention),
            number: mention.number,
            count: isPeople(kind, mention) ? mention.count : nil, level: .onRecord, mentions: [],
            lastToken: view.table.tokens(mention.units).lowerBound,
            firstToken: view.table.tokens(mention.units).lowerBound)
        draft.outlet = entity?.outlet
        draft.client = client(of: mention)
        if kind == .namedPerson { draft.count = 1 }
        if kind == .anonymousSource, draft.count == nil, mention.number == .plural { draft.count = 2 }
        if kind == .namedPerson {
            draft.title = [entity?.title, entity?.party].compactMap(\.self).map { tokens.span($0) }
        }
        if entity == nil { name(&draft, mention) }
        describeParts(&draft, mention)
        draft.level = level(draft, mention, entity)
        return draft
    }

    /// What stands for a name where no name is given: the body of its people, the owner of a paper, the words for a group.
    func name(_ draft: inout SourceDraft, _ mention: Mention) {
        switch draft.kind {
        case .namedOrganization, .document:
            draft.body = body(of: mention)
            // "Eastholm police" are not Eastholm, "the ministry’s press service" is the ministry.
            if let body = draft.body, entities[body].kind != .organization, !isStaff(mention),
                view.isIn(classes.organizationNoun, mention.head)
            {
                draft.body = nil
            }
            if draft.kind == .document {
                draft.name = paperName(mention)
            } else if draft.body == nil, isStaff(mention), let words = bodyWords(of: mention) {
                if mention.form != .indefinite || mention.number == .plural {
                    draft.name = tokens.span(words)
                }
            } else if draft.body == nil {
                draft.name = tokens.span(
                    withoutArticle(view.table.tokens(withPossessors(mention.head, mention))))
            }
        case .unnamedGroup:
            if mention.form != .pronoun, !view.isIn(classes.bareNounPhrase, mention.head),
                !isIn(classes.possessivePronoun, view.table.tokens(mention.head).lowerBound)
            {
                draft.name = tokens.span(withoutArticle(view.table.tokens(mention.head)))
            }
        default: break
        }
        if draft.kind != .namedOrganization || draft.body == nil && isStaff(mention), draft.kind != .document
        {
            draft.affiliation = affiliation(mention).flatMap { isOutlet($0) ? nil : tokens.span($0) }
        }
    }

    private func isStaff(_ mention: Mention) -> Bool {
        view.isIn(classes.staff, mention.head) || view.isIn(classes.spokesperson, mention.head)
    }

    /// "Lund’s campaign", "the governor’s office": the possessors belong to the name.
    func withPossessors(_ head: Int, _ mention: Mention) -> Range<Int> {
        var first = head
        // "the city’s culture office" has a name of its own.
        let isBody =
            view.isIn(classes.organizationNoun, head)
            && withoutArticle(view.table.tokens(head)).count == 1
        while first > mention.units.lowerBound, view.has(view.grammar.hasPossessive, first),
            names[first - 1] != nil || isBody && view.isNounPhrase(first - 1)
        { first -= 1 }
        return first..<head + 1
    }

    /// "report by the Harbour Board": a paper of which the phrase tells whose or which it is, up to a clause.
    func paperName(_ mention: Mention) -> Span? {
        // "a letter from the Harbour Board"
        if mention.form == .indefinite, view.isIn(classes.utterance, mention.head),
            view.isIn(classes.statementNoun, mention.head)
        {
            return nil
        }
        let units = mention.units.lowerBound..<end(of: mention)
        let clause = units.first {
            $0 > mention.head && (isRelative($0) || view.isVerbGroup($0) || view.isComma($0))
        }
        let phrase = units.lowerBound..<max(mention.head + 1, clause ?? units.upperBound)
        let tells = phrase.contains { unit in
            names[unit] != nil || unit != mention.head && view.isIn(classes.organizationNoun, unit)
        }
        return tells ? tokens.span(withoutArticle(view.table.tokens(phrase))) : nil
    }

    /// Adds what a later mention tells first, be it that the source is one whose name is withheld.
    func complete(_ draft: inout SourceDraft, _ mention: Mention) {
        describeParts(&draft, mention)
        let isUnnamed = draft.kind == .unnamedPerson || draft.kind == .unnamedGroup
        if isUnnamed, isWithheld(mention) {
            draft.kind = .anonymousSource
            let level = anonymousLevel(draft, mention, view.lexicon.classes(draft.word))
            // What was told before of how it knows still holds.
            draft.level = draft.level.isAnonymous ? min(draft.level, level) : level
        }
    }

    func isPeople(_ kind: Source.Kind, _ mention: Mention) -> Bool {
        switch kind {
        case .document: false
        case .namedOrganization:
            view.isIn(classes.staff, mention.head) && mention.number == .singular && body(of: mention) == nil
        default: true
        }
    }

    func gender(_ mention: Mention) -> Entity.Gender {
        let lexical = view.lexicon.classes(mention.word)
        if lexical.contains(classes.female) { return .female }
        return lexical.contains(classes.male) ? .male : .unknown
    }
}
