/// What every page has around its content: a head that lets nothing in from outside, the style sheet, the script.

struct Page {
    var title: String
    /// BCP 47.
    var language = "en"
    /// What the page is, in the line above everything.
    var kind = "Sourcing report"
    /// From a page of a folder back to its index.
    var index: String?

    /// No address may be loaded, no form sent, no base set; only this style sheet and this script count.
    static let policy = """
        default-src 'none'; style-src 'sha256-\(Asset.style.hash)'; script-src 'sha256-\(Asset.script.hash)'; \
        img-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'
        """

    func html(_ body: (inout Markup) -> Void) -> String {
        var page = Markup()
        page.literal("<!DOCTYPE html>\n")
        page.element("html", [.init("lang", "en")]) { page in
            page.line()
            head(&page)
            page.element("body") { page in
                page.element("a", [.cls("skip"), .init("href", "#main")], "Skip to the content")
                page.element("div", [.cls("page")]) { page in
                    body(&page)
                    page.element("footer") { page in
                        page.text(
                            """
                            Made by OnRecord, which reads by rules and errs: take it as a first pass, not as a verdict. \
                            It does not judge whether a claim is true.
                            """)
                    }
                }
                page.line()
                page.element("script") { $0.verbatim(.script) }
            }
            page.line()
        }
        page.line()
        return page.html
    }

    private func head(_ page: inout Markup) {
        page.element("head") { page in
            page.line()
            page.void("meta", [.init("charset", "utf-8")])
            page.line()
            page.void(
                "meta", [.init("http-equiv", "Content-Security-Policy"), .init("content", Self.policy)])
            page.line()
            page.void("meta", [.init("name", "referrer"), .init("content", "no-referrer")])
            page.void(
                "meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")])
            page.line()
            page.element("title", "\(title) – \(kind)")
            page.line()
            page.element("style") { $0.verbatim(.style) }
        }
        page.line()
    }

    /// The line above everything: what this is, and the way back.
    func kicker(_ origin: [String], _ page: inout Markup) {
        page.element("div", [.cls("kicker")]) { page in
            page.element("span") { page in
                page.text(kind)
                if let index {
                    page.text(" · ")
                    page.element("a", [.init("href", index)], "All articles")
                }
            }
            page.element("span", origin.joined(separator: " · "))
        }
    }
}
