/// Text from outside inside Markdown: it may neither become markup or HTML, nor call people or issues.

enum MarkdownText {
    /// Text on one line in which nothing is markup. A mention ("@name") and a reference ("#12") are parted by an
    /// empty comment, which no renderer shows and no forge takes for a name.
    static func escaped(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in TerminalText.visible(text).onOneLine.unicodeScalars {
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            switch previous {
            case "@", "#": if isWord { result += "<!-- -->" }
            // "https://" and ":name:" are links and pictures; a colon in a sentence is none.
            case ":":
                if isWord || scalar == "/" { result.insert("\\", at: result.index(before: result.endIndex)) }
            default: break
            }
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$": result += "\\\(scalar)"
            case "-", "+", "=": result += result.isEmpty ? "\\\(scalar)" : "\(scalar)"
            case ".", ")": result += isListNumber(result) ? "\\\(scalar)" : "\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }

    /// Whether all that stands before a full stop are digits: a line that begins so is an item of a list.
    private static func isListNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// - Parameter numbers: columns that are set to the right.
    static func table(_ heads: [String], numbers: Range<Int>, _ rows: [[String]]) -> String {
        let rules = heads.indices.map { numbers.contains($0) ? "--:" : "---" }
        return ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
}
