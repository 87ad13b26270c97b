/// The two XML formats that build servers read: JUnit and Checkstyle.

import Policy

enum JUnitReport {
    static func text(_ outcome: CheckOutcome) -> String {
        let failures = outcome.counted.count
        var lines = [XML.head]
        let tests = outcome.files.reduce(0) { $0 + max(1, $1.findings.count(where: \.counts)) }
        lines.append(
            "<testsuites name=\"onrecord\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(outcome.problems.count)\">"
        )
        for file in outcome.files {
            let findings = file.findings.filter(\.counts)
            let name = XML.escaped(file.path)
            lines.append(
                "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(findings.count)\" errors=\"0\">"
            )
            if findings.isEmpty { lines.append("    <testcase classname=\"\(name)\" name=\"onrecord\"/>") }
            for finding in findings { lines += testCase(finding, file.path) }
            lines.append("  </testsuite>")
        }
        if !outcome.problems.isEmpty {
            let count = outcome.problems.count
            lines.append(
                "  <testsuite name=\"onrecord\" tests=\"\(count)\" failures=\"0\" errors=\"\(count)\">")
            for problem in outcome.problems {
                lines.append("    <testcase classname=\"onrecord\" name=\"input\">")
                lines.append("      <error message=\"\(XML.escaped(problem))\"/>")
                lines.append("    </testcase>")
            }
            lines.append("  </testsuite>")
        }
        lines.append("</testsuites>")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func testCase(_ finding: PlacedFinding, _ path: String) -> [String] {
        let place = "\(path):\(finding.place.line):\(finding.place.column)"
        let name = XML.escaped("\(finding.check) at \(finding.place.line):\(finding.place.column)")
        return [
            "    <testcase classname=\"\(XML.escaped(path))\" name=\"\(name)\">",
            "      <failure type=\"\(finding.level.rawValue)\" message=\"\(XML.escaped(finding.message))\">"
                + XML.escaped("\(place): “\(finding.words)” \(finding.advice)") + "</failure>",
            "    </testcase>",
        ]
    }
}

enum CheckstyleReport {
    static func text(_ outcome: CheckOutcome) -> String {
        var lines = [XML.head, "<checkstyle version=\"4.3\">"]
        for file in outcome.files {
            let findings = file.findings.filter(\.counts)
            if findings.isEmpty { continue }
            lines.append("  <file name=\"\(XML.escaped(file.path))\">")
            lines += findings.map { finding in
                let severity = finding.level == .note ? "info" : finding.level.rawValue
                let message = XML.escaped("\(finding.message) \(finding.advice)")
                return
                    "    <error line=\"\(finding.place.line)\" column=\"\(finding.place.column)\" severity=\"\(severity)\" "
                    + "message=\"\(message)\" source=\"onrecord.\(finding.check)\"/>"
            }
            lines.append("  </file>")
        }
        lines.append("</checkstyle>")
        return lines.joined(separator: "\n") + "\n"
    }
}

private enum XML {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

    /// Text for an attribute or an element. Characters that XML cannot hold become spaces.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\r", "\t": result += "&#\(scalar.value);"
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                result.unicodeScalars.append(isAllowed ? scalar : " ")
            }
        }
        return result
    }
}
