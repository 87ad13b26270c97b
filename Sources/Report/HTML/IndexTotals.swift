/// What the index tells over all articles: how often each outlet and each named source stands in them.

import Attribution

enum IndexTotals {
    private static let mostTotals = 50

    private struct Total {
        var name: String
        var kind: String
        var statements = 0
        var articles = 0
    }

    static func outlets(_ all: [IndexEntry], _ html: inout Markup) {
        var totals: [String: Total] = [:]
        for entry in all {
            for outlet in entry.figures.outlets {
                totals[outlet.name, default: Total(name: outlet.name, kind: "")].statements +=
                    outlet.statements
                totals[outlet.name]?.articles += 1
            }
        }
        write(totals, "Outlets", "outlets", "What the articles took from other outlets.", &html)
    }

    static func sources(_ all: [IndexEntry], _ html: inout Markup) {
        var totals: [String: Total] = [:]
        for entry in all {
            for source in entry.sources where source.statements > 0 {
                let key = source.kind.rawValue + source.name
                totals[key, default: Total(name: source.name, kind: source.kind.words)].statements +=
                    source.statements
                totals[key]?.articles += 1
            }
        }
        write(totals, "Named sources", "named", "The same name is taken for the same source.", &html)
    }

    private static func write(
        _ totals: [String: Total], _ title: String, _ id: String, _ caption: String, _ html: inout Markup
    ) {
        if totals.isEmpty { return }
        let sorted = totals.values.sorted {
            ($1.statements, $1.articles, $0.name, $0.kind) < ($0.statements, $0.articles, $1.name, $1.kind)
        }
        let hasKinds = sorted.contains { !$0.kind.isEmpty }
        let heads = [String(title.dropLast())] + (hasKinds ? ["Type"] : []) + ["Statements", "Articles"]
        let cut = sorted.count > mostTotals ? " The first \(mostTotals) of \(sorted.count)." : ""
        html.element("section", [.init("aria-labelledby", id)]) { html in
            html.element("h2", [.init("id", id)], title)
            html.element("div", [.cls("scroll")]) { html in
                html.element("table", [.cls("sortable")]) { table in
                    table.element("caption", caption + cut)
                    ArticleView.head(heads, numeric: ["Statements", "Articles"], &table)
                    table.element("tbody") { body in
                        for total in sorted.prefix(mostTotals) {
                            body.element("tr") { row in
                                row.element("th", [.init("scope", "row")], total.name)
                                if hasKinds { row.element("td", total.kind) }
                                row.element("td", [.cls("n")], "\(total.statements)")
                                row.element("td", [.cls("n")], "\(total.articles)")
                            }
                            body.line()
                        }
                    }
                }
            }
        }
    }
}
