import SourceText

extension Check {
    static let singleSourceStory = Check(
        "single-source-story", level: .warning,
        summary: "The whole article rests on one source.",
        explanation: """
            Ask somebody who sees it differently, or who can bear it out. Interviews and short notices live on one \
            source: raise `min-statements` for their folders. Where the article itself tells of the one occasion, a \
            speech or an interview, nothing is found.
            """,
        standards: [
            "AP Statement of News Values and Principles", "Reuters Handbook of Journalism",
            "BBC Editorial Guidelines",
        ],
        parameters: [
            Parameter("min-statements", .integer(4), "articles with fewer sourced statements are notices")
        ],
        minimumConfidence: 0.5,
        bad: [
            "{here:Ada Lund, the mayor}, said the bridge was a year late.\n\nShe said the builder had gone under.\n\nLund said the money was still there.\n\n“It will open in May,” she said."
        ],
        good: [
            "Ada Lund, the mayor, said the bridge was a year late.\n\nShe said the builder had gone under.\n\nLund said the money was still there.\n\nTom Reyes, the builder, denied that he had gone under.",
            "Ada Lund, the mayor, said in a speech that the bridge was a year late.\n\nShe said the builder had gone under.\n\nLund said the money was still there.\n\n“It will open in May,” she said.",
        ]
    ) { draft, settings in
        let analysis = draft.analysis
        guard analysis.statements.count >= settings.integer("min-statements"), analysis.summary.singleSource,
            let source = analysis.statements.first?.source, analysis.nonStatements.isEmpty,
            Set(analysis.attributions.compactMap(\.source)).count == 1,
            let mention = draft.firstMention(source),
            // Who spoke in public, to all, is what such an article reports.
            draft.phrase("occasions", in: draft.proseBlocks.map(\.span)) == nil
        else { return [] }
        let confidence = draft.attributionsOf[source].map { analysis.attributions[$0].confidence }.max() ?? 0
        return [
            Finding(
                mention,
                "All \(analysis.statements.count) statements of the article rest on \(draft.name(source)).",
                advice: "Find a second source who sees it differently or can bear it out.",
                confidence: confidence)
        ]
    }
}
