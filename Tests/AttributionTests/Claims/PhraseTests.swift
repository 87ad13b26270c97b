import Testing

/// Attributions by other words than verbs.
@Suite struct PhraseTests {
    @Test(
        arguments: [
            "{cue:According to} {source:the coast guard}, {content:the ferry sank at noon}.",
            "{content:The ferry sank at noon}, {cue:according to} {source:the coast guard}.",
            "{content:The ferry}, {cue:according to} {source:the coast guard}, {content:sank at noon}.",
            "{cue:According to} {source:two officials briefed on the talks}, {content:the ferry sank}.",
            "{cue:In the words of} {source:the coach}, {content:the match was a lesson}.",
            "In {source:the coach}{cue:’s view}, {content:the match was lost early}.",
            .known(
                "“For X,” has no rule",
                "{cue:For} {source:Ada Lund}, {content:the ferry was a mistake from the start}."),
        ] as [ClaimCase])
    func prepositions(_ example: ClaimCase) throws { try example.check() }

    /// What somebody calls it.
    @Test(
        arguments: [
            "The ferry went under in what {source:two sailors} {cue:called} {content:a freak wave}.",
            "The ferry went under after what {source:a sailor} {cue:described as} {content:a long fight}.",
        ] as [ClaimCase])
    func whatSomebodyCalls(_ example: ClaimCase) throws { try example.check() }

    @Test(
        arguments: [
            .known(
                "the content of a noun runs over the main verb",
                "{cue:The claim} by {source:the mayor} {content:that the ferry sank} drew laughter."),
            .known(
                "the content of a noun runs over the main verb",
                "{source:The mayor}{cue:’s statement} {content:that the ferry sank} drew laughter."),
            "In a letter, {source:the mayor} {cue:said} {content:that the ferry would sail}.",
            "{source:A report by the coast guard} {cue:found} {content:that the ferry sank at noon}.",
        ] as [ClaimCase])
    func nouns(_ example: ClaimCase) throws { try example.check() }

    /// Nobody says it, or nobody is named.
    @Test(
        arguments: [
            "{content:The ferry} {cue:reportedly} {content:sank at noon}.",
            .known("an adverb in front is not found", "{cue:Allegedly}, {content:the ferry was sold twice}."),
            "It {cue:is understood} {content:that the talks have failed}.",
            "It {cue:is widely believed} {content:that the talks have failed}.",
            "{content:The ferry} {cue:is said} {content:to be for sale}.",
            "It {cue:has emerged} {content:that the ferry was sold twice}.",
            "{content:The banker} {cue:was accused of} {content:stealing the ferry}.",
            "That is {content:a banker} {cue:suspected of} {content:stealing the ferry}.",
            "{content:A crate} {cue:said} {content:to be from a clerk was burned}.",
            "There were {cue:concerns} {content:that the ferry would sink}.",
            "{cue:Suspicions} ran high {content:that the ferry was sold twice}.",
            "The mayor left over {cue:rumours} {content:he had sold the ferry}.",
            "{content:The board} {cue:came under withering criticism for} {content:its silence}.",
            "The yard was full of {cue:alleged} {content:thieves}.",
            "They live in what {cue:is derided as} {content:a “barn”}.",
        ] as [ClaimCase])
    func agentless(_ example: ClaimCase) throws { try example.check() }
}
