import Testing

/// What a reporting verb takes, and how far the content goes.
@Suite struct ComplementTests {
    @Test(
        arguments: [
            "{source:The mayor} {cue:said} {content:that the ferry would sail on Monday}.",
            "{source:The mayor} {cue:said} on Tuesday {content:that the ferry would sail}.",
            "{source:The mayor} {cue:thinks} {content:the ferry will sail on Monday}.",
            "{source:The union} {cue:urged} {content:members to wait}.",
            "{source:The union} {cue:vowed} {content:to fight the closure}.",
            "{source:The mayor} {cue:told} reporters {content:that the ferry would sail}.",
            "{source:The mayor} {cue:told} the council {content:the ferry would sail}.",
            "{source:Engineers} {cue:warned} the council {content:against closing the bridge}.",
            "{source:The judge} {cue:asked} the jury {content:whether they had agreed}.",
            "{source:The report} {cue:describes} {content:the bridge as unsafe}.",
        ] as [ClaimCase])
    func complement(_ example: ClaimCase) throws { try example.check() }

    @Test(
        arguments: [
            "{source:The mayor} {cue:said} {content:the wall was “beyond repair” and would be sold}.",
            "{source:She} {cue:called} {content:the plan “a fig leaf”}.",
            .known(
                "a short quotation as subject of the that-clause",
                "{source:The mayor} {cue:said} {content:that “nobody” had asked}."),
        ] as [ClaimCase])
    func partialQuotation(_ example: ClaimCase) throws { try example.check() }

    /// Where the content ends.
    @Test(
        arguments: [
            "{source:The mayor} {cue:said} {content:the ferry, which sank in May, would sail again}.",
            "{source:The mayor} {cue:said} {content:the ferry would sail and the bridge would close}.",
            "{source:The mayor} {cue:said} {content:the ferry would sail if it rained}.",
            "{source:The mayor} {cue:said} {content:the ferry would sail}; the bridge closed in May.",
            .known(
                "a participle of the speaker’s stays in the content",
                "{source:Ada Lund} {cue:said} {content:the ferry would sail}, speaking in the harbour."),
        ] as [ClaimCase])
    func extent(_ example: ClaimCase) throws { try example.check() }
}
