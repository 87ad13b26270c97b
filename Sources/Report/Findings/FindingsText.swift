/// Findings for a person at a terminal: a line an editor can jump to, the words, and what would be right.

import Policy

public struct FindingsText: Sendable {
    private let style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    public func text(_ outcome: CheckOutcome) -> String {
        var canvas = Canvas(style)
        let counted = outcome.counted
        for (path, finding) in counted {
            let place = "\(path):\(finding.place.line):\(finding.place.column)"
            // On one line, however long: programs and editors read it.
            canvas.unbroken([
                (place, .strong), (finding.level.rawValue, ink(finding.level)), (finding.message, .plain),
                ("[\(finding.check)]", .faint),
            ])
            canvas.paragraph(quoted(finding.words), indent: 4)
            canvas.paragraph(finding.advice, label: Word("  →", .good), indent: 4)
            for related in finding.related {
                let place = "\(path):\(related.place.line):\(related.place.column)"
                canvas.paragraph(
                    "\(place): \(related.message): \(quoted(related.words))", .faint, indent: 4)
            }
        }
        let isEmpty = counted.isEmpty
        if !isEmpty { canvas.blank() }
        canvas.paragraph(words(outcome.headline, isEmpty ? .good : .strong))
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
        let isLong = text.utf8.count > 160 && text.count > 160
        let shown = isLong ? text.prefix(100) + " … " + text.suffix(50) : text
        let hasMarks = shown.first.map { "“\"".contains($0) } ?? false
        return hasMarks ? shown : "“\(shown)”"
    }
}
