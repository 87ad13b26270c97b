/// Compared articles in words that both renderers use.

import Attribution
import SourceText
import Wording

struct ComparisonWords {
    let comparison: Comparison

    /// "A", "B" … "Z", "27".
    static func letter(_ article: Int) -> String {
        article < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(article))) : "\(article + 1)"
    }

    var lead: String {
        let shared = comparison.shared
        if shared.isEmpty { return "The articles share no claim." }
        let quotations = shared.count(where: \.isQuotation)
        var text = "The articles share \(counted(shared.count, "claim"))"
        if quotations > 0 {
            text += shared.count == 1 ? ", a quotation" : ", \(quotations) of them as a quotation"
        }
        let contrasts = comparison.contrasts.count
        if contrasts > 0 {
            text +=
                "; \(contrasts) \(contrasts == 1 ? "is" : "are") on record in one and anonymous in another"
        }
        return text + "."
    }

    func words(_ shared: SharedClaim) -> String {
        let kind = shared.isQuotation ? "same words quoted" : "same claim"
        switch shared.contrast {
        case .none: return kind
        case .differentSources: return kind + ", different sources"
        case .onRecordAndAnonymous: return kind + ", on record in one and anonymous in another"
        }
    }

    func source(_ member: ClaimReference) -> String {
        let analysis = comparison.articles[member.article]
        guard let source = analysis.attributions[member.attribution].source else { return "no source" }
        return analysis.shownName(of: source)
    }

    /// The line on which the attribution starts.
    func line(_ member: ClaimReference) -> Int {
        let analysis = comparison.articles[member.article]
        let start = analysis.attributions[member.attribution].start
        return Positions.with(analysis.article, lines: true) { $0.line(of: Span(start, start + 1)) }
    }

    func level(_ member: ClaimReference) -> Anonymity.Level {
        let analysis = comparison.articles[member.article]
        return analysis.level(of: analysis.attributions[member.attribution])
    }

    func outlet(_ member: ClaimReference) -> String? {
        comparison.articles[member.article].attributions[member.attribution].outlet
    }

    /// The claim between quotation marks, without those that it has itself.
    func text(_ member: ClaimReference) -> String {
        let analysis = comparison.articles[member.article]
        return "“" + analysis.line(analysis.attributions[member.attribution].contentSpans).trimmingQuotes
            + "”"
    }
}
