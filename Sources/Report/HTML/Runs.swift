/// The prose cut into runs that look the same: one walk over the edges of all spans. Spans of claims overlap
/// freely (a claim within a claim), elements of HTML may not; runs never do.

import Attribution
import SourceText

struct Run {
    var span: Span
    /// Attributions whose content it belongs to, the outermost first.
    var contents: [Int] = []
    /// The attribution whose cue, or whose source, it is.
    var cue: Int?
    var source: Int?
    /// Index into `Analysis.nonStatements`.
    var nonStatement: Int?
    /// Attributions that end with it.
    var ending: [Int] = []
}

struct Runs {
    private enum Role { case content, cue, source, nonStatement }
    private struct Part {
        var span: Span
        var role: Role
        var index: Int
    }

    private let parts: [Part]
    private let endings: [Int: [Int]]

    init(_ analysis: Analysis) {
        var parts: [Part] = []
        var endings: [Int: [Int]] = [:]
        func add(_ spans: [Span], _ role: Role, _ index: Int) {
            for span in spans where !span.isEmpty { parts.append(Part(span: span, role: role, index: index)) }
        }
        for (index, attribution) in analysis.attributions.enumerated() {
            add(attribution.contentSpans, .content, index)
            add(attribution.cue.spans, .cue, index)
            add(attribution.sourceSpans, .source, index)
            let carrier = [attribution.contentSpans, attribution.cue.spans, attribution.sourceSpans]
            let end = carrier.first { !$0.isEmpty }?.map(\.end).max()
            endings[end ?? attribution.start, default: []].append(index)
        }
        for (index, nonStatement) in analysis.nonStatements.enumerated() {
            add(nonStatement.spans, .nonStatement, index)
        }
        // Longer ones first, so that of several that begin together the outermost does.
        self.parts = parts.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        self.endings = endings
    }

    /// The runs of one block. Blocks are asked for in the order of the text.
    func runs(in block: Span) -> [Run] {
        let inside = parts(touching: block)
        var edges: Set<Int> = [block.start, block.end]
        for part in inside {
            edges.insert(max(part.span.start, block.start))
            edges.insert(min(part.span.end, block.end))
        }
        for offset in endings.keys where block.contains(offset) { edges.insert(offset) }
        let sorted = edges.sorted()
        var active: [Part] = []
        var next = 0
        var runs: [Run] = []
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            active.removeAll { $0.span.end <= start }
            while next < inside.count, inside[next].span.start <= start {
                if inside[next].span.end > start { active.append(inside[next]) }
                next += 1
            }
            runs.append(run(Span(start, end), active, isLast: end == block.end))
        }
        return runs
    }

    private func run(_ span: Span, _ active: [Part], isLast: Bool) -> Run {
        var run = Run(span: span)
        for part in active {
            switch part.role {
            case .content: run.contents.append(part.index)
            case .cue: run.cue = part.index
            case .source: run.source = part.index
            case .nonStatement: run.nonStatement = part.index
            }
        }
        run.ending = (endings[span.end] ?? []).sorted()
        return run
    }

    private func parts(touching block: Span) -> [Part] {
        // Parts are sorted by start: none that starts at or after the block's end can touch it.
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].span.start < block.end { low = middle + 1 } else { high = middle }
        }
        return parts[..<low].filter { $0.span.end > block.start }
    }
}
