import Rules
import Tokenization

/// Settles where the content of a candidate begins and ends.
struct ContentFinder {
    let view: UnitView
    let tokens: TokenTable

    private var grammar: Grammar { view.grammar }

    /// Content in tokens, in text order; empty when there is none where the rule looks for it.
    /// - Parameter source: the units of the source, where it stands in the sentence.
    func content(
        of candidate: Candidate, mode: RuleInfo.ContentMode, source: Range<Int>?, sentences: [Range<Int>]
    ) -> [Range<Int>] {
        let sentence = sentences[candidate.sentence]
        switch mode {
        case .after:
            guard let start = candidate.content?.lowerBound else { return [] }
            return after(start, candidate, sentence)
        case .object:
            guard let content = candidate.content else { return [] }
            return pieces(content.lowerBound..<objectEnd(content, sentence))
        case .before:
            return before(candidate, source, sentence).map { [$0] } ?? []
        case .around:
            return around(candidate, source, sentence)
        case .block:
            guard let start = candidate.content?.lowerBound else { return [] }
            return [view.table.tokens(start).lowerBound..<blockEnd(candidate.sentence)]
        case .shared:
            // Taken from the attribution beside it, once that is settled.
            return []
        case .previous:
            return previous(candidate, sentences)
        case .sentence:
            return whole(candidate, sentence)
        case .phrase:
            let word = hedge(candidate)
            return [word.upperBound..<view.table.tokens(candidate.cue).upperBound]
        case .subject:
            guard let source, source.upperBound <= candidate.cue.lowerBound else { return [] }
            return pieces(source)
        case .subjectAfter:
            guard let start = candidate.content?.lowerBound else { return [] }
            // "in what is being criticized as a gift": no phrase stands there.
            return (source.map { pieces($0) } ?? []) + after(start, candidate, sentence)
        }
    }

    private func pieces(_ units: Range<Int>) -> [Range<Int>] {
        units.isEmpty ? [] : [view.table.tokens(units)]
    }

    /// The end of the paragraph's last sentence.
    private func blockEnd(_ sentence: Int) -> Int {
        var last = sentence
        while last + 1 < tokens.sentences.count,
            tokens.sentences[last + 1].block == tokens.sentences[sentence].block
        { last += 1 }
        return tokens.sentences[last].tokens.upperBound
    }

    // MARK: Behind the cue

    private func after(_ start: Int, _ candidate: Candidate, _ sentence: Range<Int>) -> [Range<Int>] {
        pieces(start..<clauseEnd(from: start, sentence))
    }

    /// The end of the clause that starts at `start`: before the full stop, or before what belongs to the
    /// sentence around it.
    func clauseEnd(from start: Int, _ sentence: Range<Int>) -> Int {
        var unit = start
        let end = sentenceEnd(sentence)
        let isSubordinate =
            view.isIn(grammar.aside, sentence.lowerBound)
            && !(sentence.lowerBound..<start).contains { view.isComma($0) }
        while unit < end {
            if unit > start, breaks(at: unit, end: end, start: start) { return unit }
            // "Though it is said to leak, the boat sails": the main clause is the reporter's.
            if isSubordinate, unit > start, view.isComma(unit), unit + 2 < end, view.isNounPhrase(unit + 1),
                view.isFinite(unit + 2)
            {
                return unit
            }
            unit += 1
        }
        return end
    }

    /// The sentence without its final punctuation.
    private func sentenceEnd(_ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > sentence.lowerBound, view.isDot(end - 1) { end -= 1 }
        return end
    }

    private func breaks(at unit: Int, end: Int, start: Int) -> Bool {
        if view.isComma(unit) {
            guard unit + 1 < end else { return true }
            return leavesClause(unit + 1, end: end)
        }
        if view.isDash(unit) {
            // A pair of dashes is an insertion; a single one leads out.
            return !(unit + 1..<end).contains { view.isDash($0) }
                && !(start..<unit).contains { view.isDash($0) }
        }
        if view.isSemicolon(unit) { return true }
        if view.isIn(grammar.coordinator, unit), unit + 1 < end, view.isVerbGroup(unit + 1) {
            return speaks(unit + 1)
        }
        if view.key(unit).word == grammar.accordingWord, grammar.accordingWord != 0 { return true }
        return false
    }

    /// Whether what follows a comma belongs to the one who reports, not to what is reported.
    private func leavesClause(_ unit: Int, end: Int) -> Bool {
        if view.isVerbGroup(unit) {
            return view.tag(unit) == grammar.gerund && view.isIn(grammar.strong, unit) || speaks(unit)
        }
        if view.key(unit).word == grammar.accordingWord, grammar.accordingWord != 0 { return true }
        if view.key(unit).kind == grammar.word, view.isIn(grammar.aside, unit) { return true }
        if speaksAnew(from: unit, end: end) { return true }
        guard view.isIn(grammar.coordinator, unit), unit + 1 < end else { return false }
        if view.isVerbGroup(unit + 1) { return speaks(unit + 1) }
        // "…, but he added", "…, and councillors from all parties have warned"
        guard
            let verb = (unit + 1..<min(end, unit + 8)).first(where: {
                view.isVerbGroup($0) || view.isComma($0)
            })
        else { return false }
        return view.isNounPhrase(unit + 1) && view.isVerbGroup(verb) && speaks(verb)
    }

    /// "…, at the hearing in May he said": a pronoun and a verb of saying before any other verb.
    private func speaksAnew(from unit: Int, end: Int) -> Bool {
        guard view.key(unit).kind == grammar.word, view.isIn(grammar.preposition, unit),
            let verb = (unit..<min(end, unit + 9)).first(where: { view.isVerbGroup($0) || view.isComma($0) }),
            view.isVerbGroup(verb)
        else { return false }
        return view.isIn(grammar.personPronoun, verb - 1) && speaks(verb)
    }

    /// A finite strong verb of saying.
    private func speaks(_ unit: Int) -> Bool { view.isFinite(unit) && view.isIn(grammar.strong, unit) }

    /// The end of an object: the noun phrase with what hangs on it, up to an adjunct of time or circumstance.
    private func objectEnd(_ content: Range<Int>, _ sentence: Range<Int>) -> Int {
        let end = clauseEnd(from: content.lowerBound, sentence)
        var unit = content.upperBound
        while unit < end {
            if view.isComma(unit) || view.isDash(unit) { return unit }
            if leadsTimePhrase(unit) || view.isTimePhrase(unit) { return unit }
            if view.key(unit).kind == grammar.word, view.isIn(grammar.subordinator, unit) { return unit }
            // An object has no verb, so a verb behind "and" is the speaker's next one.
            if view.isIn(grammar.coordinator, unit), unit + 1 < end, view.isFinite(unit + 1) { return unit }
            unit += 1
        }
        return end
    }

    /// "on Monday", "last week", "in the final days"
    private func leadsTimePhrase(_ unit: Int) -> Bool {
        guard view.key(unit).kind == grammar.word, unit + 1 < view.table.count else { return false }
        return view.isTimePhrase(unit + 1)
            && (view.isIn(grammar.preposition, unit) || view.isAdjective(unit)
                || view.tag(unit) == grammar.adverb)
    }

    // MARK: Before the cue

    /// The text before source and cue: the quotation that ends there, or the clause.
    private func before(
        _ candidate: Candidate, _ source: Range<Int>?, _ sentence: Range<Int>, needsVerb: Bool = true
    ) -> Range<Int>? {
        var end = min(candidate.match.lowerBound, candidate.cue.lowerBound)
        if let source { end = min(end, source.lowerBound) }
        guard end > sentence.lowerBound else { return quotationBefore(sentence) }
        // The content ends with a mark: a comma, a closing quotation mark, a dash.
        let isMarked =
            view.isComma(end - 1) || view.isQuote(end - 1) || view.isDash(end - 1)
            || view.isDash(candidate.cue.lowerBound)
        guard isMarked else { return nil }
        while end > sentence.lowerBound, view.isComma(end - 1) || view.isDash(end - 1) || isLeadIn(end - 1) {
            end -= 1
        }
        guard end > sentence.lowerBound else { return quotationBefore(sentence) }
        if view.isQuote(end - 1) { return quoted(endingAt: end, sentence) }
        let start = clauseStart(before: end, sentence)
        if needsVerb {
            guard
                (start..<end).contains(where: { view.isVerbGroup($0) || view.isQuote($0) || view.isModal($0) }
                )
            else { return nil }
        }
        return start < end ? view.table.tokens(start..<end) : nil
    }

    private func isLeadIn(_ unit: Int) -> Bool { view.isIn(grammar.coordinator, unit) }

    /// A clause that starts the sentence begins after its conjunction.
    private func clauseStart(before end: Int, _ sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        while start < end, view.isIn(grammar.coordinator, start) || view.isComma(start) { start += 1 }
        return start
    }

    /// The content that ends with a quotation: the quotation from its opening on, with the words of its sentence
    /// before it when it completes them.
    private func quoted(endingAt end: Int, _ sentence: Range<Int>) -> Range<Int> {
        let quote = view.table.tokens(end - 1)
        let start = clauseStart(before: end, sentence)
        if start < end - 1,
            (start..<end - 1).contains(where: { view.isVerbGroup($0) || view.isNounPhrase($0) })
        {
            return view.table.tokens(start..<end)
        }
        return opening(of: quote.lowerBound)..<quote.upperBound
    }

    /// The first token of the quotation that a token stands in, back over the paragraphs that it continues.
    private func opening(of token: Int) -> Int {
        let quotation = Int(tokens.quotationOf[token])
        guard quotation >= 0 else { return token }
        var index = tokens.outermostQuotation(around: quotation)
        while tokens.quotations[index].continues >= 0 { index = Int(tokens.quotations[index].continues) }
        return tokens.quotations[index].tokens.lowerBound
    }

    /// The quotation with which the sentence before ends: “Will it hold?” Lund asked.
    private func quotationBefore(_ sentence: Range<Int>) -> Range<Int>? {
        let first = view.table.tokens(sentence).lowerBound
        guard first > 0, tokens.shapes[first - 1].contains(.closesQuotation),
            tokens.sentences[Int(tokens.sentenceOf[first - 1])].block
                == tokens.sentences[Int(tokens.sentenceOf[first])].block
        else { return nil }
        return opening(of: first - 1)..<first
    }

    private func around(_ candidate: Candidate, _ source: Range<Int>?, _ sentence: Range<Int>) -> [Range<Int>]
    {
        var next = candidate.match.upperBound
        if let source { next = max(next, source.upperBound) }
        let tail = rest(after: next, sentence)
        let head = before(candidate, source, sentence, needsVerb: tail == nil)
        guard let tail else { return head.map { [$0] } ?? [] }
        // A subject alone before, its verb behind: "The harbour, she said, will open".
        let isComplete = head.map { hasVerb($0, sentence) } ?? true
        if view.isFinite(tail.lowerBound), isComplete { return head.map { [$0] } ?? [] }
        return (head.map { [$0] } ?? []) + pieces(tail)
    }

    private func hasVerb(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        sentence.contains { unit in
            range.overlaps(view.table.tokens(unit)) && (view.isFinite(unit) || view.isQuote(unit))
        }
    }

    /// What goes on with the content behind the cue, in units.
    private func rest(after next: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let end = sentenceEnd(sentence)
        guard next < end else { return nil }
        if view.isQuote(next) { return next..<next + 1 }
        guard view.isComma(next) || view.isColon(next), next + 1 < end, !leavesClause(next + 1, end: end)
        else { return nil }
        let first = next + 1
        guard (first..<end).contains(where: { view.isVerbGroup($0) || view.isQuote($0) }),
            !view.isIn(grammar.relative, first)
        else { return nil }
        // "does not freeze" has its tense in "does".
        if view.isVerbGroup(first), !view.isFinite(first), !view.has(grammar.hasDo, first) { return nil }
        return first..<clauseEnd(from: first, sentence)
    }

    // MARK: Elsewhere

    /// The sentence before, in the same paragraph or, for the first of a paragraph, the one before.
    private func previous(_ candidate: Candidate, _ sentences: [Range<Int>]) -> [Range<Int>] {
        guard candidate.sentence > 0 else { return [] }
        let before = sentences[candidate.sentence - 1]
        guard !before.isEmpty else { return [] }
        return pieces(before.lowerBound..<sentenceEnd(before))
    }

    /// The sentence around the cue.
    private func whole(_ candidate: Candidate, _ sentence: Range<Int>) -> [Range<Int>] {
        let end = sentenceEnd(sentence)
        let start = clauseStart(before: end, sentence)
        guard start < end else { return [] }
        let all = view.table.tokens(start..<end)
        let cue = hedge(candidate)
        return [
            all.lowerBound..<max(all.lowerBound, min(cue.lowerBound, all.upperBound)),
            min(cue.upperBound, all.upperBound)..<all.upperBound,
        ].filter { !$0.isEmpty }
    }

    /// The word inside a verb group or noun phrase that makes it hearsay.
    func hedge(_ candidate: Candidate) -> Range<Int> {
        let group = view.table.tokens(candidate.cue)
        guard
            let word = group.first(where: {
                view.lexicon.classes(view.lexicon.word(hash: tokens.hashes[$0])).contains(grammar.hedge)
            })
        else { return group }
        return word..<word + 1
    }
}

extension UnitView {
    /// An auxiliary that no verb group took in.
    func isModal(_ unit: Int) -> Bool { tag(unit) == grammar.modalTag }
    func isSemicolon(_ unit: Int) -> Bool {
        key(unit).word == grammar.semicolonWord && grammar.semicolonWord != 0
    }
    func isColon(_ unit: Int) -> Bool {
        key(unit).kind == grammar.word && tag(unit) == grammar.colon && !isDash(unit)
    }
}
