// Word segments as ICU 72's "en" rules give them. Where a chunk holds nothing but ASCII and the usual
// punctuation, a dozen lines do what ICU does, at several times its speed; a test compares the two.

/// A piece of a chunk between two word boundaries.
struct Segment {
    enum Kind: UInt8 {
        /// Holds a letter or digit.
        case word
        case fullStop
        /// A hyphen of one sort or another, or a dash.
        case dash
        /// A quotation mark or apostrophe.
        case quote
        case link
        /// Any other character.
        case other
        /// Nothing to see: format characters.
        case invisible
    }
    var start: Int
    var end: Int
    var kind: Kind
}

enum WordScanner {
    /// Segments a chunk that does not need ICU.
    static func scan(_ chunk: Chunk, in text: Bytes, into segments: inout [Segment]) {
        var offset = chunk.start
        while offset < chunk.end {
            let end =
                joinsWords(text[offset])
                ? wordEnd(in: text, from: offset, to: chunk.end)
                : offset + (text[offset].isASCII ? 1 : text[offset] == 0xC2 ? 2 : 3)
            segments.append(Segment(in: text, from: offset, to: end, isWord: false))
            offset = end
        }
    }

    /// Takes over ICU's segments of a chunk. `boundaries` count from `base`.
    static func take(
        _ chunk: Chunk, from boundaries: inout Boundaries, base: Int, in text: Bytes,
        into segments: inout [Segment]
    ) {
        boundaries.skip(through: chunk.start - base)
        var start = chunk.start
        var index = boundaries.next
        while start < chunk.end {
            let isKnown = index < boundaries.count
            let end = isKnown ? min(base + Int(boundaries.ends[index]), chunk.end) : chunk.end
            let isWord = isKnown && boundaries.status[index] >= 100
            segments.append(Segment(in: text, from: start, to: end, isWord: isWord))
            start = end
            index += 1
        }
    }

    /// ICU counts "@" as a letter.
    @inline(__always) private static func joinsWords(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
    }

    private static func wordEnd(in text: Bytes, from start: Int, to limit: Int) -> Int {
        var offset = start + 1
        while offset < limit {
            if joinsWords(text[offset]) {
                offset += 1
                continue
            }
            let width = middleWidth(in: text, at: offset, end: limit)
            guard width > 0, offset + width < limit else { break }
            let before = text[offset - 1]
            let after = text[offset + width]
            let joinsLetters = isLetter(before) && isLetter(after) && !isNumeric(text[offset])
            guard joinsLetters || before.isDigit && after.isDigit else { break }
            offset += width + 1
        }
        return offset
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "@") }

    /// Whether a middle character joins digits only.
    private static func isNumeric(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }

    /// The length of a character that joins letters or digits on both sides of it, else 0.
    private static func middleWidth(in text: Bytes, at offset: Int, end: Int) -> Int {
        switch text[offset] {
        case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";"): return 1
        case 0xE2:
            let last = text.generalPunctuation(at: offset, end: end)
            return last == 0x98 || last == 0x99 ? 3 : 0
        default: return 0
        }
    }
}

extension Segment {
    /// - Parameter isWord: what ICU says of it; asked only where it does not start in ASCII.
    @inline(__always) init(in text: Bytes, from start: Int, to end: Int, isWord: Bool) {
        self.start = start
        self.end = end
        let first = text[start]
        if first.isAlphanumeric {
            kind = .word
        } else if first.isASCII {
            kind = Segment.kind(ofASCII: first, rest: text[(start + 1)..<end])
        } else {
            kind = isWord ? .word : Segment.kind(ofScalar: text.scalar(at: start, end: end).value)
        }
    }

    private static func kind(ofASCII first: UInt8, rest: Slice<Bytes>) -> Kind {
        switch first {
        case UInt8(ascii: "."): .fullStop
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
        default: rest.contains { $0.isAlphanumeric } ? .word : .other
        }
    }

    private static func kind(ofScalar scalar: UInt32) -> Kind {
        switch scalar {
        case 0x2010...0x2015: .dash
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: .quote
        case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .invisible
        default: .other
        }
    }
}
