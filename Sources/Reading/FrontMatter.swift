/// The block of YAML at the start of a Markdown file, between lines of "---".
///
/// Two scalars are wanted of it, title and publisher, so a reader of scalars stands here instead of a
/// YAML library: it skips what it does not know.

struct FrontMatter {
    var title: String?
    var publisher: String?
    /// Where the document goes on, in bytes.
    var end = 0

    /// Front matter is short; a file that starts with a rule is not searched to its end.
    private static let mostLines = 1000

    /// Empty where the file does not start with front matter or it never ends.
    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: "---".utf8) else { return }
        var lines: [Substring] = []
        var start = 0
        while start < bytes.count, lines.count < Self.mostLines {
            let lineEnd = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
            let line = Substring(String(decoding: bytes[start..<lineEnd], as: UTF8.self)).droppingLast(
                \.isNewline)
            start = min(lineEnd + 1, bytes.count)
            if lines.isEmpty, !Self.isFence(line, isClosing: false) { return }
            if !lines.isEmpty, Self.isFence(line, isClosing: true) {
                end = start
                let entries = Self.entries(Array(lines.dropFirst()))
                title = entries["title"]
                publisher = entries["publisher"] ?? entries["outlet"] ?? entries["site"]
                return
            }
            lines.append(line)
        }
    }

    private static func isFence(_ line: Substring, isClosing: Bool) -> Bool {
        let mark = line.droppingLast(\.isWhitespace)
        return mark == "---" || isClosing && mark == "..."
    }

    /// The scalars at the left margin, each with its indented lines joined.
    private static func entries(_ lines: [Substring]) -> [String: String] {
        var entries: [String: String] = [:]
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { continue }
            let key = line[..<colon].droppingLast(\.isWhitespace).lowercased()
            var parts = [String(line[line.index(after: colon)...])]
            while index < lines.count, lines[index].first?.isWhitespace == true {
                parts.append(String(lines[index]))
                index += 1
            }
            if let scalar = scalar(parts), entries[key] == nil { entries[key] = scalar }
        }
        return entries
    }

    private static func scalar(_ parts: [String]) -> String? {
        var parts = parts.map { $0.drop(while: \.isWhitespace).droppingLast(\.isWhitespace) }
        if let first = parts.first, first.first == ">" || first.first == "|", first.count <= 2 {
            parts.removeFirst()
            return nonEmpty(parts.joined(separator: " "))
        }
        let value = parts.filter { !$0.isEmpty }.joined(separator: " ")
        switch value.first {
        case "\"": return nonEmpty(doubleQuoted(value.dropFirst()))
        case "'": return nonEmpty(singleQuoted(value.dropFirst()))
        case "[", "{", "&", "*", "!", "-": return nil
        default:
            let comment = value.firstRange(of: " #")?.lowerBound ?? value.endIndex
            let plain = value.hasPrefix("#") ? "" : value[..<comment].droppingLast(\.isWhitespace)
            return ["~", "null"].contains(plain.lowercased()) ? nil : nonEmpty(String(plain))
        }
    }

    private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }

    /// Nil where the quotation never ends.
    private static func singleQuoted(_ text: Substring) -> String? {
        var result = ""
        var rest = text
        while let quote = rest.firstIndex(of: "'") {
            result += rest[..<quote]
            rest = rest[rest.index(after: quote)...]
            guard rest.first == "'" else { return result }
            result += "'"
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func doubleQuoted(_ text: Substring) -> String? {
        var result = ""
        var rest = text
        while let character = rest.popFirst() {
            if character == "\"" { return result }
            guard character == "\\" else {
                result.append(character)
                continue
            }
            guard let escaped = rest.popFirst() else { return nil }
            switch escaped {
            case "n", "t", "r": result.append(" ")
            case "x", "u", "U":
                let digits = rest.prefix(escaped == "x" ? 2 : escaped == "u" ? 4 : 8)
                guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(digits.count)
            default: result.append(escaped)
            }
        }
        return nil
    }
}

extension Substring {
    fileprivate func droppingLast(_ isDropped: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, isDropped(last) { result.removeLast() }
        return result
    }
}
