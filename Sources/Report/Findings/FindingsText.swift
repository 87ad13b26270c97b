/// Findings for a person at a terminal: a line an editor can jump to, the words, and what would be right.

import Policy

public struct FindingsText: Sendable {
    private let style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    public func text(_ outcome: CheckOutcome) -> String {
        var canvas = Canvas(style)
        for (path, finding) in outcome.counted {
            let place = "\(path):\(finding.place.line):\(finding.place.column)"
            // On one line, however long: programs and editors read it.
            let line =
                [
                    Word(TerminalText.visible(place), .strong),
                    Word(finding.level.rawValue, ink(finding.level)),
                ]
                + words(finding.message) + words("[\(finding.check)]", .faint)
            canvas.unbroken(Word(joining: line))
            canvas.paragraph(words(quoted(finding.words)), indent: 4)
            canvas.paragraph(words(finding.advice), label: Word("  →", .good), indent: 4)
            for related in finding.related {
                let place = "\(path):\(related.place.line):\(related.place.column)"
                canvas.paragraph(
                    words("\(place): \(related.message): \(quoted(related.words))", .faint), indent: 4)
            }
        }
        if !outcome.counted.isEmpty { canvas.blank() }
        canvas.paragraph(words(outcome.headline, outcome.counted.isEmpty ? .good : .strong))
        if !outcome.footnotes.isEmpty {
            canvas.paragraph(words(outcome.footnotes.joined(separator: " · "), .faint))
        }
        return canvas.text
    }

    private func ink(_ level: Level) -> Ink {
        switch level {
        case .error: .bad
        case .warning: .level(.described)
        default: .level(.partlyNamed)
        }
    }

    /// Words of the article in one pair of quotation marks, cut in the middle where they run long.
    private func quoted(_ text: String) -> String {
        let shown = text.count > 160 ? text.prefix(100) + " … " + text.suffix(50) : text
        let hasMarks = shown.first.map { "“\"".contains($0) } ?? false
        return hasMarks ? shown : "“\(shown)”"
    }
}
