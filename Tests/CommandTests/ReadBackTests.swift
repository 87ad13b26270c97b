// What the formats for tools hold, read by tools that others made for them (Python scripts in ReadBack/) and
// compared with the JSON of the same articles. `make readers` installs the tools.

import Foundation
import TestSupport
import Testing

@Suite struct ReadBackTests {
    private static let articles = [
        "leak-ceasefire.txt", "outlet-chain.txt", "draft-harbour.md", "saved-page.html", "guillemets.txt",
    ]
    /// What makes trouble in one format or another.
    private static let hostile = """
        =HYPERLINK("x") says @mayor

        “=1+1, \\"quoted\\", 😀 and more,” said Ada Lund, the mayor. The bridge, she said,
        will 😀 be shut;\tfor years | and *more* of `them` <b>now</b> &amp; then.

        - Ben Arden, an engineer, said: “<script>alert(1)</script> </td> is what we wrote on the wall in #12.”

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in Self.articles { try folder.write("in/" + name, try Fixtures.bytes("articles/" + name)) }
        try folder.write("in/hostile.txt", Self.hostile)
        try folder.write("in/nothing.txt", "The sun rose.\n")
        try folder.write("in/crlf.txt", Self.hostile.replacingOccurrences(of: "\n", with: "\r\n"))
    }

    @Test(arguments: ["csv", "tsv", "annotations", "jsonld", "label-studio", "markdown"])
    func severalArticles(format: String) throws {
        try read(format, ["in"], atLeast: 50)
    }

    @Test(arguments: ["csv", "tsv", "annotations", "jsonld", "label-studio", "markdown"])
    func hostileArticle(format: String) throws {
        try read(format, ["in/hostile.txt"], atLeast: 2)
    }

    @Test func brat() throws {
        let run = try Program.run(
            Program.path, ["report", "--format", "brat", "-o", "out", "in"], input: [], in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        try check("brat", "out", ["in"], atLeast: 50)
    }

    @Test func claimReview() throws {
        try read("claimreview", ["in/leak-ceasefire.txt"], options: ["--claim", "a7"], atLeast: 1)
    }

    @Test func verifiedQuotations() throws {
        let event = Fixtures.url("events/harbour-vote").path()
        let run = try Program.run(
            Program.path,
            [
                "verify", "--format", "json", "-o", "out", "\(event)/courier.txt", "--against",
                "\(event)/transcript.txt",
            ],
            input: [], in: folder.path)
        #expect(run.status == 1, "\(run.errors)")
        let check = try Program.run(
            Readers.python, [Self.script("verify"), "out"], input: [], in: folder.path,
            environment: ["PYTHONDONTWRITEBYTECODE": "1"])
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output == "4\n")
    }

    private static func script(_ format: String) -> String {
        let name = "read_\(format.replacing("-", with: "_")).py"
        return Fixtures.package.appending(path: "Tests/CommandTests/ReadBack/\(name)").path()
    }

    private func read(_ format: String, _ paths: [String], options: [String] = [], atLeast count: Int) throws
    {
        let run = try Program.run(
            Program.path, ["report", "--format", format, "-o", "out"] + options + paths, input: [],
            in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        try check(format, "out", paths, atLeast: count)
    }

    private func check(_ format: String, _ written: String, _ paths: [String], atLeast count: Int) throws {
        let json = try Program.run(
            Program.path, ["report", "--format", "json", "--positions", "-o", "json"] + paths, input: [],
            in: folder.path)
        #expect(json.status == 0)
        let check = try Program.run(
            Readers.python, [Self.script(format), written, "json"], input: [], in: folder.path,
            environment: ["PYTHONDONTWRITEBYTECODE": "1"])
        #expect(check.status == 0, "\(check.errors)")
        #expect((Int(check.output.split(separator: "\n").last ?? "") ?? 0) >= count, "\(check.output)")
    }
}

/// The Python that has the tools.
enum Readers {
    static let python: String = {
        let folder = ProcessInfo.processInfo.environment["ONRECORD_READERS"] ?? ".build-readers"
        return Fixtures.package.appending(path: folder).appending(path: "bin/python3").path()
    }()
}
