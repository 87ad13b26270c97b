/// SARIF 2.1.0, as GitHub's code scanning reads it.

import Policy

enum SARIFReport {
    private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    /// Code scanning rejects a run with more results than this.
    static let mostResults = 25_000

    static func text(_ outcome: CheckOutcome) -> String {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.key("$schema")
            writer.string(schema)
            writer.key("version")
            writer.string("2.1.0")
            writer.key("runs")
            writer.array { $0.object { run(outcome, &$0) } }
        }
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func run(_ outcome: CheckOutcome, _ writer: inout JSONWriter) {
        writer.key("tool")
        writer.object { writer in
            writer.key("driver")
            writer.object { writer in
                writer.pair("name", "OnRecord")
                writer.pair("version", outcome.version)
                writer.key("rules")
                writer.array { writer in for check in Check.all { rule(check, &writer) } }
            }
        }
        writer.pair("columnKind", "unicodeCodePoints")
        let results = Self.results(outcome)
        let left = outcome.files.reduce(-results.count) { $0 + $1.findings.count }
        let problems =
            outcome.problems
            + (left > 0
                ? ["\(left) findings of the lowest levels left out: code scanning takes \(mostResults)"] : [])
        writer.key("invocations")
        writer.array { writer in
            writer.object { writer in
                writer.key("executionSuccessful")
                writer.bool(outcome.problems.isEmpty)
                writer.key("toolExecutionNotifications")
                writer.array { writer in
                    for problem in problems {
                        writer.object { writer in
                            writer.pair("level", "error")
                            writer.key("message")
                            writer.object(inline: true) { $0.pair("text", problem) }
                        }
                    }
                }
            }
        }
        writer.key("results")
        writer.array { writer in
            for (finding, path) in results { result(finding, path, &writer) }
        }
    }

    /// All findings in their order; the worst where they are too many.
    private static func results(_ outcome: CheckOutcome) -> [(PlacedFinding, String)] {
        let all = outcome.files.flatMap { file in file.findings.map { ($0, file.path) } }
        guard all.count > mostResults else { return all }
        return Array(all.sorted { $0.0.level > $1.0.level }.prefix(mostResults))
    }

    private static func rule(_ check: Check, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.pair("id", check.id)
            for (key, text) in [
                ("shortDescription", check.summary), ("fullDescription", check.explanation),
            ] {
                writer.key(named: key)
                writer.object(inline: true) { $0.pair("text", text) }
            }
            writer.key("help")
            writer.object { writer in
                writer.pair(
                    "text", "\(check.explanation)\n\nRests on: \(check.standards.joined(separator: "; ")).")
                writer.pair("markdown", CheckReference.markdown(check, headingLevel: 2))
            }
            writer.key("defaultConfiguration")
            writer.object(inline: true) { writer in
                writer.key("enabled")
                writer.bool(check.level != .off)
                // Code scanning knows no rule without a level: one that is off by default is a note once it is on.
                writer.pair("level", (check.level == .off ? Level.note : check.level).sarif)
            }
        }
    }

    private static func result(_ finding: PlacedFinding, _ path: String, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.pair("ruleId", finding.check)
            writer.key("ruleIndex")
            writer.integer(Check.all.firstIndex { $0.id == finding.check } ?? -1)
            writer.pair("level", finding.level.sarif)
            writer.key("message")
            writer.object(inline: true) { $0.pair("text", message(finding)) }
            writer.key("locations")
            writer.array { $0.object { location(finding.place, path, finding.words, &$0) } }
            writer.key("relatedLocations")
            writer.array { writer in
                for (number, related) in finding.related.enumerated() {
                    writer.object { writer in
                        writer.key("id")
                        writer.integer(number + 1)
                        location(related.place, path, related.words, &writer)
                        writer.key("message")
                        writer.object(inline: true) { $0.pair("text", related.message) }
                    }
                }
            }
            writer.key("partialFingerprints")
            writer.object(inline: true) { writer in
                writer.pair("onrecordFinding/v1", finding.fingerprint)
                // The only one that code scanning goes by.
                writer.pair("primaryLocationLineHash", finding.fingerprint)
            }
            if let suppression = finding.suppression {
                writer.key("suppressions")
                writer.array { writer in
                    writer.object(inline: true) { writer in
                        writer.pair("kind", "inSource")
                        if let reason = suppression.reason { writer.pair("justification", reason) }
                    }
                }
            }
            if let baseline = finding.baseline { writer.pair("baselineState", baseline.rawValue) }
        }
    }

    /// What is wrong and what to do, with links to the related places: only linked ones are shown by code scanning.
    private static func message(_ finding: PlacedFinding) -> String {
        let text = "\(finding.message) \(finding.advice)".replacing("[", with: "\\[").replacing(
            "]", with: "\\]")
        let links = finding.related.enumerated().map { " [\($1.message)](\($0 + 1))" }
        return text + links.joined()
    }

    private static func location(
        _ place: Place, _ path: String, _ words: String, _ writer: inout JSONWriter
    ) {
        writer.key("physicalLocation")
        writer.object { writer in
            writer.key("artifactLocation")
            writer.object(inline: true) { writer in
                writer.pair("uri", path.uriPath)
                if !path.hasPrefix("/") { writer.pair("uriBaseId", "%SRCROOT%") }
            }
            writer.key("region")
            writer.object { writer in
                for (key, value) in [
                    ("startLine", place.line), ("startColumn", place.column), ("endLine", place.endLine),
                    ("endColumn", place.endColumn),
                ] {
                    writer.key(named: key)
                    writer.integer(value)
                }
                writer.key("snippet")
                writer.object(inline: true) { $0.pair("text", words) }
            }
        }
    }
}

extension Level {
    var sarif: String { self == .off ? "none" : rawValue }
}

extension JSONWriter {
    /// A key and a text.
    mutating func pair(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }
}

extension String {
    /// A path as the path of a URI.
    var uriPath: String {
        utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~/".utf8.contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
