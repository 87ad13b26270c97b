import Foundation
import OnRecord
import TestSupport
import Testing

/// Every article of `Fixtures/articles` against what was annotated by hand.
///
/// What is known to be wrong is marked there (`missed:`, `false_alarms:`), so that the tests hold both
/// ways: they fail when something goes wrong and when a mark is out of date. `RECORD_FIXTURES=1 swift test
/// --filter FixtureTests` rewrites the marks and fails, so that nobody records by accident;
/// `LIST_FIXTURES=1` prints all that is wrong, marked or not.
@Suite struct FixtureTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test func enough() { #expect(Fixture.all.count >= 25) }

    @Test(arguments: Fixture.all) func articleIsReadAsAnnotated(_ fixture: Fixture) throws {
        let report = FixtureReport(try fixture.judgement())
        for text in report.judgement.matching.unplaced {
            Issue.record("\(fixture.name): the annotation speaks of what is not in the article: \(text)")
        }
        if Self.environment["LIST_FIXTURES"] == "1" { Self.list(fixture, report) }
        if Self.environment["RECORD_FIXTURES"] == "1" {
            try Self.record(fixture, report)
            return
        }
        for line in report.wrong where !line.isKnown { Issue.record("\(fixture.name): \(line.text)") }
        for text in report.stale { Issue.record("\(fixture.name): \(text)") }
    }

    private static func record(_ fixture: Fixture, _ report: FixtureReport) throws {
        let file = ExpectedArticle.file(of: fixture.url)
        let old = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        let new = report.marks.written(over: old)
        if new != old { try Data(new.utf8).write(to: file, options: .atomic) }
        Issue.record("recorded the marks of \(file.lastPathComponent); run again without RECORD_FIXTURES")
    }

    private static func list(_ fixture: Fixture, _ report: FixtureReport) {
        let matching = report.judgement.matching
        let lines =
            report.wrong.map(\.text) + matching.falseAlarms.map { "false alarm: " + report.describe($0) }
            + matching.falseNonStatements.map { "false non-statement: " + report.describe(nonStatement: $0) }
        print(lines.map { "\(fixture.name): \($0)" }.joined(separator: "\n"))
    }

    // MARK: All together

    /// The figures must not fall below these.
    private static let floor = (precision: 0.86, recall: 0.75)

    @Test func totals() throws {
        var (found, expected, predicted) = (0, 0, 0)
        var wrongFields: [String: Int] = [:]
        var sources = 0
        for fixture in Fixture.all {
            let judgement = try fixture.judgement()
            found += judgement.matching.attributions.count { $0 != nil }
            expected += judgement.expected.attributions.count
            predicted += judgement.analysis.attributions.count
            sources += judgement.sources.count { $0 != nil }
            let differences = judgement.attributions + judgement.sources.compactMap(\.self)
            for difference in differences.joined() {
                wrongFields[difference.field, default: 0] += 1
            }
        }
        let precision = Double(found) / Double(max(predicted, 1))
        let recall = Double(found) / Double(max(expected, 1))
        let f1 = 2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude)
        let figures = [precision, recall, f1].map { String(format: "%.1f", 100 * $0) }
        print(
            "fixtures: P \(figures[0]) R \(figures[1]) F1 \(figures[2]) (\(found) of \(expected), "
                + "\(predicted) predicted, \(sources) sources judged); wrong fields: "
                + wrongFields.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        #expect(precision >= Self.floor.precision)
        #expect(recall >= Self.floor.recall)
    }
}
