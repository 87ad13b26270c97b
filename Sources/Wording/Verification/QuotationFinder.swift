/// The words between quotation marks that an article attributes to somebody.

import Attribution
import SourceText

struct Quotation {
    /// Index into ``Analysis/attributions``.
    var attribution: Int
    /// Without the marks. Several where the cue parts one sentence: “X,” she said, “is Y.”
    var spans: [Span]
}

struct QuotationFinder {
    private let analysis: Analysis
    private static let pairs: [Character: Character] = [
        "“": "”", "„": "“", "«": "»", "»": "«", "\"": "\"", "‘": "’",
    ]

    init(_ analysis: Analysis) { self.analysis = analysis }

    var quotations: [Quotation] {
        analysis.attributions.indices.flatMap { index -> [Quotation] in
            let attribution = analysis.attributions[index]
            let spans =
                switch attribution.form {
                case .direct: attribution.contentSpans.map(withoutMarks).filter { !$0.isEmpty }
                case .mixed: attribution.contentSpans.flatMap(quoted)
                case .indirect: [Span]()
                }
            return attribution.form == .direct
                ? joined(spans).map { Quotation(attribution: index, spans: $0) }
                : spans.map { Quotation(attribution: index, spans: [$0]) }
        }
    }

    /// Spans that are one sentence, together: the first ends in the middle, the next begins small.
    private func joined(_ spans: [Span]) -> [[Span]] {
        var groups: [[Span]] = []
        for span in spans {
            let previous = groups.last?.last.map(analysis.text)?.last { !$0.isWhitespace }
            let goesOn = previous.map { !".?!".contains($0) } ?? false
            let beginsSmall = analysis.text(span).first?.isLowercase ?? false
            if goesOn, beginsSmall { groups[groups.count - 1].append(span) } else { groups.append([span]) }
        }
        return groups
    }

    private func withoutMarks(_ span: Span) -> Span {
        let text = analysis.text(span)
        let isMark = { (character: Character) in "“”„«»\"‘ \n\t\r".contains(character) }
        let front = text.prefix(while: isMark).utf8.count
        let back = text.reversed().prefix { isMark($0) }.reduce(0) { $0 + String($1).utf8.count }
        return front + back >= span.count
            ? Span(span.start, span.start) : Span(span.start + front, span.end - back)
    }

    /// The insides of the quotations in a span.
    private func quoted(_ span: Span) -> [Span] {
        var found: [Span] = []
        var closing: Character?
        var start = 0
        var offset = span.start
        let characters = Array(analysis.text(span))
        for (index, character) in characters.enumerated() {
            let length = String(character).utf8.count
            if let mark = closing {
                // An apostrophe closes nothing that a letter follows.
                let isInside = mark == "’" && index + 1 < characters.count && characters[index + 1].isLetter
                if character == mark, !isInside {
                    found.append(Span(start, offset))
                    closing = nil
                }
            } else if let mark = Self.pairs[character] {
                closing = mark
                start = offset + length
            }
            offset += length
        }
        // A mark that the content does not close stands at its end.
        if closing != nil { found.append(Span(start, span.end)) }
        return found.map(withoutMarks).filter { !$0.isEmpty }
    }
}
