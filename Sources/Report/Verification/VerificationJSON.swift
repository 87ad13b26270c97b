/// Verified quotations as JSON: `onrecord-verify/1`. Offsets count code points of the files, as everywhere.

import Attribution
import SourceText
import Wording

public struct VerificationJSON: Sendable {
    public init() {}

    public func text(_ verification: Verification) -> String {
        var writer = JSONWriter(layout: .indented)
        let told = VerificationWords(verification: verification)
        let lines = MaterialLines(verification.materials)
        Positions.with(verification.analysis.article, lines: true) { positions in
            writer.object { writer in
                writer.field("schema", "onrecord-verify/1")
                writer.field("id", verification.analysis.article.id)
                writer.key("materials")
                writer.array(inline: true) { writer in
                    for material in verification.materials { writer.string(material.article.id) }
                }
                writer.key("quotations")
                writer.array { writer in
                    for quotation in verification.quotations {
                        writer.object { Self.write(quotation, verification, told, lines, positions, &$0) }
                    }
                }
                writer.key("summary")
                writer.object { Self.summary(verification, &$0) }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private static func write(
        _ quotation: VerifiedQuotation, _ verification: Verification, _ told: VerificationWords,
        _ lines: MaterialLines,
        _ positions: Positions, _ writer: inout JSONWriter
    ) {
        let attribution = verification.analysis.attributions[quotation.attribution]
        writer.key("attribution")
        writer.id("a", quotation.attribution + 1)
        writer.key("source")
        if let source = attribution.source { writer.id("s", source + 1) } else { writer.null() }
        writer.field("name", told.source(of: quotation))
        writer.field("text", told.text(of: quotation))
        writer.key("spans")
        writer.array { writer in
            for span in quotation.spans {
                let place = positions.position(of: span)
                writer.object(inline: true) { writer in
                    writer.key("start")
                    writer.integer(place.start)
                    writer.key("end")
                    writer.integer(place.end)
                    writer.key("line")
                    writer.integer(positions.line(of: span))
                }
            }
        }
        writer.key("verified")
        writer.bool(quotation.isVerified)
        writer.field("verdict", quotation.verdict.name)
        var edits: [Edit] = []
        var diff: [DiffPiece] = []
        var places = quotation.place.map { [$0] } ?? []
        switch quotation.verdict {
        case .edited(let found): edits = found
        case .altered(let found): diff = found
        case .stitched(let found): places = found
        case .verbatim, .missing: break
        }
        writer.key("edits")
        writer.array(inline: true) { writer in
            for edit in edits { writer.string(edit.rawValue) }
        }
        writer.key("diff")
        writer.array { writer in
            for piece in diff {
                writer.object(inline: true) { writer in
                    writer.field("side", piece.side.rawValue)
                    writer.field("text", piece.text.onOneLine)
                }
            }
        }
        writer.key("places")
        writer.array { writer in
            for place in places {
                writer.object(inline: true) { Self.place(place, verification, told, lines, &$0) }
            }
        }
        speaker(quotation.speaker, &writer)
    }

    private static func place(
        _ place: Place, _ verification: Verification, _ told: VerificationWords, _ lines: MaterialLines,
        _ writer: inout JSONWriter
    ) {
        let material = verification.materials[place.material]
        writer.field("material", material.article.id)
        Positions.with(material.article, lines: false) { positions in
            let found = positions.position(of: place.span)
            writer.key("start")
            writer.integer(found.start)
            writer.key("end")
            writer.integer(found.end)
        }
        writer.key("line")
        writer.integer(lines.line(of: place))
        writer.field("text", told.text(at: place))
    }

    private static func speaker(_ speaker: SpeakerVerdict, _ writer: inout JSONWriter) {
        writer.key("speaker")
        writer.object(inline: true) { writer in
            switch speaker {
            case .unknown:
                writer.field("verdict", "unknown")
                writer.key("name")
                writer.null()
            case .matches(let name):
                writer.field("verdict", "matches")
                writer.field("name", name)
            case .differs(let name):
                writer.field("verdict", "differs")
                writer.field("name", name)
            }
        }
    }

    private static func summary(_ verification: Verification, _ writer: inout JSONWriter) {
        writer.key("quotations")
        writer.integer(verification.quotations.count)
        writer.key("failures")
        writer.integer(verification.failures)
        for verdict in ["verbatim", "edited", "altered", "stitched", "missing"] {
            writer.key(named: verdict)
            writer.integer(verification.quotations.count { $0.verdict.name == verdict })
        }
    }
}
