/// Running text in pieces that can be wrapped: words, each in one or several inks.

import Attribution
import SourceText

/// What stands between two spaces.
struct Word: Equatable {
    struct Piece: Equatable {
        var text: String
        var ink: Ink
    }
    private(set) var pieces: [Piece] = []
    /// Columns.
    private(set) var width = 0

    init() {}

    init(_ text: some StringProtocol, _ ink: Ink = .plain) { append(text, ink) }

    /// The words with a space between them, in the ink of both if they share one.
    init(joining words: [Word]) {
        for word in words {
            if let last = pieces.last?.ink { append(" ", word.pieces.first?.ink == last ? last : .plain) }
            for piece in word.pieces { append(piece.text, piece.ink) }
        }
    }

    mutating func append(_ text: some StringProtocol, _ ink: Ink) {
        let text = String(text)
        if pieces.last?.ink == ink {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(text: text, ink: ink))
        }
        width += TerminalText.width(text)
    }

    /// The word cut so that no part is wider than `limit` columns, for words that fit on no line.
    func parts(ofAtMost limit: Int) -> [Word] {
        if width <= limit { return [self] }
        var parts = [Word()]
        for piece in pieces {
            for scalar in piece.text.unicodeScalars {
                if parts[parts.count - 1].width + TerminalText.width(scalar) > limit { parts.append(Word()) }
                parts[parts.count - 1].append(String(scalar), piece.ink)
            }
        }
        return parts
    }
}

/// Makes words of text from outside, which becomes safe for terminals here.
func words(_ text: String, _ ink: Ink = .plain) -> [Word] {
    TerminalText.visible(text).split(separator: " ").map { Word($0, ink) }
}

extension Analysis {
    /// The words of some spans, in the ink `.cue` where they overlap one of `cues`.
    func prose(_ spans: [Span], cues: [Span] = []) -> [Word] {
        var words: [Word] = []
        for (index, span) in spans.enumerated() {
            if index > 0 { words.append(Word("…", .faint)) }
            var word = Word()
            for (piece, ink) in pieces(of: span, cues: cues) {
                let parts = TerminalText.visible(text(piece)).split(
                    separator: " ", omittingEmptySubsequences: false)
                for (number, part) in parts.enumerated() {
                    if number > 0, word.width > 0 {
                        words.append(word)
                        word = Word()
                    }
                    if !part.isEmpty { word.append(part, ink) }
                }
            }
            if word.width > 0 { words.append(word) }
        }
        return words
    }

    /// The span cut at the edges of the cues.
    private func pieces(of span: Span, cues: [Span]) -> [(Span, Ink)] {
        var pieces: [(Span, Ink)] = []
        var start = span.start
        for cue in cues.sorted() where cue.start >= start && cue.end <= span.end && !cue.isEmpty {
            if cue.start > start { pieces.append((Span(start, cue.start), .plain)) }
            pieces.append((cue, .cue))
            start = cue.end
        }
        if start < span.end { pieces.append((Span(start, span.end), .plain)) }
        return pieces
    }

    /// Words of the article between quotation marks.
    func quoted(_ spans: [Span], _ ink: Ink = .plain) -> [Word] {
        words("“" + text(spans).trimmingQuotes + "”", ink)
    }
}

extension String {
    /// Without a pair of double quotation marks around the whole.
    var trimmingQuotes: String {
        guard count > 2, let first, let last, "“\"„«".contains(first), "”\"“»".contains(last) else {
            return self
        }
        return String(dropFirst().dropLast())
    }
}
