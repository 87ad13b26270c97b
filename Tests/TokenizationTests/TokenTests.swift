import Testing

@testable import Tokenization

@Suite struct TokenTests {
    @Test(arguments: [
        "Smith|'s plan", "did|n't go", "they|'re", "we|'ll", "I|'ve", "I|'d", "I|'m", "ca|n't",
        "should|n't|'ve", "Smith|’s plan", "did|n’t", "Smith|‘s plan", "DID|N'T", "officials|' plans",
        "the U.S.|'s plan", "the 1990s|' end", "cannot go", "O'Brien", "o’clock", "ma'am", "\"|Acme|\"|'s",
        "n't", "José|’s plan", "women's-only",
    ])
    func cutsClitics(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "in the '90s", "the ’90s-style hat", "the ‘90s", "'tis so", "get ’em now", "rock 'n' roll",
        "class of '16", "'|twin", "‘|tis",
    ])
    func keepsElisions(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "long-time", "vice-president", "the U.S.-led plan", "state-of-the-art", "2015–16", "2015-16",
        "mid|- and long-term", "Lund|–|Roy", "Lund – Roy", "a|--|b", "a -- b", "a|—|b", "-|5", "co‑op",
        "naïve-looking",
    ])
    func joinsAtHyphens(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "Mr. Lund", "the U.S. plan", "the U.S.", "9 a.m. in Rome", "Acme Inc. said", "J. K. Lund",
        "J.K. Lund",
        "U.N. staff", "J.-P. Roy", "(|D-Calif.|) said", "No. 5", "no. 5", "She said no|.", "Plan B|.",
        "Plan B|. The plan", "É. Roux", "He felt ill|. The rest", "Chicago|, Ill.|, and", "Ph.D|.", "Mr.Lund",
        "the end|.", "\"|the end|.|\"", "Mr|.", "ok|..", "U.S|...",
    ])
    func keepsStopsOfAbbreviations(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "1,200.50", "$|5", "10|%", "$|1.2 billion", "at 5:30 today", "9/11", ".45-caliber", "5pm", "6'2|\"",
        "1|, 2",
        "1,2", "£|5", "€|5", "½", "5|°",
    ])
    func keepsNumbers(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "...", "wait|... no", "wait|…", "and|/|or", "AT&T", "a|&|b", "(|a|) [|b|]", "what|?|!", "a|; b|: c",
        "''|x|''",
        "``|x|''", "«|x|»", "*|*|*", "+|32", "foo_bar", "_", "@", "#", "a|@", "“|‘|x|’|”", "!|!|!",
    ])
    func cutsPunctuation(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        "see https://example.com/a?b=c|.", "(|http://example.com/x_(y)|)", "www.example.com|,",
        "mail ann.lund@example.com|.", "by @ann_lund|:", "#Vote2024|!", "#|1", "see pic.example.com/aBc",
        "“|@ann|”", "before|.|@ann", "example.com", "a.m.|/|p.m.", "http|:|/|/", "#été now",
        "a@b.com|, c@d.com",
        "\"|https://example.com|\"",
    ])
    func keepsLinks(_ marked: String) throws { try check(marked) }

    @Test(arguments: ["Привет|, мир|!", "Ünal said", "e\u{301}te\u{301}|.", "👩‍👩‍👧 ok", "🇸🇪|🇳🇴", "سلام|، دنیا"])
    func handlesOtherScripts(_ marked: String) throws { try check(marked) }

    @Test(arguments: [
        ("a\u{A0}b", "a b"), ("a\r\nb", "a b"), ("\u{200B}a\u{200B}", "a"), ("a\u{0}b\u{7F}", "a b"),
        ("\u{FEFF}a", "a"), ("a\u{2028}b\u{3000}c", "a b c"), (" \t\n ", ""), ("", ""), ("a\u{85}b", "a b"),
    ])
    func dropsBlanks(_ text: String, _ expected: String) throws {
        #expect(try tokens(text).trimmingPrefix(" ") == expected)
    }

    @Test func tellsShapes() throws {
        let text = article("“Lund said U.S.-led\nNATO 2015 state-of-the-art ÉTÉ Œuvre iPhone it’s")
        let table = try table(of: text)
        let shapes = (0..<table.count).reduce(into: [String: Shape]()) { shapes, token in
            shapes[table.string(token, in: text)] = table.shapes[token]
        }
        #expect(shapes["“"]?.isSuperset(of: [.quoteMark, .startsSentence, .startsLine]) == true)
        #expect(shapes["Lund"] == [.word, .capitalized])
        #expect(shapes["said"] == [.word, .spaceBefore])
        #expect(shapes["U.S.-led"] == [.word, .capitalized, .dotted, .hyphenated, .spaceBefore])
        #expect(shapes["NATO"] == [.word, .capitalized, .allCaps, .spaceBefore, .startsLine])
        #expect(shapes["2015"] == [.word, .number, .spaceBefore])
        #expect(shapes["state-of-the-art"] == [.word, .hyphenated, .spaceBefore])
        #expect(shapes["ÉTÉ"] == [.word, .capitalized, .allCaps, .spaceBefore])
        #expect(shapes["Œuvre"] == [.word, .capitalized, .spaceBefore])
        #expect(shapes["iPhone"] == [.word, .spaceBefore])
        #expect(shapes["’s"] == [.word])
    }

    private func check(_ marked: String) throws {
        #expect(try tokens(marked.replacing("|", with: "")) == marked)
    }
}
