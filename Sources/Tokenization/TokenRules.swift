// From word segments to Penn-Treebank-like tokens: joins what belongs together ("long-time", "U.S.",
// "...") and cuts off clitics. Looks at one chunk at a time.

struct TokenRules {
    let text: Bytes
    let abbreviations: Abbreviations

    /// Writes the tokens of one chunk, given as segments without gaps.
    func apply(to segments: [Segment], writer: inout TokenWriter) {
        var index = 0
        while index < segments.count {
            let segment = segments[index]
            switch segment.kind {
            case .word:
                index = writeWord(segments, at: index, from: segment.start, writer: &writer)
            case .quote:
                index = writeMark(segments, at: index, writer: &writer)
            case .fullStop:
                index = writeStops(segments, at: index, writer: &writer)
            case .dash:
                index = writeRun(segments, from: index, to: index + 1, kind: .dash, writer: &writer)
            case .link, .other:
                writer.write(from: segment.start, to: segment.end, kind: segment.kind)
                index += 1
            case .invisible:
                index += 1
            }
        }
    }

    // MARK: Words

    /// Writes the word at `index` with all that is joined to it; `start` may lie before it.
    private func writeWord(
        _ segments: [Segment], at index: Int, from start: Int, writer: inout TokenWriter
    ) -> Int {
        var next = index + 1
        while next < segments.count {
            let taken = joined(segments, at: next, wordFrom: start)
            if taken == 0 { break }
            next += taken
        }
        writeCutting(from: start, to: segments[next - 1].end, writer: &writer)
        return next
    }

    /// How many segments from `index` on belong to the word before.
    private func joined(_ segments: [Segment], at index: Int, wordFrom start: Int) -> Int {
        let segment = segments[index]
        let next = index + 1 < segments.count ? segments[index + 1] : nil
        switch segment.kind {
        case .fullStop:
            guard text[segment.start - 1] != UInt8(ascii: "."), next?.kind != .fullStop else { return 0 }
            return abbreviations.includesStop(wordFrom: start, stop: segment.start) ? 1 : 0
        case .dash, .other:
            guard let next, next.kind == .word else { return 0 }
            return joinsWords(segment, before: text[segment.start - 1], after: text[next.start]) ? 2 : 0
        default: return 0
        }
    }

    /// Whether a character between two words makes them one: "long-time", "2015–16", "5:30", "AT&T".
    private func joinsWords(_ segment: Segment, before: UInt8, after: UInt8) -> Bool {
        let isBetweenDigits = before.isDigit && after.isDigit
        switch text[segment.start] {
        case UInt8(ascii: "-"): return true
        case UInt8(ascii: ":"), UInt8(ascii: "/"): return isBetweenDigits
        case UInt8(ascii: "&"): return before.isUpper && after.isUpper
        default:
            switch text.generalPunctuation(at: segment.start, end: segment.end) {
            case 0x90, 0x91: return true
            case 0x93: return isBetweenDigits
            default: return false
            }
        }
    }

    /// Writes a word without its clitics, and then those. No word has more than two.
    private func writeCutting(from start: Int, to end: Int, writer: inout TokenWriter) {
        guard let last = Clitics.start(in: text, wordFrom: start, to: end) else {
            writer.write(from: start, to: end, kind: .word)
            return
        }
        if let first = Clitics.start(in: text, wordFrom: start, to: last) {
            writer.write(from: start, to: first, kind: .word)
            writer.write(from: first, to: last, kind: .word)
        } else {
            writer.write(from: start, to: last, kind: .word)
        }
        writer.write(from: last, to: end, kind: .word)
    }

    // MARK: Marks

    private func writeMark(_ segments: [Segment], at index: Int, writer: inout TokenWriter) -> Int {
        let mark = segments[index]
        let isAttached = index > 0
        let next = index + 1 < segments.count ? segments[index + 1] : nil
        if let next, next.kind == .word {
            let isApostrophe =
                text[mark.start] == UInt8(ascii: "'")
                || text.generalPunctuation(at: mark.start, end: mark.end) == 0x99
            if isAttached, isApostrophe, Clitics.isClitic(in: text, from: next.start, to: next.end) {
                writer.write(from: mark.start, to: next.end, kind: .word)
                return index + 2
            }
            if isElision(mark, before: next, isApostrophe: isApostrophe, isAttached: isAttached) {
                return writeElided(segments, at: index, writer: &writer)
            }
        }
        let isDouble = next.map { isPair(mark, $0) } ?? false
        let end = isDouble ? index + 2 : index + 1
        writer.write(from: mark.start, to: segments[end - 1].end, kind: .quote)
        return end
    }

    private func isElision(
        _ mark: Segment, before word: Segment, isApostrophe: Bool, isAttached: Bool
    ) -> Bool {
        if isAttached, text[mark.start - 1].isAlphanumeric { return false }
        if isApostrophe { return Clitics.isElided(in: text, from: word.start, to: word.end) }
        // Word processors turn the apostrophe of ’90s the wrong way.
        return text.generalPunctuation(at: mark.start, end: mark.end) == 0x98
            && word.end - word.start == 3 && Clitics.isYears(in: text, from: word.start, to: word.end)
    }

    /// Writes "'em", "'90s-style" or "'n'", from the apostrophe at `index`.
    private func writeElided(_ segments: [Segment], at index: Int, writer: inout TokenWriter) -> Int {
        let word = segments[index + 1]
        let isLetter = word.end - word.start == 1
        if isLetter, index + 2 < segments.count,
            text.apostrophe(at: segments[index + 2].start, end: segments[index + 2].end) > 0
        {
            writer.write(from: segments[index].start, to: segments[index + 2].end, kind: .word)
            return index + 3
        }
        return writeWord(segments, at: index + 1, from: segments[index].start, writer: &writer)
    }

    /// Two single marks that stand for a double one: '' or ``.
    private func isPair(_ first: Segment, _ second: Segment) -> Bool {
        guard second.kind == .quote, isSame(first, second) else { return false }
        switch text[first.start] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return true
        default: return [0x98, 0x99].contains(text.generalPunctuation(at: first.start, end: first.end))
        }
    }

    // MARK: Full stops and dashes

    private func writeStops(_ segments: [Segment], at index: Int, writer: inout TokenWriter) -> Int {
        let isAttached = index > 0 && segments[index - 1].kind == .word
        if !isAttached, index + 1 < segments.count, segments[index + 1].kind == .word,
            text[segments[index + 1].start].isDigit
        {
            return writeWord(segments, at: index + 1, from: segments[index].start, writer: &writer)
        }
        return writeRun(segments, from: index, to: index + 1, kind: .fullStop, writer: &writer)
    }

    /// Writes equal marks that follow one another as one token: "...", "--".
    private func writeRun(
        _ segments: [Segment], from index: Int, to start: Int, kind: Segment.Kind,
        writer: inout TokenWriter
    ) -> Int {
        var end = start
        while end < segments.count, isSame(segments[index], segments[end]) { end += 1 }
        writer.write(from: segments[index].start, to: segments[end - 1].end, kind: kind)
        return end
    }

    private func isSame(_ first: Segment, _ second: Segment) -> Bool {
        text[first.start..<first.end].elementsEqual(text[second.start..<second.end])
    }
}
