/// The report in Markdown, for a comment on a pull request or a page of a wiki: figures, a table of sources, and
/// the statements under each.

import Attribution
import SourceText

public struct MarkdownReport: ToolFormat {
    public init() {}

    public var envelope: Envelope { Envelope(separator: "\n---\n\n") }

    public func part(_ analysis: Analysis) -> String {
        Positions.with(analysis.article, lines: true) { positions in
            let body = MarkdownBody(analysis: analysis, positions: positions)
            return [body.head, body.sources, body.statements, body.nonStatements, body.vague]
                .filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    /// The table over several articles.
    public static func table(_ articles: [ArticleFigures]) -> String {
        let rows = articles.map { article in
            let shares = [article.anonymous, article.vague].map {
                article.statements == 0 ? "–" : percent($0, of: article.statements)
            }
            return [MarkdownText.escaped(article.id), "\(article.statements)", "\(article.sources)"] + shares
        }
        return MarkdownText.table(
            ["Article", "Statements", "Sources", "Anonymous", "Vague"], numbers: 1..<5, rows)
    }
}

private struct MarkdownBody {
    let analysis: Analysis
    let positions: Positions
    let ranking: Ranking

    init(analysis: Analysis, positions: Positions) {
        self.analysis = analysis
        self.positions = positions
        ranking = Ranking(analysis)
    }

    var head: String {
        let article = analysis.article
        let words = SummaryWords(analysis)
        let origin = [article.publisher, article.id].compactMap { $0 }.map(MarkdownText.escaped)
        var text = "## \(MarkdownText.escaped(article.title ?? article.id))\n\n"
        text += origin.joined(separator: " · ") + "\n\n**\(MarkdownText.escaped(words.lead))**\n"
        if !words.facts.isEmpty {
            text += "\n" + words.facts.map { "- \(MarkdownText.escaped($0))\n" }.joined()
        }
        return text
    }

    var sources: String {
        if ranking.order.isEmpty { return "" }
        let rows = ranking.order.map { index in
            let source = analysis.sources[index]
            let title = source.title.map { ", " + MarkdownText.escaped($0) } ?? ""
            return [
                ranking.label(of: index), name(index) + title, source.kind.words,
                MarkdownText.escaped(source.outlet ?? "–"), level(source.anonymity.level), told(source),
                "\(ranking.statements(of: index))",
            ]
        }
        return "### Sources\n\n"
            + MarkdownText.table(
                ["#", "Source", "Type", "Outlet", "Level", "The article says of it", "Statements"],
                numbers: 6..<7, rows)
    }

    /// Condition, reason and basis, in the words of the article.
    private func told(_ source: Source) -> String {
        let parts = source.anonymity.evidence.map {
            "\($0.label): “\(MarkdownText.escaped(analysis.line($0.evidence.spans)))”"
        }
        return parts.isEmpty ? "–" : parts.joined(separator: "; ")
    }

    var statements: String {
        let count = analysis.statements.count
        if count == 0 { return "" }
        let lines = analysis.statements.map { statement in
            "- \(line(statement.spans)) · **\(ranking.label(of: statement.source))** · \(level(analysis.level(of: statement))) · "
                + MarkdownText.escaped(analysis.line(statement.spans)) + "\n"
        }
        return "<details><summary>\(counted(count, "statement"))</summary>\n\n" + lines.joined()
            + "\n</details>\n"
    }

    var nonStatements: String {
        if analysis.nonStatements.isEmpty { return "" }
        let lines = analysis.nonStatements.map { nonStatement in
            let who =
                nonStatement.source.map(name) ?? MarkdownText.escaped(analysis.line(nonStatement.sourceSpans))
            return
                "- \(line(nonStatement.spans)) · \(who) “\(MarkdownText.escaped(analysis.line(nonStatement.spans)))”\n"
        }
        return "### Asked, and made no claim\n\n" + lines.joined()
    }

    var vague: String {
        let vague = analysis.statements.filter { analysis.level(of: $0).isVague }
        if vague.isEmpty { return "" }
        let lines = vague.map { statement in
            "- \(line(statement.spans)) · \(level(analysis.level(of: statement))) · \(MarkdownText.escaped(analysis.line(statement.spans)))\n"
        }
        return "### Rests on nobody in particular\n\n" + lines.joined()
    }

    private func name(_ index: Int) -> String { MarkdownText.escaped(analysis.shownName(of: index)) }

    private func level(_ level: Anonymity.Level) -> String { "\(level.rawValue) \(level.label)" }

    private func line(_ spans: [Span]) -> String { spans.first.map { "L\(positions.line(of: $0))" } ?? "" }
}
