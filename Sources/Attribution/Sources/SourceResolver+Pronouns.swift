import LanguagePack
import Tokenization

/// Whom he, she, it and they mean.
extension SourceResolver {
    mutating func pronoun(_ mention: Mention) -> (Int, String)? {
        let token = view.table.tokens(mention.head).lowerBound
        let word = view.key(mention.head).word
        let lexical = view.lexicon.classes(word)
        if lexical.contains(classes.female) { return person(before: token, .female) }
        if lexical.contains(classes.male) { return person(before: token, .male) }
        if view.isIn(view.grammar.firstPerson, mention.head) {
            return drafts.indices.last { drafts[$0].word == word && drafts[$0].entity == nil }.map {
                ($0, "the author again")
            }
        }
        // They: the last group, body or several people. It: the last body or document.
        if view.isIn(view.grammar.personPronoun, mention.head) || word == classes.them {
            return several(before: mention.head)
        }
        guard word == classes.it else { return nil }
        let found = recent(before: token, Self.canBeIt)
        if let body = bodyNamed(before: token, after: found) { return body }
        return found.map { ($0, "pronoun, the last body or document quoted") }
    }

    /// Whom "they" means: the nearest of the groups and bodies quoted and of the plural phrases for people in this
    /// sentence and the two before, subjects preferred.
    private mutating func several(before unit: Int) -> (Int, String)? {
        let token = view.table.tokens(unit).lowerBound
        let here = Int(tokens.sentenceOf[token])
        if let again = theyAgain(before: token, view.key(unit).word) { return again }
        let quoted = recent(before: token, Self.canBeThey)
        let distance = quoted.map { here - Int(tokens.sentenceOf[drafts[$0].lastToken]) } ?? .max
        let lowest = view.table.sentences[max(0, here - Self.farthestGroup)].lowerBound
        var best: (score: Double, mention: Mention)?
        for candidate in (lowest..<unit).reversed()
        where view.isNounPhrase(candidate) && !isPassing(candidate, unit) {
            let score =
                Double(here - Int(tokens.sentenceOf[view.table.tokens(candidate).lowerBound]))
                + (isSubject(candidate) ? 0.3 : 0.8)
            guard score < Double(distance), best.map({ score < $0.score }) ?? true,
                let mention = reader.read(candidate..<candidate + 1)
            else { continue }
            if canBeThey(mention) {
                best = (score, mention)
            } else if let first = firstOfNamed(candidate), let mention = reader.read(first..<first + 1) {
                best = (score, mention)
            }
        }
        if best.map({ $0.score > 1 }) ?? (distance > 0), areThings(before: unit) { return nil }
        if let best {
            let (draft, _) = identify(best.mention)
            return (draft, "pronoun, the people named before")
        }
        guard let quoted, distance <= Self.farthestQuotedGroup else { return nil }
        if distance <= 1, let example = firstExample(of: quoted) { return example }
        return (quoted, "pronoun, the last group or body quoted")
    }

    /// Whom "they" does not take up: "the people they serve", "the editors’ disdain", "the treatment of sailors", and whom
    /// they speak of ("Harbours will have to pay, they argue").
    private func isPassing(_ candidate: Int, _ unit: Int) -> Bool {
        if candidate + 1 == unit { return true }
        if claim.contains(where: { $0.contains(Int(view.table.heads[candidate])) }) { return true }
        // "In the editors’ view": it is they who hold it.
        if candidate + 1 < view.table.count, view.has(view.grammar.hasPossessive, candidate + 1) {
            return !view.isIn(classes.utterance, candidate + 1)
        }
        return candidate > 1 && view.key(candidate - 1).word == classes.of && view.isNounPhrase(candidate - 2)
            && !view.isIn(classes.collective, candidate - 2)
            && !view.isIn(classes.bareNounPhrase, candidate - 2)
            && !view.isIn(classes.personNoun, candidate - 2) && !view.isIn(classes.shareNoun, candidate - 2)
    }

    /// "Lund opened her files, though they showed little": what the main clause is about is no people.
    private func areThings(before unit: Int) -> Bool {
        let sentence = view.table.sentences[Int(tokens.sentenceOf[view.table.tokens(unit).lowerBound])]
        guard unit > sentence.lowerBound + 1, view.isIn(view.grammar.subordinator, unit - 1) else {
            return false
        }
        let clause = sentence.lowerBound..<unit - 1
        guard
            let thing = clause.last(where: {
                view.isNounPhrase($0) && view.tag($0) == view.grammar.commonNouns
            })
        else { return false }
        return !view.isTimePhrase(thing) && clause.contains { $0 < thing && view.isFinite($0) }
            && reader.read(thing..<thing + 1).map { describer.kind($0, nil) == .document } ?? false
    }

    /// "Ada Lund and Bo Berg": the first of two people of whom the second stands in a unit.
    private func firstOfNamed(_ unit: Int) -> Int? {
        func isPerson(_ unit: Int) -> Bool {
            reader.names[unit].map { entities[$0.entity].kind == .person } ?? false
        }
        guard unit >= 2, isPerson(unit), view.isIn(view.grammar.coordinator, unit - 1), isPerson(unit - 2)
        else {
            return nil
        }
        return unit - 2
    }

    /// "They sent a letter. “It is late,” they wrote": people of whom the first one’s name stands for all.
    private func theyAgain(before token: Int, _ they: Int) -> (Int, String)? {
        guard let last = recent(before: token, { _ in true }), drafts[last].kind == .namedPerson,
            Int(reader.words[drafts[last].lastToken]) == they,
            tokens.sentenceOf[token] - tokens.sentenceOf[drafts[last].lastToken] <= Int32(Self.farthestGroup)
        else { return nil }
        return (last, "pronoun, the people before")
    }

    /// "Critics like Ada Lund and Bo Berg": the first of the people who are named as examples of a group.
    private mutating func firstExample(of draft: Int) -> (Int, String)? {
        guard drafts[draft].kind == .unnamedGroup else { return nil }
        let start = drafts[draft].lastToken
        let sentence = view.table.sentences[Int(tokens.sentenceOf[start])]
        let phrase = sentence.drop { view.table.tokens($0).upperBound <= start }.prefix { !view.isFinite($0) }
        let people = phrase.compactMap { reader.names[$0] }.filter { entities[$0.entity].kind == .person }
        guard let first = people.first, people.contains(where: { $0.entity != first.entity }),
            phrase.contains(where: { $0 < first.unit && isIn(classes.beforeExamples, $0) })
        else { return nil }
        return (byEntity[first.entity] ?? addPerson(first), "pronoun, those named as examples of the group")
    }

    private func canBeThey(_ mention: Mention) -> Bool {
        guard mention.number == .plural, mention.form != .pronoun, !isShare(mention) else { return false }
        switch describer.kind(mention, mention.entity.map { entities[$0] }) {
        case .unnamedGroup, .anonymousSource, .namedOrganization: return true
        case .namedPerson, .unnamedPerson, .document: return false
        }
    }

    /// In sentences.
    private static let farthestGroup = 2
    private static let farthestQuotedGroup = 6

    /// The body named as a subject in this sentence or the one before, later than a source that was quoted.
    private mutating func bodyNamed(before token: Int, after quoted: Int?) -> (Int, String)? {
        let here = Int(tokens.sentenceOf[token])
        let floor = quoted.map { drafts[$0].lastToken } ?? -1
        guard
            let name = namesNear(token).last(where: {
                isSubject($0.unit) && $0.tokens.lowerBound > floor
                    && (endsWith($0) ? isBody($0.entity) : view.isIn(classes.organizationNoun, $0.unit))
                    && here - Int(tokens.sentenceOf[$0.tokens.lowerBound]) <= 1
            }), let mention = reader.read(name.unit..<name.unit + 1)
        else { return nil }
        // "The Lund campaign"
        let draft = endsWith(name) ? named(name.entity, mention).0 : identify(mention).0
        return (draft, "pronoun, the body named before")
    }

    /// Whether a name is the head of its phrase.
    private func endsWith(_ name: NameMention) -> Bool {
        name.tokens.upperBound > Int(view.table.heads[name.unit])
    }

    static func canBeThey(_ draft: SourceDraft) -> Bool {
        switch draft.kind {
        case .namedOrganization, .anonymousSource, .unnamedGroup: true
        default: draft.number == .plural || draft.isLastJoined
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
        if let (draft, place) = toldAgain(before: token, gender) {
            offer(place, gender, penalty: 0, draft: draft, mention: nil)
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

    /// "The woman’s hall was full": one who was quoted without a name, told again by the same noun.
    private func toldAgain(before token: Int, _ gender: Entity.Gender) -> (draft: Int, place: Int)? {
        let words = drafts.indices.filter {
            drafts[$0].kind == .unnamedPerson && drafts[$0].entity == nil && drafts[$0].gender == gender
                && drafts[$0].lastToken < token
        }
        guard !words.isEmpty else { return nil }
        let sentence = Int(tokens.sentenceOf[token])
        let lowest = view.table.sentences[max(0, sentence - Int(Self.farthestPronoun))].lowerBound
        var unit = view.table.sentences[sentence].upperBound
        while unit > lowest {
            unit -= 1
            guard view.isNounPhrase(unit), view.table.tokens(unit).lowerBound < token,
                reader.isIn(classes.definite, view.table.tokens(unit).lowerBound),
                let draft = words.last(where: { drafts[$0].word == view.key(unit).word })
            else { continue }
            return (draft, view.table.tokens(unit).lowerBound)
        }
        return nil
    }

    /// Whether a name stands where a subject does: before a verb, or before a comma or relative pronoun at the start.
    func isSubject(_ unit: Int) -> Bool {
        let sentence = view.table.sentences[Int(tokens.sentenceOf[view.table.tokens(unit).lowerBound])]
        guard unit + 1 < sentence.upperBound else { return false }
        if unit > sentence.lowerBound, view.isIn(view.grammar.preposition, unit - 1) { return false }
        // A past tense is often taken for a participle.
        func isVerb(_ unit: Int) -> Bool {
            view.isFinite(unit) || view.isVerbGroup(unit) && view.tag(unit) == view.grammar.participle
        }
        // "The mayor of Eastholm, Ada Lund, cut a ribbon"
        let isBesideSubject =
            unit > sentence.lowerBound + 1 && view.isComma(unit - 1) && unit + 2 < sentence.upperBound
            && view.isComma(unit + 1) && isVerb(unit + 2)
        return isVerb(unit + 1) || isBesideSubject || unit == sentence.lowerBound
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
