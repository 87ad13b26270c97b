/// Text from outside, made safe for a terminal, and how wide it will be there.
///
/// Articles come from anywhere. An escape sequence in one could rewrite the reader's screen, and a
/// bidirectional override could make a quotation read differently from what the file says.

public enum TerminalText {
    /// The text with everything that steers a terminal or the direction of writing made visible, and
    /// line breaks and tabs turned into spaces.
    public static func visible(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ isHarmless($0.value) }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case 0x00...0x1F: result.unicodeScalars.append(controlPicture(scalar.value))
            case 0x7F: result.append("␡")
            case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB,
                0xE0000...0xE007F:
                result.append("<U+\(hex(scalar.value))>")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a scalar is one of those that most texts consist of, and steers nothing.
    private static func isHarmless(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027: true
        default: false
        }
    }

    /// The sign that Unicode has for showing a control character: ␛ for escape.
    private static func controlPicture(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(0x2400 + value) ?? "?"
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Columns that the text takes in a terminal.
    public static func width(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// 0 for marks that join the letter before them, 2 for East Asian wide characters and emoji.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        // Dashes and quotation marks.
        if (0x2010...0x2027).contains(scalar.value) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
