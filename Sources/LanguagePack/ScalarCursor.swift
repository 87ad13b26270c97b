import Yams

/// Walks a scalar's text in the file alongside its value: quotation signs, escapes and folded lines
/// make the two differ.
struct ScalarCursor {
    private let lines: [[Unicode.Scalar]]
    private let style: Node.Scalar.Style
    /// 0-based.
    private(set) var line: Int
    private(set) var column: Int

    /// - Parameters:
    ///   - line: 0-based line at which the scalar starts.
    ///   - column: 0-based column of its first sign, a quotation sign or `|` included.
    init(lines: [[Unicode.Scalar]], line: Int, column: Int, style: Node.Scalar.Style) {
        self.lines = lines
        self.style = style
        self.line = line
        self.column = column
        switch style {
        case .singleQuoted, .doubleQuoted: self.column += 1
        case .literal, .folded:
            self.line += 1
            self.column = 0
            settle()
        default: break
        }
    }

    /// Goes past one sign of the value.
    mutating func pass(_ sign: Unicode.Scalar) {
        if sign.properties.isWhitespace {
            if next == nil { startLine() } else { column += 1 }
            return
        }
        settle()
        switch (style, next) {
        case (.doubleQuoted, "\\"): column += escapeLength
        case (.singleQuoted, "'"): column += 2
        default: column += 1
        }
    }

    /// Goes to the next sign that is no white space, unless the text ends before.
    mutating func settle() {
        let start = (line, column)
        while line < lines.count {
            guard let next else {
                startLine()
                continue
            }
            guard next.properties.isWhitespace else { return }
            column += 1
        }
        (line, column) = start
    }

    private var next: Unicode.Scalar? {
        guard lines.indices.contains(line), lines[line].indices.contains(column) else { return nil }
        return lines[line][column]
    }

    private var escapeLength: Int {
        guard lines[line].indices.contains(column + 1) else { return 1 }
        switch lines[line][column + 1] {
        case "x": return 4
        case "u": return 6
        case "U": return 10
        default: return 2
        }
    }

    private mutating func startLine() {
        line += 1
        column = 0
        while let next, next == " " || next == "\t" { column += 1 }
    }
}
