/// One thing that is wrong in the files of a pack, or in those of a configuration.
public struct PackError: Error, Sendable, Equatable, CustomStringConvertible {
    public var path: String
    /// 1-based; 0 where no place can be told.
    public var line: Int
    /// 1-based, in Unicode scalars; 0 where no place can be told.
    public var column: Int
    public var message: String
    /// What would be right, if that can be told.
    public var suggestion: String?
    /// The text of the line; empty where it is not at hand.
    public var source: String

    public init(
        path: String, line: Int = 0, column: Int = 0, message: String, suggestion: String? = nil,
        source: String = ""
    ) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.suggestion = suggestion
        self.source = source
    }

    /// `path:line:column: what is wrong`, the line with a caret below, and what would be right.
    public var description: String {
        var text = path
        if line > 0 { text += ":\(line)" }
        if column > 0 { text += ":\(column)" }
        text += text.isEmpty ? message : ": \(message)"
        if !source.isEmpty, column > 0 { text += "\n" + quotedLine }
        if let suggestion { text += "\n    \(suggestion)" }
        return text
    }

    /// The line, or what of a long line stands around the column, and a caret below it.
    private var quotedLine: String {
        let scalars = Array(source.unicodeScalars)
        let place = min(column - 1, scalars.count)
        let start = place < 90 ? 0 : place - 60
        let end = min(scalars.count, start + 110)
        let shown = String(String.UnicodeScalarView(scalars[start..<end]))
        let before = scalars[start..<place].map { $0 == "\t" ? "\t" : " " }.joined()
        return "    \(shown)\n    \(before)^"
    }
}

/// Everything that is wrong in them; never empty.
public struct PackErrors: Error, Sendable, Equatable, CustomStringConvertible {
    public var errors: [PackError]

    public init(_ errors: [PackError]) { self.errors = errors }

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
