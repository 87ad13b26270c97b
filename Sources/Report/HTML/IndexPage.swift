/// The index over many articles: a table with a small bar each, and the totals of outlets and sources. Thousands
/// of articles go over several pages of the index.

import Attribution

/// What the index tells of one article.
public struct IndexEntry: Sendable {
    public var id: String
    var title: String?
    var publisher: String?
    var figures: ArticleFigures
    var byLevel: [Anonymity.Level: Int]
    var sources: [NamedSource]
    var page = ""

    struct NamedSource: Sendable {
        var name: String
        var kind: Source.Kind
        var statements: Int
    }

    public init(_ analysis: Analysis) {
        let ranking = Ranking(analysis)
        id = analysis.article.id
        title = analysis.article.title
        publisher = analysis.article.publisher
        figures = ArticleFigures(analysis)
        byLevel = analysis.summary.byLevel
        sources = ranking.order.compactMap { index in
            analysis.sources[index].name.map { name in
                NamedSource(
                    name: name, kind: analysis.sources[index].kind, statements: ranking.statements(of: index))
            }
        }
    }

    /// The same with the address of its page.
    public func at(_ page: String) -> IndexEntry {
        var entry = self
        entry.page = page
        return entry
    }
}

public enum IndexPage {
    private static let articlesAPage = 500

    /// The name of a page of the index, from 0.
    public static func name(of page: Int) -> String { page == 0 ? "index.html" : "index-\(page + 1).html" }

    /// Names and texts, the first page last, so that it never leads to one that is not there yet.
    public static func pages(of entries: [IndexEntry]) -> [(name: String, text: String)] {
        let count = max(1, (entries.count + articlesAPage - 1) / articlesAPage)
        return (0..<count).reversed().map { number in
            let part = entries.dropFirst(number * articlesAPage).prefix(articlesAPage)
            return (name(of: number), page(number, of: count, Array(part), all: entries))
        }
    }

    private static func page(_ number: Int, of count: Int, _ entries: [IndexEntry], all: [IndexEntry])
        -> String
    {
        Page(title: counted(all.count, "article"), kind: "Sourcing reports").html { html in
            html.element("header", [.cls("top")]) { header in
                Page(title: "", kind: "Sourcing reports").kicker(
                    count > 1 ? ["page \(number + 1) of \(count)"] : [], &header)
                header.element("h1", counted(all.count, "article"))
                summary(all, &header)
            }
            html.element("main", [.init("id", "main"), .cls("wide")]) { main in
                articles(entries, &main)
                turns(number, count, &main)
                if number == 0 {
                    IndexTotals.outlets(all, &main)
                    IndexTotals.sources(all, &main)
                }
            }
        }
    }

    private static func summary(_ all: [IndexEntry], _ html: inout Markup) {
        let statements = all.reduce(0) { $0 + $1.figures.statements }
        let anonymous = all.reduce(0) { $0 + $1.figures.anonymous }
        let vague = all.reduce(0) { $0 + $1.figures.vague }
        let most = all.count { $0.figures.anonymous * 2 > $0.figures.statements }
        html.element(
            "p", [.cls("lead")],
            "\(anonymous) of \(counted(statements, "statement")) rest on anonymous sources (\(percent(anonymous, of: statements)))."
        )
        html.element("ul", [.cls("facts")]) { list in
            list.element("li", "In \(counted(most, "article")) they are more than half.")
            if vague > 0 {
                list.element("li", "\(counted(vague, "statement")) rest on nobody in particular.")
            }
        }
        var byLevel: [Anonymity.Level: Int] = [:]
        for entry in all { byLevel.merge(entry.byLevel, uniquingKeysWith: +) }
        LevelFigure(byLevel).write(hasLegend: true, &html)
    }

    private static func articles(_ entries: [IndexEntry], _ html: inout Markup) {
        html.element("section", [.init("aria-labelledby", "articles")]) { html in
            html.element("h2", [.init("id", "articles")], "Articles")
            html.element(
                "div",
                [
                    .cls("scroll"), .init("tabindex", 0), .init("role", "region"),
                    .init("aria-labelledby", "articles"),
                ]
            ) { html in
                html.element("table", [.cls("sortable")]) { table in
                    ArticleView.head(
                        [
                            "Article", "Levels", "Statements", "Sources", "Anonymous", "On one", "Vague",
                            "Outlet",
                        ],
                        numeric: ["Statements", "Sources", "Anonymous", "On one", "Vague"], &table)
                    table.element("tbody") { body in
                        for entry in entries { row(entry, &body) }
                    }
                }
            }
        }
    }

    private static func row(_ entry: IndexEntry, _ body: inout Markup) {
        let figures = entry.figures
        body.element("tr") { row in
            row.element("th", [.init("scope", "row")]) { cell in
                cell.element("a", [.init("href", entry.page)], entry.title ?? entry.id)
                let origin = [entry.publisher, entry.title == nil ? nil : entry.id].compactMap { $0 }
                if !origin.isEmpty {
                    cell.element("div") { $0.element("small", origin.joined(separator: " · ")) }
                }
            }
            row.element("td", [.init("data-v", share(figures.anonymous, of: figures.statements))]) {
                LevelFigure(entry.byLevel).write(hasLegend: false, &$0)
            }
            row.element("td", [.cls("n")], "\(figures.statements)")
            row.element("td", [.cls("n")], "\(figures.sources)")
            for count in [figures.anonymous, figures.anonymousOnOne, figures.vague] {
                let shown = figures.statements == 0 ? "–" : percent(count, of: figures.statements)
                row.element("td", [.cls("n"), .init("data-v", share(count, of: figures.statements))], shown)
            }
            row.element("td", figures.outlets.first?.name ?? "–")
        }
        body.line()
    }

    /// Per ten thousand, for sorting.
    private static func share(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : part * 10_000 / whole }

    private static func turns(_ number: Int, _ count: Int, _ html: inout Markup) {
        if count < 2 { return }
        html.element("nav", [.init("aria-label", "Pages of the index")]) { nav in
            for page in 0..<count {
                if page == number {
                    nav.element("strong", "\(page + 1)")
                } else {
                    nav.element("a", [.init("href", name(of: page))], "\(page + 1)")
                }
                nav.text(" ")
            }
        }
    }
}
