import Reading
import SourceText
import Testing

struct PlainTextTests {
    static let wrapped = """
        The harbour board met for three hours on Monday and decided nothing at
        all, according to its own minutes, which run to eleven pages and leave
        out the only question that mattered.

        "We will meet again," the chairwoman said. She did not say when, or in
        which room.
        """

    static let cases: [(name: String, text: String, outline: [String])] = [
        (
            "blank lines", "One is here.\n\nTwo is there.\n",
            ["paragraph: One is here.", "paragraph: Two is there."]
        ),
        (
            "a paragraph a line", "One is here.\nTwo is there.",
            ["paragraph: One is here.", "paragraph: Two is there."]
        ),
        (
            "blank lines with spaces", "One is here.\n \t\n  Two is there.  ",
            ["paragraph: One is here.", "paragraph: Two is there."]
        ),
        (
            "CRLF", "One is here.\r\nTwo is there.\r\n",
            ["paragraph: One is here.", "paragraph: Two is there."]
        ),
        ("lone CR", "One is here.\rTwo is there.", ["paragraph: One is here.", "paragraph: Two is there."]),
        (
            "CRLF and LF", "One is here.\r\n\r\nTwo.\nThree.",
            ["paragraph: One is here.", "paragraph: Two.", "paragraph: Three."]
        ),
        (
            "bullets", "He named two things.\n\n* the wall\n• the lamp",
            ["paragraph: He named two things.", "listItem: the wall", "listItem: the lamp"]
        ),
        (
            "furniture",
            "The wall fell.\n\nAdvertisement\n\nRead more: Who owns the wall?\n\nShare this\n\nIt was old.",
            ["paragraph: The wall fell.", "paragraph: It was old."]
        ),
        ("nothing but space", " \n\n\t\n", []),
    ]

    @Test(arguments: cases)
    func blocks(name: String, text: String, outline: [String]) throws {
        #expect(try read(text, .plain).outline == outline)
    }

    @Test func wrappedLinesAreOneBlock() throws {
        let article = try read(Self.wrapped, .plain)
        #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
        #expect(article.outline[0].hasSuffix("only question that mattered."))
        #expect(article.outline[1].hasSuffix("which room."))
    }

    @Test func wrappedLinesUnderAHeadlineAreOneBlock() throws {
        let article = try read("Board decides nothing, at length\n\n" + Self.wrapped, .plain)
        #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
        #expect(article.title == "Board decides nothing, at length")
    }

    @Test func longLinesAreParagraphs() throws {
        let line = String(repeating: "The board met and met and met again. ", count: 6)
        let article = try read(line + "\n" + line + "\n" + line, .plain)
        #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    }

    @Test func shortLinesBetweenLongOnesAreNotWrapped() throws {
        let line = String(repeating: "The board met and met and met again. ", count: 6)
        let pair = "The harbour board met for three hours on Monday and\nthen it went home for tea."
        let article = try read([line, pair, line, line].joined(separator: "\n\n"), .plain)
        #expect(article.blocks.count == 5)
    }

    static let body =
        "The harbour board met for three hours and decided nothing, according to its own minutes."

    static let headlines: [(line: String, separator: String, isHeadline: Bool)] = [
        ("Who owns the breakwater at Skerry?", "\n\n", true),
        ("Board puts off wall vote", "\n", true),
        ("Board ‘will not wait,’ chairwoman says", "\n\n", true),
        ("“We never saw a deed”: the harbour master on the wall", "\n\n", true),
        ("Poll: Most Voters Want a New Wall.", "\n\n", true),
        ("Poll: Most Voters Want a New Wall.", "\n", false),
        ("Wall to be rebuilt in stone, board says", "\r\n\r\n", true),
        ("In summary", "\n\n", false),
        ("The chairwoman resigned on Tuesday.", "\n\n", false),
        ("The wall fell. Nobody was hurt.", "\n\n", false),
        ("“We never saw a deed,” said the harbour master.", "\n\n", false),
        ("SKERRY (AP) — The harbour board met for three hours and decided nothing at all", "\n\n", false),
        (
            "SKERRY — The harbour board met on Monday and put off the vote on the new wall again", "\n\n",
            false
        ),
        ("Chronology:", "\n\n", false),
        ("By Jane Doe and John Roe", "\n\n", false),
    ]

    @Test(arguments: headlines)
    func headline(line: String, separator: String, isHeadline: Bool) throws {
        let article = try read(line + separator + Self.body, .plain)
        #expect((article.blocks.first?.kind == .headline) == isHeadline)
        #expect((article.title == line) == isHeadline)
    }

    @Test func aHeadlineGivenTwiceIsReadOnce() throws {
        let line = "Board puts off wall vote"
        #expect(
            try read("\(line)\n\(line)\n\(Self.body)", .plain).outline == [
                "headline: \(line)", "paragraph: \(Self.body)",
            ])
    }

    @Test func aLineAloneIsNoHeadline() throws {
        #expect(
            try read("Board puts off wall vote", .plain).outline == ["paragraph: Board puts off wall vote"])
    }

    @Test func recordsAreReadWithoutCopies() {
        let text = Array("Board puts off wall vote\n\n\(Self.body)".utf8)
        let article = Reader.plain(text: text, id: "7", publisher: "The Skerry Post")
        #expect(article.text == text)
        #expect(article.origin.isIdentity)
        #expect(article.title == "Board puts off wall vote")
        #expect(article.publisher == "The Skerry Post")
        #expect(Reader.plain(text: text, id: "7", title: "Given").title == "Given")
    }

    @Test func aLineOfFiveMegabytes() throws {
        let text = String(repeating: "The board met again. ", count: 250_000)
        let article = try read(text, .plain)
        #expect(article.blocks.count == 1)
        #expect(article.faults == [])
    }
}
