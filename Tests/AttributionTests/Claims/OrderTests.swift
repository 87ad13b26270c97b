import Testing

/// Source, cue and content in every order.
@Suite struct OrderTests {
    @Test(
        arguments: [
            // Source, cue, content.
            "{source:Ada Lund} {cue:said} {content:the ferry would sail on Monday}.",
            "{source:The mayor} {cue:said}: {content:“The ferry will sail on Monday.”}",
            "{source:Ada Lund, the mayor,} {cue:said} {content:the ferry would sail on Monday}.",
            // Content, source, cue.
            "{content:“The ferry will sail on Monday,”} {source:Ada Lund} {cue:said}.",
            "{content:The ferry will sail on Monday}, {source:the mayor} {cue:said}.",
            // Content, cue, source.
            "{content:“The ferry will sail on Monday,”} {cue:said} {source:Ada Lund}.",
            "{content:“The ferry will sail on Monday,”} {cue:said} {source:one of the interlocutors}.",
            .known(
                "a question mark before the cue",
                "{content:“Will the ferry sail on Monday?”} {cue:asked} {source:Ada Lund}."),
            "{content:The ferry will sail on Monday}, {cue:said} {source:Ada Lund, the mayor}.",
            // The cue in the middle.
            "{content:“The ferry,”} {source:Ada Lund} {cue:said}, {content:“will sail on Monday.”}",
            "{content:The ferry}, {source:she} {cue:said}, {content:would sail on Monday}.",
            "{content:“It is late,”} {cue:said} {source:Ada Lund}. {content:“We will sail tomorrow.”}",
        ] as [ClaimCase])
    func order(_ example: ClaimCase) throws { try example.check() }
}
