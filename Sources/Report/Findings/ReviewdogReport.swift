/// reviewdog's diagnostic format, a JSON object a line. Its columns count bytes.

import Policy

enum ReviewdogReport {
    static func text(_ outcome: CheckOutcome) -> String {
        var writer = JSONWriter()
        for (path, finding) in outcome.counted {
            writer.object { writer in
                writer.pair("message", "\(finding.message) \(finding.advice)")
                writer.key("location")
                writer.object { location(finding.place, path, &$0) }
                writer.pair("severity", severity(finding.level))
                writer.key("source")
                writer.object { $0.pair("name", "onrecord") }
                writer.key("code")
                writer.object { $0.pair("value", finding.check) }
            }
            writer.endLine()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func location(_ place: Place, _ path: String, _ writer: inout JSONWriter) {
        writer.pair("path", path)
        writer.key("range")
        writer.object { writer in
            for (key, line, column) in [
                ("start", place.line, place.byteColumn), ("end", place.endLine, place.endByteColumn),
            ] {
                writer.key(named: key)
                writer.object { writer in
                    writer.key("line")
                    writer.integer(line)
                    writer.key("column")
                    writer.integer(column)
                }
            }
        }
    }

    private static func severity(_ level: Level) -> String {
        switch level {
        case .error: "ERROR"
        case .warning: "WARNING"
        default: "INFO"
        }
    }
}
