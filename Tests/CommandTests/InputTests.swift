// Files, folders, standard input, encodings and formats.

import Foundation
import TestSupport
import Testing

@Suite struct InputTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func ids(_ run: Program.Outcome) throws -> [String?] {
        try lines(run.output).map { try object(String($0))["id"] as? String }
    }

    @Test func foldersAreWalkedInOrder() throws {
        for name in [
            "b.txt", "a/z.md", "a/b.HTML", "c.jsonl", "a.htm", ".git/x.txt", "d/.x.txt", "d/e/f.markdown",
        ] {
            try folder.write("all/" + name, name.hasSuffix("L") ? "<p>One.</p>" : "One.\n")
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/all/d/loop", withDestinationPath: "..")
        let run = try Program.run("extract", "all", in: folder.path)
        #expect(run.status == 0)
        #expect(
            try ids(run) == ["all/a/b.HTML", "all/a/z.md", "all/a.htm", "all/b.txt", "all/d/e/f.markdown"])
    }

    @Test func standardInput() throws {
        let piped = try Program.run("report", "--format", "json", "-", input: sampleText.utf8)
        #expect(piped.status == 0)
        #expect(try object(piped.output)["id"] as? String == "-")
        #expect(try Program.run("report", "--format", "json", input: sampleText.utf8).output == piped.output)
        let html = try Program.run(
            "report", "--format", "json", "--input-format", "html", "-",
            input: "<h1>Head</h1><p>One.</p>".utf8)
        #expect(try object(html.output)["title"] as? String == "Head")
        let text = try Program.run("report", input: sampleText.utf8)
        #expect(text.output.contains("standard input"))
    }

    @Test func oneFileIsAnObjectAFolderAnArray() throws {
        let path = try folder.write("all/a.txt", sampleText)
        let one = try Program.run("report", "--format", "json", path)
        let all = try Program.run("report", "--format", "json", folder.path + "/all")
        let array = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]]
        #expect(array?.count == 1)
        #expect(try object(one.output)["schema"] as? String == "onrecord/1")
        // The same lines, further in.
        #expect(
            lines(all.output).dropFirst().dropLast().map { $0.dropFirst(2) }.filter {
                !$0.contains("\"id\": \"/")
            }
                == lines(one.output).filter { !$0.contains("\"id\": \"/") })
        try folder.write("none/x.csv", "")
        #expect(try Program.run("report", "--format", "json", folder.path + "/none").output == "[]\n")
    }

    /// A byte-order mark counts as one code point, in whatever encoding.
    @Test func byteOrderMarks() throws {
        let text = "Søren went home, “really,” said Mayor Ada Lund.\n"
        let utf16 = Array(text.utf16)
        let plain = try folder.write("0.txt", text)
        let marked = try folder.write("1.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        let little = try folder.write(
            "2.txt", [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let big = try folder.write(
            "3.txt", [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        let run = try Program.run("extract", plain, marked, little, big)
        #expect(run.status == 0)
        let starts = try lines(run.output).map { line -> Int? in
            let statements = try object(String(line))["statements"] as? [[String: Any]]
            return (statements?.first?["spans"] as? [[String: Int]])?.first?["start"]
        }
        #expect(starts == [0, 1, 1, 1])
    }

    @Test func recordsOfAllKinds() throws {
        let input = [
            "\u{FEFF}{\"id\": 7, \"text\": \"\", \"more\": {\"a\": [1e3, null, \"}\"]}}\r",
            "", ##"{"text": "# Head\n\nOne.", "format": "markdown", "publisher": "The Post"}"##,
            #"{"id": "<é\"", "text": "<p>&amp; so</p>", "format": "html", "title": "T"}"#,
        ].joined(separator: "\n")
        let run = try Program.run("extract", "--jsonl", input: input.utf8)
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
        #expect(try ids(run) == ["7", "3", "<é\""])
        let records = try lines(run.output).map { try object(String($0)) }
        #expect(records.map { $0["title"] as? String } == [nil, "Head", "T"])
        #expect(records.map { $0["publisher"] as? String } == [nil, "The Post", nil])
    }

    @Test func filesOfRecords() throws {
        let first = try folder.write("1.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}")
        let second = try folder.write("2.jsonl", "{\"id\":\"b\",\"text\":\"Two.\"}\nbad\n")
        let run = try Program.run("extract", "--jsonl", first, second)
        #expect(try ids(run) == ["a", "b"])
        #expect(run.errors.contains("2.jsonl:2: "))
    }

    @Test func aLongLine() throws {
        let pad = String(repeating: "0123456789 ", count: 800_000)
        let run = try Program.run(
            "extract", "--jsonl", input: "{\"pad\": \"\(pad)\", \"text\": \"One.\"}\n".utf8)
        #expect(run.status == 0)
        #expect(lines(run.output).count == 1)
    }

    @Test(arguments: [
        "--help", "--version", "report --help", "rules show --help", "--generate-completion-script bash",
    ])
    func help(arguments: String) throws {
        let run = try Program.run(Program.path, arguments.split(separator: " ").map(String.init), input: [])
        #expect(run.status == 0)
        #expect(!run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test func colors() throws {
        let path = try folder.write("a.txt", sampleText)
        #expect(try !Program.run("report", path).output.contains("\u{1B}"))
        #expect(try Program.run("report", "--color", "always", path).output.contains("\u{1B}["))
        // In a terminal, as script(1) makes one.
        for (variable, hasColor) in [("X", true), ("NO_COLOR", false)] {
            let command = "\(variable)=1 script -qec \"$ONRECORD report a.txt\" /dev/null"
            #expect(try Program.shell(command, in: folder.path).output.contains("\u{1B}[") == hasColor)
        }
    }
}
