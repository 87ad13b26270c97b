/// Whether the first line of a plain text is its headline.

import SourceText

enum Headline {
    /// Shorter lines are labels, "In summary"; longer ones paragraphs. In bytes.
    private static let lengths = 14...220
    private static let mostWords = 25
    private static let mostWordsOfSentence = 18
    /// Words that a text's first sentence has and headlines hardly ever.
    private static let ledeWords = NameHash.set(
        "said yesterday monday tuesday wednesday thursday friday saturday sunday")

    /// Judged by the line alone; what follows it is for the caller to see.
    static func isLikely(_ bytes: Bytes, _ line: Span) -> Bool {
        guard lengths.contains(line.count), !FurnitureLine.matches(bytes, line), bytes.bulletLength(line) == 0
        else { return false }
        let wordCount = bytes[line.range].count { $0 == 0x20 } + 1
        let last = bytes[line.end - 1]
        guard wordCount <= mostWords, last != 0x3A, last != 0x2C, !isDateline(bytes, line) else {
            return false
        }
        guard endsLikeSentence(bytes, line) else { return true }
        if isSpeech(bytes, line) { return false }
        if last == 0x3F || last == 0x21 { return true }
        let words = bytes[line.range].split(separator: 0x20)
        return wordCount <= mostWordsOfSentence && !hasInnerStop(words)
            && (isTitleCase(words)
                || !words.contains { ledeWords.contains(NameHash($0.filter(\.isASCIILetter))) })
    }

    /// Whether a line ends as sentences do, closing quotation marks and brackets aside.
    static func endsLikeSentence(_ bytes: Bytes, _ line: Span) -> Bool {
        var end = line.end
        while end > line.start {
            let byte = bytes[end - 1]
            if byte == 0x22 || byte == 0x27 || byte == 0x29 {
                end -= 1
            } else if end - 3 >= line.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
                byte == 0x99 || byte == 0x9D
            {
                end -= 3
            } else {
                return byte == 0x2E || byte == 0x21 || byte == 0x3F
            }
        }
        return false
    }

    /// "LONDON (AP) — The …", "GENEVA, June 3 (Reuters) - The …"
    private static func isDateline(_ bytes: Bytes, _ line: Span) -> Bool {
        let dash = dashes.compactMap { bytes.firstIndex(of: $0, in: line) }.min()
        guard let dash, dash > line.start, dash - line.start <= 60 else { return false }
        let place = bytes[line.start..<dash]
        if place.last == 0x29, place.contains(0x28) { return true }
        let city = place.prefix(while: \.isASCIILetter)
        return city.count > 2 && city.allSatisfy(\.isASCIIUpper) && line.end - dash > 60
    }

    private static let dashes = [" — ", " – ", " - ", " -- "].map { Array($0.utf8) }

    /// A sentence with a quotation that ends in a comma before its speaker, or one that is all quotation.
    private static func isSpeech(_ bytes: Bytes, _ line: Span) -> Bool {
        if speechEnds.contains(where: { bytes.firstIndex(of: $0, in: line) != nil }) { return true }
        let text = bytes[line.range]
        return quotationMarks.contains {
            text.starts(with: $0.open) && text.suffix($0.close.count) == $0.close
        }
    }

    private static let speechEnds = [",”", ",\"", ",’ ", ".” "].map { Array($0.utf8) }
    private static let quotationMarks = [("\"", "\""), ("“", "”"), ("‘", "’")].map {
        (open: Array($0.0.utf8), close: Array($0.1.utf8))
    }

    /// A full stop in the middle, after more than an abbreviation.
    private static func hasInnerStop(_ words: [Slice<Bytes>]) -> Bool {
        words.dropLast().contains { $0.last == 0x2E && $0.count > 4 }
    }

    /// Whether most longer words are capitalised.
    private static func isTitleCase(_ words: [Slice<Bytes>]) -> Bool {
        let long = words.filter { $0.count > 3 }
        return long.count { !($0.first?.isASCIILower ?? false) } * 10 >= long.count * 7
    }
}

private func == (a: Slice<Bytes>, b: [UInt8]) -> Bool { a.elementsEqual(b) }

extension UnsafeBufferPointer<UInt8> {
    /// Where `part` first stands within `span`.
    func firstIndex(of part: [UInt8], in span: Span) -> Int? {
        guard let first = part.first, span.count >= part.count else { return nil }
        let last = span.end - part.count
        var at = firstIndex(of: first, from: span.start)
        while at <= last {
            if self[at..<at + part.count].elementsEqual(part) { return at }
            at = firstIndex(of: first, from: at + 1)
        }
        return nil
    }
}
