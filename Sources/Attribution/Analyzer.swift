import LanguagePack
import SourceText
import Tokenization

/// Reads articles and finds their attributions. A value of one worker: its buffers are reused from article
/// to article; make one a thread from the same pack.
public struct Analyzer {
    private let pack: LanguagePack
    private let grammar: Grammar
    private let classes: LexicalClasses
    private let infos: [RuleInfo]
    private let outlets: OutletRegistry
    private let lemmaKinds: [Attribution.Kind]
    private let numbers: [Int32]

    private var tokenizer: Tokenizer
    private var wordReader: WordReader
    private let tagger: Owned<Tagger>
    private let reportingVerbs: ReportingVerbs
    private let nameTags: NameTags
    private let unitBuilder: Owned<UnitBuilder>
    private let stageMatcher: Owned<StageMatcher>
    private let stemmer: Stemmer
    private let judge: Owned<Judge>?
    private let leastConfidence: Double

    // Buffers.
    /// Of the article that was analysed last.
    package private(set) var tokens = TokenTable()
    private var tagLists: [Int32] = []
    private var tags: [UInt8] = []
    private var words: [Int32] = []
    private var units = UnitTable()
    private var matches = StageMatches()
    private var facts = TokenFacts()

    /// - Parameters:
    ///   - weights: what decides between the readings; without them the rules' own priorities do.
    ///   - leastConfidence: attributions less sure than this are left out, 0 for none.
    public init(pack: LanguagePack, weights: Weights? = nil, leastConfidence: Double = 0) throws {
        self.pack = pack
        self.leastConfidence = leastConfidence
        let tagModel = try TagModel(pack.definition.tagModel)
        grammar = Grammar(pack.vocabulary)
        classes = LexicalClasses(
            pack.vocabulary, wordCount: pack.lexicon.count,
            personEndings: pack.definition.list("person-endings"),
            spelledTitles: pack.definition.list("spelled-titles"), versus: pack.definition.list("versus"),
            paperAuthors: pack.definition.list("paper-authors"), sending: pack.definition.list("sending"),
            beforeExamples: pack.definition.list("before-examples"),
            particles: pack.definition.list("name-particles"),
            generations: pack.definition.list("generations"))
        infos =
            (pack.stages["cue"]?.definitions ?? []).map { RuleInfo($0, language: pack.definition.language) }
            + RuleInfo.Unwritten.allCases.map { $0.info(language: pack.definition.language) }
        outlets = OutletRegistry(pack.definition.outlets)
        lemmaKinds = pack.definition.verbs.map { Attribution.Kind($0.kind) ?? .assertion }
        numbers = NumberWords.numbers(pack.lexicon, pack.definition.list("numbers"))
        tokenizer = try Tokenizer(settings: TokenizerSettings(pack.definition))
        wordReader = WordReader(lexicon: pack.lexicon, tagTable: tagModel.words)
        tagger = Owned(Tagger(model: tagModel))
        reportingVerbs = ReportingVerbs(tagModel.tags, pack, grammar)
        nameTags = NameTags(tagModel.tags, pack, classes)
        unitBuilder = Owned(UnitBuilder(pack: pack, grammar: grammar, tagNames: tagModel.tags))
        stageMatcher = Owned(StageMatcher(pack: pack, infos: infos))
        stemmer = Stemmer(pack.lexicon)
        let unwritten = infos.count - RuleInfo.Unwritten.allCases.count
        judge = weights.map { Owned(Judge(weights: $0, firstUnwritten: unwritten)) }
    }

    /// - Returns: The same analysis for the same article, whatever was analysed before.
    public mutating func analyze(_ article: Article) -> Analysis {
        var trace: Trace?
        return run(article, &trace)
    }

    /// As ``analyze(_:)``, with the reasons for all that was and was not found.
    public mutating func explain(_ article: Article) -> (analysis: Analysis, trace: Trace) {
        var trace: Trace? = Trace()
        let analysis = run(article, &trace)
        return (analysis, trace ?? Trace())
    }

    /// The units that an article's text is parted into, with the names of their kinds.
    mutating func chunks(_ article: Article) -> [(kind: String, span: Span)] {
        readUnits(article)
        return (0..<units.count).map {
            (pack.vocabulary.kinds[units.keys[$0].kind], tokens.span(units.tokens($0)))
        }
    }

    /// What the stage `describe` finds, with the rules' ids.
    mutating func descriptions(_ article: Article) -> [(rule: String, part: String, span: Span)] {
        readUnits(article)
        let rules = pack.stages["describe"]?.definitions ?? []
        stageMatcher.value.match(units, grammar: grammar, into: &matches)
        return matches.descriptions.map { found in
            (rules[found.rule].id, found.part.rawValue, tokens.span(units.tokens(found.units)))
        }
    }

    /// The first stages: tokens, tags, units.
    private mutating func readUnits(_ article: Article) {
        tokenizer.tokenize(article, into: &tokens)
        wordReader.read(tokens.hashes, words: &words, tags: &tagLists)
        article.text.withUnsafeBufferPointer {
            tagger.value.tag(tokens, text: $0, lists: tagLists, into: &tags)
        }
        nameTags.mend(tokens, blocks: article.blocks, words: words, tags: &tags)
        reportingVerbs.mend(tokens, words: words, tags: &tags)
        unitBuilder.value.build(tokens, blocks: article.blocks, tags: tags, words: words, into: &units)
    }

    private mutating func run(_ article: Article, _ trace: inout Trace?) -> Analysis {
        readUnits(article)
        let view = UnitView(table: units, grammar: grammar, lexicon: pack.lexicon)
        stageMatcher.value.match(units, grammar: grammar, into: &matches)
        var log = ReadingLog(isWanted: trace != nil)
        let descriptions = matches.descriptions
        var readings: [Finding]? = judge == nil ? nil : []
        var (findings, nonStatements) = rulesAlone(view, &readings, &log)
        if let judge, let readings {
            findings = judge.value.findings(page(article, view, readings: readings, kept: findings))
            dropSilent(&findings, nonStatements, &log)
            Continuation(view: view, tokens: tokens).extend(&findings, sentences: units.sentences)
            completeQuotations(view, &findings, onlyIntroduced: true)
        }
        StandingQuotations(view: view, tokens: tokens, rule: number(of: .standingQuotation)).complete(
            &findings, sentences: units.sentences)
        dropUnsure(&findings, &log)
        let assembly = Assembly(
            article: article, pack: pack, view: view, tokens: tokens, words: words, grammar: grammar,
            classes: classes,
            infos: infos, outlets: outlets, lemmaKinds: lemmaKinds, numbers: numbers,
            descriptions: descriptions)
        let analysis = assembly.analysis(findings, nonStatements, &trace)
        log.write(into: &trace, view: view, tokens: tokens, findings: findings, infos: infos)
        return analysis
    }

    /// What the judge is to weigh in an article; for training.
    package mutating func page(_ article: Article) -> Page {
        readUnits(article)
        let view = UnitView(table: units, grammar: grammar, lexicon: pack.lexicon)
        stageMatcher.value.match(units, grammar: grammar, into: &matches)
        var log = ReadingLog(isWanted: false)
        var readings: [Finding]? = []
        let (findings, _) = rulesAlone(view, &readings, &log)
        return page(article, view, readings: readings ?? [], kept: findings)
    }

    private mutating func page(
        _ article: Article, _ view: UnitView, readings: [Finding], kept: [Finding]
    ) -> Page {
        facts.read(view, tokens, tags: tags, words: words, stemmer: stemmer, text: article.text)
        // A kept finding stands for the reading of its cue that it came from.
        let heads = Set(kept.map(\.candidate.head))
        let merged = kept + readings.filter { !heads.contains($0.candidate.head) && !$0.content.isEmpty }
        // Places and not findings are sorted, which would be moved about whole.
        let order = merged.indices.sorted {
            (merged[$0].candidate.head, $0) < (merged[$1].candidate.head, $1)
        }
        return Page(
            view: view, tokens: tokens, facts: facts, blocks: article.blocks,
            readings: order.map { merged[$0] },
            isKept: order.map { $0 < kept.count }, infos: infos)
    }

    /// What the rules find when their own priorities decide.
    /// - Parameter readings: receives the best reading of each cue, those that fall later included; nil where nobody
    ///   weighs them.
    private func rulesAlone(
        _ view: UnitView, _ readings: inout [Finding]?, _ log: inout ReadingLog
    ) -> (findings: [Finding], silent: [Silence]) {
        var findings = findings(view, &readings, &log)
        dropInside(&findings, &log)
        let nonStatements = nonStatements(view)
        dropSilent(&findings, nonStatements, &log)
        Continuation(view: view, tokens: tokens).extend(&findings, sentences: units.sentences)
        completeQuotations(view, &findings)
        return (findings, nonStatements)
    }

    /// Paragraphs of quotation that nobody is given yet.
    private func completeQuotations(
        _ view: UnitView, _ findings: inout [Finding], onlyIntroduced: Bool = false
    ) {
        QuoteParagraphs(
            view: view, tokens: tokens, rule: number(of: .introducedQuotation), quoting: grammar.takesQuote
        ).complete(&findings, sentences: units.sentences, onlyIntroduced: onlyIntroduced)
    }

    private func number(of rule: RuleInfo.Unwritten) -> Int {
        infos.count - RuleInfo.Unwritten.allCases.count + rule.rawValue
    }

    private func findings(
        _ view: UnitView, _ readings: inout [Finding]?, _ log: inout ReadingLog
    ) -> [Finding] {
        let resolver = FindingResolver(view: view, tokens: tokens, infos: infos)
        var findings: [Finding] = []
        let candidates = withoutTerms(matches.candidates, &log)
        var start = 0
        while start < candidates.count {
            let sentence = candidates[start].sentence
            var end = start + 1
            while end < candidates.count, candidates[end].sentence == sentence { end += 1 }
            let best = resolver.best(candidates[start..<end], sentences: units.sentences) {
                log.reject($0, $1)
            }
            findings += resolver.settled(best) { log.reject($0, $1) }
            readings?.append(contentsOf: best)
            start = end
        }
        return findings
    }

    /// The readings without those of the terms on which a source speaks: "who did not want to be named".
    private func withoutTerms(_ candidates: [Candidate], _ log: inout ReadingLog) -> [Candidate] {
        let terms = matches.descriptions.filter { $0.part == .condition }
        guard !terms.isEmpty else { return candidates }
        return candidates.filter { candidate in
            guard terms.contains(where: { $0.units.overlaps(candidate.cue) }) else { return true }
            log.drop(candidate, "the words are the terms on which a source speaks")
            return false
        }
    }

    /// What a speaker's whole paragraph holds is part of the speech.
    private func dropInside(_ findings: inout [Finding], _ log: inout ReadingLog) {
        let speeches = findings.filter { infos[$0.candidate.rule].content == .block }
        guard !speeches.isEmpty else { return }
        findings.removeAll { finding in
            let isInside = speeches.contains {
                $0.candidate.head != finding.candidate.head && $0.contentHolds(finding.cue.lowerBound)
            }
            if isInside { log.drop(finding.candidate, "part of what the speaker of the paragraph says") }
            return isInside
        }
    }

    /// Wordings by which somebody makes no claim.
    private func nonStatements(_ view: UnitView) -> [Silence] {
        var found = matches.silences
        let subjects = SubjectFinder(view: view)
        for index in found.indices where found[index].source == nil {
            found[index].source =
                subjects.subject(of: found[index].head, in: units.sentences[found[index].sentence])?.units
        }
        return found
    }

    private func dropUnsure(_ findings: inout [Finding], _ log: inout ReadingLog) {
        findings.removeAll { finding in
            let confidence = finding.confidence ?? infos[finding.candidate.rule].confidence
            guard confidence < leastConfidence else { return false }
            log.drop(finding.candidate, "less sure than asked for")
            return true
        }
    }

    /// "did not respond to messages asking whether": what somebody does not answer.
    private func isAsked(_ finding: Finding, _ silence: Silence) -> Bool {
        let head = finding.candidate.head
        return finding.candidate.sentence == silence.sentence && head >= silence.cue.upperBound
            && head - silence.cue.upperBound <= Self.farthestRequest
            && units.keys[head].tag == grammar.gerund
            && units.keys[head].flags & (grammar.hasBe | grammar.hasHave) == 0
            && (silence.cue.upperBound..<head).allSatisfy { units.keys[$0].kind != grammar.comma }
    }

    /// In units.
    private static let farthestRequest = 6

    /// Takes out the findings whose cue says that nothing was said, or states the terms on which a source speaks.
    private func dropSilent(_ findings: inout [Finding], _ silent: [Silence], _ log: inout ReadingLog) {
        let descriptions = matches.descriptions
        findings.removeAll { finding in
            let cue = finding.candidate.cue
            if descriptions.contains(where: { $0.part == .condition && $0.units.overlaps(cue) }) {
                log.drop(finding.candidate, "the words are the terms on which a source speaks")
                return true
            }
            if silent.contains(where: { $0.cue.overlaps(cue) || isAsked(finding, $0) }) {
                log.drop(finding.candidate, "the words say that nothing was said")
                return true
            }
            return false
        }
    }
}

extension LanguagePack {
    /// Tells packs apart for which different weights have to be trained: by the numbers of their tags and kinds.
    public var fingerprint: UInt32 {
        let tagNames = (try? TagModel(definition.tagModel))?.tags ?? []
        let names = tagNames + vocabulary.kinds + vocabulary.tags
        return UInt32(truncatingIfNeeded: WordHash.hash(names.joined(separator: " ")))
    }
}

extension TokenizerSettings {
    /// The sentence splitter's words of a pack.
    public init(_ definition: PackDefinition) {
        self.init(
            locale: definition.language, abbreviations: Set(definition.abbreviations),
            canEnd: Set(definition.canEnd),
            openers: Set(definition.openers))
    }
}

enum NumberWords {
    /// The values of number words by the lexicon's number, -1 for all others: a list "two 2", "three 3", …
    static func numbers(_ lexicon: Lexicon, _ list: [String]) -> [Int32] {
        var numbers = [Int32](repeating: -1, count: lexicon.count)
        for item in list {
            let parts = item.split(separator: " ")
            guard parts.count == 2, let value = Int32(parts[1]), value >= 0,
                let word = lexicon.word(String(parts[0]))
            else { continue }
            numbers[word] = value
        }
        return numbers
    }
}
