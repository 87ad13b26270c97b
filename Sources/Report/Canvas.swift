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

    /// A word on a line of its own, however long that becomes.
    mutating func unbroken(_ word: Word) { text += render(word) + "\n" }

    private func render(_ word: Word, padding: Int = 0) -> String {
        let text = word.pieces.map { $0.ink.paint($0.text, style) }.joined()
        return text + String(repeating: " ", count: max(0, padding - word.width))
    }
}
