/// W3C Web Annotation: an annotation an attribution, as JSON-LD. One array holds those of all articles.
///
/// A TextQuoteSelector finds the words wherever they stand. A TextPositionSelector goes with it where the file
/// is plain text; of a page it would have to count the text of the whole page as a browser sees it, with
/// navigation and all, which nobody knows here.

import Attribution
import SourceText

public struct WebAnnotationReport: ToolFormat {
    /// Code points of context on either side of a quotation.
    private static let context = 32

    public init() {}

    public var envelope: Envelope { .array }

    public func part(_ analysis: Analysis) -> String {
        Positions.with(analysis.article, lines: false) { positions in
            analysis.attributions.enumerated().map { index, attribution in
                var writer = JSONWriter(layout: .indented, depth: 1)
                writer.object { Self.annotation(analysis, index, attribution, positions, &$0) }
                return "  " + String(decoding: writer.bytes, as: UTF8.self)
            }.joined(separator: envelope.separator)
        }
    }

    private static func annotation(
        _ analysis: Analysis, _ index: Int, _ attribution: Attribution, _ positions: Positions,
        _ writer: inout JSONWriter
    ) {
        writer.field("@context", "http://www.w3.org/ns/anno.jsonld")
        writer.field("id", Reference.iri(analysis.article.id, "a\(index + 1)"))
        writer.field("type", "Annotation")
        writer.field("motivation", "describing")
        writer.key("generator")
        writer.object(inline: true) { writer in
            writer.field("type", "Software")
            writer.field("name", "OnRecord")
        }
        writer.key("body")
        writer.array { writer in
            body(sentence(analysis, attribution), "describing", &writer)
            for tag in tags(analysis, attribution) { body(tag, "tagging", &writer) }
        }
        writer.key("target")
        writer.array { writer in
            let spans = attribution.contentSpans.isEmpty ? attribution.cue.spans : attribution.contentSpans
            for span in spans {
                writer.object { writer in
                    writer.field("source", Reference.iri(analysis.article.id))
                    writer.key("selector")
                    writer.array { selectors(analysis, span, positions, &$0) }
                }
            }
        }
    }

    private static func body(_ value: String, _ purpose: String, _ writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            writer.field("type", "TextualBody")
            writer.field("value", value)
            writer.field("purpose", purpose)
            writer.field("format", "text/plain")
        }
    }

    private static func selectors(
        _ analysis: Analysis, _ span: Span, _ positions: Positions, _ writer: inout JSONWriter
    ) {
        let text = analysis.article.text
        writer.object { writer in
            writer.field("type", "TextQuoteSelector")
            writer.field("exact", analysis.text(span))
            writer.field(
                "prefix",
                context(
                    String(decoding: text[..<span.start].suffix(context * 4), as: UTF8.self), isPrefix: true))
            writer.field(
                "suffix",
                context(
                    String(decoding: text[span.end...].prefix(context * 4), as: UTF8.self), isPrefix: false))
        }
        guard analysis.article.origin.isIdentity else { return }
        let place = positions.position(of: span)
        writer.object(inline: true) { writer in
            writer.field("type", "TextPositionSelector")
            writer.key("start")
            writer.integer(place.start)
            writer.key("end")
            writer.integer(place.end)
        }
    }

    /// The code points next to the quotation. The bytes were cut anywhere: what is no character falls at the
    /// far end.
    private static func context(_ text: String, isPrefix: Bool) -> String {
        let scalars = text.unicodeScalars
        var view = String.UnicodeScalarView()
        view.append(contentsOf: isPrefix ? scalars.suffix(context) : scalars.prefix(context))
        return String(view)
    }

    /// "Ada Lund (Mayor; named person, 0 on-record), through Reuters".
    private static func sentence(_ analysis: Analysis, _ attribution: Attribution) -> String {
        let level = analysis.level(of: attribution)
        guard let index = attribution.source else { return "No source (\(level.rawValue) \(level.label))" }
        let source = analysis.sources[index]
        let title = source.title.map { $0 + "; " } ?? ""
        let outlet = attribution.outlet.map { ", through \($0)" } ?? ""
        return
            "\(analysis.plainName(of: index)) (\(title)\(source.kind.words), \(level.rawValue) \(level.label))\(outlet)"
    }

    private static func tags(_ analysis: Analysis, _ attribution: Attribution) -> [String] {
        let source = attribution.source.map { analysis.sources[$0] }
        return [
            source?.kind.rawValue, analysis.level(of: attribution).label, attribution.form.name,
            attribution.kind.name, attribution.outlet,
        ].compactMap { $0 }
    }
}
