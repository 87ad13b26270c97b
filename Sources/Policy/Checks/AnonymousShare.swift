import SourceText

extension Check {
    static let anonymousShare = Check(
        "anonymous-share", level: .warning,
        summary: "More than a set share of the statements rests on sources whose names are withheld.",
        explanation: """
            An article that lives on sources nobody can hold to their words needs more on the record, or documents. \
            People who were met and not named, such as residents, are not counted here.
            """,
        standards: ["house policy"],
        parameters: [
            Parameter("max-share", .number(0.5), "from 0 to 1"),
            Parameter("min-statements", .integer(4), "articles with fewer statements are not measured"),
        ],
        minimumConfidence: 0.5,
        bad: [
            "{here:Two people familiar with the matter} said the tile plant would close in May.\n\nThe people said the date had long been settled.\n\nAn official at the ministry said the money had long been spent.\n\nAda Lund, the mayor, said she knew nothing of it."
        ],
        good: [
            "Two people familiar with the matter said the tile plant would close in May.\n\nAda Lund, the mayor, said she knew nothing of it.\n\nTom Reyes, the owner, said the plant was for sale.\n\nThe ministry said that it had not been asked."
        ]
    ) { draft, settings in
        let statements = draft.analysis.statements
        let withheld = statements.filter { $0.source.map { draft.withheld[$0] } ?? false }
        guard statements.count >= settings.integer("min-statements"),
            Double(withheld.count) > settings.number("max-share") * Double(statements.count),
            let source = withheld.first?.source, let mention = draft.firstMention(source)
        else { return [] }
        let percent = withheld.count * 100 / statements.count
        return [
            Finding(
                mention,
                "\(withheld.count) of \(statements.count) statements (\(percent) %) rest on sources whose names are withheld.",
                advice: "Get more of it on the record, or rest it on documents.")
        ]
    }
}
