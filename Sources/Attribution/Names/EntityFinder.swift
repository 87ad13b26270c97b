import LanguagePack
import SourceText
import Tokenization

/// Finds the names of an article and tells for each, once for the whole article, what it names.
///
/// Every mention gives its evidence (a title before it, a given name, a word such as "Ministry", an age behind
/// it, being reused by surname alone); the entity gets the kind that the first decisive evidence names.
struct EntityFinder: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let outlets: OutletRegistry
    let text: [UInt8]
    private let reader: NameReader

    private(set) var entities: [Entity] = []
    /// Outlets that only this article names, numbered on from the registry.
    private(set) var unlisted: [String] = []
    private(set) var mentions: [NameMention] = []
    /// Entities by their last word.
    private var byLast = Namesakes()

    init(
        view: UnitView, tokens: TokenTable, words: [Int32], classes: LexicalClasses, outlets: OutletRegistry,
        text: [UInt8]
    ) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.classes = classes
        self.outlets = outlets
        self.text = text
        reader = NameReader(view: view, tokens: tokens, words: words, classes: classes)
    }

    mutating func run() {
        for unit in 0..<view.table.count where view.isNounPhrase(unit) {
            if let name = reader.name(in: unit) { record(name, unit) }
        }
        settleKinds()
        joinSurnames()
        GenderVotes(view: view, tokens: tokens, words: words, classes: classes).settle(&entities, mentions)
        settleGivenNames()
        readTitles()
    }

    /// The first position that any mention of a person tells, or the fuller wording of it: "Mayor", then "the mayor
    /// of Eastholm".
    private mutating func readTitles() {
        let reader = TitleReader(view: view, tokens: tokens, words: words, classes: classes)
        // A headline leaves out what a title needs: it is read last.
        let isHeadline = { [view] (mention: NameMention) in view.has(view.grammar.headline, mention.unit) }
        for mention in mentions.filter({ !isHeadline($0) }) + mentions.filter(isHeadline)
        where entities[mention.entity].kind == .person && (entities[mention.entity].title?.count ?? 0) < 2 {
            guard let title = reader.title(of: mention) else { continue }
            let known = entities[mention.entity].title?.last
            if known.map({ word in title.contains { tokens.hashes[$0] == tokens.hashes[word] } }) ?? true {
                entities[mention.entity].title = title
                entities[mention.entity].party = reader.party(of: mention)
            }
        }
    }

    /// A surname that stands alone before the full name, as in a headline, is the same person.
    private mutating func joinSurnames() {
        var counts = [Int](repeating: 0, count: entities.count)
        for mention in mentions { counts[mention.entity] += 1 }
        var full = Array(entities.indices)
        for namesakes in byLast.shared {
            guard
                let short = namesakes.first(where: {
                    entities[$0].words.count == 1
                        && (entities[$0].kind == .unknown || entities[$0].kind == .person)
                }),
                let long = namesakes.filter({
                    entities[$0].words.count > 1 && entities[$0].kind == .person
                        && fits(entities[$0].gender, entities[short].gender)
                }).max(by: { (counts[$0], $1) < (counts[$1], $0) })
            else { continue }
            full[short] = long
            entities[long].firstToken = min(entities[long].firstToken, entities[short].firstToken)
            entities[long].isCertain = true
            if entities[long].gender == .unknown { entities[long].gender = entities[short].gender }
        }
        for (short, entity) in entities.enumerated() where entity.words.count == 1 && isGivenName(entity) {
            full[short] = mostNamed(counts, startingWith: entity.last) { _ in true } ?? full[short]
        }
        joinFamilyNames(&full, counts)
        joinInnerNames(&full, counts)
        for index in mentions.indices { mentions[index].entity = full[mentions[index].entity] }
    }

    /// "Ms. Berg" of Ada Berg Lund: a surname that is not the last of the full name.
    private func joinInnerNames(_ full: inout [Int], _ counts: [Int]) {
        let long = entities.indices.filter { entities[$0].kind == .person && entities[$0].words.count > 2 }
        guard !long.isEmpty else { return }
        for (short, entity) in entities.enumerated()
        where entity.words.count == 1 && entity.kind == .person && full[short] == short {
            full[short] =
                long.filter {
                    entities[$0].words.dropFirst().dropLast().contains(entity.last)
                        && fits(entities[$0].gender, entity.gender)
                }.max { (counts[$0], $1) < (counts[$1], $0) } ?? short
        }
    }

    /// "Xi" of Xi Jinping: where the surname comes first, and is no word of English.
    private func joinFamilyNames(_ full: inout [Int], _ counts: [Int]) {
        for (short, entity) in entities.enumerated()
        where entity.words.count == 1 && full[short] == short && entity.kind == .unknown
            && words[entity.tokens.lowerBound] == 0
        {
            full[short] = mostNamed(counts, startingWith: entity.last, where: \.isCertain) ?? short
        }
    }

    /// The person named most often whose full name begins with a word.
    private func mostNamed(_ counts: [Int], startingWith word: UInt64, where isFit: (Entity) -> Bool) -> Int?
    {
        entities.indices.filter {
            let entity = entities[$0]
            return entity.words.count > 1 && entity.kind == .person && entity.words[0] == word
                && isFit(entity)
        }.max { (counts[$0], $1) < (counts[$1], $0) }
    }

    /// A given name alone of which nothing tells whose it is.
    private func isGivenName(_ entity: Entity) -> Bool {
        entity.kind == .unknown && isIn(classes.given, entity.tokens.lowerBound)
    }

    private func fits(_ a: Entity.Gender, _ b: Entity.Gender) -> Bool {
        a == .unknown || b == .unknown || a == b
    }

    // MARK: Recording

    private mutating func record(_ name: Range<Int>, _ unit: Int) {
        let hashes = tokens.hashes[reader.core(name)]
        let evidence = evidence(name, unit)
        let entity = find(hashes, evidence.gender) ?? spelledOut(name) ?? add(hashes, name, unit)
        if entities[entity].words.count < hashes.count, entities[entity].outlet == nil {
            entities[entity].words = Array(hashes)
            entities[entity].tokens = name
        }
        mentions.append(NameMention(entity: entity, tokens: name, unit: unit))
        take(evidence, entity)
    }

    /// The entity with these words, or whose last words they are, or whose fuller form they are.
    private func find(_ hashes: ArraySlice<UInt64>, _ gender: Entity.Gender) -> Int? {
        guard let last = hashes.last else { return nil }
        for entity in byLast[last] {
            // "Mr Harlow" and "Ms Harlow" are two.
            let other = entities[entity].gender
            if hashes.count == 1, gender != .unknown, other != .unknown, gender != other { continue }
            let known = entities[entity].words
            if known.elementsEqual(hashes) { return entity }
            if hashes.count < known.count, known.suffix(hashes.count).elementsEqual(hashes) { return entity }
            if hashes.count > known.count, known.count > 1, hashes.suffix(known.count).elementsEqual(known) {
                return entity
            }
            // Same given name and surname with initials or middle names between.
            if hashes.count > 1, known.count > 1, hashes.first == known.first { return entity }
        }
        return nil
    }

    /// The body whose initials these letters are: "ICRI" after "International Coral Reef Initiative".
    private func spelledOut(_ name: Range<Int>) -> Int? {
        guard name.count == 1, tokens.shapes[name.lowerBound].contains(.allCaps) else { return nil }
        let letters = text[tokens.span(name).range]
        return entities.indices.first { index in
            entities[index].words.count == letters.count && initials(entities[index].tokens) == Array(letters)
        }
    }

    private func initials(_ name: Range<Int>) -> [UInt8] { name.map { text[Int(tokens.starts[$0])] } }

    private mutating func add(_ hashes: ArraySlice<UInt64>, _ name: Range<Int>, _ unit: Int) -> Int {
        var entity = Entity(words: Array(hashes), tokens: name, kind: .unknown, firstToken: name.lowerBound)
        let hasArticle = name.lowerBound > 0 && Int(words[name.lowerBound - 1]) == classes.the
        if let outlet = outlets.exactMatch(hashes, afterArticle: hasArticle) {
            entity.outlet = outlet
            entity.kind = .outlet
        } else if name.lowerBound > view.table.tokens(unit).lowerBound,
            isIn(classes.outletNoun, name.lowerBound - 1)
        {
            // "the Karsian daily Nordpost": an outlet that the registry does not know.
            entity.outlet = outlets.names.count + unlisted.count
            entity.kind = .outlet
            unlisted.append(String(decoding: text[tokens.span(name).range], as: UTF8.self))
        }
        entities.append(entity)
        byLast.append(last: hashes.last ?? 0)
        return entities.count - 1
    }

    // MARK: Evidence

    private func evidence(_ name: Range<Int>, _ unit: Int) -> (kind: Entity.Kind, gender: Entity.Gender) {
        let all = view.table.tokens(unit)
        var gender = Entity.Gender.unknown
        let before = all.lowerBound..<name.lowerBound
        if let lead = before.last,
            isIn(classes.title, lead) || isIn(classes.honorific, lead)
                || isIn(classes.titleAbbreviation, lead)
        {
            if isIn(classes.male, lead) { gender = .male }
            if isIn(classes.female, lead) { gender = .female }
            if isIn(classes.honorific, lead) || !reader.isOrganization(name) { return (.person, gender) }
        }
        if reader.isOrganization(name) { return (.organization, gender) }
        // "keeper Ada Lund"
        if let lead = before.last, isIn(classes.personNoun, lead) || isIn(classes.occupation, lead) {
            return (.person, gender)
        }
        let first = name.lowerBound
        if name.count > 1 {
            if isIn(classes.givenMale, first) { return (.person, .male) }
            if isIn(classes.givenFemale, first) { return (.person, .female) }
            if isIn(classes.givenAny, first) || isInitial(first) { return (.person, .unknown) }
        }
        if hasAge(behind: unit) || name.count > 1 && isDescribedAsPerson(behind: unit) {
            return (.person, gender)
        }
        if name.contains(where: { isIn(classes.placeWord, $0) || isIn(classes.place, $0) }) {
            return (.place, gender)
        }
        if name.count == 1, tokens.shapes[first].contains(.allCaps), !isShouted(first) {
            return (.organization, gender)
        }
        // "the Pirates", but not "the Lund campaign"
        if isIn(classes.definite, all.lowerBound), name.lowerBound == all.lowerBound + 1,
            name.upperBound > Int(view.table.heads[unit]), !isIn(classes.possessivePronoun, all.lowerBound)
        {
            return (.organization, gender)
        }
        if name.count == 1, isDescribedAsPerson(behind: unit) { return (.person, gender) }
        return (.unknown, gender)
    }

    /// A word among others in capitals: a heading, no acronym.
    private func isShouted(_ token: Int) -> Bool {
        token > 0 && tokens.shapes[token - 1].contains(.allCaps)
            || token + 1 < tokens.count && tokens.shapes[token + 1].contains(.allCaps)
    }

    private func isInitial(_ token: Int) -> Bool {
        tokens.shapes[token].contains(.dotted) && tokens.ends[token] - tokens.starts[token] <= 4
    }

    /// "Lund, 54,"
    private func hasAge(behind unit: Int) -> Bool {
        unit + 2 < view.table.count && view.isComma(unit + 1) && view.isNounPhrase(unit + 2)
            && view.tag(unit + 2) == view.grammar.cardinal && view.has(view.grammar.single, unit + 2)
    }

    /// "Lund, a teacher," and "teacher Lund"
    private func isDescribedAsPerson(behind unit: Int) -> Bool {
        guard unit + 2 < view.table.count, view.isComma(unit + 1) else { return false }
        var head = unit + 2
        while head + 1 < view.table.count, view.isNounPhrase(head + 1),
            view.has(view.grammar.hasPossessive, head + 1)
        { head += 1 }
        guard view.isNounPhrase(head), !view.isProper(head) else {
            return view.isIn(view.grammar.relative, head) && view.key(head).word == classes.who
        }
        return view.isIn(classes.personNoun, head) || view.isIn(classes.title, head)
    }

    private mutating func take(_ evidence: (kind: Entity.Kind, gender: Entity.Gender), _ entity: Int) {
        if evidence.gender != .unknown, entities[entity].gender == .unknown {
            entities[entity].gender = evidence.gender
        }
        let isOpen = entities[entity].kind == .unknown || entities[entity].kind == .place
        if isOpen,
            evidence.kind == .person || evidence.kind == .organization || entities[entity].kind == .unknown
        {
            entities[entity].kind = evidence.kind
        }
    }

    /// Two to four capitalised words of which nothing tells otherwise name a person when the last one is reused
    /// alone, and are taken for one when they stand where people do.
    private mutating func settleKinds() {
        for index in entities.indices
        where entities[index].kind == .unknown && (2...4).contains(entities[index].words.count) {
            entities[index].kind = .person
            entities[index].isCertain = mentions.contains { $0.entity == index && $0.tokens.count == 1 }
        }
    }

    /// "Olena": a given name of which no surname is told.
    private mutating func settleGivenNames() {
        for index in entities.indices where entities[index].words.count == 1 {
            let name = entities[index].tokens.lowerBound
            let isMale = isIn(classes.givenMale, name)
            guard entities[index].kind == .unknown, isMale != isIn(classes.givenFemale, name),
                !isIn(classes.familyName, name)
            else { continue }
            entities[index].kind = .person
            entities[index].gender = isMale ? .male : .female
            // Somebody named in passing is not who a pronoun means.
            entities[index].isCertain = mentions.count { $0.entity == index } > 1
        }
    }
}
