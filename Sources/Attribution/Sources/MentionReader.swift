import LanguagePack
import Tokenization

/// Reads a source's phrase: its head, whether it is a name, a pronoun or a description, and how many it means.
struct MentionReader: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    /// The names that stand in each unit.
    let names: NameIndex
    /// The values of number words, by word; -1 for other words.
    let numbers: [Int32]

    /// - Parameter phrase: the source's phrase; nil when it is empty.
    func read(_ phrase: Range<Int>) -> Mention? {
        let units = behindDash(withoutAdjunct(withoutDateline(antecedent(of: phrase) ?? phrase)))
        if let suit = lawsuit(units) { return suit }
        guard let first = headUnit(units) else { return nil }
        let head = partitive(first, units) ?? first
        let named = namedUnit(head, units, isOne: first != head && count(first, head) == 1)
        let form = form(head, isPartitive: head != first, named)
        return Mention(
            units: units, head: head, form: form, number: number(first, head),
            entity: named.flatMap { names[$0]?.entity },
            nameUnit: named, count: count(first, head), word: view.key(head).word)
    }

    /// "the Lund v. State of Vel case": a paper, whoever is named in it.
    private func lawsuit(_ units: Range<Int>) -> Mention? {
        var first = units.lowerBound
        while first > 1, view.key(first - 1).word == classes.of, view.isNounPhrase(first - 2) { first -= 2 }
        let isBehind = first > 1 && isVersus(first - 1) && view.isNounPhrase(first - 2)
        let units = (isBehind ? first - 2 : units.lowerBound)..<units.upperBound
        guard let versus = units.first(where: isVersus), versus > units.lowerBound,
            let head = units.last(where: { view.isNounPhrase($0) }), head > versus
        else { return nil }
        return Mention(
            units: units, head: head, form: .definite, number: .singular, entity: nil, nameUnit: nil,
            count: 1, word: view.key(head).word)
    }

    private func isVersus(_ unit: Int) -> Bool {
        classes.versus.contains(tokens.hashes[view.table.tokens(unit).lowerBound])
    }

    /// "EASTHOLM — The group said": the place before the dash is none of the source.
    private func withoutDateline(_ units: Range<Int>) -> Range<Int> {
        let first = units.lowerBound
        guard view.has(view.grammar.lineStart, first), view.has(view.grammar.capitalized, first) else {
            return units
        }
        let dashes = units.prefix(Self.longestDateline).filter { view.isDash($0) }
        // Two dashes hold an insertion.
        guard dashes.count == 1, let dash = dashes.first, dash + 1 < units.upperBound else { return units }
        return dash + 1..<units.upperBound
    }

    /// "In a post on Monday, sailors and pilots said": what hangs on the preposition that opens the sentence is no source.
    private func withoutAdjunct(_ units: Range<Int>) -> Range<Int> {
        let before = units.lowerBound - 1
        guard before >= 0, view.has(view.grammar.first, before), view.key(before).kind == view.grammar.word,
            view.isIn(view.grammar.preposition, before),
            let comma = units.first(where: { view.isComma($0) }), comma + 1 < units.upperBound,
            view.isNounPhrase(comma + 1)
        else { return units }
        return comma + 1..<units.upperBound
    }

    /// "the ferry — sailors call it a wreck": one dash opens an insertion, and the source is what stands behind it.
    private func behindDash(_ units: Range<Int>) -> Range<Int> {
        let dashes = units.filter { view.isDash($0) }
        guard dashes.count == 1, let dash = dashes.first, dash > units.lowerBound,
            dash + 2 == units.upperBound, view.isNounPhrase(dash + 1)
        else { return units }
        return dash + 1..<units.upperBound
    }

    /// In units: "EASTHOLM, Vel. (AP) —"
    private static let longestDateline = 8

    /// Whom "who", "which" or "that" alone means: the phrase before it.
    private func antecedent(of units: Range<Int>) -> Range<Int>? {
        guard let relative = units.first, isRelative(relative) || view.isThat(relative),
            !units.contains(where: { view.isNounPhrase($0) })
        else { return nil }
        let sentence = view.table.sentences[Int(tokens.sentenceOf[view.table.tokens(relative).lowerBound])]
        return SubjectFinder(view: view).antecedent(of: relative, sentence)?.units
    }

    /// The first noun phrase, past possessors ("the mayor's office" is the office).
    private func headUnit(_ units: Range<Int>) -> Int? {
        // The judge may find a source that the chunks make no noun phrase of ("De Blasio says" in a headline).
        guard var head = units.first(where: { view.isNounPhrase($0) || isRelative($0) }) ?? units.last
        else { return nil }
        // "State and federal officials"
        if view.has(view.grammar.single, head), view.isIn(classes.sortAdjective, head),
            head + 2 < units.upperBound,
            view.isIn(view.grammar.coordinator, head + 1), view.isNounPhrase(head + 2)
        {
            head += 2
        }
        while head + 1 < units.upperBound, view.isNounPhrase(head + 1),
            view.has(view.grammar.hasPossessive, head + 1)
        { head += 1 }
        return head
    }

    private func isRelative(_ unit: Int) -> Bool {
        view.key(unit).kind == view.grammar.word && view.isIn(view.grammar.relative, unit)
    }

    /// "one of the officials", "a group of officials", "one of Lund’s aides": the officials, the aides.
    private func partitive(_ head: Int, _ units: Range<Int>) -> Int? {
        guard head + 2 < units.upperBound, view.key(head + 1).word == classes.of, view.isNounPhrase(head + 2)
        else { return nil }
        var whole = head + 2
        while whole + 1 < units.upperBound, view.isNounPhrase(whole + 1),
            view.has(view.grammar.hasPossessive, whole + 1)
        { whole += 1 }
        if view.isIn(classes.bareNounPhrase, head) || view.tag(head) == view.grammar.cardinal {
            return whole
        }
        let isSome =
            view.isIn(classes.collective, head)
            && !isIn(classes.definite, view.table.tokens(head).lowerBound)
        return isSome && isPlural(whole) ? whole : nil
    }

    /// The unit that names the source: the head itself, or an apposition of it.
    private func namedUnit(_ head: Int, _ units: Range<Int>, isOne: Bool) -> Int? {
        if names[head] != nil, nameIsHead(head) { return head }
        if let name = nameBehindOffice(head, units) { return name }
        // "the mayor of Eastholm, Ada Lund", "a colleague, Ada Lund" and "one of her aides, Ada Lund"
        guard !isPlural(head) || isOne else { return nil }
        var index = head + 1
        while index + 1 < units.upperBound {
            if view.isComma(index), view.isNounPhrase(index + 1), names[index + 1] != nil,
                nameIsHead(index + 1)
            {
                return index + 1
            }
            if view.isComma(index), let name = nameBehindOffice(index + 1, units) { return name }
            if view.isVerbGroup(index) || isRelative(index) { return nil }
            index += 1
        }
        return nil
    }

    /// "Secretary of State Ada Lund"
    private func nameBehindOffice(_ office: Int, _ units: Range<Int>) -> Int? {
        let unit = office + 2
        guard unit < units.upperBound, view.isNounPhrase(office), view.isIn(classes.title, office),
            view.key(office + 1).word == classes.of, let name = names[unit], nameIsHead(unit)
        else { return nil }
        let first = view.table.tokens(unit).lowerBound
        return name.tokens.lowerBound > first && tokens.shapes[first].contains(.capitalized) ? unit : nil
    }

    /// Whether the phrase ends with the name: "Ada Lund", not "the Lund campaign".
    private func nameIsHead(_ unit: Int) -> Bool {
        guard let name = names[unit] else { return false }
        return name.tokens.upperBound > Int(view.table.heads[unit])
    }

    private func form(_ head: Int, isPartitive: Bool, _ named: Int?) -> Mention.Form {
        if named != nil { return .name }
        if view.tag(head) == view.grammar.pronoun { return .pronoun }
        let first = view.table.tokens(head).lowerBound
        // "one of Lund’s aides"
        if isPartitive, view.has(view.grammar.hasPossessive, head) { return .indefinite }
        if isIn(classes.definite, first) { return isPartitive ? .indefinite : .definite }
        if isIn(classes.indefinite, first) || isIn(classes.bareNounPhrase, first) { return .indefinite }
        return .bare
    }

    private func isPlural(_ unit: Int) -> Bool {
        if view.tag(unit) == view.grammar.commonNouns || view.tag(unit) == view.grammar.properNouns {
            return true
        }
        // "Neighbours said", "the Democrats said": a plural with a capital is easily taken for a name.
        let lexical = view.lexicon.classes(view.key(unit).word)
        guard
            lexical.contains(classes.partisan)
                || view.has(view.grammar.first, unit)
                    && (lexical.contains(classes.group) || lexical.contains(classes.weasel))
        else { return false }
        return view.lexicon.text(view.key(unit).word).hasSuffix("s")
    }

    private func number(_ first: Int, _ head: Int) -> Mention.Number {
        if first != head { return count(first, head).map { $0 == 1 ? .singular : .plural } ?? .plural }
        if isPlural(head) { return .plural }
        return view.tag(head) == view.grammar.commonNoun || view.tag(head) == view.grammar.properNoun
            ? .singular : .unknown
    }

    /// "two officials" is 2, "an official" 1.
    private func count(_ first: Int, _ head: Int) -> Int? {
        if first != head, view.isIn(classes.collective, first) { return nil }
        for token in view.table.tokens(first) {
            let number = numbers[Int(words[token])]
            if number >= 0 { return Int(number) }
            if let digits = digits(token) { return digits }
        }
        if first != head { return nil }
        return isPlural(head) ? nil : 1
    }

    private func digits(_ token: Int) -> Int? {
        guard tokens.shapes[token].contains(.number), let value = numerals[tokens.hashes[token]] else {
            return nil
        }
        return value
    }

    private var numerals: [UInt64: Int] { Self.numerals }
    private static let numerals = Dictionary(
        uniqueKeysWithValues: (1...40).map { (WordHash.hash(String($0)), $0) })
}
