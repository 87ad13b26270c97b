// The article itself, and the strip that shows it from headline to end.

import Attribution
import SourceText

extension ArticleView {
    /// The headline with its marks, where the article has one; else the title.
    func title(_ html: inout Markup) {
        html.element("h1", [.cls("text")]) { html in
            if let headline {
                write(headline.span, &html)
            } else {
                html.text(analysis.article.title ?? analysis.article.id)
            }
        }
    }

    private var headline: Block? {
        analysis.article.blocks.first.flatMap { $0.kind == .headline ? $0 : nil }
    }

    func prose(_ html: inout Markup) {
        html.element("div", [.cls("prose text"), .init("id", "text")]) { html in
            html.line()
            for block in analysis.article.blocks.dropFirst(headline == nil ? 0 : 1) {
                switch block.kind {
                case .headline, .heading: html.element("h2") { write(block.span, &$0) }
                case .paragraph: html.element("p") { write(block.span, &$0) }
                case .listItem: html.element("p", [.cls("item")]) { write(block.span, &$0) }
                case .blockQuote:
                    html.element("blockquote") { html in html.element("p") { write(block.span, &$0) } }
                case .caption: html.element("p", [.cls("caption")]) { write(block.span, &$0) }
                }
                html.line()
            }
            if analysis.article.blocks.isEmpty { html.element("p", "The file has no prose.") }
        }
    }

    private func write(_ block: Span, _ html: inout Markup) {
        for run in runs.runs(in: block) {
            write(run, &html)
            for index in run.ending { reference(to: index, isAnchor: true, &html) }
        }
    }

    private func write(_ run: Run, _ html: inout Markup) {
        let text = analysis.text(run.span)
        var all = run.contents
        for index in [run.cue, run.source] { if let index, !all.contains(index) { all.append(index) } }
        if all.isEmpty {
            if let index = run.nonStatement {
                html.element(
                    "span",
                    [.cls("none-said"), .init("title", "made no claim"), .init("id", "n\(index + 1)")], text)
            } else {
                html.text(text)
            }
            return
        }
        // The innermost content gives the look; a source's and a cue's words have that of their own claim.
        let shown = run.contents.last ?? run.source ?? run.cue ?? all[0]
        var classes = run.contents.isEmpty ? [] : [self.classes(of: shown)]
        if let source = run.source {
            if run.contents.isEmpty { classes.append(ranking.hue(of: analysis.attributions[source].source)) }
            classes.append("who")
        }
        if let cue = run.cue {
            if classes.isEmpty { classes.append(ranking.hue(of: analysis.attributions[cue].source)) }
            classes.append("cue")
        }
        let attributes: [Markup.Attribute] = [
            .cls(classes.joined(separator: " ")),
            .init("data-a", all.map { "\($0 + 1)" }.joined(separator: " ")),
            .init("data-s", ranking.key(of: analysis.attributions[shown].source)),
        ]
        html.element(run.contents.isEmpty ? "span" : "mark", attributes, text)
    }

    // MARK: The strip

    private static let stripWidth = 1000.0
    private static let stripHeight = 48.0

    /// The article from left to right; a claim stands the higher the more anonymous its source is.
    func strip(_ html: inout Markup) {
        guard let first = analysis.article.blocks.first, let last = analysis.article.blocks.last else {
            return
        }
        let whole = Span(first.span.start, last.span.end)
        let scale = Self.stripWidth / Double(max(1, whole.count))
        func x(_ offset: Int) -> Double { Double(offset - whole.start) * scale }
        html.element("figure", [.cls("strip")]) { html in
            let attributes: [Markup.Attribute] = [
                .init("viewBox", "0 0 1000 48"), .init("preserveAspectRatio", "none"), .init("role", "img"),
                .init("aria-label", stripWords),
            ]
            html.element("svg", attributes) { svg in
                for block in analysis.article.blocks.dropFirst() {
                    svg.element("line", Self.line(x(block.span.start))) { _ in }
                }
                for (index, attribution) in analysis.attributions.enumerated() {
                    let level = analysis.level(of: attribution)
                    let height = Self.stripHeight * Double(level.rawValue + 1) / 8
                    for span in attribution.contentSpans.isEmpty
                        ? attribution.cue.spans : attribution.contentSpans
                    {
                        let attributes: [Markup.Attribute] = [
                            .cls("l\(level.rawValue)"), .init("x", x(span.start)),
                            .init("y", Self.stripHeight - height),
                            .init("width", max(2, Double(span.count) * scale)), .init("height", height),
                            .init("data-a", index + 1), .init("data-s", ranking.key(of: attribution.source)),
                        ]
                        svg.element("rect", attributes) { rect in
                            let who = attribution.source.map(name) ?? "no source"
                            rect.element("title", "\(level.rawValue) \(level.label): \(who)")
                        }
                    }
                }
            }
            html.element("figcaption", [.cls("ends")]) { html in
                html.element("span", headline == nil ? "start" : "headline")
                html.element("span", "the higher, the more anonymous")
                html.element("span", "end")
            }
        }
    }

    private static func line(_ x: Double) -> [Markup.Attribute] {
        [.init("x1", x), .init("x2", x), .init("y1", 0), .init("y2", 48)]
    }

    /// The strip for those who do not see it.
    private var stripWords: String {
        let blocks = analysis.article.blocks
        let thirds = (0..<3).map { third in
            let part = blocks[(blocks.count * third / 3)..<(blocks.count * (third + 1) / 3)]
            guard let first = part.first, let last = part.last else { return (0, 0) }
            let span = Span(first.span.start, last.span.end)
            let claims = analysis.attributions.filter { span.contains($0.start) }
            return (claims.count { analysis.level(of: $0).isAnonymous }, claims.count)
        }
        let names = ["first", "second", "last"]
        let words = zip(names, thirds).map { "\($1.0) of \(counted($1.1, "claim")) in the \($0) third" }
        return "Where anonymous claims stand: " + words.joined(separator: ", ")
    }
}
