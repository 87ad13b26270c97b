/// The report that a person reads: figures first, then every source with its statements, then those
/// who made no claim, then what is vague. A pure function; whoever calls it decides on width and colour.

import Attribution
import SourceText

public struct TextReport: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    public func text(_ analysis: Analysis) -> String {
        var canvas = Canvas(style)
        header(analysis, &canvas)
        if analysis.attributions.isEmpty, analysis.nonStatements.isEmpty {
            canvas.blank()
            canvas.paragraph(words(analysis.article.blocks.isEmpty ? "No prose." : "No attributions found."))
            return canvas.text
        }
        figures(analysis, &canvas)
        Positions.with(analysis.article, lines: true) { positions in
            let body = TextBody(analysis: analysis, positions: positions)
            body.sources(&canvas)
            body.nonStatements(&canvas)
            body.vague(&canvas)
        }
        return canvas.text
    }

    private func header(_ analysis: Analysis, _ canvas: inout Canvas) {
        let article = analysis.article
        if let title = article.title { canvas.paragraph(words(title, .strong)) }
        let origin = [article.publisher, article.id].compactMap { $0 }.joined(separator: " · ")
        canvas.paragraph(words(origin, .faint))
    }

    private func figures(_ analysis: Analysis, _ canvas: inout Canvas) {
        let figures = ArticleFigures(analysis)
        canvas.blank()
        canvas.paragraph(words(figures.sentence))
        guard figures.statements > 0 else { return }
        let summary = analysis.summary
        canvas.blank()
        canvas.paragraph(
            [LevelBar(summary.byLevel).word(width: style.width, hasColor: style.hasColor)])
        canvas.paragraph(LevelBar(summary.byLevel).legend(hasColor: style.hasColor))
        canvas.blank()
        canvas.paragraph(
            Self.list(Self.types(analysis, summary)), label: Word("by type", .faint), indent: 11)
        if !figures.outlets.isEmpty {
            let own = figures.statements - figures.outlets.reduce(0) { $0 + $1.statements }
            var outlets = figures.outlets.map { ($0.name, $0.statements) }
            if own > 0 { outlets.append((ownReporting, own)) }
            canvas.paragraph(Self.list(outlets), label: Word("by outlet", .faint), indent: 11)
        }
    }

    private static func types(_ analysis: Analysis, _ summary: Summary) -> [(String, Int)] {
        let known = Source.Kind.allCases.map { ($0.words, summary.byType[$0] ?? 0) }
        let unknown = ("no source", analysis.statements.count { $0.source == nil })
        return (known.sorted { $0.1 > $1.1 } + [unknown]).filter { $0.1 > 0 }
    }

    /// "Reuters 2 · Axios 1", broken between the items only.
    private static func list(_ items: [(String, Int)]) -> [Word] {
        items.enumerated().map { index, item in
            var word = Word("\(TerminalText.visible(item.0)) \(item.1)")
            if index + 1 < items.count { word.append(" ·", .faint) }
            return word
        }
    }
}

extension ArticleFigures {
    /// The figures as one sentence.
    var sentence: String {
        if statements == 0 { return "No statements." }
        var text = counted(statements, "statement")
        text += sources == 0 ? " without a source" : " from \(counted(sources, "source"))"
        text += "; " + anonymity
        if vague > 0 {
            text += "; \(vague) \(vague == 1 ? "is" : "are") vague (\(percent(vague, of: statements)))"
        }
        return text + "."
    }

    private var anonymity: String {
        let share = "(\(percent(anonymous, of: statements)))"
        switch anonymous {
        case 0: return "none is anonymous"
        case 1: return "1 rests on an anonymous source \(share)"
        default:
            let text = "\(anonymous) rest on anonymous sources \(share)"
            if anonymousOnOne == anonymous { return text + ", all of them on one" }
            return anonymousOnOne > 1 ? text + ", \(anonymousOnOne) of them on one" : text
        }
    }
}
