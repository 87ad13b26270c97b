/// A line a statement, for spreadsheets: RFC 4180, with the columns that auditors of sourcing use.

import Attribution
import SourceText

public struct CSVReport: ToolFormat {
    /// Whether a last column tells the article.
    public var namesArticles: Bool

    public init(namesArticles: Bool = false) { self.namesArticles = namesArticles }

    public var envelope: Envelope { Envelope(opening: Self.line(columns.map(\.name))) }

    public func part(_ analysis: Analysis) -> String {
        Positions.with(analysis.article, lines: true) { positions in
            analysis.statements.map { statement in
                let row = StatementRow(analysis, statement, positions)
                return Self.line(columns.map { $0.cell(row) })
            }.joined()
        }
    }

    private var columns: [Column] { Column.all + (namesArticles ? [Column.article] : []) }

    private static func line(_ cells: [String]) -> String {
        cells.map(Cell.comma).joined(separator: ",") + "\r\n"
    }
}

private struct Column {
    var name: String
    var cell: @Sendable (StatementRow) -> String

    init(_ name: String, _ cell: @escaping @Sendable (StatementRow) -> String) {
        self.name = name
        self.cell = cell
    }

    static let all = [
        Column("SourcedStatement") { $0.analysis.line($0.statement.spans) },
        Column("SourceType") { $0.source?.kind.rawValue ?? "" },
        Column("Name") { $0.source?.name ?? "" },
        Column("Title") { $0.source?.title ?? "" },
        Column("Justification") { $0.analysis.line($0.source?.justification) },
        Column("Outlet") { $0.analysis.outlet(of: $0.statement) ?? "" },
        Column("AnonymityLevel") { "\($0.level.rawValue)" },
        Column("Label") { $0.level.label },
        Column("Condition") { $0.analysis.line($0.source?.anonymity.condition) },
        Column("Reason") { $0.analysis.line($0.source?.anonymity.reason) },
        Column("Basis") { $0.analysis.line($0.source?.anonymity.basis) },
        Column("Form") { $0.form },
        Column("Kind") { $0.kind },
        Column("Confidence") { decimals($0.confidence) },
        Column("Line") { "\($0.line)" },
    ]

    static let article = Column("Article") { $0.analysis.article.id }
}

/// What a line tells of a statement.
private struct StatementRow {
    let analysis: Analysis
    let statement: Statement
    let source: Source?
    let level: Anonymity.Level
    let line: Int
    private let attributions: [Attribution]

    init(_ analysis: Analysis, _ statement: Statement, _ positions: Positions) {
        self.analysis = analysis
        self.statement = statement
        source = statement.source.map { analysis.sources[$0] }
        level = analysis.level(of: statement)
        line = statement.spans.first.map(positions.line) ?? 1
        attributions = statement.attributions.map { analysis.attributions[$0] }
    }

    /// The one that all its attributions have, else mixed.
    var form: String {
        let forms = Set(attributions.map(\.form))
        return forms.count > 1 ? Attribution.Form.mixed.name : forms.first?.name ?? ""
    }

    /// Those of its attributions, each once.
    var kind: String {
        var kinds: [String] = []
        for attribution in attributions where !kinds.contains(attribution.kind.name) {
            kinds.append(attribution.kind.name)
        }
        return kinds.joined(separator: " ")
    }

    /// A statement holds if any of its attributions does: that of the surest.
    var confidence: Double { attributions.map(\.confidence).max() ?? 0 }
}
