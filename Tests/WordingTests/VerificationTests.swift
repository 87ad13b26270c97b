// What becomes of quotations: each case is an article of one sentence and the material behind it.

import OnRecord
import Testing

@testable import Wording

@Suite struct VerificationTests {
    private static let transcript = """
        TRANSCRIPT OF THE HARBOUR BOARD

        ADA LUND: Good evening. We have patched that wall every single winter since the war. Nobody ever sent us a \
        deed – not one – and I don't think that anyone will. The repair will cost 1,200 crowns a metre, and nego-
        tiations with the county go on.

        BEN ARDEN: Thank you, Mayor. The survey is finished. It says what we feared: the wall will not last the \
        winter. I have read all of it twice, and I would ask the board to print it. Nothing in it is secret.

        ADA LUND: Then let us print it. The wall belongs to all of us.

        """

    private func verify(_ article: String) throws -> [VerifiedQuotation] {
        try verification(article, [Self.transcript]).quotations
    }

    private func verification(_ article: String, _ materials: [String]) throws -> Verification {
        var analyzer = try Analyzer(pack: try LanguagePack.english())
        func read(_ text: String, _ id: String) throws -> Article {
            try Reader().read(Array(text.utf8), id: id, format: .plain)
        }
        let analysis = analyzer.analyze(try read(article, "article.txt"))
        return Verification(
            analysis, against: try materials.enumerated().map { Material(try read($1, "\($0).txt")) })
    }

    @Test(arguments: [
        // To the letter.
        (
            "“We have patched that wall every single winter since the war,” said Mayor Ada Lund.", "verbatim",
            [Edit]()
        ),
        ("“The survey is finished,” said Ben Arden.", "verbatim", []),
        // What editing may change.
        ("“The wall will not last the winter,” said Ben Arden.", "edited", [.firstLetter]),
        (
            "“Nobody ever sent us a deed - not one - and I don’t think that anyone will,” said Ada Lund.",
            "edited", [.punctuation]
        ),
        ("“We have patched that wall … since the war,” said Ada Lund.", "edited", [.ellipsis]),
        ("“Nobody ... sent us a deed,” said Ada Lund.", "edited", [.ellipsis]),
        ("“We have patched [the breakwater] every single winter,” said Ada Lund.", "edited", [.brackets]),
        ("“[T]he wall will not last the winter,” said Ben Arden.", "edited", [.brackets]),
        ("“The repair will cost 1200 crowns a metre,” said Ada Lund.", "edited", [.punctuation]),
        ("“Negotiations with the county go on,” said Ada Lund.", "edited", [.firstLetter]),
        // A cue in the middle of a sentence parts nothing.
        ("“Nobody ever sent us,” said Ada Lund, “a deed.”", "verbatim", []),
        // Other words, words left out without a mark, words put in.
        ("“We have painted that wall every single winter since the war,” said Ada Lund.", "altered", []),
        ("“We have patched that wall since the war,” said Ada Lund.", "altered", []),
        (
            "“I have read all of it at least twice, and I would ask the board to print it,” said Ben Arden.",
            "altered", []
        ),
        // Places apart.
        (
            "“We have patched that wall every single winter and the wall belongs to all of us,” said Ada Lund.",
            "missing", []
        ),
        (
            "“The wall belongs to all of us. We have patched that wall every single winter,” said Ada Lund.",
            "stitched", []
        ),
        ("“Nobody ever sent us a deed. The wall belongs to all of us,” said Ada Lund.", "stitched", []),
        // Not there.
        ("“The county has paid for everything so far,” said Ada Lund.", "missing", []),
        ("The mayor, Ada Lund, called it “outrageous” that nobody came.", "missing", []),
    ]) func verdicts(article: String, verdict: String, edits: [Edit]) throws {
        let quotations = try verify(article)
        try #require(quotations.count == 1, "\(quotations)")
        #expect(quotations[0].verdict.name == verdict, "\(quotations[0].verdict)")
        if case .edited(let found) = quotations[0].verdict { #expect(found == edits) }
    }

    @Test func theDifferenceIsShown() throws {
        let quotations = try verify("“We have painted that wall each winter since the war,” said Ada Lund.")
        guard case .altered(let pieces) = quotations[0].verdict else {
            Issue.record("\(quotations[0].verdict)")
            return
        }
        #expect(
            pieces == [
                DiffPiece(side: .same, text: "We have"), DiffPiece(side: .removed, text: "patched"),
                DiffPiece(side: .added, text: "painted"), DiffPiece(side: .same, text: "that wall"),
                DiffPiece(side: .removed, text: "every single"), DiffPiece(side: .added, text: "each"),
                DiffPiece(side: .same, text: "winter since the war"),
            ])
    }

    @Test(arguments: [
        ("“The survey is finished,” said Ben Arden.", SpeakerVerdict.matches("BEN ARDEN"), true),
        ("“The survey is finished,” said Mayor Ada Lund.", .differs("BEN ARDEN"), false),
        ("“The survey is finished,” said an official.", .unknown, true),
    ]) func speakers(article: String, expected: SpeakerVerdict, isVerified: Bool) throws {
        let quotation = try verify(article)[0]
        #expect(quotation.speaker == expected)
        #expect(quotation.isVerified == isVerified)
    }

    @Test func theBestOfSeveralMaterials() throws {
        let found = try verification(
            "“The survey is finished,” said Ben Arden.",
            ["The survey was finished in May.", "Ben Arden wrote: “The survey is finished.”", ""])
        #expect(found.quotations[0].verdict == .verbatim)
        #expect(found.quotations[0].place?.material == 1)
        let place = try #require(found.quotations[0].place)
        #expect(found.materials[1].text(place.span) == "The survey is finished")
    }

    @Test func onlyQuotationsAreVerified() throws {
        let indirect = try verify("The survey is finished, said Ben Arden.")
        #expect(indirect.isEmpty)
        let alone = try verification("“The survey is finished,” said Ben Arden.", [""])
        #expect(alone.failures == 1)
        let nothing = try verification("", [Self.transcript])
        #expect(nothing.quotations.isEmpty)
    }
}
