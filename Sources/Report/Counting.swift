/// Figures in words.

import Attribution

/// "1 statement", "2 statements".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// "63 %", rounded to whole percent; never 0 % or 100 % unless it is exactly that.
func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    let exact = Double(part) * 100 / Double(whole)
    var rounded = Int(exact.rounded())
    if rounded == 0, part > 0 { rounded = 1 }
    if rounded == 100, part < whole { rounded = 99 }
    return "\(rounded) %"
}

/// What stands in the place of an outlet where the article says it by itself.
let ownReporting = "own reporting"

extension Source.Kind {
    /// As a person reads it.
    var words: String { rawValue == "document" ? rawValue : rawValue.replacingHyphens }
}

extension String {
    fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}

/// An article's figures, as the header of its report and the table over several articles need them.
public struct ArticleFigures: Sendable, Equatable {
    public var id: String
    public var statements: Int
    /// Sources that at least one statement rests on.
    public var sources: Int
    /// Statements of the levels 1 to 5.
    public var anonymous: Int
    /// Statements of the levels 6 and 7.
    public var vague: Int
    /// The most of the anonymous statements that rest on one source.
    public var anonymousOnOne: Int
    /// Statements by outlet, the most frequent first.
    public var outlets: [Outlet]

    public struct Outlet: Sendable, Equatable {
        public var name: String
        public var statements: Int
    }

    public init(_ analysis: Analysis) {
        let levels = analysis.statements.map(analysis.level)
        var bySource: [Int: Int] = [:]
        var anonymousBySource: [Int: Int] = [:]
        for (statement, level) in zip(analysis.statements, levels) {
            guard let source = statement.source else { continue }
            bySource[source, default: 0] += 1
            if level.isAnonymous { anonymousBySource[source, default: 0] += 1 }
        }
        id = analysis.article.id
        statements = analysis.statements.count
        sources = bySource.count
        anonymous = levels.count(where: \.isAnonymous)
        vague = levels.count(where: \.isVague)
        anonymousOnOne = anonymousBySource.values.max() ?? 0
        outlets = analysis.summary.outlets.map { Outlet(name: $0.name, statements: $0.count) }
    }
}
