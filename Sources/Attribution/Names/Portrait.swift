import SourceText
import Tokenization

/// Gathers what an article tells of a person or body beside the name and that is no title: occupation, kinship,
/// experience. It tells the reader why this source can know or matters.
struct Portrait: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let entities: [Entity]
    let names: NameIndex
    private let beside: BesideName
    private let titles: TitleReader

    init(
        view: UnitView, tokens: TokenTable, words: [Int32], classes: LexicalClasses, entities: [Entity],
        names: NameIndex
    ) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.classes = classes
        self.entities = entities
        self.names = names
        titles = TitleReader(view: view, tokens: tokens, words: words, classes: classes)
        beside = titles.beside
    }

    /// How many phrases beside one name are taken, and in all.
    private static let phrasesBehind = 3
    private static let most = 4

    /// The words about an entity, in text order; nil where there are none.
    func background(of entity: Int) -> Evidence? {
        var spans: [Span] = []
        for place in names.places(of: entity) {
            let mention = names.mentions[Int(place)]
            explained(by: mention, &spans)
            lead(mention, &spans)
            behind(mention, &spans)
            if let predicate = beside.predicate(of: mention.unit) {
                take(predicate, mention.entity, needsNoun: true, &spans)
            }
            if spans.count >= Self.most { break }
        }
        return spans.isEmpty ? nil : Evidence(spans: spans)
    }

    /// What an entity does in the events that are told: the last sentence before a place in which it is the subject,
    /// not of its own words.
    /// - Parameter isTold: whether a sentence holds what somebody says.
    func role(of entity: Int, before token: Int, isTold: (Int) -> Bool) -> Evidence? {
        let place = names.places(of: entity).last { place in
            let mention = names.mentions[Int(place)]
            let sentence = Int(tokens.sentenceOf[mention.tokens.lowerBound])
            return mention.tokens.lowerBound < token && sentence < Int(tokens.sentenceOf[token])
                && Int(tokens.sentenceOf[token]) - sentence <= Self.farthestRole
                && isSubject(mention.unit) && !isTold(sentence)
        }
        return place.map { place in
            let sentence = Int(tokens.sentenceOf[names.mentions[Int(place)].tokens.lowerBound])
            return Evidence(spans: [tokens.span(tokens.sentences[sentence].tokens)])
        }
    }

    /// In sentences.
    private static let farthestRole = 6

    /// Whether a name is right before a finite verb, or before an insertion that opens the sentence.
    private func isSubject(_ unit: Int) -> Bool {
        let sentence = beside.sentence(unit)
        guard unit + 1 < sentence.upperBound else { return false }
        // A past tense is often taken for a participle.
        let isVerb =
            view.isFinite(unit + 1)
            || view.isVerbGroup(unit + 1) && view.tag(unit + 1) == view.grammar.participle
        return isVerb || unit == sentence.lowerBound && view.isComma(unit + 1)
    }

    // MARK: Places

    /// "his friend Ada Lund", "bus driver Ada Lund"
    private func lead(_ mention: NameMention, _ spans: inout [Span]) {
        guard isPerson(mention.entity) else { return }
        let lead = view.table.tokens(mention.unit).lowerBound..<mention.tokens.lowerBound
        guard let last = lead.last, isOccupied(last), !isIn(classes.title, last) else { return }
        add(lead, mention.entity, &spans)
    }

    /// "A neighbour, Ada Lund, said"
    private func explained(by mention: NameMention, _ spans: inout [Span]) {
        let unit = mention.unit
        let first = beside.sentence(unit).lowerBound
        guard isPerson(mention.entity), unit >= first + 2, view.isComma(unit - 1),
            view.isNounPhrase(unit - 2),
            isOccupied(Int(view.table.heads[unit - 2]))
        else { return }
        var opening = unit - 2
        while opening > first, view.has(view.grammar.hasPossessive, opening), view.isNounPhrase(opening - 1) {
            opening -= 1
        }
        // "A lawyer and accountant, Ada Lund"
        if opening >= first + 2, view.isIn(view.grammar.coordinator, opening - 1),
            view.isNounPhrase(opening - 2),
            isOccupied(Int(view.table.heads[opening - 2]))
        {
            opening -= 2
        }
        guard opening == first || view.isVerbGroup(opening - 1) else { return }
        guard !overlapsTitle(opening..<unit - 1, mention.entity) else { return }
        add(view.table.tokens(opening..<unit - 1), mention.entity, &spans)
    }

    private func behind(_ mention: NameMention, _ spans: inout [Span]) {
        guard var start = beside.behind(mention.unit) else { return }
        let limit = beside.sentenceEnd(mention.unit)
        for _ in 0..<Self.phrasesBehind {
            let end = beside.end(of: start)
            if beside.isRelative(start) || beside.opensWithOwner(start) {
                // "who would have to tell" and "which wrote that" tell nothing of them.
                guard end > start + (beside.isRelative(start) ? 2 : 1),
                    !view.has(view.grammar.hasModal, start + 1),
                    !view.isIn(view.grammar.strong, start + 1)
                else { return }
                if !overlapsTitle(start..<end, mention.entity) {
                    add(view.table.tokens(start..<end), mention.entity, &spans)
                }
            } else {
                guard isApposition(start, end, limit, mention.entity) else { return }
                take(start, mention.entity, needsNoun: false, &spans)
            }
            guard end + 1 < limit, view.isComma(end) else { return }
            start = end + 1
        }
    }

    /// Whether a phrase behind a comma is about the name before it, and no new clause or next item of a list.
    private func isApposition(_ start: Int, _ end: Int, _ limit: Int, _ entity: Int) -> Bool {
        guard view.isNounPhrase(start), end > start, !view.isTimePhrase(start) else { return false }
        let head = beside.possessed(start, limit)
        guard !isNamed(head) || view.isIn(classes.title, head), view.tag(head) != view.grammar.pronoun,
            view.tag(head) != view.grammar.cardinal, view.tag(head) != view.grammar.commonNouns
        else { return false }
        // "one of her oldest friends"
        if view.isIn(classes.bareNounPhrase, head) {
            return head + 2 < limit && view.key(head + 1).word == classes.of
                && view.key(head).word == classes.one
        }
        let first = view.table.tokens(start).lowerBound
        let hasArticle = isIn(classes.indefinite, first) || isIn(classes.definite, first)
        guard hasArticle || head > start || isOccupied(Int(view.table.heads[head])) else { return false }
        // "Lund, a driver from Eastholm believes": only an indefinite phrase cannot be the subject of a new clause.
        return !(end < limit && view.isFinite(end)) || isIn(classes.indefinite, first)
    }

    /// Whether the phrase ends with a name: "Ada Lund", not "a Lund supporter".
    private func isNamed(_ unit: Int) -> Bool {
        names[unit].map { $0.tokens.upperBound > Int(view.table.heads[unit]) } ?? false
    }

    // MARK: Taking

    /// A noun phrase about the entity, without the title that it may begin.
    private func take(_ start: Int, _ entity: Int, needsNoun: Bool, _ spans: inout [Span]) {
        let limit = beside.sentenceEnd(start)
        let end = beside.end(of: start)
        guard end > start else { return }
        let head = beside.possessed(start, limit)
        if needsNoun, isPerson(entity), !isOccupied(Int(view.table.heads[head])) { return }
        // A title inside is one thing among others: "a mother of two and the president of the league".
        guard overlapsTitle(start..<end, entity), let title = entities[entity].title,
            title.lowerBound <= view.table.tokens(start).lowerBound + 1
        else {
            return add(view.table.tokens(start..<end), entity, &spans)
        }
        // What the title leaves: "a professor of law who studies rivers".
        let rest = (start..<end).first {
            view.table.tokens($0).lowerBound >= title.upperBound
                && (beside.isRelative($0) || view.isVerbGroup($0))
        }
        guard let rest, rest + 1 < end else { return }
        add(view.table.tokens(rest..<end), entity, &spans)
    }

    private func overlapsTitle(_ units: Range<Int>, _ entity: Int) -> Bool {
        entities[entity].title.map { view.table.tokens(units).overlaps($0) } ?? false
    }

    private func add(_ range: Range<Int>, _ entity: Int, _ spans: inout [Span]) {
        guard !range.isEmpty, spans.count < Self.most else { return }
        let span = tokens.span(range)
        if !spans.contains(where: { $0.overlaps(span) }) { spans.append(span) }
    }

    private func isPerson(_ entity: Int) -> Bool { entities[entity].kind == .person }

    private func isOccupied(_ token: Int) -> Bool {
        isIn(classes.personNoun, token) || isIn(classes.occupation, token) || isIn(classes.title, token)
    }
}
