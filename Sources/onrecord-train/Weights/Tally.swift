import Attribution
import Foundation
import SourceText

/// How many of the findings are right, by what they have in common.
struct Tally {
    private struct Count {
        var found = 0
        var right = 0
        /// Annotated attributions; counted by publisher only.
        var annotated = 0
        var matched = 0
        var confidence = 0.0
    }

    private enum Group: String, CaseIterable { case publisher, form, kind, source, confidence }

    private var counts: [Group: [String: Count]] = [:]

    mutating func add(_ analysis: Analysis, _ article: TrainingArticle) {
        let publisher = String(article.name.prefix { $0 != "_" })
        var matched: Set<Int> = []
        for attribution in analysis.attributions {
            let match = article.match(
                content: article.tokens(attribution.contentSpans),
                source: article.tokens(attribution.sourceSpans))
            if let match { matched.insert(match) }
            let type = attribution.source.map { "\(analysis.sources[$0].kind)" } ?? "none"
            let tenth = min(9, Int(attribution.confidence * 10))
            let keys: [(Group, String)] = [
                (.publisher, publisher), (.form, "\(attribution.form)"), (.kind, "\(attribution.kind)"),
                (.source, type), (.confidence, "from 0.\(tenth)"),
            ]
            for (group, key) in keys {
                counts[group, default: [:]][key, default: Count()].found += 1
                counts[group, default: [:]][key, default: Count()].right += match == nil ? 0 : 1
                counts[group, default: [:]][key, default: Count()].confidence += attribution.confidence
            }
        }
        counts[.publisher, default: [:]][publisher, default: Count()].annotated += article.golds.count
        counts[.publisher, default: [:]][publisher, default: Count()].matched += matched.count
    }

    /// Expected calibration error over ten bins of equal width.
    private var calibrationError: Double {
        let bins = (counts[.confidence] ?? [:]).values
        let all = bins.reduce(0) { $0 + $1.found }
        return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(max(1, all))
    }

    var table: String {
        var lines = ["| | found | right % | annotated found % |", "|---|--:|--:|--:|"]
        for group in Group.allCases {
            for (key, count) in (counts[group] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let recall = count.annotated == 0 ? "" : percent(count.matched, count.annotated)
                lines.append(
                    "| \(group.rawValue) \(key) | \(count.found) | \(percent(count.right, count.found)) | \(recall) |"
                )
            }
        }
        lines.append(String(format: "Expected calibration error: %.3f", calibrationError))
        return lines.joined(separator: "\n")
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
        String(format: "%.1f", 100 * Double(part) / Double(max(1, whole)))
    }
}
