import Testing

/// Headlines, interviews and dialogue: colons and dashes instead of verbs.
@Suite struct HeadlineTests {
    @Test(
        arguments: [
            "# {source:Reuters}{cue::} {content:Ferry sold to shipyard}\nThe ferry has a new owner.",
            "# {content:Ferry sold to shipyard}, {cue:says} {source:minister}\nThe ferry has a new owner.",
            "# {content:Ferry sold to shipyard}, {source:officials} {cue:say}\nThe ferry has a new owner.",
            "# {source:Minister}{cue::} {content:‘We sold the ferry’}\nThe ferry has a new owner.",
            .known(
                "headline “quotation: speaker”",
                "# {content:‘We sold the ferry’}{cue::} {source:Ada Lund} on a long winter\nShe runs the port."
            ),
            "# {content:Ferry sold to shipyard} {cue:-} {source:sources}\nThe ferry has a new owner.",
        ] as [ClaimCase])
    func headline(_ example: ClaimCase) throws { try example.check() }

    @Test(
        arguments: [
            "{source:ADA LUND}{cue::} {content:We never closed the port. It closed itself.}",
            """
            Ada Lund runs the port.
            Q: Why did you close it?
            {source:LUND}{cue::} {content:We never closed it.}
            """,
            "UPDATE: The port is open again.",
            "Correction: the port closed on Monday, not on Tuesday.",
        ] as [ClaimCase])
    func interview(_ example: ClaimCase) throws { try example.check() }

    @Test(
        arguments: [
            "{content:«Eleven pupils are also pupils»}, {source:he} {cue:said}.",
            "{content:„I do not understand it“}, {cue:says} {source:Ada Lund}.",
            .known(
                "dialogue with dashes around the speaker",
                "— {content:Who will ride that road?} — {cue:asks} {source:the headmistress, Nadiya Zymohora}."
            ),
            .known(
                "dialogue with dashes around the speaker",
                """
                — {content:Then we will teach in the cellar}, — {source:she} {cue:answers}. — {content:There is a \
                stove there.}
                """),
            "{content:“The port was my whole life.”} {cue:—} {source:Ada Lund}",
            "{content:“The port was my whole life.”} {cue:―} {source:Ada Lund, a fisher}.",
        ] as [ClaimCase])
    func dialogue(_ example: ClaimCase) throws { try example.check() }
}
