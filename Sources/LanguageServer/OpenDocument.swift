import SourceText

/// How a client counts inside a line.
public enum PositionEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// What a byte at the start of a code point counts; bytes that go on count nothing, but in UTF-8.
    func width(_ byte: UInt8) -> Int {
        switch self {
        case .utf8: 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
        }
    }
}

/// A document that a client has open, kept as it is there.
public struct OpenDocument: Sendable {
    public let uri: String
    /// As the client names it: "markdown".
    public let language: String
    public private(set) var version: Int
    /// UTF-8.
    public private(set) var text: [UInt8]
    private var lines: LineIndex
    private let encoding: PositionEncoding

    public init(uri: String, language: String, version: Int, text: String, encoding: PositionEncoding) {
        self.uri = uri
        self.language = language
        self.version = version
        self.text = Array(text.utf8)
        self.encoding = encoding
        lines = LineIndex(self.text)
    }

    /// One change of `didChange`: a part, or the whole text where it has no range.
    public mutating func apply(_ change: JSONValue, version: Int) {
        self.version = version
        let new = Array((change["text"]?.text ?? "").utf8)
        if let range = change["range"], let start = offset(range["start"]), let end = offset(range["end"]) {
            text.replaceSubrange(min(start, end)..<max(start, end), with: new)
        } else {
            text = new
        }
        lines = LineIndex(text)
    }

    /// The byte at a position; positions behind the end of a line or of the text mean that end.
    public func offset(_ position: JSONValue?) -> Int? {
        guard let line = position?["line"]?.whole, let character = position?["character"]?.whole, line >= 0
        else {
            return nil
        }
        guard line < lines.starts.count else { return text.count }
        var offset = lines.starts[line]
        let end = self.end(ofLine: line)
        var count = 0
        while offset < end {
            let width = encoding.width(text[offset])
            // A position inside a code point means its start.
            if count + width > character, encoding != .utf8 || text[offset] & 0xC0 != 0x80 { break }
            count += width
            offset += 1
        }
        while offset > lines.starts[line], offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// The position of a byte.
    public func position(_ offset: Int) -> JSONValue {
        let offset = min(max(offset, 0), text.count)
        let line = lines.line(at: offset) - 1
        let start = lines.starts[line]
        let character = text[start..<offset].reduce(0) { $0 + encoding.width($1) }
        return ["line": .integer(line), "character": .integer(character)]
    }

    public func range(_ span: Span) -> JSONValue {
        ["start": position(span.start), "end": position(span.end)]
    }

    /// Where a line ends, without its line end.
    private func end(ofLine line: Int) -> Int {
        var end = line + 1 < lines.starts.count ? lines.starts[line + 1] : text.count
        while end > lines.starts[line], text[end - 1] == 10 || text[end - 1] == 13 { end -= 1 }
        return end
    }
}
