import Testing

@testable import Tokenization

@Suite struct QuotationTests {
    @Test(arguments: [
        "⟦\"It rained,\"⟧ Lund said. ⟦\"It stopped.\"⟧", "⟦“It rained,”⟧ Lund said.",
        "He said ⟦``it rained''⟧ twice.",
        "He said, ⟦''It rained.''⟧", "He said ⟦„es regnet“⟧ twice.", "He said ⟦„pada”⟧ twice.",
        "Il dit : ⟦« il pleut »⟧, puis.",
        "Er sagte ⟦»es regnet«⟧ und ging.", "Il dit ⟦‹oui›⟧.", "Han sa ⟦”det regnar”⟧ och gick.",
        "(⟦\"It rained\"⟧)", "said—⟦\"no\"⟧—and",
        "⟦“It rained\"⟧ he said.", "⟦\"…and so\"⟧ he said.", "⟦\"It rained—\"⟧ she said.",
        "⟦\"One\"⟧ ⟦\"two\"⟧", "[⟦\"x\"⟧]",
    ])
    func pairsDoubleMarks(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "⟦“He said ⟦‘no’⟧ to me,”⟧ Lund said.", "⟦\"He said ⟦'no'⟧ to me,\"⟧ Lund said.",
        "⟦\"He said ⟦'no.'⟧\"⟧", "⟦‘He said ⟦“no”⟧ to me,’⟧ Lund said.",
        "⟦'It rained,'⟧ Lund said.", "⟦‘It rained,’⟧ Lund said.", "⟦“⟦‘No’⟧ was all,”⟧ he said.",
        "⟦\"⟦'No'⟧ was all,\"⟧ he said.",
        "⟦‘The players’ strike goes on,’⟧ he said.", "⟦'The players' strike goes on,'⟧ he said.",
        "⟦“A ⟦“b”⟧ c”⟧",
    ])
    func nestsMarks(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "’tis the players’ strike", "rock ’n’ roll", "the '90s and the players' strike", "O'Brien didn't go",
        "The officials' plan and the players' union",
        "Lyin' Ted", "He is 6'2\" tall", "a 5\" pipe and a 6\" pipe", "It rained,” he said.",
        "It rained,\" he said.", "a \" b", "\"", "'", "''", "\"\"",
        "‘twas", "the dogs’ and cats’ food",
    ])
    func leavesApostrophesAndLoneMarks(_ text: String) throws { try check(text) }

    @Test(arguments: [
        // Goes on in the next paragraph
        "⟦“It rained.…⟧¶⟦+“It stopped.”⟧",
        "He said: ⟦“It rained.…⟧¶⟦+“It stopped.…⟧¶⟦+“It snowed,”⟧ he said.",
        "⟦\"It rained. It poured.…⟧¶⟦+\"It stopped.\"⟧", "⟦“It rained.…⟧¶⟦+It stopped,”⟧ he said.",
        // Does not
        "⟦“It rained. It poured.…⟧¶Lund left.", "He said ⟦“it rained.…⟧ It poured.¶Lund left.",
        "⟦“It rained.”⟧¶⟦“It stopped.”⟧",
        "He said ⟦“it rained.…⟧ He said ⟦“no.”⟧¶⟦“It stopped.”⟧", "⟦“It rained.…⟧¶Lund left.¶⟦“It stopped.”⟧",
        "A 5\" pipe in ⟦“a house”⟧ he built.", "⟦\"A 5\" pipe,\"⟧ he said.",
    ])
    func followsUnclosedQuotations(_ marked: String) throws { try check(marked) }

    @Test func doesNotFollowOverHeadings() throws {
        let text = "“It rained.¶“It stopped.”"
        #expect(try quotations(text, kind: .heading) == "⟦“It rained.…⟧¶⟦“It stopped.”⟧")
    }

    @Test func tellsDepthAndInnermostQuotation() throws {
        let text = article("“He said ‘no’ twice,” Lund said.")
        let table = try table(of: text)
        #expect(table.quotations.map(\.depth) == [0, 1])
        let owners = (0..<table.count).map { "\(table.string($0, in: text)):\(table.quotationOf[$0])" }
        #expect(
            owners.joined(separator: " ")
                == "“:0 He:0 said:0 ‘:1 no:1 ’:1 twice:0 ,:0 ”:0 Lund:-1 said:-1 .:-1")
        let opening = (0..<table.count).filter { table.shapes[$0].contains(.opensQuotation) }
        let closing = (0..<table.count).filter { table.shapes[$0].contains(.closesQuotation) }
        #expect(opening.map { table.string($0, in: text) } == ["“", "‘"])
        #expect(closing.map { table.string($0, in: text) } == ["’", "”"])
    }

    private func check(_ marked: String) throws {
        let text = marked.replacing(/⟦\+|⟦|…⟧|⟧/, with: "")
        #expect(try quotations(text) == marked)
    }
}
