// A card a claim: who says it, through whom, how anonymously and what tells so, and which rule found it.

import Attribution
import SourceText

extension ArticleView {
    func cards(_ html: inout Markup) {
        if analysis.attributions.isEmpty { return }
        html.element("details", [.init("open"), .init("id", "all-claims")]) { html in
            html.element("summary", "All claims (\(analysis.attributions.count))")
            html.element("div", [.cls("cards")]) { html in
                html.line()
                for index in analysis.attributions.indices { card(index, &html) }
            }
        }
    }

    private func card(_ index: Int, _ html: inout Markup) {
        let attribution = analysis.attributions[index]
        let level = analysis.level(of: attribution)
        let attributes: [Markup.Attribute] = [
            .cls("card \(ranking.hue(of: attribution.source))"), .init("id", "card-a\(index + 1)"),
            .init("data-s", ranking.key(of: attribution.source)), .init("data-level", level.rawValue),
            .init("data-form", attribution.form.name), .init("data-kind", attribution.kind.name),
            .init("data-outlet", attribution.outlet ?? ownReporting),
        ]
        html.element("div", attributes) { card in
            card.element("h3") { heading in
                heading.element(
                    "span", [.cls("ref \(ranking.hue(of: attribution.source))")],
                    ranking.label(of: attribution.source))
                heading.text(" " + (attribution.source.map(name) ?? "No source"))
            }
            self.level(level, &card)
            card.element("blockquote") { $0.text(excerpt(attribution)) }
            card.element("dl") { fields(index, attribution, &$0) }
            card.element("p", [.cls("to-text")]) { paragraph in
                paragraph.element("a", [.init("href", "#a\(index + 1)")], "In the text")
            }
        }
        html.line()
    }

    private func excerpt(_ attribution: Attribution) -> String {
        let text = analysis.line(attribution.contentSpans)
        let limit = 180
        return text.count > limit ? text.prefix(limit) + "…" : text
    }

    private func fields(_ index: Int, _ attribution: Attribution, _ list: inout Markup) {
        func field(_ name: StaticString, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            list.element("dt") { $0.literal(name) }
            list.element("dd", value)
        }
        let source = attribution.source.map { analysis.sources[$0] }
        field("type", source?.kind.words)
        field("title", source?.title)
        field(
            "affiliation",
            source.flatMap { $0.title?.contains($0.affiliation ?? "") == true ? nil : $0.affiliation })
        field("people", source?.count.flatMap { $0 > 1 ? "\($0)" : nil })
        field("here called", here(attribution))
        field("outlet", attribution.outlet)
        field("chain", chain(attribution))
        for (label, evidence) in source?.anonymity.evidence ?? [] {
            let words = "“\(analysis.line(evidence.spans))”"
            switch label {
            case "condition": field("condition", words)
            case "reason": field("reason", words)
            default: field("how they know", words)
            }
        }
        field("reader is told", analysis.level(of: attribution).explanation)
        field("claim", nature(attribution))
        field("cue", cue(attribution))
        field("rule", attribution.rule)
        field("confidence", percent(Int(attribution.confidence * 1000), of: 1000))
    }

    /// The words of this mention, where they are not the source's name.
    private func here(_ attribution: Attribution) -> String? {
        let words = analysis.line(attribution.sourceSpans)
        let name = attribution.source.map { analysis.plainName(of: $0) }
        return words.isEmpty || words == name ? nil : "“\(words)”"
    }

    private func cue(_ attribution: Attribution) -> String? {
        let words = analysis.line(attribution.cue.spans)
        if words.isEmpty { return nil }
        return attribution.cue.tone.isEmpty ? "“\(words)”" : "“\(words)”, \(attribution.cue.tone)"
    }

    /// "reader ← Reuters ← two officials"; nil where the source speaks to the reader.
    private func chain(_ attribution: Attribution) -> String? {
        guard attribution.chain.count > 1 else { return nil }
        let hops = attribution.chain.map { hop in
            switch hop {
            case .outlet(let name): name
            case .source(let index): name(of: index)
            }
        }
        return (["reader", "this article"] + hops).joined(separator: " ← ")
    }

    private func nature(_ attribution: Attribution) -> String {
        let form =
            switch attribution.form {
            case .direct: "direct quotation"
            case .indirect: "indirect"
            case .mixed: "partly quoted"
            }
        let denied = attribution.polarity == .negative ? ", the saying is denied" : ""
        return "\(attribution.kind.name), \(form)\(denied)"
    }
}
