import SourceText

/// Who or what says it: one identity through the article.
public struct Source: Sendable {
    /// The six types of `taxonomy`.
    public enum Kind: String, Sendable, CaseIterable {
        case namedPerson = "named-person"
        case namedOrganization = "named-organization"
        case document
        case anonymousSource = "anonymous-source"
        case unnamedPerson = "unnamed-person"
        case unnamedGroup = "unnamed-group"
    }

    public var kind: Kind
    /// The fullest form in the article; nil for a source that is not named.
    public var name: String?
    public var title: String?
    public var affiliation: String?
    /// Canonical name of the outlet that speaks for it.
    public var outlet: String?
    /// How many people it stands for; nil where the text does not say.
    public var count: Int?
    public var anonymity: Anonymity
    public var justification: Evidence?
    /// In text order.
    public var mentions: [Span]
}

/// Words of the article that something rests on.
public struct Evidence: Sendable, Equatable {
    public var spans: [Span]
    public init(spans: [Span]) { self.spans = spans }
}

/// How far the reader can identify and weigh a source.
public struct Anonymity: Sendable, Equatable {
    public enum Level: Int, Sendable, CaseIterable, Comparable {
        case onRecord, partlyNamed, describedWithBasis, described, familiar, bare, generic, agentless

        public var label: String {
            switch self {
            case .onRecord: "on-record"
            case .partlyNamed: "partly-named"
            case .describedWithBasis: "described-with-basis"
            case .described: "described"
            case .familiar: "familiar"
            case .bare: "bare"
            case .generic: "generic"
            case .agentless: "agentless"
            }
        }
        /// Levels 1 to 5.
        public var isAnonymous: Bool { (1...5).contains(rawValue) }
        /// Levels 6 and 7.
        public var isVague: Bool { rawValue >= 6 }
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    public var level: Level
    /// The agreed terms ("on condition of anonymity").
    public var condition: Evidence?
    /// Why the name is withheld.
    public var reason: Evidence?
    /// How the source knows.
    public var basis: Evidence?

    public init(level: Level, condition: Evidence? = nil, reason: Evidence? = nil, basis: Evidence? = nil) {
        self.level = level
        self.condition = condition
        self.reason = reason
        self.basis = basis
    }
}
