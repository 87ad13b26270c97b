/// The table that follows the reports on several articles.

import Attribution

public struct SummaryTable: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    private static let heads = ["statements", "sources", "anonymous", "vague"]
    private static let gap = 2

    public func text(_ articles: [ArticleFigures]) -> String {
        if articles.isEmpty { return "" }
        let outlets = articles.map { $0.outlets.first?.name ?? "" }
        let outletWidth = max("outlet".count, outlets.map { TerminalText.width($0) }.max() ?? 0)
        let figures = Self.heads.reduce(0) { $0 + $1.count + Self.gap } + Self.gap
        let shownOutletWidth = min(outletWidth, max(6, style.width / 4))
        let room = max(style.width - figures - shownOutletWidth, 12)
        let longest = articles.map { TerminalText.width(TerminalText.visible($0.id)) }.max() ?? 0
        let idWidth = min(room, max(longest, "12345 articles".count))

        func line(_ id: String, _ cells: [String], _ outlet: String, _ ink: Ink) -> String {
            var text = Self.padded(Self.shortened(id, to: idWidth, keepsEnd: true), to: idWidth)
            for (head, cell) in zip(Self.heads, cells) {
                text += String(repeating: " ", count: Self.gap + head.count - cell.count) + cell
            }
            if !outlet.isEmpty {
                text += String(repeating: " ", count: Self.gap)
                text += Self.shortened(outlet, to: shownOutletWidth, keepsEnd: false)
            }
            return ink.paint(text, style) + "\n"
        }

        var text = line("", Self.heads, "outlet", .faint)
        for (article, outlet) in zip(articles, outlets) {
            text += line(article.id, article.cells, outlet, .plain)
        }
        return text + line(counted(articles.count, "article"), Self.total(articles).cells, "", .strong)
    }

    private static func total(_ articles: [ArticleFigures]) -> ArticleFigures {
        articles.dropFirst().reduce(into: articles[0]) { total, article in
            total.statements += article.statements
            total.sources += article.sources
            total.anonymous += article.anonymous
            total.vague += article.vague
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TerminalText.width(text)))
    }

    /// The text safe for terminals, and with "…" in place of what does not fit.
    private static func shortened(_ text: String, to width: Int, keepsEnd: Bool) -> String {
        let text = TerminalText.visible(text)
        guard TerminalText.width(text) > width else { return text }
        var kept: [Unicode.Scalar] = []
        var used = 1
        let scalars = Array(text.unicodeScalars)
        for scalar in keepsEnd ? scalars.reversed() : scalars {
            used += TerminalText.width(scalar)
            if used > width { break }
            kept.append(scalar)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: keepsEnd ? kept.reversed() : kept)
        return keepsEnd ? "…" + String(view) : String(view) + "…"
    }
}

extension ArticleFigures {
    fileprivate var cells: [String] {
        let shares = [anonymous, vague].map { statements == 0 ? "–" : percent($0, of: statements) }
        return ["\(statements)", "\(sources)"] + shares
    }
}
