/// How much a finding weighs.
public enum Level: String, Sendable, CaseIterable, Comparable, Codable {
    /// The check is not run.
    case off
    case note, warning, error

    public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
