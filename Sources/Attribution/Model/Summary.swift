/// The figures that head a report.
public struct Summary: Sendable, Equatable {
    public var statements = 0
    public var sources = 0
    /// Statements by the type of their source.
    public var byType: [Source.Kind: Int] = [:]
    /// Statements by level of anonymity, agentless ones included.
    public var byLevel: [Anonymity.Level: Int] = [:]
    /// Statements by outlet.
    public var byOutlet: [String: Int] = [:]
    /// Share of the statements that rest on levels 1 to 5.
    public var anonymousShare = 0.0
    /// Share of the statements that rest on levels 6 and 7.
    public var vagueShare = 0.0
    /// Whether all statements rest on one source.
    public var singleSource = false

    public init() {}
}

extension Analysis {
    public var summary: Summary {
        var summary = Summary()
        summary.statements = statements.count
        summary.sources = sources.count
        guard !statements.isEmpty else { return summary }
        // Counted in lists: a look into a dictionary for each statement costs more than all the rest.
        var levels = [Int](repeating: 0, count: Anonymity.Level.allCases.count)
        var kinds = [Int](repeating: 0, count: Source.Kind.allCases.count)
        for statement in statements {
            levels[level(of: statement).rawValue] += 1
            if let source = statement.source { kinds[sources[source].kind.place] += 1 }
            if let outlet = outlet(of: statement) { summary.byOutlet[outlet, default: 0] += 1 }
        }
        summary.byType.reserveCapacity(kinds.count)
        summary.byLevel.reserveCapacity(levels.count)
        for kind in Source.Kind.allCases where kinds[kind.place] > 0 {
            summary.byType[kind] = kinds[kind.place]
        }
        var (anonymous, vague) = (0, 0)
        for level in Anonymity.Level.allCases where levels[level.rawValue] > 0 {
            summary.byLevel[level] = levels[level.rawValue]
            if level.isAnonymous { anonymous += levels[level.rawValue] }
            if level.isVague { vague += levels[level.rawValue] }
        }
        summary.anonymousShare = Double(anonymous) / Double(statements.count)
        summary.vagueShare = Double(vague) / Double(statements.count)
        let first = statements[0].source
        summary.singleSource = first != nil && statements.allSatisfy { $0.source == first }
        return summary
    }

    /// The level of the source that a statement rests on; agentless where there is none.
    public func level(of statement: Statement) -> Anonymity.Level {
        statement.source.map { sources[$0].anonymity.level } ?? .agentless
    }

    /// The outlet that a statement came through.
    public func outlet(of statement: Statement) -> String? {
        statement.attributions.lazy.compactMap { attributions[$0].outlet }.first
            ?? statement.source.flatMap { sources[$0].outlet }
    }
}

extension Source.Kind {
    /// Its place among all kinds.
    fileprivate var place: Int {
        switch self {
        case .namedPerson: 0
        case .namedOrganization: 1
        case .document: 2
        case .anonymousSource: 3
        case .unnamedPerson: 4
        case .unnamedGroup: 5
        }
    }
}
