/// brat standoff: an event an attribution, with its source, cue and content, in the shape in which PolNeAR
/// and other corpora of attributions are published.
///
/// Offsets count the code points of ``text(_:)``, which brat wants beside it. brat draws no span over a line
/// break: such spans come in pieces, one a line.

import Attribution
import SourceText

public struct BratReport: ToolFormat {
    public init() {}

    public var envelope: Envelope { Envelope() }

    /// The `.txt` that goes with the `.ann`: the prose. It is the file itself where that is plain text.
    public func text(_ analysis: Analysis) -> [UInt8] { analysis.article.text }

    public func part(_ analysis: Analysis) -> String {
        ProsePositions.with(analysis.article) { positions in
            var ids = Numbers()
            return analysis.attributions.map { attribution in
                Self.lines(analysis, attribution, positions, &ids)
            }.joined()
        }
    }

    /// `annotation.conf` for the folder: the types that ``part(_:)`` writes.
    public static let configuration = """
        [entities]
        Source
        Content
        Cue
        [relations]
        [events]
        Attribution\tCue:Cue, Source?:Source, Content*:Content
        [attributes]
        Level\tArg:<EVENT>, Value:\(Anonymity.Level.allCases.map(\.label).joined(separator: "|"))
        Form\tArg:<EVENT>, Value:direct|indirect|mixed
        Kind\tArg:<EVENT>, Value:assertion|belief|knowledge|intention

        """

    private struct Numbers {
        var texts = 0
        var events = 0
        var attributes = 0
        var notes = 0
    }

    private static func lines(
        _ analysis: Analysis, _ attribution: Attribution, _ positions: ProsePositions, _ ids: inout Numbers
    ) -> String {
        var lines = ""
        func entity(_ type: String, _ spans: [Span]) -> String? {
            let pieces = positions.lines(of: spans)
            if pieces.isEmpty { return nil }
            ids.texts += 1
            let places = pieces.map(positions.position).map { "\($0.start) \($0.end)" }.joined(separator: ";")
            // A tab inside the words would be taken for the end of a field.
            let words = pieces.map { positions.words($0).replacing("\t", with: " ") }.joined(separator: " ")
            lines += "T\(ids.texts)\t\(type) \(places)\t\(words)\n"
            return "T\(ids.texts)"
        }
        let source = entity("Source", attribution.sourceSpans)
        let cue = entity("Cue", attribution.cue.spans)
        let content = entity("Content", attribution.contentSpans)
        // The event is anchored at its cue; where the cue is no word, at what is there.
        let anchors = [attribution.cue.spans, attribution.contentSpans, attribution.sourceSpans]
        guard let anchor = anchors.first(where: { !positions.lines(of: $0).isEmpty }),
            let trigger = entity("Attribution", anchor)
        else { return lines }
        ids.events += 1
        let event = "E\(ids.events)"
        let roles = [("Source", source), ("Cue", cue), ("Content", content)]
        let arguments = roles.compactMap { role, id in id.map { " \(role):\($0)" } }.joined()
        lines += "\(event)\tAttribution:\(trigger)\(arguments)\n"
        let attributes = [
            ("Level", analysis.level(of: attribution).label), ("Form", attribution.form.name),
            ("Kind", attribution.kind.name),
        ]
        for (name, value) in attributes {
            ids.attributes += 1
            lines += "A\(ids.attributes)\t\(name) \(event) \(value)\n"
        }
        ids.notes += 1
        return lines + "#\(ids.notes)\tAnnotatorNotes \(event)\t\(note(analysis, attribution))\n"
    }

    private static func note(_ analysis: Analysis, _ attribution: Attribution) -> String {
        let source = attribution.source.map { "s\($0 + 1) \(analysis.plainName(of: $0))" }
        let outlet = attribution.outlet.map { "through \($0)" }
        let parts = [source ?? "no source", outlet, attribution.rule, decimals(attribution.confidence)]
        return parts.compactMap { $0?.onOneLine }.joined(separator: " · ")
    }
}
