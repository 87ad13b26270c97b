/// Verified quotations for a terminal: those that a person has to look at in full, the others in a line each.

import Attribution
import SourceText
import Wording

public struct VerificationText: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    public func text(_ verification: Verification) -> String {
        var canvas = Canvas(style)
        let told = VerificationWords(verification: verification)
        let lines = MaterialLines(verification.materials)
        canvas.paragraph(words(verification.analysis.article.id, .strong))
        canvas.paragraph(
            words("against " + verification.materials.map(\.article.id).joined(separator: ", "), .faint))
        canvas.blank()
        canvas.paragraph(words(told.lead))
        Positions.with(verification.analysis.article, lines: true) { positions in
            for quotation in verification.quotations {
                canvas.blank()
                write(quotation, told, lines, positions, &canvas)
            }
        }
        return canvas.text
    }

    private func write(
        _ quotation: VerifiedQuotation, _ told: VerificationWords, _ lines: MaterialLines,
        _ positions: Positions,
        _ canvas: inout Canvas
    ) {
        let line = quotation.spans.first.map(positions.line) ?? 1
        let indent = 8
        let isGood = VerificationWords.isGood(quotation.verdict)
        canvas.paragraph(
            words(told.source(of: quotation), .strong)
                + [Word("·", .faint)]
                + words(VerificationWords.sentence(quotation.verdict), isGood ? .good : .bad),
            label: Word("L\(line)", .faint), indent: indent)
        canvas.paragraph(words("“" + told.text(of: quotation) + "”"), indent: indent)
        switch quotation.verdict {
        case .verbatim, .missing: break
        case .edited:
            if let place = quotation.place {
                canvas.paragraph(
                    words("“\(told.text(at: place))”", .faint), label: label("there"), indent: indent + 7)
            }
        case .altered(let pieces):
            canvas.paragraph(pieces.flatMap(Self.marked), label: label("diff"), indent: indent + 7)
        case .stitched(let places):
            for place in places {
                canvas.paragraph(
                    words(lines.words(place), .faint) + words("“\(told.text(at: place))”"),
                    label: label("there"),
                    indent: indent + 7)
            }
        }
        // The places of a stitched quotation stand with their words already.
        let isStitched = if case .stitched = quotation.verdict { true } else { false }
        if let place = quotation.place, !isStitched {
            canvas.paragraph(words(lines.words(place), .faint), label: label("at"), indent: indent + 7)
        }
        if let speaker = VerificationWords.sentence(quotation.speaker) {
            let isOther = if case .differs = quotation.speaker { true } else { false }
            canvas.paragraph(words(speaker, isOther ? .bad : .plain), label: label("who"), indent: indent + 7)
        }
    }

    private func label(_ text: String) -> Word { Word("        " + text, .faint) }

    /// "[-left out-]" and "{+put in+}", as word diffs are written.
    private static func marked(_ piece: DiffPiece) -> [Word] {
        switch piece.side {
        case .same: words(piece.text)
        case .added: words("{+\(piece.text)+}", .bad)
        case .removed: words("[-\(piece.text)-]", .good)
        }
    }
}
