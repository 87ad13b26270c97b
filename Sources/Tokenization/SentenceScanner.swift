// Sentence boundaries as ICU's "en" rules (UAX #29, SB6 to SB11) give them, for text of nothing but ASCII
// and the usual punctuation. Line breaks count as spaces. A test compares it with ICU.

struct SentenceScanner {
    let text: Bytes
    let block: Range<Int>
    private var blockEnd: Int { block.upperBound }

    init(text: Bytes, block: Range<Int>) {
        self.text = text
        self.block = block
    }

    /// Where the sentence ends whose last full stop, question or exclamation mark stands before `offset`:
    /// the start of the next, or nil where it goes on.
    func boundary(afterTerminator offset: Int) -> Int? {
        guard isTerminator(text[offset - 1]) else { return nil }
        let isFullStop = text[offset - 1] == UInt8(ascii: ".")
        if isFullStop, offset < blockEnd {
            let next = text[offset]
            if next.isDigit { return nil }
            if next.isUpper, offset - 2 >= block.lowerBound, text[offset - 2].isLetter { return nil }
        }
        let end = skipSpaces(from: skipClosers(from: offset))
        guard end < blockEnd else { return end }
        if continues(at: end) { return nil }
        return isFullStop && isLowerCaseNext(from: end) ? nil : end
    }

    private func skipClosers(from start: Int) -> Int {
        var offset = start
        while offset < blockEnd,
            case let width = SentenceScanner.closerWidth(in: text, at: offset, end: blockEnd),
            width > 0
        {
            offset += width
        }
        return offset
    }

    private func skipSpaces(from start: Int) -> Int {
        var offset = start
        while offset < blockEnd {
            if text[offset].isWhiteSpace {
                offset += 1
            } else if text[offset] == 0xC2, offset + 1 < blockEnd, text[offset + 1] == 0xA0 {
                offset += 2
            } else {
                break
            }
        }
        return offset
    }

    /// Whether what stands here never starts a sentence.
    private func continues(at offset: Int) -> Bool {
        switch text[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"): return true
        case 0xE2:
            let last = text.generalPunctuation(at: offset, end: blockEnd)
            return last == 0x93 || last == 0x94
        default: return isTerminator(text[offset])
        }
    }

    private func isTerminator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Whether the first letter from here on is lower case and no other terminator stands before it.
    private func isLowerCaseNext(from start: Int) -> Bool {
        var offset = start
        while offset < blockEnd {
            let byte = text[offset]
            if byte.isLetter { return byte.isLower }
            if isTerminator(byte) { return false }
            offset += 1
        }
        return false
    }

    /// The length of a quotation mark or bracket, opening or closing, else 0.
    static func closerWidth(in text: Bytes, at offset: Int, end: Int) -> Int {
        switch text[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            return 1
        case 0xC2 where offset + 1 < end && (text[offset + 1] == 0xAB || text[offset + 1] == 0xBB):
            return 2
        default:
            let last = text.generalPunctuation(at: offset, end: end)
            return (0x98...0x9F).contains(last) || last == 0xB9 || last == 0xBA ? 3 : 0
        }
    }
}
