/// The sourcing map: reader ← article ← outlets ← sources. A band is as wide as the statements it stands for, in
/// the colour of their level of anonymity.

import Attribution

struct SourcingMap {
    /// Statements that came the same way.
    private struct Flow {
        var outlet: String?
        var source: Int?
        var count: Int
    }
    /// What stands at the right end: a source, or several small ones together.
    private struct Leaf {
        var label: String
        var level: Anonymity.Level
        var key: String?
        var count: Int
        var outlet: Int
        var y = 0.0
        var height = 0.0
    }

    private static let mostLeaves = 26
    private static let own = "own reporting"
    private let analysis: Analysis
    private let ranking: Ranking
    private var outlets: [(name: String, count: Int)] = []
    private var leaves: [Leaf] = []

    init(_ analysis: Analysis, _ ranking: Ranking) {
        self.analysis = analysis
        self.ranking = ranking
        let flows = Self.flows(analysis)
        let counts = Dictionary(grouping: flows, by: { $0.outlet ?? Self.own }).mapValues {
            $0.reduce(0) { $0 + $1.count }
        }
        outlets = counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        leaves = flows.map(leaf).sorted { a, b in
            (a.outlet, -a.count, Int(a.key ?? "") ?? 0) < (b.outlet, -b.count, Int(b.key ?? "") ?? 0)
        }
        leaves = Self.folded(leaves)
    }

    private static func flows(_ analysis: Analysis) -> [Flow] {
        var flows: [Flow] = []
        var places: [String: Int] = [:]
        for statement in analysis.statements {
            let outlet = analysis.outlet(of: statement)
            let key = "\(statement.source ?? -1) \(outlet ?? "")"
            if let place = places[key] {
                flows[place].count += 1
            } else {
                places[key] = flows.count
                flows.append(Flow(outlet: outlet, source: statement.source, count: 1))
            }
        }
        return flows
    }

    private func leaf(_ flow: Flow) -> Leaf {
        let outlet = outlets.firstIndex { $0.name == flow.outlet ?? Self.own } ?? 0
        let level = flow.source.map { analysis.sources[$0].anonymity.level } ?? .agentless
        let name =
            flow.source.map { analysis.sources[$0].name ?? "“\(analysis.plainName(of: $0))”" } ?? "no source"
        let number = flow.source.flatMap(ranking.number).map { "\($0) " } ?? ""
        return Leaf(
            label: number + name, level: level, key: ranking.key(of: flow.source), count: flow.count,
            outlet: outlet)
    }

    /// Where there are too many to be told apart, the small ones of an outlet and level become one.
    private static func folded(_ leaves: [Leaf]) -> [Leaf] {
        guard leaves.count > mostLeaves else { return leaves }
        let kept = leaves.indices.sorted { (-leaves[$0].count, $0) < (-leaves[$1].count, $1) }.prefix(
            mostLeaves * 2 / 3)
        var result = kept.sorted().map { leaves[$0] }
        let rest = leaves.indices.filter { !kept.contains($0) }.map { leaves[$0] }
        for level in Anonymity.Level.allCases {
            for outlet in Set(rest.map(\.outlet)).sorted() {
                let group = rest.filter { $0.level == level && $0.outlet == outlet }
                guard let first = group.first else { continue }
                let count = group.reduce(0) { $0 + $1.count }
                result.append(
                    group.count == 1
                        ? first
                        : Leaf(
                            label: "\(group.count) more sources", level: level, key: nil, count: count,
                            outlet: outlet))
            }
        }
        return result.sorted { ($0.outlet, -$0.count) < ($1.outlet, -$1.count) }
    }

    // MARK: Drawing

    private static let width = 680.0
    private static let node = 8.0
    private static let digit = 16.0
    private static let columns = (reader: 2.0, article: 96.0, outlet: 236.0, source: 430.0)

    func section(_ html: inout Markup) {
        if leaves.isEmpty { return }
        html.element("section", [.init("aria-labelledby", "map")]) { html in
            html.element("h2", [.init("id", "map")], "Sourcing map")
            html.element(
                "figure", [.cls("map scroll"), .init("tabindex", 0), .init("aria-label", "Sourcing map")]
            ) { html in
                draw(&html)
                html.element(
                    "figcaption", [.cls("soft")],
                    "From the reader to the sources; the wider a band, the more statements; its colour and number are the level."
                )
            }
        }
    }

    private func draw(_ html: inout Markup) {
        let total = leaves.reduce(0) { $0 + $1.count }
        let unit = min(14, max(2.5, 320 / Double(total)))
        var placed = leaves
        var y = 26.0
        for index in placed.indices {
            if index > 0, placed[index].outlet != placed[index - 1].outlet { y += 8 }
            placed[index].height = unit * Double(placed[index].count)
            let slot = max(placed[index].height, 17)
            placed[index].y = y + (slot - placed[index].height) / 2
            y += slot + 5
        }
        let height = y + 6
        let words = outlets.map { "\(counted($0.count, "statement")) through \($0.name)" }.joined(
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
            let count = placed.reduce(0) { $0 + ($1.level == level ? $1.count : 0) }
            if count == 0 { continue }
            let width = unit * Double(count)
            band(Self.columns.reader, readerY, Self.columns.article, readerY, width, level, nil, &svg)
            readerY += width
        }
        var articleY = articleTop
        for (number, outlet) in outlets.enumerated() {
            let mine = placed.filter { $0.outlet == number }
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
                    Self.columns.article, articleY, Self.columns.outlet, outletY, width, leaf.level, leaf.key,
                    &svg)
                band(
                    Self.columns.outlet, outletY, Self.columns.source, leaf.y, width, leaf.level, leaf.key,
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
        let source: [Markup.Attribute] = leaf.key.map { [.init("data-source", $0)] } ?? []
        svg.element("g", source) { group in
            group.element("title", "\(leaf.label): \(counted(leaf.count, "statement")), \(leaf.level.label)")
            let middle = leaf.y + leaf.height / 2
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
                Self.shortened(leaf.label, 32))
        }
    }

    private static func shortened(_ text: String, _ limit: Int) -> String {
        let text = text.onOneLine
        return text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
}
