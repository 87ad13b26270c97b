/// Several articles side by side, for a terminal.

import Attribution
import SourceText
import Wording

public struct ComparisonText: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    public func text(_ comparison: Comparison) -> String {
        var canvas = Canvas(style)
        let told = ComparisonWords(comparison: comparison)
        for (number, analysis) in comparison.articles.enumerated() {
            let figures = ArticleFigures(analysis)
            let origin = [analysis.article.title, analysis.article.publisher, analysis.article.id].compactMap
            { $0 }
            canvas.paragraph(
                words(origin.joined(separator: " · ")) + words("· \(figures.sentence)", .faint),
                label: Word(ComparisonWords.letter(number), .strong), indent: 4)
        }
        canvas.blank()
        canvas.paragraph(words(told.lead))
        if !comparison.shared.isEmpty { canvas.heading("SHARED") }
        for (number, shared) in comparison.shared.enumerated() {
            canvas.blank()
            let ink: Ink = shared.contrast == .onRecordAndAnonymous ? .bad : .faint
            canvas.paragraph(words(told.words(shared), ink), label: Word("\(number + 1)", .faint), indent: 4)
            for member in shared.members { write(member, told, isLettered: true, &canvas) }
        }
        for (number, alone) in comparison.alone.enumerated() where !alone.isEmpty {
            canvas.heading("ONLY IN \(ComparisonWords.letter(number))")
            canvas.blank()
            for index in alone {
                write(ClaimReference(article: number, attribution: index), told, isLettered: false, &canvas)
            }
        }
        return canvas.text
    }

    private func write(
        _ member: ClaimReference, _ told: ComparisonWords, isLettered: Bool, _ canvas: inout Canvas
    ) {
        let level = told.level(member)
        let letter = isLettered ? ComparisonWords.letter(member.article) + " " : ""
        let outlet = told.outlet(member).map { words("through \($0)", .faint) } ?? []
        canvas.paragraph(
            words(told.source(member), .strong) + outlet + [
                Word("\(level.rawValue) \(level.label)", .level(level))
            ]
                + words(told.text(member)),
            label: Word("    \(letter)L\(told.line(member))", .faint), indent: 12)
    }
}
