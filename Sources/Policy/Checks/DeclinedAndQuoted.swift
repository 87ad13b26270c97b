import Attribution
import SourceText

extension Check {
    static let declinedAndQuoted = Check(
        "declined-and-quoted", level: .error,
        summary: "The same body “declined to comment” and is quoted anonymously.",
        explanation: """
            A reader who is told that the ministry declined to comment must not find a ministry official quoted some \
            lines on: one of both is misleading. Say that the body would not comment on the record, or leave the \
            refusal out.
            """,
        standards: ["AP Statement of News Values and Principles"],
        minimumConfidence: 0.4,
        bad: [
            "The builder, Reyes and Sons, declined to comment.\n\n{here:A director of Reyes and Sons, who asked not to be named}, said the bridge would cost twice as much.",
            "The Harbour Ministry declined to comment.\n\n{here:An official at the Harbour Ministry} said the bridge would cost twice as much.",
        ],
        good: [
            "The Harbour Ministry declined to comment.\n\nAn official at the port said the bridge would cost twice as much.",
            "The Harbour Ministry said nothing of the cost. An official at the Harbour Ministry said the bridge would cost twice as much.",
        ]
    ) { draft, _ in
        let refusals = draft.analysis.nonStatements.compactMap {
            refusal -> (words: Set<String>, span: Span)? in
            let text = refusal.sourceSpans.reduce(into: Set<String>()) { $0.formUnion(draft.bodyWords($1)) }
            guard let span = refusal.spans.first, isRefusal(span, draft), !text.isEmpty else { return nil }
            return (text, span)
        }
        return draft.withheldSources.compactMap { source, mention, attribution in
            let words = draft.bodyWords(mention)
            guard !words.isEmpty, !refusals.contains(where: { isOf(mention, $0.span, draft) }),
                let refusal = refusals.first(where: {
                    words.isSubset(of: $0.words) || $0.words.isSubset(of: words)
                })
            else { return nil }
            return Finding(
                mention, "\(draft.name(source)) speaks for a body that \(draft.quoted(refusal.span)).",
                advice: "Say that it would not comment on the record, or leave the refusal out.",
                related: [.init(refusal.span, "here it makes no comment")], confidence: attribution.confidence
            )
        }
    }

    /// Whether it is the source itself that refused: "One clerk declined to speak on the record".
    private static func isOf(_ mention: Span, _ refusal: Span, _ draft: Draft) -> Bool {
        draft.sentence(at: mention.start) == draft.sentence(at: refusal.start)
    }

    private static func isRefusal(_ span: Span, _ draft: Draft) -> Bool {
        draft.tokens(in: span).contains {
            ["comment", "speak", "talk", "discuss"].contains(draft.text($0).lowercased())
        }
    }
}

extension Draft {
    /// The words of a phrase that name a body: capitalized ones and nouns for bodies.
    func bodyWords(_ span: Span) -> Set<String> {
        // What somebody is familiar with or close to is no body of theirs.
        let clause = tokens(in: span).prefix {
            !wording.isIn(.relative, hash($0))
                && ![",", "familiar", "close", "briefed", "with"].contains(text($0).lowercased())
        }
        let words = bodyWords(clause)
        if !words.isEmpty { return words }
        // "the builder, Dorn and Sons": the body is named behind its role.
        let name = tokens(in: span).dropFirst(clause.count + 1).prefix { text($0) != "," }
        return name.first.map { tokens.shapes[$0].contains(.capitalized) } == true ? bodyWords(name) : []
    }

    private func bodyWords(_ tokens: Range<Int>.SubSequence) -> Set<String> {
        Set(
            tokens.filter { token in
                wording.isIn(.organizationNoun, hash(token))
                    || self.tokens.shapes[token].contains(.capitalized) && isWord(token)
                        && !wording.isIn(
                            any: [
                                .definite, .indefinite, .spokespersonNoun, .staffNoun, .sourceNoun,
                                .nationality,
                            ], hash(token))
            }.map { text($0).lowercased() })
    }
}
