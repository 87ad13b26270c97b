/// A summary for a job's page or a comment: a table of checks, and the findings file by file.

import Policy

enum FindingsMarkdown {
    /// GitHub cuts a job summary at a megabyte.
    private static let mostFindings = 1000

    static func text(_ outcome: CheckOutcome) -> String {
        var lines = ["## OnRecord", "", outcome.headline]
        if !outcome.footnotes.isEmpty {
            lines += ["", outcome.footnotes.map { $0 + "." }.joined(separator: " ")]
        }
        let findings = outcome.counted
        if !findings.isEmpty { lines += [""] + table(findings.map(\.finding)) }
        var path = ""
        for (number, item) in findings.enumerated() {
            if number == mostFindings {
                lines += ["", "… and \(findings.count - mostFindings) more."]
                break
            }
            if item.path != path { lines += ["", "### \(escaped(item.path))", ""] }
            path = item.path
            let finding = item.finding
            lines.append(
                "- **\(finding.place.line):\(finding.place.column)** \(finding.level.rawValue) `\(finding.check)` "
                    + "\(escaped(finding.message)) \(escaped(finding.advice))\n  > \(escaped(finding.words))")
        }
        if !outcome.problems.isEmpty {
            lines += ["", "### Not checked", ""] + outcome.problems.map { "- \(escaped($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ findings: [PlacedFinding]) -> [String] {
        let counts = Dictionary(grouping: findings, by: \.check).mapValues(\.count)
        let rows = Check.all.compactMap { check in
            counts[check.id].map { "| `\(check.id)` | \($0) | \(check.summary) |" }
        }
        return ["| check | findings | |", "|---|--:|---|"] + rows
    }

    /// Text from an article, so that it is text in Markdown too.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]<>#|!&~".contains(character) { result += "\\" }
            result.append(character == "\n" ? " " : character)
        }
        return result
    }
}
