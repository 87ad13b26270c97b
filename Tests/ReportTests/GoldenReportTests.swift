import TestSupport
import Testing

@testable import Report

@Suite struct GoldenReportTests {
    @Test func json() throws {
        try Golden.expect(JSONReport().json(Sample.harbour()), format: "json", name: "harbour.json")
    }

    @Test func jsonWithPositions() throws {
        let report = JSONReport(hasPositions: true)
        try Golden.expect(report.json(Sample.harbour()), format: "json", name: "harbour-positions.json")
    }

    @Test func jsonl() throws {
        try Golden.expect(JSONReport().jsonl(Sample.harbour()), format: "jsonl", name: "harbour.jsonl")
    }

    @Test func emptyJSON() throws {
        try Golden.expect(JSONReport().json(Sample.empty()), format: "json", name: "empty.json")
    }

    @Test(arguments: [40, 80, 120]) func text(width: Int) throws {
        let report = TextReport(TextStyle(width: width))
        try Golden.expect(report.text(Sample.harbour()), format: "text", name: "harbour-\(width).txt")
    }

    @Test func colors() throws {
        let report = TextReport(TextStyle(width: 80, hasColor: true))
        try Golden.expect(report.text(Sample.harbour()), format: "text", name: "harbour-color.txt")
    }

    @Test func nothingToSay() throws {
        let report = TextReport()
        try Golden.expect(report.text(Sample.empty()), format: "text", name: "no-prose.txt")
        try Golden.expect(
            report.text(Sample.empty("The sun rose.")), format: "text", name: "no-attributions.txt")
    }

    @Test func table() throws {
        var long = ArticleFigures(try Sample.harbour())
        long.id = String(repeating: "archive/", count: 12) + "2024.txt"
        let rows = [ArticleFigures(try Sample.harbour()), ArticleFigures(Sample.empty()), long]
        try Golden.expect(SummaryTable().text(rows), format: "table", name: "three.txt")
        #expect(SummaryTable().text([]).isEmpty)
    }

    @Test func explanation() throws {
        let report = ExplainReport(TextStyle(width: 80))
        let (analysis, trace) = (try Sample.harbour(), try Sample.trace())
        try Golden.expect(
            report.text(analysis, trace: trace, lines: 3...3), format: "explain", name: "line.txt")
        try Golden.expect(
            report.text(analysis, trace: trace, lines: 4...7), format: "explain", name: "lines.txt")
        try Golden.expect(
            report.text(analysis, trace: trace, lines: 2...2), format: "explain", name: "none.txt")
    }
}
