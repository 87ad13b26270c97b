extension Check {
    static let anonymousPraise = Check(
        "anonymous-praise", level: .warning,
        summary: "A source whose name is withheld praises a named person or body.",
        explanation: """
            Praise that nobody signs is advertising. Whoever thinks well of somebody can say so on the record.
            """,
        standards: ["NPR Ethics Handbook", "The Guardian, editorial guidelines"],
        minimumConfidence: 0.5,
        bad: ["A party official, who asked not to be named, said {here:Mayor Lund was a visionary}."],
        good: [
            "Tom Reyes, the treasurer, said Mayor Lund was a visionary.",
            "A party official, who asked not to be named, said Mayor Lund had signed the contract.",
        ]
    ) { draft, _ in
        draft.judgements("praise").map { place, attribution, source in
            Finding(
                place, "\(draft.name(source)) praises somebody by name and is not named.",
                advice: "Get it on the record, or leave it out.",
                related: draft.introduction(of: source, besides: attribution),
                confidence: attribution.confidence)
        }
    }
}
