/// Workflow commands of GitHub Actions. A step shows ten errors, ten warnings and ten notices and silently drops the
/// rest: the worst come first, and a last line tells how many are left.

import Policy

enum GitHubAnnotations {
    private static let most = 10

    static func text(_ outcome: CheckOutcome) -> String {
        var lines: [String] = []
        var left = 0
        for level in [Level.error, .warning, .note] {
            let all = outcome.counted.filter { $0.finding.level == level }
            // The last of the notices is kept for the summary.
            let limit = level == .note ? most - 1 : most
            lines += all.prefix(limit).map { annotation($0.finding, $0.path) }
            left += max(0, all.count - limit)
        }
        var summary = outcome.headline
        if left > 0 {
            summary += " \(left) of them are not shown here; the job summary and the SARIF file have all."
        }
        if !outcome.counted.isEmpty { lines.append("::notice title=OnRecord::\(escaped(summary))") }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func annotation(_ finding: PlacedFinding, _ path: String) -> String {
        let command = finding.level == .note ? "notice" : finding.level.rawValue
        var place = "file=\(property(path)),line=\(finding.place.line),endLine=\(finding.place.endLine)"
        // GitHub refuses columns over several lines.
        if finding.place.line == finding.place.endLine {
            place += ",col=\(finding.place.column),endColumn=\(finding.place.endColumn)"
        }
        let text = "\(finding.message) \(finding.advice)"
        return "::\(command) \(place),title=\(property(finding.check))::\(escaped(text))"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
