/// What is wrong with a pattern, and where.
public struct PatternError: Error, Equatable, Sendable, CustomStringConvertible {
    public var message: String
    /// 1-based, in Unicode scalars of the pattern's text.
    public var column: Int
    /// What would be right, if that can be told.
    public var suggestion: String?
    /// The named sub-pattern in whose text the error stands; nil for the pattern itself.
    public var definition: String?

    public init(_ message: String, column: Int, suggestion: String? = nil, definition: String? = nil) {
        self.message = message
        self.column = column
        self.suggestion = suggestion
        self.definition = definition
    }

    public var description: String {
        let place = definition.map { "<\($0)>, column \(column)" } ?? "column \(column)"
        return "\(place): \(message)" + (suggestion.map { "; \($0)" } ?? "")
    }
}
