// Whether a full stop belongs to the word before it. What is an abbreviation depends on what follows:
// "No. 5" is one, "She said no." is none; "J. Lund" holds an initial, "Plan B. The" does not.

struct Abbreviations {
    let text: Bytes
    let blockEnd: Int
    let settings: SettingsIndex

    /// - Parameters:
    ///   - start: where the word starts.
    ///   - stop: where the full stop stands, right after it.
    func includesStop(wordFrom start: Int, stop: Int) -> Bool {
        let part = lastPart(of: start, stop: stop)
        if isDottedLetters(from: part, to: stop) { return true }
        if isCapital(from: part, to: stop) { return !endsBlock(after: stop) && !isOpener(after: stop) }
        let hash = WordHash.hash(of: Bytes(rebasing: text[part..<(stop + 1)]))
        if settings.capitalized.contains(hash), !text[part].isUpper { return false }
        if settings.abbreviations.contains(hash) {
            return settings.canEnd.contains(hash) || !endsBlock(after: stop)
        }
        return settings.beforeNumbers.contains(hash) && isNumber(after: stop)
    }

    /// Whether the first word after an offset is one that typically opens a sentence.
    func isOpener(after stop: Int) -> Bool {
        var offset = skipMarks(from: stop + 1)
        let start = offset
        while offset < blockEnd, text[offset].isLetter { offset += 1 }
        guard start < offset, text[start].isUpper else { return false }
        return settings.openers.contains(WordHash.hash(of: Bytes(rebasing: text[start..<offset])))
    }

    /// The start of what stands after the last hyphen: "Calif" in "D-Calif".
    private func lastPart(of start: Int, stop: Int) -> Int {
        var offset = stop
        while offset > start, text[offset - 1] != UInt8(ascii: "-") { offset -= 1 }
        return offset
    }

    /// "U.S", "a.m"
    private func isDottedLetters(from start: Int, to end: Int) -> Bool {
        guard end - start >= 3, (end - start) % 2 == 1, end - start < 16 else { return false }
        for offset in start..<end {
            let isRight =
                (offset - start) % 2 == 0 ? text[offset].isLetter : text[offset] == UInt8(ascii: ".")
            guard isRight else { return false }
        }
        return true
    }

    private func isCapital(from start: Int, to end: Int) -> Bool {
        if end - start == 1 { return text[start].isUpper }
        guard end - start <= 3, start < end, !text[start].isASCII else { return false }
        let (value, width) = text.scalar(at: start, end: end)
        return width == end - start && Unicode.Scalar(value)?.properties.isUppercase == true
    }

    private func endsBlock(after stop: Int) -> Bool { skipMarks(from: stop + 1) == blockEnd }

    private func isNumber(after stop: Int) -> Bool {
        let offset = Gap(in: text, from: stop + 1, to: blockEnd).end
        return offset < blockEnd && text[offset].isDigit
    }

    /// Past blanks, quotation marks and brackets.
    private func skipMarks(from start: Int) -> Int {
        var offset = start
        while offset < blockEnd {
            switch text[offset] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                offset += 1
            case 0xE2 where (0x98...0x9F).contains(text.generalPunctuation(at: offset, end: blockEnd)):
                offset += 3
            default:
                let end = Gap(in: text, from: offset, to: blockEnd).end
                if end == offset { return offset }
                offset = end
            }
        }
        return offset
    }
}
