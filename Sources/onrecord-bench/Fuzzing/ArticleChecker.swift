import Foundation
import OnRecord
import Report

/// Reads, analyses and renders a document, and checks what must be true of every one.
struct ArticleChecker {
    private let pack: LanguagePack
    private let reader = Reader()
    private var analyzer: Analyzer
    /// How many documents could not be read, which is no fault.
    private(set) var refused = 0
    private var count = 0

    init() throws {
        pack = try LanguagePack.english()
        analyzer = try Analyzer(pack: pack, weights: .english(for: pack))
    }

    mutating func check(_ fuzzCase: FuzzCase) throws {
        count += 1
        let article: Article
        do {
            article = try reader.read(fuzzCase.bytes, id: "case", format: fuzzCase.format)
        } catch {
            refused += 1
            return
        }
        try check(article)
        let (analysis, trace) = analyzer.explain(article)
        try check(analysis)
        let line = JSONReport(hasPositions: true).jsonl(analysis)
        try check(line)
        if TextReport().text(analysis).isEmpty { throw BenchError("an empty report") }
        _ = ExplainReport().text(analysis, trace: trace, lines: 1...40)
        // Nothing of earlier articles may show: now and then with an analyzer that has seen none.
        if count % 50 == 0 { analyzer = try Analyzer(pack: pack, weights: .english(for: pack)) }
        if JSONReport(hasPositions: true).jsonl(analyzer.analyze(article)) != line {
            throw BenchError("the same article gives another analysis")
        }
    }

    // MARK: Invariants

    private func check(_ article: Article) throws {
        var end = 0
        for block in article.blocks {
            guard block.span.start >= end, block.span.end > block.span.start else {
                throw BenchError("block \(block.span) is empty, or begins before \(end)")
            }
            end = block.span.end
            try check(block.span, in: article)
        }
    }

    private func check(_ analysis: Analysis) throws {
        let sources = analysis.sources.indices
        for attribution in analysis.attributions {
            let parts = [attribution.sourceSpans, attribution.cue.spans, attribution.contentSpans]
            for span in parts.joined() { try check(span, in: analysis.article) }
            if attribution.contentSpans.isEmpty { throw BenchError("an attribution without content") }
            if let source = attribution.source, !sources.contains(source) {
                throw BenchError("no source \(source)")
            }
            if !(0...1).contains(attribution.confidence) {
                throw BenchError("confidence \(attribution.confidence)")
            }
        }
        for source in analysis.sources {
            for span in source.mentions { try check(span, in: analysis.article) }
        }
        for statement in analysis.statements {
            for span in statement.spans { try check(span, in: analysis.article) }
            if statement.spans.isEmpty { throw BenchError("a statement without text") }
            if let source = statement.source, !sources.contains(source) {
                throw BenchError("no source \(source)")
            }
            if !statement.attributions.allSatisfy(analysis.attributions.indices.contains) {
                throw BenchError("a statement rests on attributions that are not there")
            }
        }
        for nonStatement in analysis.nonStatements {
            for span in nonStatement.spans { try check(span, in: analysis.article) }
        }
    }

    /// A span holds something, ends between characters, and leads into the original.
    private func check(_ span: Span, in article: Article) throws {
        guard span.start >= 0, span.start < span.end, span.end <= article.text.count else {
            throw BenchError("\(span) is empty or outside the text")
        }
        let origin = article.origin.original(of: span)
        guard origin.start >= 0, origin.start < origin.end, origin.end <= article.original.count else {
            throw BenchError("\(span) leads to \(origin), which is empty or outside the document")
        }
        for (bytes, span) in [(article.text, span), (article.original, origin)] {
            for edge in [span.start, span.end] where edge < bytes.count && bytes[edge] & 0xC0 == 0x80 {
                throw BenchError("\(span) parts a character")
            }
        }
    }

    private func check(_ line: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let keys = [
            "schema", "id", "language", "title", "publisher", "sources", "attributions", "statements",
            "nonStatements",
            "summary",
        ]
        guard let object, keys.allSatisfy({ object[$0] != nil }), object.count == keys.count else {
            throw BenchError("the JSON lacks a key, or has one too many")
        }
    }
}
