/// Text in which the positions that a test speaks of are marked where they are, so that nobody counts
/// bytes: "{source:Ada Lund} {cue:said} {content:it was late}".
/// A text and the spans that were marked in it.
public struct MarkedText: Sendable, Equatable {
    public struct Mark: Sendable, Equatable {
        public var name: String
        /// UTF-8 bytes of ``MarkedText/text``.
        public var span: Span
    }

    /// The text without the marks.
    public private(set) var text = ""
    /// In the order in which they open; marks may be nested.
    public private(set) var marks: [Mark] = []

    /// A mark is written `{name:words}`, its name in lower-case letters, digits and hyphens. A brace
    /// that opens no mark stands for itself, and so does any character after a backslash.
    public init(_ marked: String) throws(MarkedTextError) {
        var rest = Substring(marked)
        var open: [Int] = []
        while let character = rest.first {
            if character == "{", let name = Self.name(after: rest) {
                open.append(marks.count)
                marks.append(Mark(name: name, span: Span(text.utf8.count, text.utf8.count)))
                rest = rest.dropFirst(name.count + 2)
            } else if character == "}", let mark = open.popLast() {
                marks[mark].span.end = text.utf8.count
                rest = rest.dropFirst()
            } else {
                if character == "\\", rest.count > 1 { rest = rest.dropFirst() }
                text.append(rest.removeFirst())
            }
        }
        if let mark = open.last { throw MarkedTextError(name: marks[mark].name, marked: marked) }
    }

    /// The name of the mark that a brace opens; nil where it opens none.
    private static func name(after rest: Substring) -> String? {
        let name = rest.dropFirst().prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        let hasColon = rest.dropFirst(1 + name.count).first == ":"
        return hasColon && !name.isEmpty ? String(name) : nil
    }

    public var bytes: [UInt8] { Array(text.utf8) }

    /// All spans of a name, in the order in which they open.
    public func spans(_ name: String) -> [Span] { marks.filter { $0.name == name }.map(\.span) }

    /// The words in a span.
    public func words(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
}

/// A mark that is never closed.
public struct MarkedTextError: Error, Equatable, CustomStringConvertible {
    public var name: String
    public var marked: String

    public var description: String { "the mark “\(name)” is not closed in: \(marked)" }
}
