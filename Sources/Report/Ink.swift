/// How words look on a terminal. Without colour every ink prints as plain text, so nothing may be told
/// by colour alone.

import Attribution

/// The page that a readable report is set on.
public struct TextStyle: Sendable, Equatable {
    /// Columns of the terminal.
    public var width: Int
    /// Whether ANSI colours are written.
    public var hasColor: Bool

    public init(width: Int = 80, hasColor: Bool = false) {
        self.width = max(width, 30)
        self.hasColor = hasColor
    }

    /// A line across the page.
    public var rule: String { Ink.faint.paint(String(repeating: "─", count: width), self) }
}

enum Ink: Equatable {
    case plain, strong, faint, cue, good, bad
    case level(Anonymity.Level)

    /// The parameters of the ANSI sequence that turns the ink on; empty for plain text.
    private var code: String {
        switch self {
        case .plain: ""
        case .strong: "1"
        case .faint: "2"
        case .cue: "4"
        case .good: "32"
        case .bad: "31"
        case .level(.onRecord): "32"
        case .level(.partlyNamed): "36"
        case .level(.describedWithBasis): "94"
        case .level(.described): "33"
        case .level(.familiar): "93"
        case .level(.bare): "31"
        case .level(.generic): "35"
        case .level(.agentless): "95"
        }
    }

    func paint(_ text: String, _ style: TextStyle) -> String {
        style.hasColor && !code.isEmpty && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
