/// The parts of the readable report that quote the article.

import Attribution
import SourceText

struct TextBody {
    let analysis: Analysis
    let positions: Positions
    /// Columns before the words of a statement, its line number included.
    private let gutter: Int
    private static let margin = 4
    private static let labelWidth = 15

    init(analysis: Analysis, positions: Positions) {
        self.analysis = analysis
        self.positions = positions
        let last = analysis.statements.last?.spans.first.map(positions.line) ?? 1
        gutter = Self.margin + "L\(last)".count + 2
    }

    // MARK: Sources

    /// Sources with statements: the most frequent first, then in the order of their first mention.
    func sources(_ canvas: inout Canvas) {
        let bySource = Dictionary(grouping: analysis.statements.filter { $0.source != nil }, by: \.source!)
        let order = bySource.keys.sorted { a, b in
            let (left, right) = (bySource[a]?.count ?? 0, bySource[b]?.count ?? 0)
            return left == right ? a < b : left > right
        }
        if order.isEmpty { return }
        canvas.heading("SOURCES")
        for (rank, source) in order.enumerated() {
            canvas.blank()
            self.source(source, rank: rank + 1, statements: bySource[source] ?? [], &canvas)
        }
    }

    private func source(_ index: Int, rank: Int, statements: [Statement], _ canvas: inout Canvas) {
        let source = analysis.sources[index]
        canvas.paragraph(
            analysis.name(of: index, .strong), label: rankLabel(rank), indent: Self.margin,
            trailer: Word(counted(statements.count, "statement"), .faint))
        canvas.paragraph(description(of: source), indent: Self.margin)
        for (label, evidence) in source.anonymity.evidence { self.evidence(label, evidence, &canvas) }
        if source.justification != source.anonymity.basis {
            evidence("justification", source.justification, &canvas)
        }
        canvas.blank()
        for statement in statements { self.statement(statement, through: source.outlet, &canvas) }
    }

    private func rankLabel(_ rank: Int) -> Word {
        let digits = "\(rank)"
        return Word(String(repeating: " ", count: max(0, 2 - digits.count)) + digits, .faint)
    }

    private func description(of source: Source) -> [Word] {
        var parts = [source.kind.words]
        if let count = source.count, count > 1 { parts.append("\(count) people") }
        if let title = source.title { parts.append(title) }
        if let affiliation = source.affiliation, source.title?.contains(affiliation) != true {
            parts.append(affiliation)
        }
        if let outlet = source.outlet { parts.append("through \(outlet)") }
        let level = source.anonymity.level
        var description = words(parts.joined(separator: " · ") + " ·")
        description.append(Word("\(level.rawValue) \(level.label)", .level(level)))
        return description
    }

    private func evidence(_ label: String, _ evidence: Evidence?, _ canvas: inout Canvas) {
        guard let evidence else { return }
        canvas.paragraph(
            analysis.quoted(evidence.spans), label: indented(label, by: Self.margin),
            indent: Self.margin + Self.labelWidth)
    }

    private func statement(_ statement: Statement, through outlet: String?, _ canvas: inout Canvas) {
        let cues = statement.attributions.flatMap { analysis.attributions[$0].cue.spans }
        var text = analysis.prose(statement.spans, cues: cues)
        if let other = analysis.outlet(of: statement), other != outlet {
            text += words("(through \(other))", .faint)
        }
        canvas.paragraph(text, label: lineLabel(statement.spans), indent: gutter)
    }

    // MARK: The rest

    func nonStatements(_ canvas: inout Canvas) {
        if analysis.nonStatements.isEmpty { return }
        canvas.heading("NO CLAIM")
        canvas.blank()
        for nonStatement in analysis.nonStatements {
            let source =
                nonStatement.source.map { analysis.name(of: $0, .strong) }
                ?? analysis.quoted(nonStatement.sourceSpans, .strong)
            canvas.paragraph(
                (nonStatement.source == nil && nonStatement.sourceSpans.isEmpty ? [] : source)
                    + analysis.quoted(nonStatement.spans),
                label: lineLabel(nonStatement.spans), indent: gutter)
        }
    }

    /// Statements of the levels 6 and 7. The words of those without a source stand nowhere else.
    func vague(_ canvas: inout Canvas) {
        let vague = analysis.statements.filter { analysis.level(of: $0).isVague }
        if vague.isEmpty { return }
        canvas.heading("VAGUE")
        canvas.blank()
        for statement in vague {
            let level = analysis.level(of: statement)
            canvas.paragraph(
                analysis.quoted(vagueWords(statement), .strong), label: lineLabel(statement.spans),
                indent: gutter, trailer: Word("\(level.rawValue) \(level.label)", .level(level)))
            if statement.source == nil { canvas.paragraph(analysis.prose(statement.spans), indent: gutter) }
        }
    }

    /// The words that leave the reader without a source: its mention, else the cue.
    private func vagueWords(_ statement: Statement) -> [Span] {
        guard let first = statement.attributions.first else { return statement.spans }
        let attribution = analysis.attributions[first]
        return attribution.sourceSpans.isEmpty ? attribution.cue.spans : attribution.sourceSpans
    }

    private func lineLabel(_ spans: [Span]) -> Word {
        guard let first = spans.first else { return Word() }
        return indented("L\(positions.line(of: first))", by: Self.margin)
    }

    private func indented(_ label: String, by columns: Int) -> Word {
        Word(String(repeating: " ", count: columns) + label, .faint)
    }
}

extension Analysis {
    /// A source's name, or where it has none the article's words for it between quotation marks.
    func name(of source: Int, _ ink: Ink) -> [Word] {
        if let name = sources[source].name { return words(name, ink) }
        guard let mention = tellingMention(of: source) else { return words(sources[source].kind.words, ink) }
        return quoted([mention], ink)
    }

    /// The longest mention that still reads as a name would; else the first.
    func tellingMention(of source: Int) -> Span? {
        let mentions = sources[source].mentions
        let short = mentions.filter { $0.count <= 60 }
        return short.max { ($0.count, $1.start) < ($1.count, $0.start) } ?? mentions.first
    }
}
