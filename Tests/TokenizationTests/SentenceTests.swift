import Testing

@testable import Tokenization

@Suite struct SentenceTests {
    @Test(arguments: [
        // Plain ends
        "It rained.‖ Lund left.", "Did it rain?‖ Yes!‖ It did.", "It rained.‖\nLund left", "",
        "One line\nand another.", "He left.‖ \"Why?\"", "He (Lund) left.) ‖She stayed.",
        // Closing marks belong to the sentence before
        "\"It rained.\"‖ Lund left.", "“It rained.”‖ Lund left.", "(It rained.)‖ Lund left.",
        "“Will it hold?”‖ Lund asked.",
        // Lower case goes on
        "\"Stop!\" she said.", "“Will it hold?” he asked.", "Is it?… no.", "Yahoo! is old.",
        "He left … then came.",
        "He left... then came.", "Stop! she said.",
        // Ellipsis before a capital
        "He left...‖ Then she came.", "He left…‖ Then she came.", "“… and so on.",
        // Abbreviations
        "Mr. Lund left.", "Sen. Ann Lund and Gov. Bo Roy left.", "J. K. Lund left.", "Lt. Gen. Lund left.",
        "He is in the U.S. Senate.", "He is in the U.S.‖ The rest left.", "They met at 9 a.m. Eastern.",
        "They met at 9 a.m.‖ He left.", "Acme Inc. Chairman Lund left.", "Acme Inc.‖ In May it closed.",
        "Lund Jr.‖ But no.", "It was Sen. Lund vs. Gov. Roy.", "(D-Calif.) said so.",
        "“He left the U.S.”‖ The rest stayed.",
        "See No. 5 for it.", "She said no.‖ He left.", "He went to St. Louis.",
        "It chose Plan B.‖ The other failed.",
        // Numbers
        "It closed.‖ 20 people left.", "It rose 1.5 percent.", "1. Go home.", "It was 20.‖ Five left.",
        // Never
        "He said: Go.", "He came; She left.", "He came, She left.", "He came — She left.",
        // Inner capitals
        "It rained.‖ iPhone sales rose.", "He left.‖ al-Qaeda stayed.",
        // Without white space
        "Did it?‖Yes.", "example.Com is it.",
        // Blocks
        "It rained‖¶Lund left", "“It rained.‖¶“It snowed.”",
        // A sentence without a word belongs to the one before
        "It rained.  * * *", "Great!‖ 👍 Next.",
        // Other scripts, by ICU
        "José left.‖ She stayed.", "José said “no.”‖ Then he left.", "Пришёл.‖ Ушёл.", "他来了。‖她走了。",
        "José met Mr. Lund\nin Rome.",
    ])
    func endsSentences(_ marked: String) throws {
        let text = marked.replacing("‖", with: "")
        #expect(try sentences(text) == SentenceTests.trimmed(marked))
    }

    /// Sentences reach from token to token: without the white space between them.
    private static func trimmed(_ marked: String) -> String {
        marked.split(separator: /[‖¶]+/).map { $0.trimmingPrefix(/\s+/) }
            .map { String($0.reversed().trimmingPrefix(while: \.isWhitespace).reversed()) }
            .joined(separator: "‖")
    }

    @Test func staysInsideBlocks() throws {
        let table = try table(of: article("No stop here¶Nor here¶Here.  There."))
        #expect(table.sentences.map(\.block) == [0, 1, 2, 2])
    }

    @Test func knowsNothingWithoutSettings() throws {
        let text = article("Mr. Lund left.")
        #expect(try table(of: text, settings: .none).sentences.count == 2)
    }

    @Test func takesAnyLocale() throws {
        // ICU falls back to its root rules where it does not know a language.
        let table = try table(of: article("A b. C."), settings: TokenizerSettings(locale: "xx"))
        #expect(table.sentences.count == 2)
    }
}
