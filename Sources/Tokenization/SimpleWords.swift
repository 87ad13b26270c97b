// The quick way for plain words: nine chunks in ten are one, and need neither segments nor rules.

extension TokenWriter {
    /// Writes a chunk that is a word of ASCII letters with at most one mark behind it, as nine in ten are.
    /// Returns its end, or nil where it is something else.
    @inline(__always) mutating func writeSimple(from start: Int, to limit: Int) -> Int? {
        guard start + 8 < limit else { return nil }
        let run = LetterRun(in: text, at: start)
        if run.count == 8 { return writeLong(from: start, to: limit) }
        let end = start + run.count
        guard run.count > 0 else { return nil }
        if text[end].isBlank {
            write(run, at: start)
            return end
        }
        guard isSingleMark(at: end, to: limit) else { return nil }
        if text[end] == UInt8(ascii: "."), abbreviations.includesStop(wordFrom: start, stop: end) {
            write(from: start, to: end + 1, kind: .word)
            return end + 1
        }
        write(run, at: start)
        writePunctuation(at: end)
        return end + 1
    }

    /// The same for a word of eight letters and more.
    private mutating func writeLong(from start: Int, to limit: Int) -> Int? {
        var end = start + 8
        while end < limit, text[end].isLetter { end += 1 }
        let isAlone = end == limit || text[end].isBlank
        guard isAlone || isSingleMark(at: end, to: limit) else { return nil }
        if !isAlone, text[end] == UInt8(ascii: "."),
            abbreviations.includesStop(wordFrom: start, stop: end)
        {
            return nil
        }
        writeLetters(from: start, to: end)
        if !isAlone { writePunctuation(at: end) }
        return isAlone ? end : end + 1
    }

    /// Whether a chunk ends with the byte at `offset`, an ASCII mark that never joins the word before.
    @inline(__always) private func isSingleMark(at offset: Int, to limit: Int) -> Bool {
        let mark = text[offset]
        guard mark.isASCII, offset + 1 == limit || text[offset + 1].isBlank else { return false }
        return !mark.isDigit && mark != UInt8(ascii: "_") && mark != UInt8(ascii: "@")
    }
}
