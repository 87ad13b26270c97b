/// A quotation as runs of words, parted where an editor has marked that something is left out or put in.

import SourceText

struct QuotationParts {
    /// What an editor has put between two runs.
    enum Joint { case none, ellipsis, brackets }
    struct Part {
        /// Words of the quotation.
        var words: Range<Int>
        /// How it hangs together with the part before.
        var joint: Joint
    }

    let words: WordList
    private(set) var parts: [Part] = []
    private(set) var edits: Set<Edit> = []

    init(_ text: [UInt8], _ spans: [Span]) {
        var pieces: [(span: Span, joint: Joint)] = []
        var edits: Set<Edit> = []
        for span in spans {
            for piece in Self.pieces(text, span) {
                if piece.joint == .ellipsis { edits.insert(.ellipsis) }
                if piece.joint == .brackets { edits.insert(.brackets) }
                pieces.append(piece)
            }
        }
        words = WordList(text, within: pieces.map(\.span))
        var next = 0
        for piece in pieces {
            let start = next
            while next < words.count, words.spans[next].end <= piece.span.end { next += 1 }
            // A run that begins a quotation is not parted from anything.
            if start < next {
                parts.append(Part(words: start..<next, joint: parts.isEmpty ? .none : piece.joint))
            }
        }
        if parts.count > 1 || edits.contains(.brackets) { self.edits = edits }
    }

    /// The stretches between "…", "..." and "[…]". Brackets inside a word ("[W]e") only mark a letter.
    private static func pieces(_ text: [UInt8], _ span: Span) -> [(span: Span, joint: Joint)] {
        var pieces: [(span: Span, joint: Joint)] = []
        var start = span.start
        var joint = Joint.none
        var offset = span.start
        func isLetter(_ place: Int) -> Bool {
            place >= span.start && place < span.end
                && (text[place] >= 0x80 || (0x41...0x5A).contains(text[place] & 0xDF))
        }
        while offset < span.end {
            let rest = text[offset..<span.end]
            var length = 0
            var found = Joint.none
            if rest.starts(with: "…".utf8) || rest.starts(with: "...".utf8) {
                length = 3
                found = .ellipsis
            } else if rest.starts(with: ". . .".utf8) {
                length = 5
                found = .ellipsis
            } else if text[offset] == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")),
                close - offset < 200
            {
                length = close + 1 - offset
                let inside = String(decoding: text[(offset + 1)..<close], as: UTF8.self)
                found = inside.allSatisfy { ".… ".contains($0) } ? .ellipsis : .brackets
                if isLetter(close + 1), inside.count == 1 {
                    // The letter and the rest of its word are one word with a bracket in it: take the rest, and let
                    // the letter be of any case.
                    pieces.append((Span(start, offset), joint))
                    (start, joint) = (close + 1, .brackets)
                    offset = close + 1
                    while isLetter(offset) { offset += 1 }
                    start = offset
                    continue
                }
            }
            if length > 0 {
                pieces.append((Span(start, offset), joint))
                offset += length
                (start, joint) = (offset, found)
            } else {
                offset += 1
            }
        }
        pieces.append((Span(start, span.end), joint))
        return pieces
    }
}
