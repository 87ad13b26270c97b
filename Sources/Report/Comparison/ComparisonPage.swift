/// Several articles side by side, as a page: a column an article.

import Attribution
import SourceText
import Wording

public struct ComparisonPage: Sendable {
    public init() {}

    public func text(_ comparison: Comparison) -> String {
        let told = ComparisonWords(comparison: comparison)
        let page = Page(title: counted(comparison.articles.count, "article"), kind: "Articles compared")
        return page.html { html in
            html.element("header", [.cls("top")]) { header in
                page.kicker([], &header)
                header.element("h1", "\(counted(comparison.articles.count, "article")) side by side")
                header.element("p", [.cls("lead")], told.lead)
            }
            html.element("main", [.init("id", "main"), .cls("wide")]) { main in
                Self.articles(comparison, &main)
                Self.shared(comparison, told, &main)
                Self.alone(comparison, told, &main)
            }
        }
    }

    private static func articles(_ comparison: Comparison, _ html: inout Markup) {
        html.element("section", [.init("aria-labelledby", "articles")]) { html in
            html.element("h2", [.init("id", "articles")], "The articles")
            scroll("articles", &html) { html in
                html.element("table") { table in
                    ArticleView.head(
                        ["", "Article", "Levels", "Statements", "Anonymous"],
                        numeric: ["Statements", "Anonymous"], &table)
                    table.element("tbody") { body in
                        for (number, analysis) in comparison.articles.enumerated() {
                            let figures = ArticleFigures(analysis)
                            body.element("tr") { row in
                                row.element("td") { $0.element("strong", ComparisonWords.letter(number)) }
                                row.element("th", [.init("scope", "row")]) { cell in
                                    cell.text(analysis.article.title ?? analysis.article.id)
                                    let origin = [analysis.article.publisher, analysis.article.id].compactMap
                                    { $0 }
                                    cell.element("div") {
                                        $0.element("small", origin.joined(separator: " · "))
                                    }
                                }
                                row.element("td") {
                                    LevelFigure(analysis.summary.byLevel).write(hasLegend: false, &$0)
                                }
                                row.element("td", [.cls("n")], "\(figures.statements)")
                                row.element(
                                    "td", [.cls("n")], percent(figures.anonymous, of: figures.statements))
                            }
                        }
                    }
                }
            }
        }
    }

    private static func shared(_ comparison: Comparison, _ told: ComparisonWords, _ html: inout Markup) {
        if comparison.shared.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "shared")]) { html in
            html.element("h2", [.init("id", "shared")], "In more than one")
            scroll("shared", &html) { html in
                html.element("table", [.cls("compare")]) { table in
                    let letters = comparison.articles.indices.map(ComparisonWords.letter)
                    ArticleView.head(["What they share"] + letters, numeric: [], &table)
                    table.element("tbody") { body in
                        for shared in comparison.shared {
                            body.element("tr") { row(shared, comparison, told, &$0) }
                            body.line()
                        }
                    }
                }
            }
        }
    }

    private static func row(
        _ shared: SharedClaim, _ comparison: Comparison, _ told: ComparisonWords, _ row: inout Markup
    ) {
        row.element("th", [.init("scope", "row")]) { cell in
            let isContrast = shared.contrast == .onRecordAndAnonymous
            cell.element("span", [.cls(isContrast ? "bad" : "soft")], told.words(shared))
        }
        for article in comparison.articles.indices {
            row.element("td") { cell in
                let members = shared.members.filter { $0.article == article }
                if members.isEmpty { cell.text("–") }
                for member in members { claim(member, told, &cell) }
            }
        }
    }

    private static func alone(_ comparison: Comparison, _ told: ComparisonWords, _ html: inout Markup) {
        for (number, claims) in comparison.alone.enumerated() where !claims.isEmpty {
            let id = "alone-\(number + 1)"
            html.element("section", [.init("aria-labelledby", id)]) { html in
                html.element(
                    "h2", [.init("id", id)], "Only in \(ComparisonWords.letter(number)) (\(claims.count))")
                html.element("ul", [.cls("list tight")]) { list in
                    for claim in claims {
                        list.element("li") {
                            Self.claim(ClaimReference(article: number, attribution: claim), told, &$0)
                        }
                        list.line()
                    }
                }
            }
        }
    }

    private static func claim(_ member: ClaimReference, _ told: ComparisonWords, _ html: inout Markup) {
        let level = told.level(member)
        html.element("div", [.cls("claim")]) { html in
            html.element("strong", told.source(member))
            if let outlet = told.outlet(member) { html.element("small", " through \(outlet)") }
            html.text(" ")
            html.element("span", [.cls("level l\(level.rawValue)")]) { html in
                html.element("b", "\(level.rawValue)")
                html.text(level.label)
            }
            html.element("small", " L\(told.line(member))")
            html.element("div", told.text(member))
        }
    }

    private static func scroll(_ label: String, _ html: inout Markup, _ body: (inout Markup) -> Void) {
        html.element(
            "div",
            [.cls("scroll"), .init("tabindex", 0), .init("role", "region"), .init("aria-labelledby", label)],
            body)
    }
}
