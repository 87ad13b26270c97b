/// The page of one article: its text with every attribution marked, and beside it what it rests on.

import Attribution
import SourceText

public struct HTMLReport: Sendable {
    /// The address of the index that the page belongs to.
    public var index: String?

    public init(index: String? = nil) { self.index = index }

    public func text(_ analysis: Analysis) -> String {
        let article = analysis.article
        let page = Page(title: article.title ?? article.id, index: index)
        return Positions.with(article, lines: true) { positions in
            let view = ArticleView(analysis: analysis, positions: positions)
            return page.html { html in
                html.element("header", [.cls("top")]) { header in
                    page.kicker([article.publisher, article.id].compactMap { $0 }, &header)
                    view.title(&header)
                    view.summary(&header)
                }
                html.element("div", [.cls("columns")]) { columns in
                    columns.element("main", [.init("id", "main")]) { view.prose(&$0) }
                    if !analysis.attributions.isEmpty || !analysis.nonStatements.isEmpty {
                        columns.element("aside", Self.side) { view.side(&$0) }
                    }
                }
                if analysis.attributions.isEmpty { return }
                html.element("section", [.cls("wide"), .init("aria-label", "Claims")]) { view.cards(&$0) }
                view.lamp(&html)
            }
        }
    }
}

extension HTMLReport {
    /// It scrolls by itself beside the article, so the keyboard has to reach it.
    private static var side: [Markup.Attribute] {
        [.cls("side"), .init("aria-label", "What it rests on"), .init("tabindex", 0)]
    }
}

/// What the parts of the page share.
struct ArticleView {
    let analysis: Analysis
    let positions: Positions
    let ranking: Ranking
    let runs: Runs

    init(analysis: Analysis, positions: Positions) {
        self.analysis = analysis
        self.positions = positions
        ranking = Ranking(analysis)
        runs = Runs(analysis)
    }

    /// A level's number in its colour, and its label.
    func level(_ level: Anonymity.Level, _ html: inout Markup) {
        html.element("span", [.cls("level l\(level.rawValue)"), .init("title", level.explanation)]) { html in
            html.element("b", "\(level.rawValue)")
            html.text(level.label)
        }
    }

    func name(of source: Int) -> String { analysis.shownName(of: source) }

    /// Classes that give hue, strength and line of a claim.
    func classes(of index: Int) -> String {
        let attribution = analysis.attributions[index]
        let level = analysis.level(of: attribution).rawValue
        return "\(ranking.hue(of: attribution.source)) l\(level) \(attribution.form.name)"
    }

    /// The number at the end of a claim, which leads to its card.
    func reference(to index: Int, isAnchor: Bool, _ html: inout Markup) {
        let source = analysis.attributions[index].source
        let level = analysis.level(of: analysis.attributions[index])
        let who = source.map(name) ?? "no source"
        var attributes: [Markup.Attribute] = [
            .cls("ref " + classes(of: index)), .init("href", "#card-a\(index + 1)"),
            .init("data-a", index + 1),
            .init("data-s", ranking.key(of: source)),
            .init("aria-label", "\(ranking.label(of: source)): claim \(index + 1), \(who), \(level.label)"),
        ]
        if isAnchor { attributes.append(.init("id", "a\(index + 1)")) }
        html.element("a", attributes, ranking.label(of: source))
    }

    /// "L12", which leads to the claim.
    func line(of spans: [Span], claim: Int?, _ html: inout Markup) {
        guard let first = spans.first else { return }
        let label = "L\(positions.line(of: first))"
        guard let claim else { return html.element("small", label) }
        html.element("a", [.init("href", "#a\(claim + 1)")], label)
    }
}
