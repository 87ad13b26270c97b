import LanguagePack
import SourceText
import Tokenization

/// Puts findings, sources, outlets and statements together into an analysis.
///
/// A class, so that closures and finders share it and do not copy its many columns.
final class Assembly {
    let article: Article
    let pack: LanguagePack
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let grammar: Grammar
    let classes: LexicalClasses
    let infos: [RuleInfo]
    let outlets: OutletRegistry
    let lemmaKinds: [Attribution.Kind]
    let numbers: [Int32]
    let descriptions: [Description]

    init(
        article: Article, pack: LanguagePack, view: UnitView, tokens: TokenTable, words: [Int32],
        grammar: Grammar,
        classes: LexicalClasses, infos: [RuleInfo], outlets: OutletRegistry, lemmaKinds: [Attribution.Kind],
        numbers: [Int32], descriptions: [Description]
    ) {
        self.article = article
        self.pack = pack
        self.view = view
        self.tokens = tokens
        self.words = words
        self.grammar = grammar
        self.classes = classes
        self.infos = infos
        self.outlets = outlets
        self.lemmaKinds = lemmaKinds
        self.numbers = numbers
        self.descriptions = descriptions
    }

    func analysis(_ found: [Finding], _ silent: [Silence], _ trace: inout Trace?)
        -> Analysis
    {
        let findings = found.map(withoutExpletive)
        var entityFinder = EntityFinder(
            view: view, tokens: tokens, words: words, classes: classes, outlets: outlets, text: article.text)
        entityFinder.run()
        let names = NameIndex(
            entityFinder.mentions, unitCount: view.table.count,
            entityCount: entityFinder.entities.count)
        let reader = MentionReader(
            view: view, tokens: tokens, words: words, classes: classes, names: names, numbers: numbers)
        let describer = SourceDescriber(
            view: view, tokens: tokens, words: words, classes: classes, names: names,
            entities: entityFinder.entities,
            descriptions: descriptions, text: article.text)
        var resolver = SourceResolver(
            view: view, tokens: tokens, classes: classes, reader: reader, describer: describer,
            entities: entityFinder.entities, nameMentions: entityFinder.mentions)
        let sourceOf = resolver.resolve(findings)
        let portrait = Portrait(
            view: view, tokens: tokens, words: words, classes: classes, entities: entityFinder.entities,
            names: names)
        let outletFinder = OutletFinder(
            view: view, tokens: tokens, words: words, registry: outlets, classes: classes,
            entities: entityFinder.entities, names: entityFinder.mentions)
        let unlisted = entityFinder.unlisted
        let outletName = { [outlets] (number: Int) in
            number < outlets.names.count ? outlets.names[number] : unlisted[number - outlets.names.count]
        }
        var attributions: [Attribution] = []
        for (index, finding) in findings.enumerated() {
            let outlet = outletFinder.outlet(of: finding) ?? relay(of: index, findings, outletFinder)
            if let source = sourceOf[index], let outlet, resolver.drafts[source].outlet == nil {
                resolver.setOutlet(outlet, source)
            }
            let known = outlet ?? sourceOf[index].flatMap { resolver.drafts[$0].outlet }
            attributions.append(attribution(finding, source: sourceOf[index], outlet: known.map(outletName)))
            if let source = sourceOf[index], let units = finding.sourceUnits, trace != nil {
                trace?.identifications.append(
                    .init(
                        mention: tokens.span(view.table.tokens(units)), source: source,
                        reason: resolver.reasons[index]))
            }
        }
        let nonStatements = silent.map { nonStatement($0, &resolver) }
        let items = findings.indices.compactMap { index in
            let source = citation(by: index, findings).flatMap { sourceOf[$0] } ?? sourceOf[index]
            return item(
                findings[index], index, attributions[index], source,
                source.map { resolver.drafts[$0].kind })
        }
        justify(&resolver.drafts, items, portrait)
        let sources = resolver.drafts.map { source($0, entityFinder.entities, outletName) }
        let statements = StatementGrouper(tokens: tokens).statements(items)
        return SourceOrder.settled(
            article: article, language: pack.definition.language, sources: sources,
            attributions: attributions,
            statements: statements, nonStatements: nonStatements, trace: &trace)
    }

    /// Why named sources can know: what stands beside the name, else their part in the events.
    private func justify(
        _ drafts: inout [SourceDraft], _ items: [StatementGrouper.Item], _ portrait: Portrait
    ) {
        var isTold = [Bool](repeating: false, count: tokens.sentences.count)
        var firsts = [Int](repeating: .max, count: drafts.count)
        for sentence in tokens.sentences.indices {
            let kind = article.blocks[tokens.sentences[sentence].block].kind
            isTold[sentence] = kind == .headline || kind == .heading
        }
        for item in items {
            for sentence in item.sentences { isTold[sentence] = true }
            guard let draft = item.source, let sentence = item.sentences.first else { continue }
            firsts[draft] = min(firsts[draft], tokens.sentences[sentence].tokens.lowerBound)
        }
        for draft in drafts.indices where drafts[draft].kind != .anonymousSource {
            guard let entity = drafts[draft].entity else { continue }
            if let background = portrait.background(of: entity) {
                drafts[draft].justification = background
            } else if drafts[draft].justification == nil, firsts[draft] < .max {
                drafts[draft].justification = portrait.role(of: entity, before: firsts[draft]) { isTold[$0] }
            }
        }
    }

    /// "It is assumed that …": the pronoun means nobody.
    private func withoutExpletive(_ finding: Finding) -> Finding {
        guard let source = finding.sourceUnits, view.key(source.lowerBound).word == classes.it,
            view.isIn(classes.impersonal, finding.candidate.head),
            view.has(grammar.passive, finding.candidate.head)
        else { return finding }
        var finding = finding
        (finding.source, finding.sourceUnits) = (nil, nil)
        return finding
    }

    /// Whoever is cited is cited by the outlet whose report it is.
    private func relay(of index: Int, _ findings: [Finding], _ finder: OutletFinder) -> Int? {
        let finding = findings[index]
        if infos[finding.candidate.rule].isRelay {
            let start = tokens.sentences[finding.candidate.sentence].tokens.lowerBound
            return finder.outlet(in: start..<finding.cue.lowerBound)
        }
        guard infos[finding.candidate.rule].content == .shared else { return nil }
        return findings.lazy.filter { self.isSameClaim($0, finding) }.compactMap { finder.outlet(of: $0) }
            .first
    }

    /// Who is cited for what a finding relays: the claim rests on that source, not on the outlet that passes it on.
    private func citation(by index: Int, _ findings: [Finding]) -> Int? {
        let finding = findings[index]
        guard infos[finding.candidate.rule].content != .shared else { return nil }
        return findings.indices.first {
            infos[findings[$0].candidate.rule].content == .shared && isSameClaim(findings[$0], finding)
        }
    }

    private func isSameClaim(_ a: Finding, _ b: Finding) -> Bool {
        a.candidate.sentence == b.candidate.sentence && a.content == b.content
    }

    // MARK: Attributions

    private func attribution(_ finding: Finding, source: Int?, outlet: String?) -> Attribution {
        let info = infos[finding.candidate.rule]
        let head = finding.candidate.head
        let lemma = pack.lexicon.lemma(view.key(head).word)
        let entry = pack.lexicon.entry(view.key(head).word)
        let kind: Attribution.Kind
        switch info.kind {
        case .fixed(let fixed): kind = fixed
        case .lemma: kind = entry >= 0 ? lemmaKinds[entry] : .assertion
        }
        var chain: [Attribution.Hop] = []
        if let outlet { chain.append(.outlet(outlet)) }
        if let source { chain.append(.source(source)) }
        let cueText: Span? = finding.cue.isEmpty ? nil : tokens.span(finding.cue)
        return Attribution(
            kind: kind, form: form(finding),
            polarity: view.has(grammar.hasNegation, head) ? .negative : .positive,
            source: source, sourceSpans: finding.source.map { [tokens.span($0)] } ?? [],
            cue: Attribution.Cue(
                spans: cueText.map { [$0] } ?? [],
                lemma: cueText.map {
                    lemma >= 0
                        ? pack.lexicon.lemmaText(lemma)
                        : String(decoding: article.text[$0.range], as: UTF8.self).lowercased()
                } ?? "",
                tone: cueText != nil && entry >= 0 ? pack.definition.verbs[entry].tone : "neutral"),
            contentSpans: finding.content.map { tokens.span($0) }, outlet: outlet, chain: chain,
            rule: info.id, confidence: finding.confidence ?? info.confidence)
    }

    /// Direct when every word stands between quotation marks, indirect when none does.
    private func form(_ finding: Finding) -> Attribution.Form {
        let (words, quoted) = finding.wordCounts(tokens)
        return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
    }

    // MARK: Sources

    private func source(_ draft: SourceDraft, _ entities: [Entity], _ outletName: (Int) -> String) -> Source {
        func text(_ span: Span) -> String { String(decoding: article.text[span.range], as: UTF8.self) }
        return Source(
            kind: draft.kind,
            name: draft.kind == .document && draft.entity == nil
                ? draft.name.map(text)
                : (draft.entity ?? draft.body).map {
                    entities[$0].outlet.map(outletName) ?? text(tokens.span(entities[$0].tokens))
                } ?? draft.name.map(text),
            title: draft.title.isEmpty ? nil : draft.title.map(text).joined(separator: " "),
            affiliation: draft.affiliation.map(text),
            outlet: draft.outlet.map(outletName),
            count: draft.count,
            anonymity: Anonymity(
                level: draft.level, condition: draft.condition, reason: draft.reason, basis: draft.basis),
            justification: draft.justification, mentions: draft.mentions)
    }

    private func nonStatement(_ found: Silence, _ resolver: inout SourceResolver)
        -> NonStatement
    {
        let source = found.source.flatMap { resolver.lookUp($0) }
        return NonStatement(
            source: source, sourceSpans: found.source.map { [tokens.span(view.table.tokens($0))] } ?? [],
            spans: [tokens.span(view.table.tokens(found.cue))])
    }

    // MARK: Statements

    private func item(
        _ finding: Finding, _ index: Int, _ attribution: Attribution, _ source: Int?, _ kind: Source.Kind?
    ) -> StatementGrouper.Item? {
        let gate = StatementGate(
            view: view, tokens: tokens, words: words, classes: classes, infos: infos, blocks: article.blocks)
        guard gate.isStatement(finding, attribution.kind, source: kind) else { return nil }
        return .init(attribution: index, source: source, sentences: sentences(finding))
    }

    /// The sentences of a cue and its content, each once, in text order.
    private func sentences(_ finding: Finding) -> [Int] {
        // A paragraph that only leads in a quotation is none of the statement.
        let isLead = infos[finding.candidate.rule].isIntroducedQuotation
        var sentences = isLead ? [] : [finding.candidate.sentence]
        for range in finding.content where !range.isEmpty {
            sentences +=
                Int(tokens.sentenceOf[range.lowerBound])...Int(tokens.sentenceOf[range.upperBound - 1])
        }
        sentences.sort()
        var last = -1
        sentences.removeAll { sentence in
            defer { last = sentence }
            return sentence == last
        }
        return sentences
    }
}
