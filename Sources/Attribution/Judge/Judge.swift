import Rules
import Tokenization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Weighs what the rules propose, proposes more by itself, and keeps what is likely right.
///
/// Tokens that may be cues are scored; for the likely ones the best source and content are found in the words around;
/// and a forest of small trees tells, of each way to read a cue, how likely it is right. That is the confidence of what
/// is kept.
struct Judge: ~Copyable {
    let weights: Weights
    /// Numbers of the rules under which findings without a rule are kept.
    private let verbRule, wordRule: Int

    /// A reading below this is not kept; chosen on the development articles.
    static let leastProbability: Float = 0.37

    /// A reading that no rule names and whose source nobody could identify must rather be right than wrong: nothing
    /// but the weights says that anybody claims anything there.
    static let leastUnidentified: Float = 0.5

    /// A reading that a good rule names, whose cue is likely and whose source nobody could identify, may be as doubtful
    /// as this: that such people say something weighs more than how far their claim goes. Chosen on the development
    /// articles.
    static let trustedRule = 0.6
    static let likelyCue: Float = 0.6
    static let leastUnderLikelyCue: Float = 0.2

    /// What it is worth, beside being right, that the content's edges are.
    private static let exactnessShare: Float = 0.3

    private var scorer: SpanScorer
    private var lattice = Lattice()

    init(weights: Weights, firstUnwritten: Int) {
        self.weights = weights
        scorer = SpanScorer(weights.spans)
        verbRule = firstUnwritten + RuleInfo.Unwritten.weighedVerb.rawValue
        wordRule = firstUnwritten + RuleInfo.Unwritten.weighedWord.rawValue
    }

    /// In text order, none inside another's words, with the confidence set.
    mutating func findings(_ page: Page) -> [Finding] {
        scoreCues(page)
        let readings = read(page)
        let features = JudgeFeatures(page, readings)
        var verdicts = certain(readings, page)
        let settled = Set(verdicts.map(\.proposal.site))
        for (index, reading) in readings.enumerated() where !settled.contains(index) {
            var best: (proposal: Proposal, worth: Float, confidence: Float)?
            let isCertain = Self.isCertain(reading.site, page)
            let isRuleAlone = isCertain && isRuleAlone(reading.site, page)
            let proposals = Proposal.all(reading, site: index, page).filter {
                !isCertain || (isRuleAlone ? $0.origin == .rules : $0.source == nil)
            }
            let rows = proposals.map(features.row)
            let confidences = rows.map { weights.judge.probability($0, isCut: true) }
            // Among what falls anyway the best is not sought.
            let lowest = isLikely(reading, page) ? Self.leastUnderLikelyCue : Self.leastProbability
            guard isCertain || confidences.contains(where: { $0 >= lowest }) else { continue }
            for (number, confidence) in confidences.enumerated() where isCertain || confidence >= lowest {
                let worth =
                    rows.count == 1
                    ? confidence
                    : confidence + Self.exactnessShare * weights.exactness.probability(rows[number])
                if worth > best?.worth ?? -1 { best = (proposals[number], worth, confidence) }
            }
            guard let best else { continue }
            if isCertain {
                verdicts.append((best.proposal, max(best.confidence, Self.leastUnidentified)))
            } else if best.confidence >= least(best.proposal, reading, page) {
                verdicts.append((best.proposal, best.confidence))
            }
        }
        return Self.outermost(verdicts, readings, page).map {
            finding($0.proposal, $0.confidence, readings, page)
        }
    }

    /// Of "the alleged thief" the rule alone knows which word is the cue, and a wording that is certain with its source
    /// is so where the rule reads it.
    private func isRuleAlone(_ site: CueSite, _ page: Page) -> Bool {
        let reading = page.readings[site.reading]
        return reading.source != nil || page.infos[reading.candidate.rule].content == .phrase
    }

    /// Whether a rule whose wording needs no weighing reads the cue. What it stands inside of may still take it out.
    private static func isCertain(_ site: CueSite, _ page: Page) -> Bool {
        guard site.reading >= 0 else { return false }
        let reading = page.readings[site.reading]
        switch page.infos[reading.candidate.rule].certainty {
        case .none: return false
        case .always: return true
        case .unnamed:
            guard let source = reading.source else { return false }
            return page.arePeople(source) && !page.isIdentified(source)
        }
    }

    /// Whether a rule that is right more often than not reads the cue, and the weights take it for one.
    private func isLikely(_ reading: SiteReading, _ page: Page) -> Bool {
        guard reading.site.reading >= 0, reading.probability >= Self.likelyCue else { return false }
        return page.infos[page.readings[reading.site.reading].candidate.rule].confidence >= Self.trustedRule
    }

    private func least(_ proposal: Proposal, _ reading: SiteReading, _ page: Page) -> Float {
        let isIdentified = proposal.source.map { page.isIdentified($0) } ?? false
        if isIdentified { return Self.leastProbability }
        if let source = proposal.source, page.arePeople(source), isLikely(reading, page) {
            return Self.leastUnderLikelyCue
        }
        let isWithoutRule =
            reading.site.reading < 0 && (page.isVerb(reading.site.head) || proposal.source == nil)
        return isWithoutRule ? Self.leastUnidentified : Self.leastProbability
    }

    // MARK: Cues

    /// Adds up the weights of a token's features.
    private struct CueSum: FeatureSink {
        let table: CueTable
        var sum = CueTable.Sum.zero
        @inline(__always) mutating func add(_ key: UInt32) { table.add(key, to: &sum) }

        var logOdds: Float { Float(SIMD16<Int32>(truncatingIfNeeded: sum).wrappedSum()) / Weights.cueScale }
    }

    /// What the first features find less likely than this, the others do not make a cue: of 300 training articles'
    /// tokens that get a probability of 0.1, at most one in three hundred is lost, and none that gets 0.35.
    private static let leastLogOdds: Float = -2

    private func scoreCues(_ page: Page) {
        page.rates = page.facts.stems.map {
            weights.rates[$0].map { UInt8(truncatingIfNeeded: $0) } ?? CueRates.unseen
        }
        var probabilities = [Float](repeating: 0, count: page.count)
        let features = CueFeatures(page)
        for token in 0..<page.count where page.isGated(token) {
            var sum = CueSum(table: weights.cues)
            let isRead = page.reading(at: token) != nil
            let isWhole = features.emit(token, into: &sum) { isRead || $0.logOdds >= Self.leastLogOdds }
            if isWhole { probabilities[token] = 1 / (1 + expf(-sum.logOdds)) }
        }
        page.cueProbability = probabilities
        page.countCues()
    }

    // MARK: Source and content

    private mutating func read(_ page: Page) -> [SiteReading] {
        let features = SpanFeatures(page)
        scorer.start(page.count)
        var readings: [SiteReading] = []
        for token in 0..<page.count where page.isSite(token) {
            let site = CueSite(head: token, in: page)
            lattice.start(Lattice.contexts(site, page))
            scorer.score(site, features, into: &lattice)
            readings.append(
                SiteReading(
                    site, probability: page.cueProbability[token], &lattice, weights.transitions))
        }
        return readings
    }

    // MARK: Choice

    /// What the rules read in forms that the annotated articles do not have or do not count: interviews, one source
    /// cited by another, hearsay, content in the sentence before. They stand on the rules' word.
    private func certain(_ readings: [SiteReading], _ page: Page) -> [(proposal: Proposal, confidence: Float)]
    {
        readings.indices.compactMap { index in
            let number = readings[index].site.reading
            guard number >= 0, page.isKept[number] else { return nil }
            let finding = page.readings[number]
            let info = page.infos[finding.candidate.rule]
            guard info.isBeyondCorpus else { return nil }
            let proposal = Proposal(
                origin: .rules, site: index, cue: finding.cue, source: finding.source,
                content: finding.content)
            return (proposal, Float(info.confidence))
        }
    }

    /// Keeps the likelier of two where one's cue is part of the other's words, or both claim the same words.
    private static func outermost(
        _ verdicts: [(proposal: Proposal, confidence: Float)], _ readings: [SiteReading], _ page: Page
    ) -> [(proposal: Proposal, confidence: Float)] {
        let heads = verdicts.map { readings[$0.proposal.site].site.head }
        let infos = verdicts.map { verdict in
            let reading = readings[verdict.proposal.site].site.reading
            return reading < 0 ? nil : page.infos[page.readings[reading].candidate.rule]
        }
        // What is said of the sentence before holds that sentence's own cue; who cites and who is cited share theirs.
        let isShared = infos.map { $0.map { [.shared, .previous].contains($0.content) } ?? false }
        let isCertain = verdicts.map { Self.isCertain(readings[$0.proposal.site].site, page) }
        // "defended a clerk accused of theft": who accuses is told by neither. What no rule reads is mostly an object.
        func standsInside(_ inner: Int, _ outer: Int) -> Bool {
            guard isCertain[inner],
                isCertain[outer] || verdicts[inner].proposal.source != nil
                    || infos[outer].map({ $0.content == .object }) ?? true
            else { return false }
            return verdicts[outer].proposal.contentHolds(heads[inner])
                && page.facts.quoting[heads[inner]] == 0
        }
        // "bristled at the suggestion that": whose suggestion it is no "bristled at the suggestion" tells.
        let agentless = verdicts.indices.filter {
            isCertain[$0] && verdicts[$0].proposal.source == nil && !page.isVerb(heads[$0])
        }
        func swallows(_ outer: Int) -> Bool {
            infos[outer] == nil && agentless.contains { verdicts[outer].proposal.cue.contains(heads[$0]) }
        }
        let order = verdicts.indices.filter { !swallows($0) }.sorted {
            (verdicts[$1].confidence, $0) < (verdicts[$0].confidence, $1)
        }
        var kept: [Int] = []
        for index in order {
            let isRival =
                !isShared[index]
                && kept.contains { other in
                    !isShared[other] && !standsInside(index, other) && !standsInside(other, index)
                        && Self.isRival(
                            verdicts[index].proposal, heads[index], verdicts[other].proposal, heads[other])
                }
            if !isRival { kept.append(index) }
        }
        return kept.sorted { heads[$0] < heads[$1] }.map { verdicts[$0] }
    }

    /// Whether one's cue is part of the other's words, or both claim the same words.
    private static func isRival(_ a: Proposal, _ aHead: Int, _ b: Proposal, _ bHead: Int) -> Bool {
        b.contentHolds(aHead) || a.contentHolds(bHead)
            || Proposal.overlap(a.content, b.content) > 0.5
                && (a.source == nil || b.source == nil || a.source!.overlaps(b.source!))
    }

    /// The phrase that describes a source: the rules' or the subject's, where it holds the source's words, for those
    /// may leave out the apposition that tells a title or a condition.
    private func phrase(around source: Range<Int>, _ site: CueSite, _ page: Page) -> Range<Int>? {
        let known = site.reading >= 0 ? page.readings[site.reading].sourceUnits : nil
        return [known, site.subjectUnits].compactMap(\.self).first { units in
            let tokens = page.view.table.tokens(units)
            return tokens.lowerBound <= source.lowerBound && source.upperBound <= tokens.upperBound
        }
    }

    private func finding(_ proposal: Proposal, _ confidence: Float, _ readings: [SiteReading], _ page: Page)
        -> Finding
    {
        let site = readings[proposal.site].site
        let units = { (tokens: Range<Int>) in
            Int(page.facts.units[tokens.lowerBound])..<Int(page.facts.units[tokens.upperBound - 1]) + 1
        }
        let sourceUnits = proposal.source.map { self.phrase(around: $0, site, page) ?? units($0) }
        var finding: Finding
        if site.reading >= 0 {
            finding = page.readings[site.reading]
            finding.cue = proposal.cue
            finding.content = proposal.content
            if finding.source != proposal.source {
                finding.source = proposal.source
                finding.sourceUnits = sourceUnits
                finding.isElided = false
            }
        } else {
            let cue = units(proposal.cue)
            let candidate = Candidate(
                rule: page.view.isVerbGroup(site.unit) ? verbRule : wordRule, priority: 0, match: cue,
                cue: cue,
                head: site.unit, source: sourceUnits, content: nil, sentence: site.sentence)
            finding = Finding(
                candidate: candidate, cue: proposal.cue, source: proposal.source, sourceUnits: sourceUnits,
                isElided: false, content: proposal.content)
        }
        finding.confidence = Double(confidence)
        return finding
    }
}
