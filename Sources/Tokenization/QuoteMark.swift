// What a quotation mark is by its character, and what it may be by the characters beside it.

/// A mark's character. Straight marks, two single marks in a row and curly ones that somebody turned the
/// wrong way are told apart by their neighbours.
enum QuoteMark {
    /// `"` or `''`
    case straight
    /// `“`, `‟`, `„`, ``` `` ```, `‘‘`
    case opening
    /// `”`, `’’`
    case closing
    /// `'`
    case singleStraight
    /// `‘`, `‛`, `‚`, `` ` ``
    case singleOpening
    /// `’`
    case singleClosing
    /// `«`, `‹`
    case guillemetLeft
    /// `»`, `›`
    case guillemetRight

    enum Family { case double, single, guillemet }

    var family: Family {
        switch self {
        case .straight, .opening, .closing: .double
        case .singleStraight, .singleOpening, .singleClosing: .single
        case .guillemetLeft, .guillemetRight: .guillemet
        }
    }

    /// - Parameter span: a token that is a quotation mark.
    init(_ text: Bytes, _ span: Range<Int>) {
        let isPair = span.count == 2 || span.count == 6
        switch text[span.lowerBound] {
        case UInt8(ascii: "\""): self = .straight
        case UInt8(ascii: "'"): self = isPair ? .straight : .singleStraight
        case UInt8(ascii: "`"): self = isPair ? .opening : .singleOpening
        case 0xC2: self = text[span.lowerBound + 1] == 0xAB ? .guillemetLeft : .guillemetRight
        default:
            switch text.generalPunctuation(at: span.lowerBound, end: span.upperBound) {
            case 0x98: self = isPair ? .opening : .singleOpening
            case 0x99: self = isPair ? .closing : .singleClosing
            case 0x9A, 0x9B: self = .singleOpening
            case 0x9D: self = .closing
            case 0xB9: self = .guillemetLeft
            case 0xBA: self = .guillemetRight
            default: self = .opening
            }
        }
    }
}

/// What a mark's neighbours make of it.
enum MarkDirection {
    case opens, closes, either
}

/// The neighbours of a mark.
struct MarkContext {
    enum Neighbour {
        /// White space or the block's edge.
        case space
        case word
        /// Before the mark: an opening bracket or a dash.
        case opener
        /// After the mark: punctuation, a closing bracket or a dash.
        case punctuation
        case mark
    }
    let before: Neighbour
    let after: Neighbour

    /// - Parameter tokens: the tokens of the block.
    init(of token: Int, in tokens: Range<Int>, table: TokenTable, text: Bytes) {
        let hasBefore = token > tokens.lowerBound && !table.shapes[token].contains(.spaceBefore)
        let hasAfter = token + 1 < tokens.upperBound && !table.shapes[token + 1].contains(.spaceBefore)
        before = hasBefore ? MarkContext.before(token - 1, table: table, text: text) : .space
        after = hasAfter ? MarkContext.after(token + 1, table: table, text: text) : .space
    }

    var direction: MarkDirection {
        switch (before, after) {
        case (.space, .word), (.space, .mark), (.opener, .word), (.opener, .mark), (.mark, .word): .opens
        case (.word, .space), (.word, .punctuation), (.word, .mark): .closes
        case (.mark, .space), (.mark, .punctuation), (.opener, .space), (.opener, .punctuation): .closes
        default: .either
        }
    }

    private static func before(_ token: Int, table: TokenTable, text: Bytes) -> Neighbour {
        if table.shapes[token].contains(.quoteMark) { return .mark }
        let end = Int(table.ends[token])
        switch text[end - 1] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "/"),
            UInt8(ascii: "-"):
            return .opener
        default:
            guard end - Int(table.starts[token]) >= 3 else { return .word }
            return (0x90...0x95).contains(text.generalPunctuation(at: end - 3, end: end)) ? .opener : .word
        }
    }

    private static func after(_ token: Int, table: TokenTable, text: Bytes) -> Neighbour {
        let shape = table.shapes[token]
        if shape.contains(.quoteMark) { return .mark }
        if shape.contains(.word) { return .word }
        let span = table.span(token)
        switch text[span.start] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "#"): return .word
        case UInt8(ascii: "."): return span.count > 1 ? .word : .punctuation
        case 0..<0x80: return .punctuation
        default:
            let last = text.generalPunctuation(at: span.start, end: span.end)
            return (0x90...0x95).contains(last) ? .punctuation : .word
        }
    }
}
