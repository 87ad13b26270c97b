/// One editorial check: what it looks for, why, on which standard it rests, and how it is found.
///
/// Each stands in a file of its own in `Checks/`, and its examples run as tests.
public struct Check: Sendable {
    public var id: String
    /// Unless the settings say otherwise.
    public var level: Level
    /// What it finds, in one line.
    public var summary: String
    /// Why that matters, and what to do about it.
    public var explanation: String
    /// The names of the published standards that ask for it.
    public var standards: [String]
    public var parameters: [Parameter]
    /// Findings that rest on an attribution less sure than this are dropped; the settings may say otherwise.
    public var minimumConfidence: Double
    /// Markdown with the words to be found marked: "{here:Sources} said the plant would close."
    public var bad: [String]
    /// Markdown in which nothing is to be found.
    public var good: [String]
    let find: @Sendable (Draft, CheckSettings) -> [Finding]

    init(
        _ id: String, level: Level, summary: String, explanation: String, standards: [String],
        parameters: [Parameter] = [], minimumConfidence: Double = 0, bad: [String], good: [String],
        find: @escaping @Sendable (Draft, CheckSettings) -> [Finding]
    ) {
        self.id = id
        self.level = level
        self.summary = summary
        self.explanation = explanation
        self.standards = standards
        self.parameters = parameters
        self.minimumConfidence = minimumConfidence
        self.bad = bad
        self.good = good
        self.find = find
    }
}

/// What of a check can be set.
public struct Parameter: Sendable, Equatable {
    public var name: String
    public var standard: ParameterValue
    /// What it means, in one line.
    public var about: String

    init(_ name: String, _ standard: ParameterValue, _ about: String) {
        self.name = name
        self.standard = standard
        self.about = about
    }
}

public enum ParameterValue: Sendable, Equatable, Hashable {
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// Words or phrases, in any case.
    case words([String])
}
