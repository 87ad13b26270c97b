import Attribution
import SourceText
import Tokenization

/// An analysed article as the checks see it: the analysis, the words behind it, and what the house says of itself.
struct Draft: Sendable {
    let analysis: Analysis
    let tokens: TokenTable
    let wording: Wording
    /// Names of the house's own outlet, lower-case.
    let house: Set<String>
    /// Indices of the attributions of each source.
    let attributionsOf: [[Int]]
    /// By source: whether its name is withheld from the reader.
    private(set) var withheld: [Bool] = []
    /// The sources whose names are withheld and that say something.
    private(set) var withheldSources: [WithheldSource] = []
    /// By source: the words that tell why its name is withheld. Empty where no name is.
    private(set) var reasons: [Span?] = []
    /// Where an interviewer's questions start.
    private(set) var questions: [Int] = []

    init(_ analysis: Analysis, tokens: TokenTable, wording: Wording, outlets: [String]) {
        self.analysis = analysis
        self.tokens = tokens
        self.wording = wording
        house = Set((outlets + [analysis.article.publisher].compactMap { $0 }).map { $0.lowercased() })
        var attributionsOf = [[Int]](repeating: [], count: analysis.sources.count)
        for (index, attribution) in analysis.attributions.enumerated() {
            if let source = attribution.source { attributionsOf[source].append(index) }
        }
        self.attributionsOf = attributionsOf
        withheld = analysis.sources.indices.map(isWithheld)
        withheldSources = speakingWithheld()
        if !withheldSources.isEmpty { reasons = analysis.sources.indices.map(statedReason) }
        questions = findQuestions()
    }

    var article: Article { analysis.article }
    var sources: [Source] { analysis.sources }
    var attributions: [Attribution] { analysis.attributions }

    // MARK: Blocks and sentences

    /// The article's headline, if it has one.
    var headline: Block? { article.blocks.first { $0.kind == .headline } }

    /// The first paragraph.
    var lead: Block? { article.blocks.first { $0.kind == .paragraph } }

    /// The block that holds an offset.
    func block(at offset: Int) -> Int {
        var low = 0
        var high = article.blocks.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if article.blocks[middle].span.start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    func sentence(at offset: Int) -> Int {
        let token = firstToken(atOrAfter: offset)
        return token < tokens.count ? Int(tokens.sentenceOf[token]) : tokens.sentences.count - 1
    }

    func span(ofSentence sentence: Int) -> Span {
        tokens.sentences.indices.contains(sentence)
            ? tokens.span(tokens.sentences[sentence].tokens) : Span(0, 0)
    }

    // MARK: Tokens

    func tokens(in span: Span) -> Range<Int> {
        let first = firstToken(atOrAfter: span.start)
        return first..<max(first, firstToken(atOrAfter: span.end))
    }

    private func firstToken(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens.starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func isWord(_ token: Int) -> Bool { tokens.shapes[token].contains(.word) }
    func isQuoted(_ token: Int) -> Bool { tokens.quotationOf[token] >= 0 }
    func hash(_ token: Int) -> UInt64 { tokens.hashes[token] }
    func text(_ token: Int) -> String { analysis.text(tokens.span(token)) }
    func wordCount(_ span: Span) -> Int { tokens(in: span).count(where: isWord) }

    /// The first phrase of a pack's list in some spans.
    func phrase(_ list: String, in spans: [Span], also more: [String] = []) -> Span? {
        let sets = [wording.list(list)] + (more.isEmpty ? [] : [PhraseSet(words: more)])
        for span in spans {
            for set in sets {
                if let found = set.first(in: tokens(in: span), of: tokens.hashes) {
                    return tokens.span(found)
                }
            }
        }
        return nil
    }
}
