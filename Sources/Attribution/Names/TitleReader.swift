import SourceText
import Tokenization

/// Reads the formal position that stands beside a person's name: before it ("Mayor Ada Lund"), behind it
/// ("Ada Lund, the mayor of Eastholm,") or as what the name explains ("the mayor of Eastholm, Ada Lund").
struct TitleReader: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses

    /// - Parameter name: a mention of a person anywhere in the article.
    func title(of name: NameMention) -> Span? {
        before(name) ?? behind(name.unit) ?? explained(by: name.unit)
    }

    private func before(_ name: NameMention) -> Span? {
        let lead = view.table.tokens(name.unit).lowerBound..<name.tokens.lowerBound
        guard let last = lead.last, isIn(classes.title, last) || isIn(classes.titleAbbreviation, last) else {
            return nil
        }
        let start = lead.first { !isIn(classes.definite, $0) && !isIn(classes.indefinite, $0) } ?? last
        return tokens.span(start..<last + 1)
    }

    private func behind(_ unit: Int) -> Span? {
        let limit = view.table.count
        var comma = unit + 1
        // "Ada Lund, 54, the mayor" and "Ada Lund (D), the mayor"
        if comma + 1 < limit, view.isComma(comma), view.tag(comma + 1) == view.grammar.cardinal { comma += 2 }
        if comma + 2 < limit, view.tag(comma) == view.grammar.openBracket,
            view.tag(comma + 2) == view.grammar.closeBracket
        {
            comma += 3
        }
        guard comma + 1 < limit, view.isComma(comma), view.isNounPhrase(comma + 1) else { return nil }
        guard let end = titleEnd(from: comma + 1) else { return nil }
        return phrase(comma + 1..<end)
    }

    private func explained(by unit: Int) -> Span? {
        guard unit >= 2, view.isComma(unit - 1) else { return nil }
        // Back over the prepositional phrases of the noun that the name explains.
        var start = unit - 2
        while start >= 2, view.isNounPhrase(start), !isTitle(start),
            view.isIn(view.grammar.preposition, start - 1)
        { start -= 2 }
        guard start >= 0, view.isNounPhrase(start), isTitle(start) else { return nil }
        var first = start
        while first > 0, view.has(view.grammar.hasPossessive, first), view.isNounPhrase(first - 1) {
            first -= 1
        }
        guard first == 0 || !view.isNounPhrase(first - 1) else { return nil }
        return phrase(first..<unit - 1)
    }

    /// The end of the title that starts with a noun phrase, its possessor included; nil when it is none.
    private func titleEnd(from start: Int) -> Int? {
        let limit = view.table.count
        var head = start
        while head + 1 < limit, view.isNounPhrase(head + 1), view.has(view.grammar.hasPossessive, head + 1) {
            head += 1
        }
        guard isTitle(head) else { return nil }
        var end = head + 1
        while end + 1 < limit, view.isNounPhrase(end + 1), view.key(end).kind == view.grammar.word,
            view.isIn(view.grammar.preposition, end) || view.isIn(view.grammar.coordinator, end)
        {
            // A conjunction before a verb starts another clause.
            if view.isIn(view.grammar.coordinator, end), end + 2 < limit, view.isVerbGroup(end + 2) { break }
            end += 2
            while end < limit, view.isNounPhrase(end), view.has(view.grammar.hasPossessive, end) { end += 1 }
        }
        return end
    }

    private func isTitle(_ unit: Int) -> Bool { view.isIn(classes.title, unit) }

    /// A phrase without its article.
    private func phrase(_ units: Range<Int>) -> Span {
        var range = view.table.tokens(units)
        if range.count > 1,
            isIn(classes.definite, range.lowerBound) || isIn(classes.indefinite, range.lowerBound)
        {
            range = range.lowerBound + 1..<range.upperBound
        }
        return tokens.span(range)
    }
}
