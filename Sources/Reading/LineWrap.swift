/// Tells lines that an editor broke at a width from lines that are paragraphs.

import SourceText

enum LineWrap {
    /// Longer lines, in code points, are not wrapped for reading.
    private static let widest = 100
    private static let narrowest = 40
    /// How much of a line an editor may have left empty though the next word fits.
    private static let slack = 8

    /// Whether lines that stand together are one paragraph.
    ///
    /// An editor breaks where the next word no longer fits, in the middle of sentences. Paragraphs end
    /// anywhere, at a sentence's end.
    static func isWrapped(_ bytes: Bytes, _ lines: [Span]) -> Bool {
        // Four bytes a code point at most, so that long lines cost nothing.
        guard lines.count > 1, lines.allSatisfy({ $0.count <= 4 * widest }) else { return false }
        let lengths = lines.map { line in bytes[line.range].count { !$0.isContinuation } }
        let width = lengths.max() ?? 0
        guard width <= widest, lengths.dropLast().allSatisfy({ $0 >= narrowest }) else { return false }
        var breaksInSentence = 0
        for (index, next) in lines.enumerated().dropFirst() {
            let nextWord = bytes[next.range].prefix { $0 != 0x20 }.count { !$0.isContinuation }
            if lengths[index - 1] + 1 + nextWord + slack <= width { return false }
            if bytes.bulletLength(next) > 0 { return false }
            if isInSentence(bytes, lines[index - 1], next) { breaksInSentence += 1 }
        }
        return breaksInSentence * 2 >= lines.count - 1
    }

    /// Whether most lines of the document would fit a page: two short lines between long ones are not
    /// wrapped, whatever they look like.
    static func isHardWrapped(_ bytes: Bytes) -> Bool {
        var (long, fitting, length) = (0, 0, 0)
        for byte in bytes.prefix(sampled) {
            if byte == .lineFeed || byte == .carriageReturn {
                if length > widest { long += 1 } else if length >= narrowest { fitting += 1 }
                length = 0
            } else if !byte.isContinuation {
                length += 1
            }
        }
        if length > widest { long += 1 }
        return long * 4 <= fitting
    }

    /// How much of a document is looked at, in bytes.
    private static let sampled = 65536

    private static func isInSentence(_ bytes: Bytes, _ line: Span, _ next: Span) -> Bool {
        if bytes[next.start].isASCIILower { return true }
        return !Headline.endsLikeSentence(bytes, line)
    }
}
