// The head of the page: the figures in words, the bar of levels, the strip.

import Attribution

extension ArticleView {
    func summary(_ html: inout Markup) {
        let words = SummaryWords(analysis)
        html.element("section", [.init("aria-label", "Summary")]) { html in
            html.element("p", [.cls("lead")], words.lead)
            if !words.facts.isEmpty {
                html.element("ul", [.cls("facts")]) { html in
                    for fact in words.facts { html.element("li", fact) }
                }
            }
            guard !analysis.statements.isEmpty || !analysis.attributions.isEmpty else { return }
            LevelFigure(analysis.summary.byLevel).write(hasLegend: true, &html)
            strip(&html)
        }
    }
}

/// The share of each level as a bar, and its legend.
struct LevelFigure {
    private let counts: [(level: Anonymity.Level, count: Int)]

    init(_ byLevel: [Anonymity.Level: Int]) {
        counts = Anonymity.Level.allCases.compactMap { level in
            byLevel[level].flatMap { $0 > 0 ? (level, $0) : nil }
        }
    }

    func write(hasLegend: Bool, _ html: inout Markup) {
        if counts.isEmpty { return }
        let words = counts.map { "\($0.count) \($0.level.label)" }.joined(separator: ", ")
        let total = counts.reduce(0) { $0 + $1.count }
        let attributes: [Markup.Attribute] = [
            .cls("bar"), .init("viewBox", "0 0 1000 10"), .init("preserveAspectRatio", "none"),
            .init("role", "img"), .init("aria-label", "Statements by level: " + words),
        ]
        html.element("svg", attributes) { svg in
            var x = 0.0
            for (level, count) in counts {
                let width = 1000 * Double(count) / Double(total)
                let attributes: [Markup.Attribute] = [
                    .cls("l\(level.rawValue)"), .init("x", x), .init("width", max(width - 2, 1)),
                    .init("height", 10),
                ]
                svg.element("rect", attributes) { $0.element("title", "\(count) \(level.label)") }
                x += width
            }
        }
        guard hasLegend else { return }
        html.element("ul", [.cls("legend"), .init("aria-label", "Statements by level of anonymity")]) {
            html in
            for (level, count) in counts {
                html.element("li", [.cls("level l\(level.rawValue)")]) { html in
                    html.element("b", "\(level.rawValue)")
                    html.text("\(level.label): \(count)")
                    html.element("small", " – \(level.explanation)")
                }
            }
        }
    }
}
