/// Sets words on lines of a given width.

struct Canvas {
    let style: TextStyle
    private(set) var text = ""

    init(_ style: TextStyle) { self.style = style }

    mutating func blank() { text += "\n" }

    /// A heading of a part of the report.
    mutating func heading(_ title: String) {
        blank()
        text += Ink.strong.paint(title, style) + "\n"
    }

    /// Text over as many lines as it takes.
    /// - Parameters:
    ///   - label: stands before the first line, within the indentation.
    ///   - indent: columns left free before every line.
    ///   - trailer: stands at the right end of the first line.
    mutating func paragraph(
        _ words: [Word], label: Word = Word(), indent: Int = 0, trailer: Word = Word()
    ) {
        let room = max(style.width - indent, 10)
        var line: [Word] = []
        var used = 0
        var isFirst = true
        func limit() -> Int { isFirst && trailer.width > 0 ? max(room - trailer.width - 2, 10) : room }
        func flush() {
            text += render(isFirst ? label : Word(), padding: indent) + render(Word(joining: line))
            if isFirst, trailer.width > 0 {
                text += String(repeating: " ", count: max(room - used - trailer.width, 2)) + render(trailer)
            }
            text += "\n"
            isFirst = false
            line = []
            used = 0
        }
        for word in words {
            for part in word.parts(ofAtMost: limit()) {
                if !line.isEmpty, used + 1 + part.width > limit() { flush() }
                used += (line.isEmpty ? 0 : 1) + part.width
                line.append(part)
            }
        }
        if !line.isEmpty || isFirst { flush() }
    }

    /// The same of text from outside in one ink, which is set without an object a word.
    mutating func paragraph(_ source: String, _ ink: Ink = .plain, label: Word = Word(), indent: Int = 0) {
        let room = max(style.width - indent, 10)
        // By bytes, which a space is one of and no part of another.
        let parts = TerminalText.visible(source).utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
        let widths = parts.map(TerminalText.width)
        // Words that fit on no line have to be cut.
        guard widths.allSatisfy({ $0 <= room }) else {
            return paragraph(words(source, ink), label: label, indent: indent)
        }
        text += render(label, padding: indent)
        var line = ""
        var used = 0
        for (part, width) in zip(parts, widths) {
            if used > 0, used + 1 + width > room {
                text += ink.paint(line, style) + "\n" + String(repeating: " ", count: indent)
                (line, used) = ("", 0)
            }
            if used > 0 { line += " " }
            used += (used > 0 ? 1 : 0) + width
            line += part
        }
        text += ink.paint(line, style) + "\n"
    }

    /// Text from outside on one line, however long that becomes.
    mutating func unbroken(_ parts: [(text: String, ink: Ink)]) {
        for (index, part) in parts.enumerated() {
            if index > 0 { text += " " }
            text += part.ink.paint(TerminalText.visible(part.text), style)
        }
        text += "\n"
    }

    private func render(_ word: Word, padding: Int = 0) -> String {
        let text = word.pieces.map { $0.ink.paint($0.text, style) }.joined()
        return text + String(repeating: " ", count: max(0, padding - word.width))
    }
}
