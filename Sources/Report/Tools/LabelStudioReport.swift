/// Tasks for Label Studio with predictions: regions for sources, cues and contents, relations between them.
/// docs/guide.md has the labelling configuration that fits.

import Attribution
import SourceText

public struct LabelStudioReport: ToolFormat {
    public init() {}

    public var envelope: Envelope { .array }

    public func part(_ analysis: Analysis) -> String {
        var writer = JSONWriter(layout: .indented, depth: 1)
        ProsePositions.with(analysis.article) { positions in
            writer.object { writer in
                writer.key("data")
                writer.object { writer in
                    writer.field("text", String(decoding: analysis.article.text, as: UTF8.self))
                    writer.field("id", analysis.article.id)
                    writer.field("title", analysis.article.title ?? "")
                }
                writer.key("predictions")
                writer.array { writer in
                    writer.object { Self.prediction(analysis, positions, &$0) }
                }
            }
        }
        return "  " + String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func prediction(
        _ analysis: Analysis, _ positions: ProsePositions, _ writer: inout JSONWriter
    ) {
        writer.field("model_version", "onrecord/1")
        writer.key("score")
        let sum = analysis.attributions.reduce(0) { $0 + $1.confidence }
        writer.decimal(sum / Double(max(analysis.attributions.count, 1)), digits: 3, least: 2)
        writer.key("result")
        writer.array { writer in
            for (index, attribution) in analysis.attributions.enumerated() {
                let parts = parts(of: attribution)
                for part in parts {
                    for (number, span) in part.spans.enumerated() {
                        let id = id(index, part.label, number)
                        writer.object { region(span, id, part.label, attribution, positions, &$0) }
                    }
                }
                relations(index, parts, &writer)
                choices(index, analysis, attribution, positions, parts, &writer)
            }
        }
    }

    private typealias Part = (label: String, spans: [Span])

    private static func parts(of attribution: Attribution) -> [Part] {
        [
            ("Source", attribution.sourceSpans), ("Cue", attribution.cue.spans),
            ("Content", attribution.contentSpans),
        ]
    }

    private static func id(_ attribution: Int, _ label: String, _ number: Int) -> String {
        "a\(attribution + 1)-\(label.lowercased())" + (number == 0 ? "" : "-\(number + 1)")
    }

    private static func region(
        _ span: Span, _ id: String, _ label: String, _ attribution: Attribution, _ positions: ProsePositions,
        _ writer: inout JSONWriter
    ) {
        writer.field("id", id)
        writer.field("from_name", "label")
        writer.field("to_name", "text")
        writer.field("type", "labels")
        writer.key("score")
        writer.decimal(min(max(attribution.confidence, 0), 1), digits: 3, least: 2)
        writer.key("value")
        writer.object(inline: true) { writer in
            place(of: span, positions, &writer)
            writer.key("labels")
            writer.array(inline: true) { $0.string(label) }
        }
    }

    private static func place(of span: Span, _ positions: ProsePositions, _ writer: inout JSONWriter) {
        let place = positions.position(of: span)
        writer.key("start")
        writer.integer(place.start)
        writer.key("end")
        writer.integer(place.end)
        writer.field("text", positions.words(span))
    }

    /// Content to cue, cue to source, and the pieces of one part to its first.
    private static func relations(_ index: Int, _ parts: [Part], _ writer: inout JSONWriter) {
        let present = parts.reversed().filter { !$0.spans.isEmpty }
        for (from, to) in zip(present, present.dropFirst()) {
            relation(id(index, from.label, 0), id(index, to.label, 0), "attributed", &writer)
        }
        for part in present {
            for number in part.spans.indices.dropFirst() {
                relation(id(index, part.label, number), id(index, part.label, 0), "continues", &writer)
            }
        }
    }

    private static func relation(_ from: String, _ to: String, _ label: String, _ writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            writer.field("from_id", from)
            writer.field("to_id", to)
            writer.field("type", "relation")
            writer.field("direction", "right")
            writer.key("labels")
            writer.array(inline: true) { $0.string(label) }
        }
    }

    /// The level of anonymity, as a choice on the region of the content.
    private static func choices(
        _ index: Int, _ analysis: Analysis, _ attribution: Attribution, _ positions: ProsePositions,
        _ parts: [Part], _ writer: inout JSONWriter
    ) {
        guard let span = attribution.contentSpans.first else { return }
        writer.object { writer in
            writer.field("id", id(index, "Content", 0))
            writer.field("from_name", "level")
            writer.field("to_name", "text")
            writer.field("type", "choices")
            writer.key("value")
            writer.object(inline: true) { writer in
                place(of: span, positions, &writer)
                writer.key("choices")
                writer.array(inline: true) { $0.string(analysis.level(of: attribution).label) }
            }
        }
    }
}

extension JSONWriter {
    mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }
}
