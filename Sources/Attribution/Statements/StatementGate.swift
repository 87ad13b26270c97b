import LanguagePack
import SourceText
import Tokenization

/// Tells which attributions make a sourced statement: what somebody says, shows or demands, and not what the reporter
/// tells of a state of mind or of an act in a word or two.
struct StatementGate {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    let infos: [RuleInfo]
    let blocks: [Block]

    private static let leastWords = 5
    /// A quotation of fewer words is part of the reporter's own sentence.
    private static let leastQuotedWords = 3
    /// What the judge must hold likely of verbs that do not speak for themselves.
    private static let leastConfidence = 0.85

    /// - Parameter source: nil where there is none in the text.
    func isStatement(_ finding: Finding, _ kind: Attribution.Kind, source: Source.Kind?) -> Bool {
        let (words, quoted) = finding.wordCounts(tokens)
        guard words >= Self.leastWords || quoted > 0 || isShortClause(finding, words),
            !isHeading(finding.candidate.sentence), quoted > 0 || !isBackground(finding)
        else { return false }
        let info = infos[finding.candidate.rule]
        switch info.statement {
        case .never: return false
        case .always: return true
        case .strong, .quoted:
            return quoted >= Self.leastQuotedWords || saysSomething(finding, kind, info, source)
                || isTelling(finding, kind, info, source, quoted)
        }
    }

    /// Whether a sentence is a headline or a heading, which only tells what the text says again.
    private func isHeading(_ sentence: Int) -> Bool {
        let kind = blocks[tokens.sentences[sentence].block].kind
        return kind == .headline || kind == .heading
    }

    /// "When Lund announced the plan, boats sailed": a clause of time that opens the sentence recalls what is known.
    private func isBackground(_ finding: Finding) -> Bool {
        guard let source = finding.sourceUnits?.lowerBound else { return false }
        let first = view.table.sentences[finding.candidate.sentence].lowerBound
        return source == first + 1 && view.isIn(classes.timeClause, first)
    }

    /// "said it did not": a clause may be short.
    private func isShortClause(_ finding: Finding, _ words: Int) -> Bool {
        words == Self.leastWords - 1 && view.isIn(view.grammar.strong, finding.candidate.head)
            && holdsClause(finding)
    }

    /// Whether unquoted content is told as what somebody says: a clause led in by "that" or a question word, a clause
    /// behind a verb that speaks for itself, what is demanded or recommended.
    private func saysSomething(
        _ finding: Finding, _ kind: Attribution.Kind, _ info: RuleInfo, _ source: Source.Kind?
    ) -> Bool {
        let head = finding.candidate.head
        let isStrong = view.isIn(view.grammar.strong, head)
        if kind == .intention { return isStrong }
        if isStateOfMind(finding, source) { return false }
        if isStrong, info.statement == .strong { return true }
        guard let first = finding.content.first?.lowerBound, first >= finding.cue.upperBound else {
            return false
        }
        if Int(words[first]) == view.grammar.thatWord || isQuestion(first) {
            return finding.sourceUnits != nil
        }
        return isStrong && holdsClause(finding)
    }

    /// "Growers fear that …", "he learned that …": what the reporter tells of somebody's mind. A named person's thought is
    /// one that was told.
    private func isStateOfMind(_ finding: Finding, _ source: Source.Kind?) -> Bool {
        let head = finding.candidate.head
        if view.isIn(classes.learning, head) { return source == .namedPerson || source == .unnamedPerson }
        guard view.isIn(classes.stateOfMind, head) else { return false }
        return source != .namedPerson || (finding.confidence ?? 1) < Self.leastConfidence
    }

    /// Content without a clause behind a verb that needs one, where the judge is sure of it: "called him a “god”", "the
    /// poll shows growth", "was reported by the Courier".
    private func isTelling(
        _ finding: Finding, _ kind: Attribution.Kind, _ info: RuleInfo, _ source: Source.Kind?, _ quoted: Int
    ) -> Bool {
        guard kind == .assertion, let source, let confidence = finding.confidence,
            confidence >= Self.leastConfidence || info.content == .subject && confidence >= 0.8
        else { return false }
        if quoted > 0 { return true }
        if info.content == .subject {
            return source == .namedOrganization && view.isIn(view.grammar.strong, finding.candidate.head)
        }
        return source == .document && holdsClause(finding)
    }

    private func isQuestion(_ token: Int) -> Bool {
        view.lexicon.classes(Int(words[token])).contains(view.grammar.question)
    }

    /// Whether the content has a finite verb outside a relative clause.
    private func holdsClause(_ finding: Finding) -> Bool {
        guard let content = finding.content.first else { return false }
        for unit in view.table.sentences[finding.candidate.sentence] {
            let start = view.table.tokens(unit).lowerBound
            if start < content.lowerBound { continue }
            if start >= content.upperBound || view.isIn(view.grammar.relative, unit) { return false }
            if view.isFinite(unit) { return true }
        }
        return false
    }
}

extension Finding {
    /// The words of the content, and how many of them stand between quotation marks.
    func wordCounts(_ tokens: TokenTable) -> (all: Int, quoted: Int) {
        var counts = (all: 0, quoted: 0)
        for range in content {
            for token in range where tokens.shapes[token].contains(.word) {
                counts.all += 1
                if tokens.quotationOf[token] >= 0 { counts.quoted += 1 }
            }
        }
        return counts
    }
}
