import Policy
import SourceText

/// Findings as a client shows them.
extension OpenDocument {
    func diagnostics(_ inspection: Inspection) -> [JSONValue] {
        inspection.file.findings.filter(\.counts).map(diagnostic)
    }

    func diagnostic(_ finding: PlacedFinding) -> JSONValue {
        let related = finding.related.map { related -> JSONValue in
            [
                "location": ["uri": .string(uri), "range": range(related.place)],
                "message": .string("\(related.message): \(related.words)"),
            ]
        }
        return [
            "range": range(finding.place), "severity": .integer(finding.level.severity),
            "code": .string(finding.check), "source": "onrecord",
            "message": .string("\(finding.message) \(finding.advice)"), "relatedInformation": .array(related),
            "data": ["fingerprint": .string(finding.fingerprint)],
        ]
    }

    func range(_ place: Place) -> JSONValue { range(Span(place.start, place.end)) }

    /// For a draft that could not be checked: the words at its top.
    func diagnostic(problem: String) -> JSONValue {
        [
            "range": range(Span(0, 0)), "severity": 1, "source": "onrecord", "message": .string(problem),
        ]
    }
}

extension Level {
    /// Error, warning, information.
    fileprivate var severity: Int {
        switch self {
        case .error: 1
        case .warning: 2
        default: 3
        }
    }
}
