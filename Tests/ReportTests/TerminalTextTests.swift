import Testing

@testable import Report

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("\u{1B}[31mred", "␛[31mred"), ("a\tb\r\nc", "a b  c"),
        ("a\u{202E}b", "a<U+202E>b"), ("\u{9B}2J", "<U+009B>2J"), ("\u{7F}", "␡"), ("\0", "␀"),
        ("x\u{E0041}", "x<U+E0041>"), ("Søren – “so”", "Søren – “so”"),
    ])
    func visible(text: String, expected: String) { #expect(TerminalText.visible(text) == expected) }

    @Test(arguments: [
        ("abc", 3), ("Søren", 5), ("e\u{301}", 1), ("東京", 4), ("👍", 2), ("a\u{200D}", 1), ("", 0),
    ])
    func width(text: String, expected: Int) { #expect(TerminalText.width(text) == expected) }

    @Test(arguments: [10, 20, 33, 80]) func nothingIsWiderThanThePage(width: Int) throws {
        var canvas = Canvas(TextStyle(width: width))
        let text = "A word, https://example.org/a/very/long/address/that/fits/on/no/line and 東京東京東京東京東京東京東京"
        canvas.paragraph(words(text), label: Word("L1"), indent: 4, trailer: Word("end"))
        for line in canvas.text.split(separator: "\n") { #expect(TerminalText.width(line) <= max(width, 30)) }
    }
}
