import LanguagePack
import Rules
import Tokenization

/// Turns the readings of a sentence into findings: the best reading of each cue that can be completed,
/// and of those only the ones that are not part of what another says.
struct FindingResolver {
    let view: UnitView
    let tokens: TokenTable
    let infos: [RuleInfo]

    private let subjects: SubjectFinder
    private let contents: ContentFinder

    init(view: UnitView, tokens: TokenTable, infos: [RuleInfo]) {
        self.view = view
        self.tokens = tokens
        self.infos = infos
        subjects = SubjectFinder(view: view)
        contents = ContentFinder(view: view, tokens: tokens)
    }

    /// The best reading of each cue that can be completed.
    /// - Parameter candidates: of one sentence, grouped by cue and best first.
    func best(
        _ candidates: ArraySlice<Candidate>, sentences: [Range<Int>], reject: (Candidate, Rejection) -> Void
    ) -> [Finding] {
        var found: [Finding] = []
        var index = candidates.startIndex
        while index < candidates.endIndex {
            let head = candidates[index].head
            var isChosen = false
            while index < candidates.endIndex, candidates[index].head == head {
                if isChosen {
                    reject(candidates[index], .outranked(by: found[found.count - 1].candidate.rule))
                } else if let finding = finding(candidates[index], sentences) {
                    found.append(finding)
                    isChosen = true
                } else {
                    reject(candidates[index], .incomplete)
                }
                index += 1
            }
        }
        return found
    }

    /// Of the readings of one sentence those that are not part of what another says.
    func settled(_ found: [Finding], reject: (Candidate, Rejection) -> Void) -> [Finding] {
        // Most sentences have one, and nothing to compare it with.
        let isAlone = found.count == 1 && infos[found[0].candidate.rule].content != .shared
        return isAlone ? found : outermost(found, reject)
    }

    /// Why a reading was not taken.
    enum Rejection: Equatable {
        case outranked(by: Int)
        /// No subject or no content where the rule looks for them.
        case incomplete
        /// Its cue is part of what another attribution reports.
        case inside(rule: Int)
    }

    private func finding(_ candidate: Candidate, _ sentences: [Range<Int>]) -> Finding? {
        let info = infos[candidate.rule]
        let sentence = sentences[candidate.sentence]
        var source: Range<Int>?
        var isElided = false
        switch info.source {
        case .captured:
            guard let captured = candidate.source else { return nil }
            if info.content == .around, isPlainOrder(candidate, captured, sentence) { return nil }
            source = captured
        case .subject:
            guard let subject = subjects.subject(of: candidate.head, in: sentence) else { return nil }
            source = subject.units
            isElided = subject.isElided
        case .none:
            // "his claims of", "their fears that" are his and theirs.
            if view.isNounPhrase(candidate.head), isOwned(candidate.head) { return nil }
        }
        // A subject that is left out stands before the content of the verb that it is taken from. The subject of a
        // passive is part of the content, not the source.
        let isPassive = info.content == .subject || info.content == .subjectAfter
        let isHedged = info.content == .sentence || info.content == .phrase
        let beside =
            isPassive ? subjects.subject(of: candidate.head, in: sentence)?.units : isElided ? nil : source
        let content = contents.content(
            of: candidate, mode: info.content, source: beside, sentences: sentences)
        guard info.content == .shared || content.contains(where: { !$0.isEmpty }) else { return nil }
        return Finding(
            candidate: candidate,
            cue: isHedged ? contents.hedge(candidate) : view.table.tokens(candidate.cue),
            source: source.map { trimmed($0) },
            sourceUnits: source, isElided: isElided, content: content)
    }

    private func isOwned(_ unit: Int) -> Bool {
        let first = view.lexicon.word(hash: tokens.hashes[view.table.tokens(unit).lowerBound])
        return view.lexicon.classes(first).contains(view.grammar.possessivePronoun)
    }

    /// Whether a source read behind its verb is really the verb's object: "Lund, who was there, wants the key".
    /// So it is when a subject stands before the verb across an insertion and nothing before that has a verb.
    private func isPlainOrder(_ candidate: Candidate, _ source: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard source.lowerBound >= candidate.cue.upperBound, view.isVerbGroup(candidate.head),
            view.isFinite(candidate.head),
            candidate.head > sentence.lowerBound, !view.isQuote(candidate.head - 1),
            let subject = subjects.subject(of: candidate.head, in: sentence), !subject.isElided
        else { return false }
        return !(sentence.lowerBound..<subject.units.lowerBound).contains {
            view.isFinite($0) || view.isQuote($0)
        }
    }

    /// The tokens of a source without the comma that closes its apposition.
    private func trimmed(_ units: Range<Int>) -> Range<Int> {
        var end = units.upperBound
        while end > units.lowerBound + 1, view.isComma(end - 1) || view.isDot(end - 1) { end -= 1 }
        return view.table.tokens(units.lowerBound..<end)
    }

    /// Gives the findings that share another's content that of the nearest one before them, else behind them.
    private func sharing(_ findings: [Finding]) -> [Finding] {
        var result: [Finding] = []
        for (index, finding) in findings.enumerated() {
            guard infos[finding.candidate.rule].content == .shared else {
                result.append(finding)
                continue
            }
            let others = findings[..<index].reversed() + findings[(index + 1)...]
            guard let other = others.first(where: { !$0.content.isEmpty }) else { continue }
            var shared = finding
            shared.content = other.content
            result.append(shared)
        }
        return result
    }

    /// Drops the findings whose cue is part of another's content or source.
    private func outermost(_ found: [Finding], _ reject: (Candidate, Rejection) -> Void) -> [Finding] {
        let order = found.indices.sorted { a, b in
            (found[b].candidate.priority, found[a].candidate.head) < (
                found[a].candidate.priority, found[b].candidate.head
            )
        }
        var kept: [Int] = []
        for index in order {
            let cue = found[index].cue.lowerBound
            // Mutual: two cues in each other's content; the better one, seen first, stays.
            // Who is cited stands inside the phrase of the outlet that cites: "Reuters, citing an official, reported".
            let isCitation = infos[found[index].candidate.rule].content == .shared
            let rivals = kept.filter {
                found[$0].contentHolds(cue)
                    || !isCitation && found[$0].source.map { $0.contains(cue) } ?? false
            }
            if let rival = rivals.first {
                reject(found[index].candidate, .inside(rule: found[rival].candidate.rule))
                continue
            }
            // A wider one that comes later takes the narrower ones out.
            for inner in kept where found[index].contentHolds(found[inner].cue.lowerBound) {
                reject(found[inner].candidate, .inside(rule: found[index].candidate.rule))
            }
            kept.removeAll { found[index].contentHolds(found[$0].cue.lowerBound) }
            kept.append(index)
        }
        return sharing(kept.sorted().map { found[$0] })
    }
}
