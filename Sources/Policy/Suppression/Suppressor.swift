import SourceText

/// Applies the comments in a text to what was found in it, and finds what is wrong with them.
struct Suppressor {
    private struct Reach {
        var directive: Directive
        /// In bytes of the file.
        var span: Span
        var isUsed = false
    }

    private var reaches: [Reach] = []
    private var unknown: [(Directive, String)] = []

    init(_ article: Article) {
        // Plain text is its own prose, and has no comments.
        guard !article.origin.isIdentity else { return }
        let directives = Directive.all(in: article.original)
        if directives.isEmpty { return }
        let blocks = article.blocks.map { article.origin.original(of: $0.span) }
        let end = article.original.count
        for directive in directives {
            if let problem = Self.problem(directive) {
                unknown.append((directive, problem))
                continue
            }
            switch directive.verb {
            case .ignore:
                let block = blocks.first { block in
                    block.start >= directive.span.end || block.contains(directive.span.start)
                        || Self.endsOnLine(block, of: directive, article.original)
                }
                reaches.append(Reach(directive: directive, span: block ?? Span(end, end)))
            case .off: reaches.append(Reach(directive: directive, span: Span(directive.span.end, end)))
            case .on: close(directive)
            case nil: break
            }
        }
    }

    /// Whether a comment follows a block on its last line.
    private static func endsOnLine(_ block: Span, of directive: Directive, _ text: [UInt8]) -> Bool {
        block.start < directive.span.start
            && !text[min(block.end, directive.span.start)..<directive.span.start].contains(UInt8(ascii: "\n"))
    }

    /// Ends what `off` began, of the same checks or of all.
    private mutating func close(_ directive: Directive) {
        for index in reaches.indices
        where reaches[index].directive.verb == .off && reaches[index].span.end > directive.span.start
            && (directive.checks.isEmpty || reaches[index].directive.checks == directive.checks)
        {
            reaches[index].span.end = directive.span.start
        }
    }

    private static func problem(_ directive: Directive) -> String? {
        guard directive.verb != nil else {
            return "“\(directive.word)” is no word for OnRecord here: ignore, off and on are."
        }
        let unknown = directive.checks.first { Check.named($0) == nil }
        return unknown.map { "There is no check “\($0)”; onrecord checks lists them all." }
    }

    /// What suppresses a finding of a check at a place in the file.
    mutating func suppression(_ check: String, at place: Span) -> PlacedFinding.Suppression? {
        let index = reaches.firstIndex {
            ($0.directive.checks.isEmpty || $0.directive.checks.contains(check))
                && $0.span.contains(place.start)
        }
        guard let index else { return nil }
        reaches[index].isUsed = true
        return PlacedFinding.Suppression(reason: reaches[index].directive.reason)
    }

    /// What is wrong with the comments themselves; ask when all findings have been seen. Spans are bytes of the file.
    func findings(_ settings: PolicySettings) -> [Finding] {
        var findings = unknown.map { directive, problem in
            Finding(
                check: Check.suppressionUnknown.id, directive.span, problem,
                advice: "Write <!-- onrecord ignore CHECK: reason -->.")
        }
        for reach in reaches {
            if settings.requiresReason, reach.directive.reason == nil {
                findings.append(
                    Finding(
                        check: Check.suppressionWithoutReason.id, reach.directive.span,
                        "This comment does not say why.",
                        advice: "Write the reason after a colon: <!-- onrecord ignore CHECK: reason -->."))
            }
            let isOff = reach.directive.checks.allSatisfy { settings.checks[$0]?.level == .off }
            if !reach.isUsed, reach.directive.checks.isEmpty || !isOff {
                findings.append(
                    Finding(
                        check: Check.unusedSuppression.id, reach.directive.span,
                        "This comment suppresses nothing.",
                        advice: "Take it out, so that it hides nothing later."))
            }
        }
        return findings
    }
}
