// The reference in docs/checks.md is what the program says of its checks.

import Foundation
import TestSupport
import Testing

@Suite struct CheckReferenceTests {
    private static let opening = "<!-- reference -->\n"
    private static let closing = "<!-- end of reference -->"

    /// RECORD_GOLDEN=1 renews it, and fails.
    @Test func theReferenceIsTrue() throws {
        let file = Fixtures.package.appending(path: "docs/checks.md")
        let document = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let start = try #require(document.range(of: Self.opening)?.upperBound)
        let end = try #require(document.range(of: Self.closing)?.lowerBound)
        let reference = try Program.run("checks", "reference").output
        let renewed = document[..<start] + "\n" + reference + "\n" + document[end...]
        if renewed == document { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(renewed.utf8).write(to: file)
            Issue.record("renewed docs/checks.md")
        } else {
            let difference = Golden.difference(document, renewed)
            Issue.record("docs/checks.md is stale: \(difference)\n`make docs` renews it.")
        }
    }
}
