// What the documents show is what the program writes. Every block of this kind is run:
//
//     ```console
//     $ onrecord report article.txt | head -n 5
//     the output
//     ```

import Foundation
import TestSupport
import Testing

@Suite struct DocumentationTests {
    private static let opening = "```console"
    private static let closing = "```"

    /// RECORD_GOLDEN=1 renews the blocks, and fails.
    @Test(arguments: ["README.md", "docs/guide.md", "docs/output.md", "docs/formats.md"])
    func examplesAreTrue(name: String)
        throws
    {
        let file = Fixtures.package.appending(path: name)
        let document = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let renewed = try renew(document)
        if renewed == document { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(renewed.utf8).write(to: file)
            Issue.record("renewed \(name)")
        } else {
            Issue.record(
                """
                \(name) is stale: \(Golden.difference(document, renewed))
                `make docs` renews it.
                """)
        }
    }

    /// The document with the output of each command after it.
    private func renew(_ document: String) throws -> String {
        var result: [String] = []
        var isInside = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line == Self.opening {
                isInside = true
                result.append(line)
            } else if isInside, line.hasPrefix("$ ") {
                result.append(line)
                result += try output(of: String(line.dropFirst(2)))
            } else if isInside, line == Self.closing {
                isInside = false
                result.append(line)
            } else if !isInside {
                result.append(line)
            }
        }
        return result.joined(separator: "\n")
    }

    /// What a person sees who types the line in the folder of the package.
    private func output(of line: String) throws -> [String] {
        let folder = URL(filePath: Program.path).deletingLastPathComponent().path()
        let run = try Program.shell(
            "PATH=\"\(folder):$PATH\"; exec 2>&1; \(line)", in: Fixtures.package.path())
        return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
