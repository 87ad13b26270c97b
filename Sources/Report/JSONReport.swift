/// `onrecord/1`: one analysis, one JSON object. docs/output.md explains it, docs/onrecord.schema.json
/// holds it; keys and their order are part of the format.

import Attribution
import SourceText

/// Writes analyses as JSON, compact for JSONL or indented for reading.
public struct JSONReport: Sendable {
    /// Whether every span also carries the line and column at which it starts.
    public var hasPositions: Bool

    public init(hasPositions: Bool = false) { self.hasPositions = hasPositions }

    /// The object indented by two spaces, with a line feed at its end.
    public func json(_ analysis: Analysis) -> String { string(analysis, layout: .indented) }

    /// The object on one line, with a line feed at its end.
    public func jsonl(_ analysis: Analysis) -> String { string(analysis, layout: .compact) }

    private func string(_ analysis: Analysis, layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout: layout)
        write(analysis, to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    /// Appends the object, without a line feed.
    public func write(_ analysis: Analysis, to writer: inout JSONWriter) {
        analysis.article.text.withUnsafeBufferPointer { text in
            let positions = Positions(analysis.article, lines: hasPositions)
            AnalysisFields(analysis: analysis, text: text, positions: positions).write(to: &writer)
        }
    }
}

/// The fields of one analysis. Borrows the article's bytes.
struct AnalysisFields {
    let analysis: Analysis
    let text: UnsafeBufferPointer<UInt8>
    let positions: Positions

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            let article = analysis.article
            writer.key("schema")
            writer.string("onrecord/1")
            writer.key("id")
            writer.string(article.id)
            writer.key("language")
            writer.string(analysis.language)
            writer.key("title")
            writer.optional(article.title)
            writer.key("publisher")
            writer.optional(article.publisher)
            writer.key("sources")
            writer.array { writer in
                for (index, item) in analysis.sources.enumerated() { source(index, item, &writer) }
            }
            writer.key("attributions")
            writer.array { writer in
                for (index, item) in analysis.attributions.enumerated() { attribution(index, item, &writer) }
            }
            writer.key("statements")
            writer.array { writer in
                for (index, item) in analysis.statements.enumerated() { statement(index, item, &writer) }
            }
            writer.key("nonStatements")
            writer.array { writer in
                for item in analysis.nonStatements { nonStatement(item, &writer) }
            }
            writer.key("summary")
            writer.summary(analysis.summary)
        }
    }

    private func statement(_ index: Int, _ statement: Statement, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.id("t", index + 1)
            writer.key("source")
            sourceID(statement.source, &writer)
            writer.key("attributions")
            writer.array(inline: true) { writer in
                for attribution in statement.attributions { writer.id("a", attribution + 1) }
            }
            words(statement.spans, &writer)
        }
    }

    private func nonStatement(_ nonStatement: NonStatement, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("source")
            sourceID(nonStatement.source, &writer)
            words(nonStatement.spans, &writer)
        }
    }
}

// What several kinds of objects are made of.
extension AnalysisFields {
    func sourceID(_ source: Int?, _ writer: inout JSONWriter) {
        if let source { writer.id("s", source + 1) } else { writer.null() }
    }

    /// The fields `text` and `spans`.
    func words(_ spans: [Span], _ writer: inout JSONWriter) {
        writer.key("text")
        writer.string { $0.appendEscaped(spans: spans, of: text) }
        places(spans, &writer)
    }

    /// The field `spans`.
    func places(_ spans: [Span], _ writer: inout JSONWriter) {
        writer.key("spans")
        writer.array { writer in
            for span in spans { writer.object(inline: true) { place(of: span, &$0) } }
        }
    }

    func evidence(_ evidence: Evidence?, _ writer: inout JSONWriter) {
        guard let evidence else { return writer.null() }
        writer.object { words(evidence.spans, &$0) }
    }

    /// The fields `start` and `end`, and `line` and `column` if they are wanted.
    func place(of span: Span, _ writer: inout JSONWriter) {
        let position = positions.position(of: span)
        writer.key("start")
        writer.integer(position.start)
        writer.key("end")
        writer.integer(position.end)
        guard positions.hasLines else { return }
        writer.key("line")
        writer.integer(positions.line(of: span))
        writer.key("column")
        writer.integer(positions.column(of: span))
    }
}

extension JSONWriter {
    /// Several spans as one line of reading, inside a string.
    mutating func appendEscaped(spans: [Span], of text: UnsafeBufferPointer<UInt8>) {
        for index in spans.indices {
            if index > 0 { appendEscaped(" … ") }
            appendEscaped(UnsafeBufferPointer(rebasing: text[spans[index].range]))
        }
    }

    mutating func optional(_ value: String?) {
        if let value { string(value) } else { null() }
    }

    mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    /// Null for an empty string.
    mutating func nonEmpty(_ value: String) { optional(value.isEmpty ? nil : value) }
}
