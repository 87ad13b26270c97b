import LanguagePack
import Rules
import SourceText
import Tokenization

/// Tells what a source is when it is introduced: its type, title, affiliation, level of anonymity and the
/// words that the level rests on.
struct SourceDescriber {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let names: NameIndex
    let entities: [Entity]
    /// What the stage `describe` found: condition, reason, basis, closeness, by unit.
    let descriptions: [Description]

    // MARK: Identity helpers

    /// The same number for a noun and its plural.
    func nounKey(_ word: Int) -> Int {
        guard word != 0 else { return 0 }
        let text = view.lexicon.text(word)
        guard text.utf8.last == UInt8(ascii: "s"), let singular = view.lexicon.word(String(text.dropLast()))
        else { return word }
        return singular
    }

    func isPersonWord(_ word: Int, like other: Int) -> Bool {
        classes.anyPerson.contains(word) || nounKey(word) == nounKey(other)
    }

    func titleHolds(_ draft: SourceDraft, _ noun: Int) -> Bool {
        guard let title = draft.title else { return false }
        let first = firstToken(atOrAfter: title.start)
        var token = first
        while token < tokens.count, Int(tokens.ends[token]) <= title.end {
            if nounKey(Int(words[token])) == noun { return true }
            token += 1
        }
        return false
    }

    func bodyFits(_ draft: SourceDraft, _ noun: Int) -> Bool {
        guard let entity = draft.entity else { return false }
        if classes.anyBody.contains(noun) { return true }
        return entities[entity].tokens.contains { nounKey(Int(words[$0])) == noun }
            || entities[entity].outlet != nil && classes.anyOutlet.contains(noun)
    }

    private func firstToken(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens.starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens of a mention without the comma that may end it.
    func mentionTokens(_ mention: Mention) -> Range<Int> {
        view.table.tokens(mention.units.lowerBound..<end(of: mention))
    }

    /// The end of a mention's units without punctuation or a relative pronoun that leads on.
    private func end(of mention: Mention) -> Int {
        var end = mention.units.upperBound
        while end > mention.units.lowerBound + 1,
            view.isComma(end - 1) || view.isDot(end - 1) || isRelative(end - 1)
        { end -= 1 }
        return end
    }

    /// The phrases that the terms of anonymity are about, in text order, in units.
    func introductions() -> [Range<Int>] {
        let subjects = SubjectFinder(view: view)
        let found = descriptions.compactMap { description -> Range<Int>? in
            guard description.part == .condition,
                let verb = description.reach.first(where: { view.isVerbGroup($0) }),
                let sentence = view.table.sentences.first(where: { $0.contains(verb) })
            else { return nil }
            return subjects.subject(of: verb, in: sentence)?.units
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    // MARK: Introduction

    func describe(_ mention: Mention, entity: Entity?, entityIndex: Int?) -> SourceDraft {
        let kind = kind(mention, entity)
        var draft = SourceDraft(
            kind: kind, entity: entityIndex, word: mention.word, gender: entity?.gender ?? gender(mention),
            number: mention.number,
            count: isPeople(kind, mention) ? mention.count : nil, level: .onRecord, mentions: [],
            lastToken: view.table.tokens(mention.units).lowerBound)
        draft.outlet = entity?.outlet
        if kind == .namedPerson { draft.count = 1 }
        if kind == .anonymousSource, draft.count == nil, mention.number == .plural { draft.count = 2 }
        if kind == .namedPerson { draft.title = entity?.title }
        if entity == nil { name(&draft, mention) }
        describeParts(&draft, mention)
        draft.level = level(draft, mention, entity)
        return draft
    }

    /// What stands for a name where no name is given: the body of its people, the owner of a paper, the words for a group.
    private func name(_ draft: inout SourceDraft, _ mention: Mention) {
        switch draft.kind {
        case .namedOrganization, .document:
            draft.body = body(of: mention)
            if draft.body == nil, draft.kind == .namedOrganization {
                draft.name = tokens.span(withoutArticle(view.table.tokens(mention.head)))
            }
        case .unnamedGroup:
            if mention.form != .pronoun, !view.isIn(classes.bareNounPhrase, mention.head) {
                draft.name = tokens.span(withoutArticle(view.table.tokens(mention.head)))
            }
        default: break
        }
        if draft.kind != .namedOrganization || draft.body == nil, draft.kind != .document {
            draft.affiliation = affiliation(mention).flatMap { isOutlet($0) ? nil : tokens.span($0) }
        }
    }

    /// Adds what a later mention tells first, be it that the source is one whose name is withheld.
    func complete(_ draft: inout SourceDraft, _ mention: Mention) {
        describeParts(&draft, mention)
        let isUnnamed = draft.kind == .unnamedPerson || draft.kind == .unnamedGroup
        if isUnnamed, isWithheld(mention) {
            draft.kind = .anonymousSource
            draft.level = anonymousLevel(draft, mention, view.lexicon.classes(draft.word))
        }
    }

    private func isPeople(_ kind: Source.Kind, _ mention: Mention) -> Bool {
        switch kind {
        case .document: false
        case .namedOrganization: false
        default: true
        }
    }

    private func gender(_ mention: Mention) -> Entity.Gender {
        let lexical = view.lexicon.classes(mention.word)
        if lexical.contains(classes.female) { return .female }
        return lexical.contains(classes.male) ? .male : .unknown
    }

    private func describeParts(_ draft: inout SourceDraft, _ mention: Mention) {
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
    private func isWithholdable(_ kind: Source.Kind) -> Bool {
        kind != .namedOrganization && kind != .document
    }

    /// "a person who has spoken with her": what the clause tells is how the source knows, unless it only states terms.
    private func clauseAsBasis(_ mention: Mention) -> Evidence? {
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

    // MARK: Type

    private func kind(_ mention: Mention, _ entity: Entity?) -> Source.Kind {
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
            || lexical.contains(classes.weasel)
        if lexical.contains(classes.documentNoun), !isPeople { return .document }
        if lexical.contains(classes.spokesperson) || lexical.contains(classes.staff), body(of: mention) != nil
        {
            return .namedOrganization
        }
        if isPeople { return mention.number == .plural ? .unnamedGroup : .unnamedPerson }
        if lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationAcronym) {
            return .namedOrganization
        }
        if view.isIn(classes.nationality, mention.head) { return .unnamedGroup }
        if view.isProper(mention.head) { return .namedOrganization }
        return view.isIn(classes.bareNounPhrase, mention.head) || mention.number == .plural
            ? .unnamedGroup : .unnamedPerson
    }

    private func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    /// Whether something in the phrase or beside it tells that the name is withheld.
    private func isWithheld(_ mention: Mention) -> Bool {
        descriptions.contains { description in
            guard mention.units.overlaps(description.reach) else { return false }
            switch description.part {
            case .condition, .closeness: return true
            case .basis: return view.isIn(classes.personNoun, mention.head) || mention.word == 0
            case .reason: return false
            }
        }
    }

    /// The entity to which the people or papers of a phrase belong: "the Lund campaign", "Oakland’s lawyers",
    /// "officials at Meta", "district leaders" where a district has been named.
    func body(of mention: Mention) -> Int? {
        let named = mention.units.lazy.compactMap { names[$0]?.entity }.first { entities[$0].kind != .person }
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

    /// The latest body whose name holds a word.
    func namedBody(_ word: UInt64, before token: Int) -> Int? {
        entities.indices.last {
            entities[$0].kind != .person && entities[$0].firstToken < token
                && entities[$0].words.contains(word)
        }
    }

    private func isBodyNoun(_ token: Int) -> Bool {
        let lexical = view.lexicon.classes(Int(words[token]))
        return lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationWord)
    }

    /// The words of the phrase that tell whom its people belong to.
    func affiliation(_ mention: Mention) -> Range<Int>? {
        let head = Int(view.table.heads[mention.head])
        let inside = view.table.tokens(mention.head).lowerBound..<head
        if let end = inside.last(where: { isBodyWord($0) }) {
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
            if view.isVerbGroup(unit) || view.isAdjective(unit) || view.isComma(unit) { break }
            guard view.isNounPhrase(unit), view.isIn(view.grammar.preposition, unit - 1) else { continue }
            if isBodyNoun(Int(view.table.heads[unit])) || view.isProper(unit) { return withoutArticle(view.table.tokens(unit)) }
        }
        return nil
    }

    private func isBodyWord(_ token: Int) -> Bool {
        let lexical = view.lexicon.classes(Int(words[token]))
        if lexical.contains(classes.organizationNoun) || lexical.contains(classes.organizationWord)
            || lexical.contains(classes.organizationAcronym)
        {
            return true
        }
        let shape = tokens.shapes[token]
        return shape.contains(.allCaps) || shape.contains(.capitalized) && !shape.contains(.startsSentence)
    }

    private func isPossessiveMark(_ token: Int) -> Bool {
        Int(tokens.ends[token]) - Int(tokens.starts[token]) <= 4
            && !tokens.shapes[token].contains(.capitalized)
            && ["'s", "'"].contains(view.lexicon.text(Int(words[token])))
    }

    private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
        range.count > 1
            && (isIn(classes.definite, range.lowerBound) || isIn(classes.indefinite, range.lowerBound)
                || isPossessiveMark(range.lowerBound))
            ? range.lowerBound + 1..<range.upperBound : range
    }

    // MARK: Level

    private func level(_ draft: SourceDraft, _ mention: Mention, _ entity: Entity?) -> Anonymity.Level {
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

    private func anonymousLevel(_ draft: SourceDraft, _ mention: Mention, _ lexical: ClassSet)
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
    private func isOutlet(_ range: Range<Int>) -> Bool {
        range.contains { isIn(classes.outletNoun, $0) }
            || names.mentions.contains { entities[$0.entity].outlet != nil && $0.tokens.overlaps(range) }
    }

    private func isGenericPerson(_ word: Int) -> Bool {
        view.lexicon.classes(word).contains(classes.genericPerson)
    }

    // MARK: Justification

    /// Why it can know: for a source that is not named all that the phrase tells of it, for a named one the clause
    /// about it.
    private func justification(_ draft: SourceDraft, _ mention: Mention) -> Evidence? {
        let end = end(of: mention)
        if draft.kind == .anonymousSource {
            let saysMore =
                end > mention.head + 1 || descriptions.contains { mention.units.overlaps($0.reach) }
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

    func isIn(_ lexicalClass: Int, _ token: Int) -> Bool {
        view.lexicon.classes(Int(words[token])).contains(lexicalClass)
    }
}
