/// Reads a pattern's text sign by sign and keeps the column.
struct PatternScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// 1-based.
    var column: Int { position + 1 }
    var isAtEnd: Bool { position == scalars.count }
    /// The sign at the position, NUL at the end.
    var next: Unicode.Scalar { peek(0) }

    func peek(_ distance: Int) -> Unicode.Scalar {
        position + distance < scalars.count ? scalars[position + distance] : "\0"
    }

    mutating func advance(_ count: Int = 1) { position = min(position + count, scalars.count) }

    /// Moves past the text if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            for (distance, byte) in wanted.enumerated() where peek(distance).value != UInt32(byte) {
                return false
            }
            advance(wanted.count)
            return true
        }
    }

    mutating func skipSpace() {
        while !isAtEnd, next.properties.isWhitespace { advance() }
    }

    mutating func takeWhile(_ condition: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while !isAtEnd, condition(next) {
            taken.append(next)
            advance()
        }
        return String(taken)
    }

    mutating func number() -> Int? { Int(takeWhile(\.isDigit)) }
}

extension Unicode.Scalar {
    var isUpper: Bool { ("A"..."Z").contains(self) }
    var isLower: Bool { ("a"..."z").contains(self) }
    var isDigit: Bool { ("0"..."9").contains(self) }
    /// What may follow the first letter of a name.
    var continuesName: Bool { isUpper || isLower || isDigit || self == "-" }
    var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
    var isWordSign: Bool { isUpper || isLower || isDigit || value >= 0x80 && properties.isAlphabetic }
}
