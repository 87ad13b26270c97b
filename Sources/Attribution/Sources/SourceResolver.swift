import LanguagePack
import SourceText
import Tokenization

/// Leads every finding's source to one identity through the article, in the order of the text.
struct SourceResolver {
    let view: UnitView
    let tokens: TokenTable
    let classes: LexicalClasses
    let reader: MentionReader
    let describer: SourceDescriber
    let entities: [Entity]
    let nameMentions: [NameMention]
    let roles: RoleIndex

    var drafts: [SourceDraft] = []
    private(set) var reasons: [String] = []
    /// What the source that is being identified claims, in tokens.
    private(set) var claim: [Range<Int>] = []
    /// By entity.
    var byEntity: [Int?]

    init(
        view: UnitView, tokens: TokenTable, classes: LexicalClasses, reader: MentionReader,
        describer: SourceDescriber,
        entities: [Entity], nameMentions: [NameMention]
    ) {
        self.view = view
        self.tokens = tokens
        self.classes = classes
        self.reader = reader
        self.describer = describer
        self.entities = entities
        self.nameMentions = nameMentions
        roles = RoleIndex(
            view: view, tokens: tokens, words: reader.words, classes: classes, entities: entities,
            mentions: nameMentions)
        byEntity = Array(repeating: nil, count: entities.count)
    }

    /// A draft's index for each finding, nil where it has no source.
    mutating func resolve(_ findings: [Finding]) -> [Int?] {
        var result: [Int?] = []
        var byPhrase: [Int: Int] = [:]
        var introductions = describer.introductions()[...]
        for finding in findings {
            introduce(&introductions, before: finding.sourceUnits?.lowerBound ?? 0, byPhrase)
            guard let units = finding.sourceUnits, let mention = reader.read(units) else {
                result.append(nil)
                reasons.append("no source in the text")
                continue
            }
            // Several cues with one subject.
            if let known = byPhrase[mention.units.lowerBound] {
                result.append(known)
                reasons.append("subject of the verb before")
                continue
            }
            claim = finding.content
            let (draft, reason) = besideName(mention, units) ?? identify(mention)
            byPhrase[mention.units.lowerBound] = draft
            describer.complete(&drafts[draft], mention)
            touch(draft, mention)
            result.append(draft)
            reasons.append(reason)
        }
        claim = []
        introduce(&introductions, before: .max, byPhrase)
        for index in result.indices {
            if let draft = result[index] { result[index] = namedLater(draft) }
        }
        return result
    }

    mutating func setOutlet(_ outlet: Int, _ draft: Int) { drafts[draft].outlet = outlet }

    /// The source that a phrase means, for a wording that is no attribution; a new one where it is none yet.
    mutating func lookUp(_ units: Range<Int>) -> Int? {
        guard let mention = reader.read(units) else { return nil }
        let (draft, _) = identify(mention)
        touch(draft, mention)
        return draft
    }

    mutating func touch(_ draft: Int, _ mention: Mention) {
        let span = tokens.span(describer.mentionTokens(mention))
        if !drafts[draft].mentions.contains(span) { drafts[draft].mentions.append(span) }
        drafts[draft].lastToken = view.table.tokens(mention.units).lowerBound
        drafts[draft].isLastJoined = isJoined(mention)
    }

    /// "Lund and her aides", "Ada Lund and Bo Berg", but not "Lund, mayor and chair".
    private func isJoined(_ mention: Mention) -> Bool {
        let (link, other) = (mention.head + 1, mention.head + 2)
        guard mention.units.contains(other), view.isIn(view.grammar.coordinator, link),
            view.isNounPhrase(other)
        else { return false }
        return view.isProper(other)
            || reader.isIn(classes.possessivePronoun, view.table.tokens(other).lowerBound)
    }

    /// Those whom the text describes as sources before it quotes them: "A diplomat, who asked not to be named, was cautious."
    mutating func introduce(
        _ introductions: inout ArraySlice<(subject: Range<Int>, terms: Range<Int>)>, before unit: Int,
        _ known: [Int: Int]
    ) {
        while let (units, terms) = introductions.first, units.lowerBound < unit {
            introductions.removeFirst()
            guard known[units.lowerBound] == nil, var mention = reader.read(units), mention.entity == nil
            else { continue }
            if mention.form == .pronoun {
                // "He spoke on condition of anonymity": the terms are those of somebody who was quoted and not named.
                guard let draft = unnamed(before: mention) else { continue }
                mention.units = units.lowerBound..<max(units.upperBound, terms.upperBound)
                describer.complete(&drafts[draft], mention)
                continue
            }
            let (draft, _) = identify(mention)
            describer.complete(&drafts[draft], mention)
            touch(draft, mention)
        }
    }

    /// Who was quoted last before a pronoun in its paragraph, unless that is somebody with a name.
    private func unnamed(before mention: Mention) -> Int? {
        let token = view.table.tokens(mention.units).lowerBound
        let block = { (token: Int) in
            tokens.sentences[Int(tokens.sentenceOf[token])].block
        }
        guard
            let last = drafts.indices.filter({ drafts[$0].lastToken < token }).max(by: {
                drafts[$0].lastToken < drafts[$1].lastToken
            })
        else { return nil }
        let isNear = block(drafts[last].lastToken) == block(token)
        return isNear && drafts[last].entity == nil ? last : nil
    }

    mutating func identify(_ mention: Mention) -> (Int, String) {
        if let entity = mention.entity { return named(entity, mention) }
        if let owner = owner(of: mention) { return owner }
        if let paper = paper(of: mention) { return paper }
        if mention.form == .pronoun, let found = pronoun(mention) { return found }
        if let poll = poll(mention) { return poll }
        if let counsel = counsel(mention) { return counsel }
        if mention.form == .definite || mention.form == .bare, let found = definite(mention) { return found }
        if let described = described(mention) { return described }
        if mention.form == .indefinite, let found = partOfGroup(mention) { return found }
        return (
            add(mention, nil),
            mention.form == .pronoun ? "a pronoun that nothing before explains" : "introduced here"
        )
    }

    // MARK: Names

    mutating func named(_ entity: Int, _ mention: Mention) -> (Int, String) {
        if let known = byEntity[entity] {
            return (known, "named before")
        }
        let draft = add(mention, entity)
        byEntity[entity] = draft
        return (draft, "named here")
    }

    /// A person's statement, letter or post is the person; a body's statement is the body, its letter a paper.
    mutating func owner(of mention: Mention) -> (Int, String)? {
        guard view.isIn(classes.utterance, mention.head) else { return nil }
        for unit in mention.units {
            guard let name = reader.names[unit], entities[name.entity].kind != .place else { continue }
            // "an email to Ada Lund from the Harbour Board"
            if unit > mention.head, view.key(unit - 1).word == classes.to { continue }
            // "a Harbour Board study", but not "the Lund campaign’s statement"
            let isHead = name.tokens.upperBound > Int(view.table.heads[unit])
            // "an email from the Harbour Board"
            let isPaper =
                view.isIn(classes.documentNoun, mention.head)
                && view.isIn(classes.statementNoun, mention.head)
            if isHead, isPaper, unit > mention.head, entities[name.entity].kind != .person { continue }
            guard
                isHead ? unit != mention.head : unit == mention.head && entities[name.entity].kind != .person
            else { continue }
            let owner = Mention(
                units: unit..<unit + 1, head: unit, form: .name, number: .singular, entity: name.entity,
                nameUnit: unit, count: 1, word: view.key(unit).word)
            let (draft, _) = named(name.entity, owner)
            return (draft, "whose words they are")
        }
        if let writer = writer(of: mention) { return writer }
        if let sender = sender(of: mention) { return sender }
        // "her statement"
        let first = view.table.tokens(mention.head).lowerBound
        guard reader.isIn(classes.possessivePronoun, first),
            view.isIn(view.grammar.coordinator, mention.head) == false
        else { return nil }
        let isFemale = reader.isIn(classes.female, first)
        guard isFemale || reader.isIn(classes.male, first) else { return nil }
        return person(before: first, isFemale ? .female : .male).map {
            ($0.0, "whose words they are: \($0.1)")
        }
    }

    /// "a letter from several pilots": whose words they are, though none of them is named.
    private mutating func writer(of mention: Mention) -> (Int, String)? {
        guard !view.isIn(classes.finding, mention.head), mention.head + 2 < mention.units.upperBound,
            [classes.from, classes.by].contains(view.key(mention.head + 1).word),
            let writer = reader.read(mention.head + 2..<describer.end(of: mention)), writer.entity == nil
        else { return nil }
        switch describer.kind(writer, nil) {
        case .unnamedPerson, .unnamedGroup: return (identify(writer).0, "whose words they are")
        case .namedPerson, .namedOrganization, .anonymousSource, .document: return nil
        }
    }

    /// "Ada Lund, a clerk who said": the name before the comma, where a relative clause tells that the phrase explains it.
    private mutating func besideName(_ mention: Mention, _ units: Range<Int>) -> (Int, String)? {
        let comma = mention.units.lowerBound - 1
        guard mention.entity == nil, comma > 0, view.isComma(comma), let name = reader.names[comma - 1],
            name.tokens.upperBound > Int(view.table.heads[comma - 1]),
            [units.lowerBound, units.upperBound - 1].contains(where: { view.isIn(view.grammar.relative, $0) })
        else { return nil }
        let isPerson = entities[name.entity].kind == .person
        let fits =
            isPerson
            ? mention.form == .indefinite && mention.number == .singular
            : mention.form != .indefinite && mention.number == .plural
        return fits ? (named(name.entity, mention).0, "the name that the phrase explains") : nil
    }

    mutating func add(_ mention: Mention, _ entity: Int?) -> Int {
        drafts.append(describer.describe(mention, entity: entity.map { entities[$0] }, entityIndex: entity))
        return drafts.count - 1
    }
}
