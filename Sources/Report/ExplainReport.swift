/// Why what was found on some lines was found: every reading of every cue there, the one that was
/// chosen, those that were not and why, and how the source came to its identity and level.

import Attribution
import SourceText

public struct ExplainReport: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    /// - Parameter lines: 1-based lines of the original document, both ends included.
    public func text(_ analysis: Analysis, trace: Trace, lines: ClosedRange<Int>) -> String {
        var canvas = Canvas(style)
        Positions.with(analysis.article, lines: true) { positions in
            let explanation = Explanation(analysis: analysis, trace: trace, positions: positions)
            let range = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
            canvas.paragraph(words("\(analysis.article.id):\(range)", .faint))
            explanation.prose(on: lines, &canvas)
            let cues = explanation.cues(on: lines)
            if cues.isEmpty {
                canvas.blank()
                canvas.paragraph(words("Nothing here was read as an attribution."))
            }
            for cue in cues { explanation.write(cue, &canvas) }
        }
        return canvas.text
    }
}

/// All readings of one cue.
struct CueReadings {
    var cue: Span
    var readings: [Trace.Reading]
    /// Attributions that came of the cue, also those that no reading tells of.
    var attributions: [Int]
}

struct Explanation {
    let analysis: Analysis
    let trace: Trace
    let positions: Positions
    static let labelWidth = 15

    /// The blocks of prose that touch the lines.
    func prose(on lines: ClosedRange<Int>, _ canvas: inout Canvas) {
        for block in analysis.article.blocks where positions.lines(of: block.span).overlaps(lines) {
            canvas.blank()
            canvas.paragraph(
                analysis.prose([block.span]), label: Word("L\(positions.line(of: block.span))", .faint),
                indent: 6)
        }
    }

    /// The cues on the lines, and those elsewhere whose source or content is on them.
    func cues(on lines: ClosedRange<Int>) -> [CueReadings] {
        var groups = Dictionary(grouping: trace.readings, by: \.cueSpan).map { cue, readings in
            CueReadings(cue: cue, readings: readings.sorted(by: Self.order), attributions: chosen(readings))
        }
        let told = Set(groups.flatMap(\.attributions))
        for (index, attribution) in analysis.attributions.enumerated() where !told.contains(index) {
            let cue = attribution.cue.spans.first ?? Span(attribution.start, attribution.start)
            groups.append(CueReadings(cue: cue, readings: [], attributions: [index]))
        }
        return groups.filter { touches($0, lines) }.sorted { $0.cue < $1.cue }
    }

    private func touches(_ cue: CueReadings, _ lines: ClosedRange<Int>) -> Bool {
        let spans = cue.attributions.flatMap { index in
            analysis.attributions[index].sourceSpans + analysis.attributions[index].contentSpans
        }
        return (spans + [cue.cue]).contains { positions.lines(of: $0).overlaps(lines) }
    }

    private func chosen(_ readings: [Trace.Reading]) -> [Int] {
        readings.compactMap { if case .chosen(let index) = $0.verdict { index } else { nil } }
    }

    /// Chosen ones first, then by priority.
    private static func order(_ a: Trace.Reading, _ b: Trace.Reading) -> Bool {
        let (left, right) = (a.verdict.isTaken ? 0 : 1, b.verdict.isTaken ? 0 : 1)
        return (left, -a.priority, a.rule) < (right, -b.priority, b.rule)
    }

    // MARK: Writing

    func write(_ cue: CueReadings, _ canvas: inout Canvas) {
        canvas.blank()
        canvas.paragraph(
            analysis.quoted([cue.cue], .strong), label: Word("L\(positions.line(of: cue.cue))", .faint),
            indent: 6)
        for reading in cue.readings { write(reading, &canvas) }
        let told = Set(chosen(cue.readings))
        for index in cue.attributions where !told.contains(index) { attribution(index, &canvas) }
    }

    private func write(_ reading: Trace.Reading, _ canvas: inout Canvas) {
        switch reading.verdict {
        case .chosen(let index): return attribution(index, priority: reading.priority, &canvas)
        case .nonStatement:
            rule(reading, [Word("no claim", .good)], &canvas)
        case .outranked(let other):
            rule(reading, [Word("not chosen:", .bad)] + words("\(other) is better"), &canvas)
        case .dropped(let why):
            rule(reading, [Word("not chosen:", .bad)] + words(why), &canvas)
        }
        field("source", analysis.quoted(reading.sourceSpans), unless: reading.sourceSpans.isEmpty, &canvas)
        if let content = reading.contentSpan { field("content", analysis.quoted([content]), &canvas) }
    }

    private func rule(_ reading: Trace.Reading, _ verdict: [Word], _ canvas: inout Canvas) {
        canvas.paragraph(
            words("\(reading.rule) (priority \(reading.priority)) ·") + verdict, indent: 2)
    }

    private func attribution(_ index: Int, priority: Int? = nil, _ canvas: inout Canvas) {
        let attribution = analysis.attributions[index]
        let rank = priority.map { " (priority \($0))" } ?? ""
        canvas.paragraph(
            words("\(attribution.rule)\(rank) ·") + [Word("chosen: a\(index + 1)", .good)], indent: 2)
        let cue = [attribution.cue.lemma, attribution.cue.tone].filter { !$0.isEmpty }
        let nature = [attribution.kind.name, attribution.form.name, attribution.polarity.name]
        field(
            "cue", analysis.quoted(attribution.cue.spans) + words(cue.joined(separator: ", "), .faint),
            &canvas)
        field("claim", words(nature.joined(separator: ", ")), &canvas)
        field("content", analysis.quoted(attribution.contentSpans), &canvas)
        field("confidence", words(percent(Int(attribution.confidence * 1000), of: 1000)), &canvas)
        if let outlet = attribution.outlet { field("outlet", words(outlet), &canvas) }
        field("source", sourceMention(attribution), &canvas)
        if let source = attribution.source { identity(of: source, attribution.sourceSpans, &canvas) }
    }

    private func sourceMention(_ attribution: Attribution) -> [Word] {
        if attribution.sourceSpans.isEmpty {
            return words(attribution.source == nil ? "the text names none" : "left out here")
        }
        return analysis.quoted(attribution.sourceSpans)
    }

    private func identity(of index: Int, _ mention: [Span], _ canvas: inout Canvas) {
        let source = analysis.sources[index]
        let level = source.anonymity.level
        field(
            "who",
            [Word("s\(index + 1)")] + analysis.name(of: index, .strong)
                + words("· \(source.kind.words)"), &canvas)
        for step in trace.identifications
        where step.source == index && mention.contains(where: { $0.overlaps(step.mention) }) {
            field("because", analysis.quoted([step.mention]) + words("– \(step.reason)"), &canvas)
        }
        field("level", [Word("\(level.rawValue) \(level.label)", .level(level))], &canvas)
        for (label, evidence) in source.anonymity.evidence {
            field(label, analysis.quoted(evidence.spans), &canvas)
        }
    }

    private func field(
        _ label: String, _ words: [Word], unless isMissing: Bool = false, _ canvas: inout Canvas
    ) {
        if isMissing { return }
        let indent = 4
        canvas.paragraph(
            words, label: Word(String(repeating: " ", count: indent) + label, .faint),
            indent: indent + Self.labelWidth)
    }
}

extension Trace.Reading.Verdict {
    /// Whether the reading made it into the analysis.
    fileprivate var isTaken: Bool {
        switch self {
        case .chosen, .nonStatement: true
        case .outranked, .dropped: false
        }
    }
}

extension Anonymity {
    /// What the level rests on, each with its name.
    var evidence: [(label: String, evidence: Evidence)] {
        let all = [("condition", condition), ("reason", reason), ("basis", basis)]
        return all.compactMap { label, evidence in evidence.map { (label, $0) } }
    }
}
