/// Which number and hue a source has on a page.

import Attribution

struct Ranking {
    private static let hues = 16
    /// Sources with claims, the one with the most statements first; indices into `Analysis.sources`.
    let order: [Int]
    /// From 1, by index of the source.
    private let numbers: [Int: Int]
    private let statements: [Int: Int]
    private let claims: [Int: [Int]]

    init(_ analysis: Analysis) {
        var statements: [Int: Int] = [:]
        var claims: [Int: [Int]] = [:]
        for statement in analysis.statements {
            if let source = statement.source { statements[source, default: 0] += 1 }
        }
        for (index, attribution) in analysis.attributions.enumerated() {
            if let source = attribution.source { claims[source, default: []].append(index) }
        }
        order = Set(claims.keys).union(statements.keys).sorted { a, b in
            let (left, right) = (statements[a] ?? 0, statements[b] ?? 0)
            return left == right ? a < b : left > right
        }
        numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
        self.statements = statements
        self.claims = claims
    }

    func number(of source: Int) -> Int? { numbers[source] }

    func statements(of source: Int) -> Int { statements[source] ?? 0 }

    /// Indices of its attributions.
    func claims(of source: Int) -> [Int] { claims[source] ?? [] }

    /// The class that gives the hue; without a source, none.
    func hue(of source: Int?) -> String {
        guard let source, let number = numbers[source] else { return "none" }
        return "h\((number - 1) % Self.hues)"
    }

    /// As text: "3", or "–" without a source.
    func label(of source: Int?) -> String { source.flatMap { numbers[$0] }.map(String.init) ?? "–" }

    /// What scripts know it by: its number, or 0.
    func key(of source: Int?) -> String { "\(source.flatMap { numbers[$0] } ?? 0)" }
}
