/// Which way the statements of an article came: through which outlet, from which source.

import Attribution

struct SourcingFlows {
    /// Statements that came the same way.
    private struct Flow {
        var outlet: String?
        var source: Int?
        var count: Int
    }
    /// What stands at the right end: a source, or several small ones together.
    struct Leaf {
        /// The source's number and name.
        var label: String
        var level: Anonymity.Level
        /// What scripts know the source by; nil where it is several.
        var key: String?
        var count: Int
        /// Index into ``outlets``.
        var outlet: Int
    }

    private static let mostLeaves = 26
    private let analysis: Analysis
    private let ranking: Ranking
    /// The one with the most statements first; the article's own reporting is one of them.
    private(set) var outlets: [(name: String, count: Int)] = []
    /// By outlet, then by statements.
    private(set) var leaves: [Leaf] = []

    init(_ analysis: Analysis, _ ranking: Ranking) {
        self.analysis = analysis
        self.ranking = ranking
        let flows = Self.flows(analysis)
        let counts = Dictionary(grouping: flows, by: { $0.outlet ?? ownReporting }).mapValues {
            $0.reduce(0) { $0 + $1.count }
        }
        outlets = counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        leaves = flows.map(leaf).sorted { a, b in
            (a.outlet, -a.count, Int(a.key ?? "") ?? 0) < (b.outlet, -b.count, Int(b.key ?? "") ?? 0)
        }
        leaves = Self.folded(leaves)
    }

    private static func flows(_ analysis: Analysis) -> [Flow] {
        var flows: [Flow] = []
        var places: [String: Int] = [:]
        for statement in analysis.statements {
            let outlet = analysis.outlet(of: statement)
            let key = "\(statement.source ?? -1) \(outlet ?? "")"
            if let place = places[key] {
                flows[place].count += 1
            } else {
                places[key] = flows.count
                flows.append(Flow(outlet: outlet, source: statement.source, count: 1))
            }
        }
        return flows
    }

    private func leaf(_ flow: Flow) -> Leaf {
        let outlet = outlets.firstIndex { $0.name == flow.outlet ?? ownReporting } ?? 0
        let level = flow.source.map { analysis.sources[$0].anonymity.level } ?? .agentless
        let name =
            flow.source.map(analysis.shownName) ?? "no source"
        let number = flow.source.flatMap(ranking.number).map { "\($0) " } ?? ""
        return Leaf(
            label: number + name, level: level, key: ranking.key(of: flow.source), count: flow.count,
            outlet: outlet)
    }

    /// Where there are too many to be told apart, the small ones of an outlet and level become one.
    private static func folded(_ leaves: [Leaf]) -> [Leaf] {
        guard leaves.count > mostLeaves else { return leaves }
        let kept = leaves.indices.sorted { (-leaves[$0].count, $0) < (-leaves[$1].count, $1) }.prefix(
            mostLeaves * 2 / 3)
        var result = kept.sorted().map { leaves[$0] }
        let rest = leaves.indices.filter { !kept.contains($0) }.map { leaves[$0] }
        for level in Anonymity.Level.allCases {
            for outlet in Set(rest.map(\.outlet)).sorted() {
                let group = rest.filter { $0.level == level && $0.outlet == outlet }
                guard let first = group.first else { continue }
                let count = group.reduce(0) { $0 + $1.count }
                result.append(
                    group.count == 1
                        ? first
                        : Leaf(
                            label: "\(group.count) more sources", level: level, key: nil, count: count,
                            outlet: outlet))
            }
        }
        return result.sorted { ($0.outlet, -$0.count) < ($1.outlet, -$1.count) }
    }
}
