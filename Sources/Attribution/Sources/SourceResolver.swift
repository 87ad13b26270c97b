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

    private(set) var drafts: [SourceDraft] = []
    private(set) var reasons: [String] = []
    /// By entity.
    private var byEntity: [Int?]

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
        byEntity = Array(repeating: nil, count: entities.count)
    }

    /// A draft's index for each finding, nil where it has no source.
    mutating func resolve(_ findings: [Finding]) -> [Int?] {
        var result: [Int?] = []
        var byPhrase: [Int: Int] = [:]
        var introductions = describer.introductions()[...]
        for finding in findings {
            introduce(&introductions, before: finding.sourceUnits?.lowerBound ?? 0)
            guard let units = finding.sourceUnits, let mention = reader.read(units) else {
                result.append(nil)
                reasons.append("no source in the text")
                continue
            }
            // Several cues with one subject.
            if let known = byPhrase[units.lowerBound] {
                result.append(known)
                reasons.append("subject of the verb before")
                continue
            }
            let (draft, reason) = identify(mention)
            byPhrase[units.lowerBound] = draft
            describer.complete(&drafts[draft], mention)
            touch(draft, mention)
            result.append(draft)
            reasons.append(reason)
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

    private mutating func touch(_ draft: Int, _ mention: Mention) {
        let span = tokens.span(describer.mentionTokens(mention))
        if !drafts[draft].mentions.contains(span) { drafts[draft].mentions.append(span) }
        drafts[draft].lastToken = view.table.tokens(mention.units).lowerBound
    }

    /// Those whom the text describes as sources before it quotes them: "A diplomat, who asked not to be named, was cautious."
    private mutating func introduce(_ introductions: inout ArraySlice<Range<Int>>, before unit: Int) {
        while let units = introductions.first, units.lowerBound < unit {
            introductions.removeFirst()
            guard let mention = reader.read(units), mention.entity == nil, mention.form != .pronoun else {
                continue
            }
            let (draft, _) = identify(mention)
            describer.complete(&drafts[draft], mention)
            touch(draft, mention)
        }
    }

    private mutating func identify(_ mention: Mention) -> (Int, String) {
        if let entity = mention.entity { return named(entity, mention) }
        if let owner = owner(of: mention) { return owner }
        if mention.form == .pronoun, let found = pronoun(mention) { return found }
        if mention.form == .definite || mention.form == .bare, let found = definite(mention) { return found }
        if mention.form == .indefinite, let found = partOfGroup(mention) { return found }
        return (
            add(mention, nil),
            mention.form == .pronoun ? "a pronoun that nothing before explains" : "introduced here"
        )
    }

    // MARK: Names

    private mutating func named(_ entity: Int, _ mention: Mention) -> (Int, String) {
        if let known = byEntity[entity] {
            return (known, "named before")
        }
        let draft = add(mention, entity)
        byEntity[entity] = draft
        return (draft, "named here")
    }

    /// A person's statement, letter or post is the person; a body's statement is the body.
    private mutating func owner(of mention: Mention) -> (Int, String)? {
        guard view.isIn(classes.utterance, mention.head) else { return nil }
        for unit in mention.units where unit != mention.head {
            guard let name = reader.names[unit], entities[name.entity].kind != .place else { continue }
            let owner = Mention(
                units: unit..<unit + 1, head: unit, form: .name, number: .singular, entity: name.entity,
                nameUnit: unit, count: 1, word: view.key(unit).word)
            let (draft, _) = named(name.entity, owner)
            return (draft, "whose words they are")
        }
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

    private mutating func add(_ mention: Mention, _ entity: Int?) -> Int {
        drafts.append(describer.describe(mention, entity: entity.map { entities[$0] }, entityIndex: entity))
        return drafts.count - 1
    }

    // MARK: Pronouns

    private mutating func pronoun(_ mention: Mention) -> (Int, String)? {
        let token = view.table.tokens(mention.head).lowerBound
        let word = view.key(mention.head).word
        let isThirdPerson = view.isIn(view.grammar.thirdPersonPronoun, mention.head)
        if isThirdPerson {
            let gender: Entity.Gender = view.lexicon.classes(word).contains(classes.female) ? .female : .male
            return person(before: token, gender)
        }
        if view.isIn(view.grammar.firstPerson, mention.head) {
            return drafts.indices.last { drafts[$0].word == word && drafts[$0].entity == nil }.map {
                ($0, "the author again")
            }
        }
        // They: the last group, body or several people. It: the last body or document.
        let isPlural = view.isIn(view.grammar.personPronoun, mention.head)
        let found = recent(before: token) { isPlural ? Self.canBeThey($0) : Self.canBeIt($0) }
        return found.map {
            ($0, "pronoun, the last \(isPlural ? "group or body" : "body or document") quoted")
        }
    }

    private static func canBeThey(_ draft: SourceDraft) -> Bool {
        switch draft.kind {
        case .namedOrganization, .anonymousSource, .unnamedGroup: true
        default: draft.number == .plural
        }
    }

    private static func canBeIt(_ draft: SourceDraft) -> Bool {
        draft.kind == .namedOrganization || draft.kind == .document
    }

    /// The person that he or she means: of those quoted or named before, the nearest, people already quoted and
    /// those whose gender is known preferred.
    private mutating func person(before token: Int, _ gender: Entity.Gender) -> (Int, String)? {
        let here = Double(tokens.sentenceOf[token])
        var best: (score: Double, draft: Int?, mention: NameMention?)?
        func offer(_ place: Int, _ found: Entity.Gender, penalty: Double, draft: Int?, mention: NameMention?)
        {
            guard place < token, Self.fits(found, gender) else { return }
            let distance = here - Double(tokens.sentenceOf[place])
            let score = distance + (found == .unknown ? 2 : 0) + penalty
            guard score <= Self.farthestPronoun, best.map({ score < $0.score }) ?? true else { return }
            best = (score, draft, mention)
        }
        for draft in drafts.indices where Self.isPerson(drafts[draft]) && drafts[draft].number != .plural {
            offer(drafts[draft].lastToken, drafts[draft].gender, penalty: 0, draft: draft, mention: nil)
        }
        var firstOfSentence = -1
        for mention in namesNear(token)
        where entities[mention.entity].kind == .person && entities[mention.entity].isCertain {
            let sentence = Int(tokens.sentenceOf[mention.tokens.lowerBound])
            let penalty = sentence == firstOfSentence ? 1.2 : 0.7
            firstOfSentence = sentence
            offer(
                mention.tokens.lowerBound, entities[mention.entity].gender, penalty: penalty,
                draft: byEntity[mention.entity], mention: mention)
        }
        guard let best else { return nil }
        if let draft = best.draft {
            return (
                draft,
                best.mention == nil
                    ? "pronoun, the last person quoted" : "pronoun, a person quoted and named again"
            )
        }
        return best.mention.map { (addPerson($0), "pronoun, the last person named") }
    }

    /// In sentences.
    private static let farthestPronoun = 12.0

    /// The names before a token that are not too far for a pronoun.
    private func namesNear(_ token: Int) -> ArraySlice<NameMention> {
        let lowest = Int(tokens.sentenceOf[token]) - Int(Self.farthestPronoun)
        let start = nameMentions.partitioningIndex { Int(tokens.sentenceOf[$0.tokens.lowerBound]) >= lowest }
        let end = nameMentions.partitioningIndex { $0.tokens.lowerBound >= token }
        return nameMentions[min(start, end)..<end]
    }

    private mutating func addPerson(_ mention: NameMention) -> Int {
        let units = mention.unit..<mention.unit + 1
        let made =
            reader.read(units)
            ?? Mention(
                units: units, head: mention.unit, form: .name, number: .singular, entity: mention.entity,
                nameUnit: mention.unit, count: 1, word: 0)
        let draft = add(made, mention.entity)
        byEntity[mention.entity] = draft
        return draft
    }

    private static func isPerson(_ draft: SourceDraft) -> Bool {
        switch draft.kind {
        case .namedPerson, .unnamedPerson, .anonymousSource: true
        default: false
        }
    }

    private static func fits(_ a: Entity.Gender, _ b: Entity.Gender) -> Bool {
        a == .unknown || b == .unknown || a == b
    }

    private func recent(before token: Int, _ wanted: (SourceDraft) -> Bool) -> Int? {
        drafts.indices.filter { wanted(drafts[$0]) && drafts[$0].lastToken < token }.max {
            drafts[$0].lastToken < drafts[$1].lastToken
        }
    }

    // MARK: Descriptions

    /// "the official", "the two officials", "the company": back to what was introduced before.
    private mutating func definite(_ mention: Mention) -> (Int, String)? {
        let token = view.table.tokens(mention.head).lowerBound
        guard mention.word != 0, !hasOwnName(mention) else { return nil }
        let noun = describer.nounKey(mention.word)
        if mention.form == .definite,
            let same = recent(
                before: token, { describer.nounKey($0.word) == noun && $0.word != 0 && $0.entity == nil })
        {
            return (same, "the same noun before")
        }
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
        // "the company": the body named last.
        if lexical.contains(classes.genericBody), let name = nameMentions.last(where: { $0.tokens.lowerBound < token && isBody($0.entity) }) {
            return (named(name.entity, mention).0, "the body named last")
        }
        return nil
    }

    private func isBody(_ entity: Int) -> Bool {
        switch entities[entity].kind {
        case .organization, .outlet: true
        case .unknown: true
        case .person, .place: false
        }
    }

    /// Whether the phrase has a name inside that tells it apart ("the Lund campaign").
    private func hasOwnName(_ mention: Mention) -> Bool {
        let units = mention.units
        return units.contains { reader.names[$0] != nil }
    }

    /// "one of the officials": the group introduced before.
    private mutating func partOfGroup(_ mention: Mention) -> (Int, String)? {
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

extension Array {
    /// The first index whose element, and all behind it, fulfil a condition.
    func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
