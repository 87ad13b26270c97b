import Testing

/// Claims that come through news organizations.
@Suite struct OutletClaimTests {
    @Test(
        arguments: [
            "{source:Reuters} {cue:reported} on Monday {content:that the ferry had been sold}.",
            """
            {source:Axios} {cue:reports} {content:{content2:that the ferry was sold}}, {cue2:citing} \
            {source2:unnamed sources}.
            """,
            "{content:The ferry was sold}, {cue:as first reported by} {source:Reuters}.",
            "{content:“The ferry was sold,”} {source:the mayor} {cue:told} Reuters.",
            "Reuters {cue:learned from} {source:two officials} {content:that the ferry was sold}.",
            "{source:Two sources} {cue:confirmed} to Axios {content:that the ferry was sold}.",
            "{source:An Axios source} {cue:said} {content:that the ferry was sold}.",
            "{source:Axios’s interlocutor} {cue:said} {content:that the ferry was sold}.",
            "{source:A source} {cue:told} Axios {content:that the ferry was sold}.",
        ] as [ClaimCase])
    func outletFirst(_ example: ClaimCase) throws { try example.check() }

    /// Translated wire copy: the sentence before is the content.
    @Test(
        arguments: [
            """
            {content:The bridge was closed to lorries on Monday}.
            This {cue:is reported by} {source:Suspilne}.
            """,
            .known(
                "“This is reported by” in the next paragraph",
                """
                {content:The bridge was closed to lorries on Monday}.
                This {cue:is reported by} {source:Suspilne} with reference to its sources.
                """),
            "{content:The bridge was closed on Monday}. {source:The newspaper} {cue:writes about it}.",
            "{content:“There will be no ribbons,”} - {cue:said} {source:Hornova}.",
            "{content:“The tests are not over,”} - {source:the press service} {cue:emphasized}.",
            .known(
                "“informs” behind a clause",
                "{content:The water is falling}, {source:the regional center} {cue:informs}."),
        ] as [ClaimCase])
    func inverted(_ example: ClaimCase) throws { try example.check() }
}
