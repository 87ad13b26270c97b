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
        for statement in statements {
            let level = level(of: statement)
            summary.byLevel[level, default: 0] += 1
            if let source = statement.source { summary.byType[sources[source].kind, default: 0] += 1 }
            if let outlet = outlet(of: statement) { summary.byOutlet[outlet, default: 0] += 1 }
        }
        if !statements.isEmpty {
            let share = { (wanted: (Anonymity.Level) -> Bool) in
                let count = summary.byLevel.reduce(0) { wanted($1.key) ? $0 + $1.value : $0 }
                return Double(count) / Double(statements.count)
            }
            summary.anonymousShare = share(\.isAnonymous)
            summary.vagueShare = share(\.isVague)
            let named = Set(statements.map(\.source))
            summary.singleSource = named.count == 1 && named.first != .some(nil)
        }
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
