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
    private let unitBuilder: Owned<UnitBuilder>
    private let stageMatcher: Owned<StageMatcher>

    // Buffers.
    private var tokens = TokenTable()
    private var tagLists: [Int32] = []
    private var tags: [UInt8] = []
    private var words: [Int32] = []
    private var units = UnitTable()
    private var matches = StageMatches()

    public init(pack: LanguagePack) throws {
        self.pack = pack
        let tagModel = try TagModel(pack.definition.tagModel)
        grammar = Grammar(pack.vocabulary)
        classes = LexicalClasses(
            pack.vocabulary, personEndings: pack.definition.list("person-endings"),
            spelledTitles: pack.definition.list("spelled-titles"))
        infos =
            (pack.stages["cue"]?.definitions ?? []).map { RuleInfo($0, language: pack.definition.language) }
            + [.introducedQuotation(language: pack.definition.language)]
        outlets = OutletRegistry(pack.definition.outlets)
        lemmaKinds = pack.definition.verbs.map { Attribution.Kind($0.kind) ?? .assertion }
        numbers = NumberWords.numbers(pack.lexicon, pack.definition.list("numbers"))
        tokenizer = try Tokenizer(settings: TokenizerSettings(pack.definition))
        wordReader = WordReader(lexicon: pack.lexicon, tagTable: tagModel.words)
        tagger = Owned(Tagger(model: tagModel))
        unitBuilder = Owned(UnitBuilder(pack: pack, grammar: grammar, tagNames: tagModel.tags))
        stageMatcher = Owned(StageMatcher(pack: pack, infos: infos))
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
        unitBuilder.value.build(tokens, blocks: article.blocks, tags: tags, words: words, into: &units)
    }

    private mutating func run(_ article: Article, _ trace: inout Trace?) -> Analysis {
        readUnits(article)
        let view = UnitView(table: units, grammar: grammar, lexicon: pack.lexicon)
        stageMatcher.value.match(units, grammar: grammar, into: &matches)
        var log = ReadingLog(isWanted: trace != nil)
        var findings = findings(view, &log)
        dropInside(&findings, &log)
        let descriptions = matches.descriptions
        findings.removeAll { finding in
            let isTerms = descriptions.contains {
                $0.part == .condition && $0.units.overlaps(finding.candidate.cue)
            }
            if isTerms { log.drop(finding.candidate, "the words are the terms on which a source speaks") }
            return isTerms
        }
        let nonStatements = nonStatements(&findings, view, &log)
        Continuation(view: view, tokens: tokens).extend(&findings, sentences: units.sentences)
        QuoteParagraphs(view: view, tokens: tokens, rule: infos.count - 1, quoting: grammar.takesQuote)
            .complete(&findings, sentences: units.sentences)
        let assembly = Assembly(
            article: article, pack: pack, view: view, tokens: tokens, words: words, grammar: grammar,
            classes: classes,
            infos: infos, outlets: outlets, lemmaKinds: lemmaKinds, numbers: numbers,
            descriptions: descriptions)
        let analysis = assembly.analysis(findings, nonStatements, &trace)
        log.write(into: &trace, view: view, tokens: tokens, findings: findings, infos: infos)
        return analysis
    }

    private func findings(_ view: UnitView, _ log: inout ReadingLog) -> [Finding] {
        let resolver = FindingResolver(view: view, tokens: tokens, infos: infos)
        var findings: [Finding] = []
        let candidates = matches.candidates
        var start = 0
        while start < candidates.count {
            let sentence = candidates[start].sentence
            var end = start + 1
            while end < candidates.count, candidates[end].sentence == sentence { end += 1 }
            resolver.resolve(candidates[start..<end], sentences: units.sentences, into: &findings) {
                log.reject($0, $1)
            }
            start = end
        }
        return findings
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

    /// Wordings by which somebody makes no claim; a finding on the same verb falls.
    private func nonStatements(
        _ findings: inout [Finding], _ view: UnitView, _ log: inout ReadingLog
    ) -> [Silence] {
        var found = matches.silences
        let subjects = SubjectFinder(view: view)
        findings.removeAll { finding in
            let isSilent = found.contains { $0.cue.overlaps(finding.candidate.cue) }
            if isSilent { log.drop(finding.candidate, "the words say that nothing was said") }
            return isSilent
        }
        for index in found.indices where found[index].source == nil {
            found[index].source =
                subjects.subject(of: found[index].head, in: units.sentences[found[index].sentence])?.units
        }
        return found
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
