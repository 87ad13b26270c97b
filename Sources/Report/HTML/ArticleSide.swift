// What stands beside the article: sources, who said nothing, what is vague, how to read the page.

import Attribution
import SourceText

extension ArticleView {
    func side(_ html: inout Markup) {
        if !analysis.attributions.isEmpty { filters(&html) }
        sources(&html)
        SourcingMap(analysis, ranking).section(&html)
        nonStatements(&html)
        vague(&html)
        key(&html)
    }

    private func sources(_ html: inout Markup) {
        if ranking.order.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "sources")]) { html in
            html.element("h2", [.init("id", "sources")], "Sources")
            html.element("div", [.cls("scroll")]) { html in
                html.element("table", [.cls("sortable")]) { table in
                    table.element(
                        "caption", "Who the statements rest on. Choosing a source lights up all it says.")
                    Self.head(
                        ["", "Source", "Type", "Outlet", "Level", "Statements"], numeric: ["Statements"],
                        &table)
                    table.element("tbody") { body in
                        for source in ranking.order { row(source, &body) }
                    }
                }
            }
        }
    }

    static func head(_ names: [String], numeric: Set<String>, _ table: inout Markup) {
        table.element("thead") { head in
            head.element("tr") { row in
                for name in names {
                    if name.isEmpty {
                        row.element("td") { _ in }
                    } else {
                        let attributes: [Markup.Attribute] = [.init("scope", "col")]
                        row.element(
                            "th", numeric.contains(name) ? attributes + [.cls("n")] : attributes, name)
                    }
                }
            }
        }
        table.line()
    }

    private func row(_ index: Int, _ body: inout Markup) {
        let source = analysis.sources[index]
        let number = ranking.number(of: index) ?? 0
        body.element("tr", [.init("id", "s\(number)"), .init("data-source", number)]) { row in
            row.element("td") { cell in
                cell.element("span", [.cls("ref \(ranking.hue(of: index))")], "\(number)")
            }
            row.element("th", [.init("scope", "row")]) { cell in
                let first = ranking.claims(of: index).first.map { "#a\($0 + 1)" } ?? "#main"
                cell.element(
                    "a", [.cls("name"), .init("href", first), .init("data-source", number)], name(of: index))
                let details = details(of: source)
                if !details.isEmpty { cell.element("div") { $0.element("small", details) } }
            }
            row.element("td", source.kind.words)
            row.element("td", source.outlet ?? "–")
            row.element("td", [.init("data-v", source.anonymity.level.rawValue)]) {
                level(source.anonymity.level, &$0)
            }
            row.element("td", [.cls("n")], "\(ranking.statements(of: index))")
        }
        body.line()
    }

    private func details(of source: Source) -> String {
        var parts: [String] = []
        if let title = source.title { parts.append(title) }
        if let affiliation = source.affiliation, source.title?.contains(affiliation) != true,
            source.name != affiliation
        {
            parts.append(affiliation)
        }
        if let count = source.count, count > 1 { parts.append("\(count) people") }
        return parts.joined(separator: " · ")
    }

    private func nonStatements(_ html: inout Markup) {
        if analysis.nonStatements.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "silent")]) { html in
            html.element("h2", [.init("id", "silent")], "Asked, and made no claim")
            html.element("ul", [.cls("list tight")]) { list in
                for (index, nonStatement) in analysis.nonStatements.enumerated() {
                    list.element("li") { item in
                        let who = nonStatement.source.map(name) ?? analysis.line(nonStatement.sourceSpans)
                        item.text("\(who) “\(analysis.line(nonStatement.spans))” ")
                        if let first = nonStatement.spans.first {
                            item.element(
                                "a", [.init("href", "#n\(index + 1)")], "L\(positions.line(of: first))")
                        }
                    }
                }
            }
        }
    }

    private func vague(_ html: inout Markup) {
        let vague = analysis.statements.filter { analysis.level(of: $0).isVague }
        if vague.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "vague")]) { html in
            html.element("h2", [.init("id", "vague")], "Rests on nobody in particular")
            html.element("ul", [.cls("list tight")]) { list in
                for statement in vague {
                    list.element("li") { item in
                        level(analysis.level(of: statement), &item)
                        item.text(" \(analysis.line(statement.spans)) ")
                        line(of: statement.spans, claim: statement.attributions.first, &item)
                    }
                }
            }
        }
    }

    /// How the marks are to be read.
    private func key(_ html: inout Markup) {
        if analysis.attributions.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "key")]) { html in
            html.element("h2", [.init("id", "key")], "How to read the marks")
            html.element("dl", [.cls("key-list")]) { list in
                Self.sample("direct", "A quotation, word for word", "solid line", &list)
                Self.sample("mixed", "Partly quoted", "dashed line", &list)
                Self.sample("indirect", "In the reporter’s words", "dotted line", &list)
                list.element("dt") { $0.element("span", [.cls("cue")], "said") }
                list.element("dd", "the words that attribute the claim")
                list.element("dt") { $0.element("span", [.cls("none-said")], "declined to comment") }
                list.element("dd", "no claim")
            }
            html.element(
                "p", [.cls("soft")],
                """
                The colour is that of the source, and so is the number behind the claim; the less the reader is told \
                of the source, the stronger the colour.
                """)
        }
    }

    private static func sample(_ form: String, _ text: String, _ line: String, _ list: inout Markup) {
        list.element("dt") { $0.element("mark", [.cls("h0 l3 \(form)")], text) }
        list.element("dd", line)
    }
}
