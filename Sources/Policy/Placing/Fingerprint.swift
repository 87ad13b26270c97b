/// What makes a finding the same finding after edits elsewhere: check, words and sentence, not the line.
struct Fingerprint {
    private var seen: [String: Int] = [:]

    /// - Parameter context: the sentence in which the words stand.
    mutating func next(check: String, words: String, context: String) -> String {
        let hash = Self.hash([check, words, context].map(Self.normalized).joined(separator: "\u{0}"))
        let text = String(hash, radix: 16)
        let key = String(repeating: "0", count: 16 - text.count) + text
        let number = seen[key, default: 0]
        seen[key] = number + 1
        return number == 0 ? key : "\(key)-\(number + 1)"
    }

    /// Neither white space nor case nor the shape of quotation marks makes a difference.
    private static func normalized(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(
            String.UnicodeScalarView(
                words.unicodeScalars.filter { !"“”„‘’\"'«»".unicodeScalars.contains($0) }))
    }

    /// FNV-1a: the same in every run and on every platform.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
