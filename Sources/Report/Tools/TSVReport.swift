/// A line an attribution, parted by tabs: for awk, and for spreadsheets.

import Attribution
import SourceText

public struct TSVReport: ToolFormat {
    public init() {}

    private static let columns = [
        "article", "attribution", "line", "start", "end", "source", "type", "name", "title", "outlet",
        "level",
        "label", "kind", "form", "polarity", "cue", "confidence", "rule", "source_text", "content",
    ]

    public var envelope: Envelope { Envelope(opening: Self.columns.joined(separator: "\t") + "\n") }

    public func part(_ analysis: Analysis) -> String {
        Positions.with(analysis.article, lines: true) { positions in
            analysis.attributions.enumerated().map { index, attribution in
                let cells = Self.cells(analysis, index, attribution, positions)
                return cells.map(Cell.tab).joined(separator: "\t") + "\n"
            }.joined()
        }
    }

    private static func cells(
        _ analysis: Analysis, _ index: Int, _ attribution: Attribution, _ positions: Positions
    ) -> [String] {
        let source = attribution.source.map { analysis.sources[$0] }
        let level = analysis.level(of: attribution)
        // From the first to the last word of the content; of the cue where it has none.
        let spans = attribution.contentSpans.isEmpty ? attribution.cue.spans : attribution.contentSpans
        let whole = Span(spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? 0)
        let place = positions.position(of: whole)
        return [
            analysis.article.id, "a\(index + 1)", "\(positions.line(of: whole))", "\(place.start)",
            "\(place.end)",
            analysis.sourceID(attribution.source) ?? "", source?.kind.rawValue ?? "", source?.name ?? "",
            source?.title ?? "", attribution.outlet ?? "", "\(level.rawValue)", level.label,
            attribution.kind.name, attribution.form.name, attribution.polarity.name,
            analysis.line(attribution.cue.spans), decimals(attribution.confidence), attribution.rule,
            analysis.line(attribution.sourceSpans), analysis.line(attribution.contentSpans),
        ]
    }
}
