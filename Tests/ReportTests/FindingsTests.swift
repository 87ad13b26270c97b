// Every format of findings, whole and to the letter.

import Policy
import Report
import TestSupport
import Testing

@Suite struct FindingsTests {
    private static func place(_ line: Int, _ column: Int, _ length: Int) -> Place {
        Place(
            line: line, column: column, endLine: line, endColumn: column + length, byteColumn: column,
            endByteColumn: column + length, start: 10, end: 10 + length)
    }

    private static func finding(
        _ check: String, _ level: Level, line: Int, words: String = "claimed",
        related: [PlacedFinding.Related] = [], suppression: PlacedFinding.Suppression? = nil,
        baseline: PlacedFinding.BaselineState? = nil
    ) -> PlacedFinding {
        PlacedFinding(
            check: check, level: level, place: place(line, 10, words.count), words: words,
            message: "“\(words)” is <not> right & 100 % wrong.", advice: "Write, say: “said”.",
            related: related,
            confidence: 0.8, fingerprint: "0123456789abcdef", suppression: suppression, baseline: baseline)
    }

    static let outcome = CheckOutcome(
        files: [
            CheckedFile(
                path: "drafts/harbour post.md",
                findings: [
                    finding("loaded-verb", .note, line: 3),
                    finding(
                        "late-attribution", .warning, line: 5, words: "“We waited.”",
                        related: [
                            .init(
                                place: place(7, 1, 8), words: "Ada Lund", message: "here the speaker is named"
                            )
                        ]),
                    finding("mind-reading", .note, line: 9, suppression: .init(reason: "agreed: 12 May")),
                    finding("anonymous-attack", .error, line: 11, baseline: .new),
                    finding("weasel-attribution", .warning, line: 12, baseline: .unchanged),
                ], words: 400),
            CheckedFile(path: "drafts/quiet.md", findings: [], words: 20),
        ], problems: ["drafts/gone.md: no such file or folder"], absent: 2, version: "0.0.0")

    @Test(arguments: FindingsFormat.allCases) func isHeldByAGoldenFile(format: FindingsFormat) throws {
        try Golden.expect(format.render(Self.outcome), format: "findings", name: "\(format.rawValue).txt")
    }

    @Test func onATerminalThereIsColour() throws {
        let text = FindingsFormat.text.render(Self.outcome, style: TextStyle(width: 60, hasColor: true))
        try Golden.expect(text, format: "findings", name: "text-color.txt")
    }

    @Test(arguments: FindingsFormat.allCases) func nothingFoundIsAReportToo(format: FindingsFormat) throws {
        let empty = CheckOutcome(files: [CheckedFile(path: "a.md", findings: [])], version: "0.0.0")
        try Golden.expect(format.render(empty), format: "findings", name: "\(format.rawValue)-none.txt")
    }

    /// GitHub shows ten of each level and drops the rest.
    @Test func gitHubGetsTheWorstFirst() {
        let many =
            (1...30).map { Self.finding("loaded-verb", $0 <= 15 ? .note : .warning, line: $0) }
            + (31...42).map { Self.finding("anonymous-attack", .error, line: $0) }
        let outcome = CheckOutcome(files: [CheckedFile(path: "a.md", findings: many)], version: "0.0.0")
        let lines = FindingsFormat.github.render(outcome).split(separator: "\n")
        #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
        #expect(lines.dropFirst(10).prefix(10).allSatisfy { $0.hasPrefix("::warning ") })
        #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
        #expect(lines.last?.contains("13 of them are not shown") == true)
    }
}
