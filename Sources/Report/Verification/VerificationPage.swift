/// Verified quotations as a page: first those that a person has to look at.

import Attribution
import SourceText
import Wording

public struct VerificationPage: Sendable {
    public init() {}

    public func text(_ verification: Verification) -> String {
        let article = verification.analysis.article
        let page = Page(title: article.title ?? article.id, kind: "Verified quotations")
        return Positions.with(article, lines: true) { positions in
            let body = VerificationBody(verification, positions)
            return page.html { html in
                html.element("header", [.cls("top")]) { header in
                    page.kicker([article.id], &header)
                    header.element("h1", article.title ?? article.id)
                    let materials = verification.materials.map(\.article.id).joined(separator: ", ")
                    header.element("p", [.cls("soft")], "Against \(materials)")
                    header.element("p", [.cls("lead")], body.told.lead)
                }
                html.element("main", [.init("id", "main"), .cls("wide")]) { main in
                    let all = verification.quotations
                    body.section("To be looked at", "look", all.filter { !$0.isVerified }, &main)
                    body.section("Verified", "verified", all.filter(\.isVerified), &main)
                }
            }
        }
    }
}

private struct VerificationBody {
    let told: VerificationWords
    private let lines: MaterialLines
    private let positions: Positions

    init(_ verification: Verification, _ positions: Positions) {
        told = VerificationWords(verification: verification)
        lines = MaterialLines(verification.materials)
        self.positions = positions
    }

    func section(_ title: String, _ id: String, _ quotations: [VerifiedQuotation], _ html: inout Markup) {
        if quotations.isEmpty { return }
        html.element("section", [.init("aria-labelledby", id)]) { html in
            html.element("h2", [.init("id", id)], title)
            html.element("ul", [.cls("list")]) { list in
                for quotation in quotations {
                    list.element("li") { item(quotation, &$0) }
                    list.line()
                }
            }
        }
    }

    private func item(_ quotation: VerifiedQuotation, _ item: inout Markup) {
        let isGood = VerificationWords.isGood(quotation.verdict)
        item.element("p") { line in
            line.element("strong", told.source(of: quotation))
            line.text(" · L\(quotation.spans.first.map(positions.line) ?? 1) · ")
            let verdict = VerificationWords.sentence(quotation.verdict)
            line.element("span", [.cls("verdict \(isGood ? "good" : "bad")")], verdict)
        }
        item.element("blockquote", [.cls("prose small")]) { quote in
            if case .altered(let pieces) = quotation.verdict {
                Self.diff(pieces, &quote)
            } else {
                quote.text("“\(told.text(of: quotation))”")
            }
        }
        places(of: quotation, &item)
        if let speaker = VerificationWords.sentence(quotation.speaker) {
            let isOther = if case .differs = quotation.speaker { true } else { false }
            item.element("p", [.cls(isOther ? "bad" : "soft")], speaker)
        }
    }

    /// Where it stands, with the words there where they are not the same.
    private func places(of quotation: VerifiedQuotation, _ item: inout Markup) {
        var places = quotation.place.map { [$0] } ?? []
        var hasWords = false
        switch quotation.verdict {
        case .stitched(let all): (places, hasWords) = (all, true)
        case .edited: hasWords = true
        case .verbatim, .altered, .missing: break
        }
        for place in places {
            let words = hasWords ? ": “\(told.text(at: place))”" : ""
            item.element("p", [.cls("soft")], lines.words(place) + words)
        }
    }

    private static func diff(_ pieces: [DiffPiece], _ html: inout Markup) {
        for (number, piece) in pieces.enumerated() {
            if number > 0 { html.text(" ") }
            let text = piece.text.onOneLine
            switch piece.side {
            case .same: html.text(text)
            case .added: html.element("ins", [.init("title", "in the article alone")], text)
            case .removed: html.element("del", [.init("title", "in the material alone")], text)
            }
        }
    }
}
