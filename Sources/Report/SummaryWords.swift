/// The figures of an article as sentences: what an editor would want to be told first.

import Attribution
import SourceText

struct SummaryWords {
    let analysis: Analysis
    private let figures: ArticleFigures

    init(_ analysis: Analysis) {
        self.analysis = analysis
        figures = ArticleFigures(analysis)
    }

    /// "12 of 13 statements rest on anonymous sources; 2 of them on one."
    var lead: String {
        let (all, anonymous) = (figures.statements, figures.anonymous)
        if all == 0 {
            return analysis.attributions.isEmpty
                ? "Nothing in this article is attributed to anybody." : "No statement rests on a source."
        }
        if anonymous == 0 {
            return all == 1
                ? "The only statement rests on no anonymous source."
                : "None of the \(all) statements rests on an anonymous source."
        }
        let verb = anonymous == 1 ? "rests on an anonymous source" : "rest on anonymous sources"
        let of = "\(anonymous) of \(counted(all, "statement")) \(verb)"
        if anonymous > 1, figures.anonymousOnOne == anonymous { return of + ", all of them on the same one." }
        return figures.anonymousOnOne > 1 ? of + "; \(figures.anonymousOnOne) of them on one." : of + "."
    }

    /// What else there is to tell, a sentence each.
    var facts: [String] {
        [headline, onRecord, vague, reasons, outlets, oneSource, silence].compactMap { $0 }
    }

    private var headline: String? {
        guard let block = analysis.article.blocks.first(where: { $0.kind == .headline }) else { return nil }
        let levels = analysis.attributions.filter { block.span.contains($0.start) }.map(analysis.level)
        guard let worst = levels.max(), worst.isAnonymous || worst.isVague else { return nil }
        return worst.isVague
            ? "The headline rests on nobody in particular." : "The headline rests on an anonymous source."
    }

    private var onRecord: String? {
        let count = analysis.statements.count { analysis.level(of: $0) == .onRecord }
        guard figures.statements > 0 else { return nil }
        switch count {
        case 0: return "No statement is on the record."
        case figures.statements: return "All are on the record."
        default: return "\(counted(count, "statement")) \(count == 1 ? "is" : "are") on the record."
        }
    }

    private var vague: String? {
        guard figures.vague > 0 else { return nil }
        let verb = figures.vague == 1 ? "statement rests" : "statements rest"
        return "\(figures.vague) \(verb) on nobody in particular (“critics”, “reportedly” and the like)."
    }

    private var reasons: String? {
        let used = Set(analysis.statements.compactMap(\.source)).map { analysis.sources[$0] }
        let anonymous = used.filter(\.anonymity.level.isAnonymous)
        guard !anonymous.isEmpty else { return nil }
        let withReason = anonymous.count { $0.anonymity.reason != nil }
        let withBasis = anonymous.count { $0.anonymity.basis != nil }
        func how(_ count: Int) -> String { count == 0 ? "none" : "\(count)" }
        if anonymous.count == 1 {
            let reason = withReason == 1 ? "a reason" : "no reason"
            let basis = withBasis == 1 ? "with how they know" : "not with how they know"
            return "The anonymous source comes with \(reason) for not being named, and \(basis)."
        }
        return """
            Of \(anonymous.count) anonymous sources, \(how(withReason)) \(withReason == 1 ? "comes" : "come") with a reason \
            for not being named, \(how(withBasis)) with how they know.
            """
    }

    private var outlets: String? {
        guard !figures.outlets.isEmpty else { return nil }
        let shown = figures.outlets.prefix(3).map { "\($0.name) (\($0.statements))" }
        let more = figures.outlets.count > 3 ? " and \(figures.outlets.count - 3) more" : ""
        return "Taken from other outlets: \(shown.joined(separator: ", "))\(more)."
    }

    private var oneSource: String? {
        analysis.summary.singleSource && figures.statements > 1 ? "Everything rests on one source." : nil
    }

    private var silence: String? {
        guard !analysis.nonStatements.isEmpty else { return nil }
        let count = analysis.nonStatements.count
        return count == 1 ? "One was asked and made no claim." : "\(count) were asked and made no claim."
    }
}
