/// GitLab's code quality report: a JSON array of findings.

import Policy

enum GitLabReport {
    static func text(_ outcome: CheckOutcome) -> String {
        var writer = JSONWriter(layout: .indented)
        writer.array { writer in
            for (path, finding) in outcome.counted {
                writer.object { writer in
                    writer.pair("description", "\(finding.message) \(finding.advice)")
                    writer.pair("check_name", finding.check)
                    // GitLab wants it unique in the whole report.
                    writer.pair("fingerprint", "\(finding.fingerprint)-\(path)")
                    writer.pair("severity", severity(finding.level))
                    writer.key("location")
                    writer.object { writer in
                        writer.pair("path", path)
                        writer.key("lines")
                        writer.object(inline: true) { writer in
                            writer.key("begin")
                            writer.integer(finding.place.line)
                            writer.key("end")
                            writer.integer(finding.place.endLine)
                        }
                    }
                }
            }
        }
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func severity(_ level: Level) -> String {
        switch level {
        case .error: "major"
        case .warning: "minor"
        default: "info"
        }
    }
}
