import Testing

/// Words in quotation marks, and verbs of saying, that claim nothing.
@Suite struct NoClaimTests {
    @Test(
        arguments: [
            "The “smart” display at the bus station has been slow since breakfast.",
            "A documentary called “The Patient River” was shown in the square.",
            "The ferry, known as “the yellow sister”, has crossed the strait since 1926.",
            "The sign read from left to right and was painted by Tom “Feedbag” Castell.",
            "His novel “The Long Afternoon” sold eleven copies.",
            "The ferry sailed at noon and came back at six.",
            .known("an object without words is read as content", "She told nobody and went home."),
            "They spoke at length about the weather.",
            "The boat was named after the mayor.",
        ] as [ClaimCase])
    func noClaim(_ example: ClaimCase) throws { try example.check() }
}
