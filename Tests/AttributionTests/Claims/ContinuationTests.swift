import Testing

/// Speech that goes on without a cue of its own.
@Suite struct ContinuationTests {
    @Test(
        arguments: [
            "{content:“It is late,”} {source:Ada Lund} {cue:said}. {content:“We are tired. We go home.”}",
            "{source:Ada Lund} {cue:said}: {content:“It is late. We are tired.”} {content:“We go home.”}",
            """
            {content:“It is late,”} {source:Ada Lund} {cue:said}. {content2:“We are tired,”} {source2:she} \
            {cue2:added}.
            """,
            "{source:She} {cue:said} {content:it was late}. {source2:She} {cue2:added}: {content2:“We go home.”}",
            // A quotation over several paragraphs: each opens it, the last one closes it.
            """
            {source:Ada Lund} {cue:said}: {content:“It is late and we are tired.}
            {content:“We are going home.”}
            """,
            """
            {content:“It is late,”} {source:Ada Lund} {cue:said}. {content:“We are tired.}
            {content:“We have been here since noon.}
            {content:“We are going home.”}
            """,
            // A paragraph that a colon leads in.
            """
            {source:Ada Lund, who is a sailor,} {cue:released} this statement:
            {content:“It is late. We are going home.”}
            """,
            // Somebody else's words are not hers.
            """
            {content:“It is late,”} {source:Ada Lund} {cue:said}.
            {content2:“We are not tired,”} {source2:Bo Berg} {cue2:said}.
            """,
        ] as [ClaimCase])
    func continuation(_ example: ClaimCase) throws { try example.check() }
}
