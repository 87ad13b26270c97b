// A chunk is a run without white space. No token reaches over its edges, so the tokenizer goes from
// chunk to chunk, and asks of each whether the short rules of ``WordScanner`` suffice for it.

struct Chunk {
    var start: Int
    var end: Int
    /// ICU has to segment it: it holds other than ASCII and the usual punctuation.
    var needsICU = false
    /// May hold a URL, an e-mail address, a handle or a tag.
    var mayHoldLink = false

    /// The chunk that starts at an offset, which is not white space.
    init(in text: Bytes, from start: Int, to limit: Int) {
        self.start = start
        var offset = start
        scan: while offset < limit {
            let byte = text[offset]
            if byte.isASCII {
                if byte.isBlank { break scan }
                if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") {
                    mayHoldLink = true
                } else if byte == UInt8(ascii: "."), offset >= start + 3,
                    text[offset - 1] | 0x20 == UInt8(ascii: "w")
                {
                    mayHoldLink = true
                }
                offset += 1
                continue
            }
            switch WideCharacter(in: text, at: offset, end: limit) {
            case .blank: break scan
            case .punctuation(let width): offset += width
            case .other(let width):
                needsICU = true
                offset += width
            }
        }
        end = offset
    }
}

/// What a character beyond ASCII means for the cutting of chunks, and its length in bytes.
enum WideCharacter {
    /// White space or a control character.
    case blank(width: Int)
    /// Punctuation that is frequent in news; the scanner segments it as ICU does.
    case punctuation(width: Int)
    case other(width: Int)

    init(in text: Bytes, at offset: Int, end: Int) {
        let (value, width) = text.scalar(at: offset, end: end)
        switch value {
        case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .blank(width: width)
        case 0xAB, 0xBB, 0x2010...0x201F, 0x2026, 0x2039, 0x203A:
            self = .punctuation(width: width)
        default:
            self = .other(width: width)
        }
    }
}

/// White space and control characters between two chunks.
struct Gap {
    var end: Int
    var hasLineBreak = false
    /// Holds other blanks than ASCII white space and the no-break space.
    var isUnusual = false

    init(in text: Bytes, from start: Int, to limit: Int) {
        var offset = start
        while offset < limit {
            let byte = text[offset]
            if byte.isASCII {
                guard byte.isBlank else { break }
                if byte.isLineBreak { hasLineBreak = true }
                if !byte.isWhiteSpace { isUnusual = true }
                offset += 1
            } else {
                guard case .blank(let width) = WideCharacter(in: text, at: offset, end: limit) else { break }
                if text[offset + width - 1] != 0xA0 || width != 2 { isUnusual = true }
                offset += width
            }
        }
        end = offset
    }
}
