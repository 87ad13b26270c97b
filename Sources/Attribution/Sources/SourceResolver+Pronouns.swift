import LanguagePack
import Tokenization

/// Whom he, she, it and they mean.
extension SourceResolver {
    mutating func pronoun(_ mention: Mention) -> (Int, String)? {
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
        if !isPlural, word == classes.it, let body = bodyNamed(before: token, after: found) { return body }
        return found.map {
            ($0, "pronoun, the last \(isPlural ? "group or body" : "body or document") quoted")
        }
    }

    /// The body named as a subject in this sentence or the one before, later than a source that was quoted.
    private mutating func bodyNamed(before token: Int, after quoted: Int?) -> (Int, String)? {
        let here = Int(tokens.sentenceOf[token])
        let floor = quoted.map { drafts[$0].lastToken } ?? -1
        guard
            let name = namesNear(token).last(where: {
                isBody($0.entity) && isSubject($0.unit) && $0.tokens.lowerBound > floor
                    && $0.tokens.upperBound > Int(view.table.heads[$0.unit])
                    && here - Int(tokens.sentenceOf[$0.tokens.lowerBound]) <= 1
            }), let mention = reader.read(name.unit..<name.unit + 1)
        else { return nil }
        return (named(name.entity, mention).0, "pronoun, the body named before")
    }

    static func canBeThey(_ draft: SourceDraft) -> Bool {
        switch draft.kind {
        case .namedOrganization, .anonymousSource, .unnamedGroup: true
        default: draft.number == .plural
        }
    }

    static func canBeIt(_ draft: SourceDraft) -> Bool {
        draft.kind == .namedOrganization || draft.kind == .document
    }

    /// The person that he or she means: of those quoted or named before, the nearest, people already quoted and
    /// those whose gender is known preferred.
    mutating func person(before token: Int, _ gender: Entity.Gender) -> (Int, String)? {
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
        for mention in namesNear(token)
        where entities[mention.entity].kind == .person && entities[mention.entity].isCertain {
            offer(
                mention.tokens.lowerBound, entities[mention.entity].gender,
                penalty: isSubject(mention.unit) ? 0.6 : 1.2,
                draft: byEntity[mention.entity], mention: mention)
        }
        guard let best else {
            // A given name does not always tell the gender.
            let near = recent(before: token) {
                Self.isPerson($0) && $0.number != .plural
                    && here - Double(tokens.sentenceOf[$0.lastToken]) <= 2
            }
            return near.map { ($0, "pronoun, the only person quoted nearby") }
        }
        if let draft = best.draft {
            return (
                draft,
                best.mention == nil
                    ? "pronoun, the last person quoted" : "pronoun, a person quoted and named again"
            )
        }
        return best.mention.map { (addPerson($0), "pronoun, the last person named") }
    }

    /// Whether a name stands where a subject does: before a verb, or before a comma or relative pronoun at the start.
    func isSubject(_ unit: Int) -> Bool {
        let sentence = view.table.sentences[Int(tokens.sentenceOf[view.table.tokens(unit).lowerBound])]
        guard unit + 1 < sentence.upperBound else { return false }
        if unit > sentence.lowerBound, view.isIn(view.grammar.preposition, unit - 1) { return false }
        return view.isFinite(unit + 1) || unit == sentence.lowerBound
    }

    /// In sentences.
    static let farthestPronoun = 12.0

    /// The names before a token that are not too far for a pronoun.
    func namesNear(_ token: Int) -> ArraySlice<NameMention> {
        let lowest = Int(tokens.sentenceOf[token]) - Int(Self.farthestPronoun)
        let start = nameMentions.partitioningIndex { Int(tokens.sentenceOf[$0.tokens.lowerBound]) >= lowest }
        let end = nameMentions.partitioningIndex { $0.tokens.lowerBound >= token }
        return nameMentions[min(start, end)..<end]
    }

    mutating func addPerson(_ mention: NameMention) -> Int {
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

    static func isPerson(_ draft: SourceDraft) -> Bool {
        switch draft.kind {
        case .namedPerson, .unnamedPerson, .anonymousSource: true
        default: false
        }
    }

    static func fits(_ a: Entity.Gender, _ b: Entity.Gender) -> Bool {
        a == .unknown || b == .unknown || a == b
    }

    func recent(before token: Int, _ wanted: (SourceDraft) -> Bool) -> Int? {
        drafts.indices.filter { wanted(drafts[$0]) && drafts[$0].lastToken < token }.max {
            drafts[$0].lastToken < drafts[$1].lastToken
        }
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
