/// All findings as one JSON object, `onrecord-check/1`.

import Policy

enum FindingsJSON {
    static func text(_ outcome: CheckOutcome) -> String {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.pair("schema", "onrecord-check/1")
            writer.key("files")
            writer.array { writer in
                for file in outcome.files {
                    writer.object { writer in
                        writer.pair("path", file.path)
                        writer.key("words")
                        writer.integer(file.words)
                        writer.key("findings")
                        writer.array { writer in
                            for finding in file.findings { self.finding(finding, &writer) }
                        }
                    }
                }
            }
            writer.key("problems")
            writer.array { writer in for problem in outcome.problems { writer.string(problem) } }
            writer.key("summary")
            writer.object { writer in
                for (key, value) in [
                    ("errors", outcome.count(.error)), ("warnings", outcome.count(.warning)),
                    ("notes", outcome.count(.note)), ("suppressed", outcome.suppressed),
                    ("unchanged", outcome.unchanged), ("absent", outcome.absent),
                ] {
                    writer.key(named: key)
                    writer.integer(value)
                }
            }
        }
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func finding(_ finding: PlacedFinding, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.pair("check", finding.check)
            writer.pair("level", finding.level.rawValue)
            place(finding.place, &writer)
            writer.pair("words", finding.words)
            writer.pair("message", finding.message)
            writer.pair("advice", finding.advice)
            writer.key("related")
            writer.array { writer in
                for related in finding.related {
                    writer.object { writer in
                        place(related.place, &writer)
                        writer.pair("words", related.words)
                        writer.pair("message", related.message)
                    }
                }
            }
            writer.key("confidence")
            writer.decimal(finding.confidence, digits: 2)
            writer.pair("fingerprint", finding.fingerprint)
            writer.key("suppression")
            if let suppression = finding.suppression {
                writer.object(inline: true) { writer in
                    writer.key("reason")
                    if let reason = suppression.reason { writer.string(reason) } else { writer.null() }
                }
            } else {
                writer.null()
            }
            writer.key("baseline")
            if let state = finding.baseline { writer.string(state.rawValue) } else { writer.null() }
        }
    }

    private static func place(_ place: Place, _ writer: inout JSONWriter) {
        for (key, value) in [
            ("line", place.line), ("column", place.column), ("endLine", place.endLine),
            ("endColumn", place.endColumn),
        ] {
            writer.key(named: key)
            writer.integer(value)
        }
    }
}
