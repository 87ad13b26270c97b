/// Golden files: what a renderer is held to, whole and to the letter.

import Foundation
import Testing

public enum Golden {
    /// Set to 1, new and changed golden files are written, and every test that wrote one fails: nobody
    /// records by accident.
    private static let variable = "RECORD_GOLDEN"

    /// Compares with `Fixtures/golden/<format>/<name>`.
    public static func expect(
        _ actual: String, format: String, name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let path = "golden/\(format)/\(name)"
        let file = Fixtures.url(path)
        let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
        if expected == actual { return }
        if ProcessInfo.processInfo.environment[variable] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
            Issue.record(
                "recorded Fixtures/\(path); run again without \(variable)", sourceLocation: sourceLocation)
            return
        }
        let problem = expected.map { difference($0, actual) } ?? "the file does not exist"
        Issue.record(
            "Fixtures/\(path): \(problem)\nIf that is right: \(variable)=1 swift test, and look at the diff.",
            sourceLocation: sourceLocation)
    }

    /// The first line that differs.
    public static func difference(_ expected: String, _ actual: String) -> String {
        let (old, new) = (lines(expected), lines(actual))
        let number = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        func line(_ lines: [Substring]) -> String { number < lines.count ? "“\(lines[number])”" : "no line" }
        return "line \(number + 1) differs\n  expected \(line(old))\n  found    \(line(new))"
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
