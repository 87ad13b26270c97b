import SourceText

/// A comment to OnRecord in a text: `<!-- onrecord ignore anonymous-opinion: agreed with the desk -->`.
struct Directive: Equatable {
    enum Verb: String, CaseIterable {
        /// Nothing is found in the next block, or in the block that holds the comment.
        case ignore
        /// Nothing is found from here on.
        case off
        case on
    }

    /// The whole comment, in bytes of the file.
    var span: Span
    /// Nil where the word is none of them.
    var verb: Verb?
    /// The word as it stands.
    var word: String
    /// Ids of checks; empty for all.
    var checks: [String]
    var reason: String?

    /// All of a document's, in text order. Those in fenced or inline code are only spoken of.
    static func all(in text: [UInt8]) -> [Directive] {
        let (open, close) = (Array("<!--".utf8), Array("-->".utf8))
        var found: [Directive] = []
        var offset = 0
        while let start = text.firstIndex(of: open, from: offset) {
            guard let end = text.firstIndex(of: close, from: start + open.count) else { break }
            offset = end + close.count
            let inside = String(decoding: text[(start + open.count)..<end], as: UTF8.self)
            let isCode = start > 0 && text[start - 1] == UInt8(ascii: "`") || isFenced(start, in: text)
            if !isCode, let directive = Directive(inside, Span(start, offset)) { found.append(directive) }
        }
        return found
    }

    private init?(_ text: String, _ span: Span) {
        var words = text.split(whereSeparator: \.isWhitespace)
        guard words.first == "onrecord" else { return nil }
        words.removeFirst()
        let rest = words.joined(separator: " ")
        let colon = rest.firstIndex(of: ":") ?? rest.endIndex
        let names = rest[..<colon].split { $0 == " " || $0 == "," }.map(String.init)
        let reason = rest[colon...].dropFirst().trimming
        self.span = span
        word = names.first ?? ""
        verb = Verb(rawValue: word)
        checks = Array(names.dropFirst())
        self.reason = reason.isEmpty ? nil : reason
    }

    /// Whether an odd number of lines that open or close fenced code stands before.
    private static func isFenced(_ offset: Int, in text: [UInt8]) -> Bool {
        var fences = 0
        var isLineStart = true
        var index = 0
        while index < offset {
            if isLineStart, text[index] == UInt8(ascii: "`") || text[index] == UInt8(ascii: "~"),
                text[index..<min(index + 3, offset)].count == 3,
                text[index..<(index + 3)].allSatisfy({ $0 == text[index] })
            {
                fences += 1
            }
            isLineStart = text[index] == UInt8(ascii: "\n")
            index += 1
        }
        return !fences.isMultiple(of: 2)
    }
}

extension Substring {
    fileprivate var trimming: String {
        var text = self.drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension [UInt8] {
    fileprivate func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, start < count else { return nil }
        var offset = start
        while let next = self[offset...].firstIndex(of: first), next + needle.count <= count {
            if self[next..<(next + needle.count)].elementsEqual(needle) { return next }
            offset = next + 1
        }
        return nil
    }
}
