// What only the script brings to life; hidden without it.

import Attribution

extension ArticleView {
    func filters(_ html: inout Markup) {
        html.element(
            "form",
            [.cls("filters"), .init("id", "filters"), .init("aria-label", "Filter claims"), .init("hidden")]
        ) { form in
            let levels = Set(analysis.attributions.map(analysis.level)).sorted()
            Self.boxes(
                "Level", "level", levels.map { ("\($0.rawValue)", "\($0.rawValue) \($0.label)") }, &form)
            let forms = Attribution.Form.allCases.filter { form in
                analysis.attributions.contains { $0.form == form }
            }
            Self.boxes("Form", "form", forms.map { ($0.name, $0.name) }, &form)
            let kinds = Attribution.Kind.allCases.filter { kind in
                analysis.attributions.contains { $0.kind == kind }
            }
            Self.boxes("Kind", "kind", kinds.map { ($0.name, $0.name) }, &form)
            let sources = ranking.order.map {
                (ranking.key(of: $0), "\(ranking.label(of: $0)) \(name(of: $0))")
            }
            let nobody = analysis.attributions.contains { $0.source == nil } ? [("0", "no source")] : []
            Self.choice("Source", "pick-source", sources + nobody, &form)
            Self.choice("Outlet", "pick-outlet", outlets.map { ($0, $0) }, &form)
            form.element("div", [.cls("pick")]) { row in
                row.element("button", [.init("type", "reset")], "Show all")
                row.element("output", [.init("id", "shown"), .init("aria-live", "polite")]) { _ in }
            }
        }
    }

    private var outlets: [String] {
        Set(analysis.attributions.map { $0.outlet ?? ownReporting }).sorted()
    }

    private static func boxes(
        _ title: String, _ name: String, _ options: [(value: String, label: String)], _ form: inout Markup
    ) {
        form.element("fieldset") { set in
            set.element("legend", title)
            for option in options {
                set.element("label") { label in
                    label.void(
                        "input",
                        [
                            .init("type", "checkbox"), .init("name", name), .init("value", option.value),
                            .init("checked"),
                        ])
                    label.text(" " + option.label)
                }
            }
        }
    }

    private static func choice(
        _ title: String, _ id: String, _ options: [(value: String, label: String)], _ form: inout Markup
    ) {
        form.element("label", [.cls("pick")]) { label in
            label.element("span", title)
            label.element("select", [.init("id", id)]) { select in
                select.literal("<option value=\"\">all</option>")
                for option in options {
                    let text = option.label.count > 60 ? option.label.prefix(59) + "…" : option.label[...]
                    select.element("option", [.init("value", option.value)], String(text))
                }
            }
        }
    }

    /// The bar that goes from claim to claim of the lit source.
    func lamp(_ html: inout Markup) {
        html.element(
            "div",
            [
                .cls("lamp"), .init("id", "lamp"), .init("role", "region"),
                .init("aria-label", "The lit source"), .init("hidden"),
            ]
        ) { lamp in
            lamp.element("span", [.init("aria-live", "polite")]) { _ in }
            lamp.element(
                "button",
                [.init("type", "button"), .init("id", "lamp-back"), .init("aria-label", "Claim before")], "‹")
            lamp.element(
                "button",
                [.init("type", "button"), .init("id", "lamp-on"), .init("aria-label", "Next claim")], "›")
            lamp.element("button", [.init("type", "button"), .init("id", "lamp-off")], "Clear")
        }
    }
}
