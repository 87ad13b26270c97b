/// A text as a list of words that compare by a number: case, quotation marks, dashes and line breaks do not count.
///
/// What two texts have in common is asked word by word; this is what asks it. It is no tokenizer: it knows no
/// language and no sentence.

import SourceText

public struct WordList: Sendable {
    /// UTF-8.
    public let text: [UInt8]
    /// A number for each word; equal words have equal ones.
    public private(set) var hashes: [UInt64] = []
    /// Where each word stands in ``text``, in bytes.
    public private(set) var spans: [Span] = []

    public var count: Int { hashes.count }

    /// The words of a whole text.
    public init(_ text: [UInt8]) { self.init(text, within: [Span(0, text.count)]) }

    /// The words of some parts of a text.
    public init(_ text: [UInt8], within parts: [Span]) {
        self.text = text
        for part in parts { scan(part) }
    }

    /// The bytes from the first to the last of some words.
    public func span(of words: Range<Int>) -> Span {
        guard let first = words.first, let last = words.last else { return Span(0, 0) }
        return Span(spans[first].start, spans[last].end)
    }

    /// The text from the first to the last of some words.
    public func string(_ words: Range<Int>) -> String { string(span(of: words)) }

    public func string(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }

    private mutating func scan(_ part: Span) {
        text.withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(bytes: bytes, offset: part.start, end: part.end)
            while let (hash, span) = scanner.next() {
                hashes.append(hash)
                spans.append(span)
            }
        }
    }
}

/// Reads one word after the other.
struct WordScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int
    let end: Int

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func next() -> (hash: UInt64, span: Span)? {
        while offset < end {
            let (scalar, length) = decode(offset)
            if Self.isWord(scalar) { return word() }
            offset += length
        }
        return nil
    }

    private mutating func word() -> (hash: UInt64, span: Span) {
        let start = offset
        var hash = Self.seed
        var last = offset
        while offset < end {
            let (scalar, length) = decode(offset)
            if Self.isWord(scalar) {
                Self.add(scalar, to: &hash)
                offset += length
                last = offset
            } else if scalar.value == 0xAD {
                // A soft hyphen only tells where a word may be broken.
                offset += length
            } else if let after = joint(scalar, length) {
                offset = after
            } else {
                break
            }
        }
        return (hash, Span(start, last))
    }

    /// Where the word goes on behind something that stands inside it: an apostrophe ("don’t"), the comma or point
    /// of a number ("1,000"), a hyphen at the end of a line.
    private func joint(_ scalar: Unicode.Scalar, _ length: Int) -> Int? {
        let after = offset + length
        guard after < end else { return nil }
        switch scalar {
        case "'", "’", "ʼ":
            return Self.isLetter(decode(after).0) ? after : nil
        case ",", ".":
            return offset > 0 && Self.isDigit(bytes[offset - 1]) && Self.isDigit(bytes[after]) ? after : nil
        case "-":
            return brokenLine(after)
        default: return nil
        }
    }

    /// Behind the line break and its spaces, where a small letter follows.
    private func brokenLine(_ start: Int) -> Int? {
        var place = start
        if place < end, bytes[place] == 13 { place += 1 }
        guard place < end, bytes[place] == 10 else { return nil }
        place += 1
        while place < end, bytes[place] == 0x20 { place += 1 }
        return place < end && (0x61...0x7A).contains(bytes[place]) ? place : nil
    }

    // MARK: Characters

    private func decode(_ offset: Int) -> (Unicode.Scalar, Int) {
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, offset + length <= end else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isWord(scalar) && !(0x30...0x39).contains(scalar.value)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x30...0x39).contains(scalar.value)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark:
            return scalar != "ʼ"
        default: return false
        }
    }

    private static func add(_ scalar: Unicode.Scalar, to hash: inout UInt64) {
        var value = scalar.value
        if value < 0x80 {
            if (0x41...0x5A).contains(value) { value += 32 }
            mix(value, &hash)
        } else {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value, &hash) }
        }
    }

    private static func mix(_ value: UInt32, _ hash: inout UInt64) {
        hash = (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
    }
}
