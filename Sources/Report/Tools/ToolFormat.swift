/// What the formats that other programs read have in common: each is a pure function from an analysis to
/// text, and several articles make one document.

import Attribution

public protocol ToolFormat: Sendable {
    /// What stands around and between the parts of several articles.
    var envelope: Envelope { get }
    /// One article's part of the document; empty where the format has nothing to say of it.
    func part(_ analysis: Analysis) -> String
}

public struct Envelope: Sendable, Equatable {
    public var opening: String
    public var separator: String
    public var closing: String

    public init(opening: String = "", separator: String = "", closing: String = "") {
        self.opening = opening
        self.separator = separator
        self.closing = closing
    }

    /// An array of JSON, an element a line or more.
    static let array = Envelope(opening: "[\n", separator: ",\n", closing: "\n]\n")
}

extension ToolFormat {
    /// The whole document.
    public func document(_ analyses: [Analysis]) -> String {
        let parts = analyses.map(part).filter { !$0.isEmpty }
        return envelope.opening + parts.joined(separator: envelope.separator) + envelope.closing
    }
}
