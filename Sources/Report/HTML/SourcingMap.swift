/// The sourcing map: reader ← article ← outlets ← sources. A band is as wide as the statements that it stands
/// for, in the colour of their level of anonymity.

import Attribution

struct SourcingMap {
    /// A leaf with its place on the right end.
    private struct Leaf {
        var flow: SourcingFlows.Leaf
        var y: Double
        var height: Double

        var level: Anonymity.Level { flow.level }
        var middle: Double { y + height / 2 }
    }

    private let flows: SourcingFlows

    init(_ analysis: Analysis, _ ranking: Ranking) { flows = SourcingFlows(analysis, ranking) }

    private static let width = 680.0
    private static let node = 8.0
    private static let digit = 16.0
    private static let columns = (reader: 2.0, article: 96.0, outlet: 236.0, source: 430.0)

    func section(_ html: inout Markup) {
        if flows.leaves.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "map")]) { html in
            html.element("h2", [.init("id", "map")], "Sourcing map")
            html.element(
                "figure", [.cls("map scroll"), .init("tabindex", 0), .init("aria-label", "Sourcing map")]
            ) { html in
                draw(&html)
                html.element(
                    "figcaption", [.cls("soft")],
                    """
                    From the reader to the sources; the wider a band, the more statements; its colour and number \
                    are the level.
                    """
                )
            }
        }
    }

    private func draw(_ html: inout Markup) {
        let total = flows.leaves.reduce(0) { $0 + $1.count }
        let unit = min(14, max(2.5, 320 / Double(total)))
        let placed = placed(unit: unit)
        let height = (placed.last.map { max($0.y + $0.height, $0.middle + 9) } ?? 0) + 10
        let words = flows.outlets.map { "\(counted($0.count, "statement")) through \($0.name)" }.joined(
            separator: ", ")
        let attributes: [Markup.Attribute] = [
            .init("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"), .init("role", "img"),
            .init(
                "aria-label",
                "Reader, article, outlets, sources: \(words). The table of sources has all of it."),
        ]
        html.element("svg", attributes) { svg in
            header(&svg)
            bands(placed, unit: unit, height: height, total: total, &svg)
            for leaf in placed { label(leaf, &svg) }
        }
    }

    /// The leaves one below the other, those of an outlet together.
    private func placed(unit: Double) -> [Leaf] {
        var y = 26.0
        var outlet = flows.leaves.first?.outlet
        return flows.leaves.map { leaf in
            if leaf.outlet != outlet { y += 8 }
            outlet = leaf.outlet
            let height = unit * Double(leaf.count)
            let slot = max(height, 17)
            defer { y += slot + 5 }
            return Leaf(flow: leaf, y: y + (slot - height) / 2, height: height)
        }
    }

    private func header(_ svg: inout Markup) {
        let names = [
            ("Reader", Self.columns.reader), ("Article", Self.columns.article),
            ("Outlet", Self.columns.outlet), ("Source", Self.columns.source),
        ]
        for (name, x) in names {
            svg.element("text", [.cls("dim"), .init("x", x), .init("y", 12.0)], name)
        }
    }

    private func bands(_ placed: [Leaf], unit: Double, height: Double, total: Int, _ svg: inout Markup) {
        let whole = unit * Double(total)
        let middle = 20 + (height - 20) / 2
        let articleTop = middle - whole / 2
        box(Self.columns.reader, articleTop, whole, &svg)
        box(Self.columns.article, articleTop, whole, &svg)
        // By level, so that the reader's end shows the shares.
        var readerY = articleTop
        for level in Anonymity.Level.allCases {
            let count = placed.reduce(0) { $0 + ($1.level == level ? $1.flow.count : 0) }
            if count == 0 { continue }
            let width = unit * Double(count)
            band(Self.columns.reader, readerY, Self.columns.article, readerY, width, level, nil, &svg)
            readerY += width
        }
        var articleY = articleTop
        for (number, outlet) in flows.outlets.enumerated() {
            let mine = placed.filter { $0.flow.outlet == number }
            guard let first = mine.first, let last = mine.last else { continue }
            let size = unit * Double(outlet.count)
            var outletY = (first.y + last.y + last.height) / 2 - size / 2
            box(Self.columns.outlet, outletY, size, &svg)
            svg.element(
                "text", [.init("x", Self.columns.outlet), .init("y", max(outletY - 5, 24))],
                Self.shortened(outlet.name, 24))
            for leaf in mine {
                let width = leaf.height
                band(
                    Self.columns.article, articleY, Self.columns.outlet, outletY, width, leaf.level,
                    leaf.flow.key,
                    &svg)
                band(
                    Self.columns.outlet, outletY, Self.columns.source, leaf.y, width, leaf.level,
                    leaf.flow.key,
                    &svg)
                articleY += width
                outletY += width
            }
        }
    }

    private func box(_ x: Double, _ y: Double, _ height: Double, _ svg: inout Markup) {
        svg.element(
            "rect",
            [.cls("node"), .init("x", x), .init("y", y), .init("width", Self.node), .init("height", height)]
        ) { _ in }
    }

    private func band(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ width: Double, _ level: Anonymity.Level,
        _ key: String?,
        _ svg: inout Markup
    ) {
        let (left, right) = (x1 + Self.node, x2)
        let middle = (left + right) / 2
        func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
        let (a, b, c) = (number(left), number(middle), number(right))
        let path = """
            M\(a) \(number(y1))C\(b) \(number(y1)) \(b) \(number(y2)) \(c) \(number(y2))V\(number(y2 + width))\
            C\(b) \(number(y2 + width)) \(b) \(number(y1 + width)) \(a) \(number(y1 + width))Z
            """
        let source: [Markup.Attribute] = key.map { [.init("data-source", $0)] } ?? []
        svg.element("path", [.cls("l\(level.rawValue)"), .init("d", path)] + source) { _ in }
    }

    private func label(_ leaf: Leaf, _ svg: inout Markup) {
        let source: [Markup.Attribute] = leaf.flow.key.map { [.init("data-source", $0)] } ?? []
        svg.element("g", source) { group in
            group.element(
                "title", "\(leaf.flow.label): \(counted(leaf.flow.count, "statement")), \(leaf.level.label)")
            let middle = leaf.middle
            let height = max(leaf.height, 13)
            let box: [Markup.Attribute] = [
                .cls("l\(leaf.level.rawValue)"), .init("x", Self.columns.source),
                .init("y", middle - height / 2),
                .init("width", Self.digit), .init("height", height), .init("rx", 2),
            ]
            group.element("rect", box) { _ in }
            group.element(
                "text",
                [.cls("digit"), .init("x", Self.columns.source + Self.digit / 2), .init("y", middle + 4)],
                "\(leaf.level.rawValue)")
            group.element(
                "text", [.init("x", Self.columns.source + Self.digit + 6), .init("y", middle + 4.5)],
                Self.shortened(leaf.flow.label, 32))
        }
    }

    private static func shortened(_ text: String, _ limit: Int) -> String {
        let text = text.onOneLine
        return text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
}
