import Testing

/// Who is the subject of the cue.
@Suite struct SubjectTests {
    @Test(
        arguments: [
            "{source:Ada Lund, who has run the port since 2011,} {cue:said} {content:the ferry was late}.",
            "{source:Ada Lund, the mayor of Norvik,} {cue:said} {content:the ferry was late}.",
            "{source:Council member Ada Lund, 54,} {cue:said} {content:the ferry was late}.",
            "{source:The head of the port authority} {cue:said} {content:the ferry was late}.",
            "{source:A woman who saw the crash} {cue:said} {content:the ferry was late}.",
            "{source:The mayor and the judge} {cue:said} {content:the ferry was late}.",
            "{source:The official, who asked not to be named,} {cue:said} {content:the ferry was late}.",
            "{source:The firm, which builds ferries,} {cue:told} Reuters {content:that the ferry was late}.",
            "{source:The firm, which builds ferries,} {cue:called} {content:the delay “a scandal”}.",
            "{source:All the sailors I met} {cue:said} {content:the ferry was late}.",
            "{source:The clerks she spoke to} {cue:said} {content:the ferry was late}.",
            "{source:Sailors walking through the yard} {cue:chanted}, {content:“No ferry!”}",
            "{source:One Liberal} {cue:threatened} {content:to sell the ferry}.",
            "It was no answer to {source:critics and voters, who} {cue:said} {content:the ferry was late}.",
            "It became a place for {source:protesters here, who} {cue:said} {content:the ferry was late}.",
            "On Monday {source:the mayor} {cue:said} {content:the ferry was late}.",
            "In a letter to the council, {source:the mayor} {cue:wrote} {content:that the ferry was late}.",
            "{source:The crew’s union} {cue:said} {content:the ferry was late}.",
            "The ferry stopped because {source:the mayor} {cue:said} {content:the ice was thin}.",
            "The mayor, whom {source:critics} {cue:call} {content:a clown}, left early.",
            // A given name that is a preposition elsewhere.
            "{content:“Nobody asked us,”} {cue:said} {source:Per Ekman, a fisherman at the stream}.",
        ] as [ClaimCase])
    func subject(_ example: ClaimCase) throws { try example.check() }

    /// Several cues with one subject: as many attributions, one source.
    @Test(
        arguments: [
            """
            {source:{source2:The mayor}} {cue:said} {content:the ferry would sail} but {cue2:noted} \
            {content2:that the ice was thin}.
            """,
            .known(
                "the shared subject is not found behind “and”",
                """
                {source:{source2:The mayor}} {cue:said} {content:the ferry would sail} and {cue2:called} \
                {content2:the delay “a scandal”}.
                """),
            """
            {source:{source2:The mayor}} {cue:said} {content:that the ferry would sail}, {cue2:adding} \
            {content2:that the ice was thin}.
            """,
            """
            {source:The mayor} {cue:said} {content:the ferry would sail}, but {source2:the crew} {cue2:said} \
            {content2:it was too late}.
            """,
        ] as [ClaimCase])
    func severalCues(_ example: ClaimCase) throws { try example.check() }
}
