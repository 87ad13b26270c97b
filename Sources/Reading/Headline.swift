/// Whether the first line of a plain text is its headline.

import SourceText

enum Headline {
    private static let mostBytes = 220
    private static let mostWords = 25
    private static let mostWordsOfSentence = 18
    /// Words that a text's first sentence has and headlines hardly ever.
    private static let ledeWords: Set<String> = [
        "said", "says.", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "yesterday", "monday,", "tuesday,", "wednesday,", "thursday,", "friday,", "saturday,", "sunday,",
        "monday.", "tuesday.", "wednesday.", "thursday.", "friday.", "saturday.", "sunday.",
    ]

    /// Judged by the line alone; what follows it is for the caller to see.
    static func isLikely(_ bytes: Bytes, _ line: Span) -> Bool {
        guard line.count <= mostBytes, !FurnitureLine.matches(bytes, line) else { return false }
        let text = String(decoding: bytes[line.range], as: UTF8.self)
        let words = text.split(separator: " ")
        guard words.count <= mostWords, bytes.bulletLength(line) == 0 else { return false }
        if isDateline(text) || isSpeech(text) || text.hasSuffix(":") || text.hasSuffix(",") { return false }
        guard endsLikeSentence(bytes, line), !text.hasSuffix("?"), !text.hasSuffix("!") else { return true }
        return words.count <= mostWordsOfSentence && !hasInnerStop(words)
            && (isTitleCase(words) || !words.contains { ledeWords.contains($0.lowercased()) })
    }

    /// Whether a line ends as sentences do, closing quotation marks aside.
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
    private static func isDateline(_ text: String) -> Bool {
        let dashes = [" — ", " – ", " - ", " -- "]
        guard let dash = dashes.compactMap({ text.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
        else { return false }
        let place = text[..<dash.lowerBound]
        if place.hasSuffix(")"), place.contains("(") { return true }
        let first = place.prefix { $0.isLetter }
        return first.count > 2 && first.allSatisfy(\.isUppercase) && place.count <= 40
            && text[dash.upperBound...].count > 60
    }

    /// A line in which a quotation ends in a comma before its speaker, or is all there is.
    private static func isSpeech(_ text: String) -> Bool {
        if ["\u{2C}\u{201D}", ",\"", ",\u{2019} ", ".\u{201D} "].contains(where: { text.contains($0) }) {
            return true
        }
        guard let first = text.first, let last = text.last else { return false }
        return "\"“‘".contains(first) && "\"”’".contains(last)
    }

    private static func hasInnerStop(_ words: [Substring]) -> Bool {
        words.dropLast().contains { $0.hasSuffix(".") && $0.count > 4 }
    }

    /// Whether most longer words are capitalised.
    private static func isTitleCase(_ words: [Substring]) -> Bool {
        let long = words.filter { $0.count > 3 }
        return long.count { $0.first?.isUppercase == true } * 10 >= long.count * 7
    }
}
