// The table of bad input, to the letter.

import TestSupport
import Testing

@Suite struct BadInputTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aMissingFileIsNamedAndTheOthersAreDone() throws {
        let good = try folder.write("good.txt", sampleText)
        let run = try Program.run("report", folder.path + "/missing.txt", good)
        #expect(run.status == 2)
        #expect(run.errors == "onrecord: \(folder.path)/missing.txt: no such file or folder\n")
        #expect(run.output.contains("good.txt"))
    }

    @Test func aFolderWithoutArticlesIsNamed() throws {
        try folder.write("none/data.csv", "a,b")
        try folder.write("none/.hidden.txt", sampleText)
        let run = try Program.run("extract", folder.path + "/none")
        #expect(run.status == 2)
        #expect(run.errors.contains("\(folder.path)/none: no articles in this folder"))
        #expect(run.output.isEmpty)
    }

    @Test func otherEncodings() throws {
        let bytes = Array(sampleText.utf8.prefix(25)) + [0x20, 0xE9] + Array(" said Bob.\n".utf8)
        let path = try folder.write("latin.txt", bytes)
        let run = try Program.run("report", path)
        #expect(run.status == 2)
        #expect(run.errors.contains("latin.txt: not UTF-8 at byte 26"))
        #expect(run.errors.contains("--encoding iso-8859-1"))
        let converted = try Program.run("report", "--encoding", "iso-8859-1", path)
        #expect(converted.status == 0)
        let unknown = try Program.run("report", "--encoding", "klingon", path)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("unknown encoding “klingon”"))
    }

    @Test(arguments: ["1.5", "-0.1"]) func confidencesBeyondTheirScale(value: String) throws {
        let run = try Program.run(
            "report", "--min-confidence=" + value, try folder.write("a.txt", sampleText))
        #expect(run.status == 2)
        #expect(run.errors.contains("--min-confidence takes a number from 0 to 1, not \(value)"))
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [[0x50, 0x4B, 0x03, 0x04, 0x00, 0x01, 0x02], Array("text with a\0NUL in it".utf8)])
    func binaries(bytes: [UInt8]) throws {
        let run = try Program.run("report", try folder.write("file.txt", bytes))
        #expect(run.status == 2)
        #expect(run.errors.contains("file.txt: not a text"))
        #expect(run.output.isEmpty)
    }

    @Test(arguments: ["", " \n\n"]) func emptyArticles(text: String) throws {
        let path = try folder.write("empty.txt", text)
        let report = try Program.run("report", path)
        #expect(report.status == 0)
        #expect(report.output.contains("No prose."))
        let json = try object(try Program.run("report", "--format", "json", path).output)
        #expect((json["statements"] as? [Any])?.isEmpty == true)
    }

    @Test func anArticleWithoutAttributions() throws {
        let run = try Program.run("report", try folder.write("calm.txt", "The sun rose over the hill.\n"))
        #expect(run.status == 0)
        #expect(run.output.contains("No attributions found."))
    }

    @Test func badLinesOfJSON() throws {
        let input = """
            {"id": "a", "text": "One."}
            nonsense
            {"id": "b"}

            {"id": "c", "text": "Two."}
            """
        let run = try Program.run("extract", "--jsonl", input: input.utf8)
        #expect(run.status == 2)
        #expect(try lines(run.output).map { try object(String($0))["id"] as? String } == ["a", "c"])
        let problems = lines(run.errors)
        #expect(problems.count == 2)
        #expect(problems.first?.contains("standard input:2: no JSON") == true)
        #expect(problems.last == "onrecord: standard input:3: the record has no \"text\"")
    }

    @Test(arguments: ["1", "3"]) func failFast(jobs: String) throws {
        let good = (0..<2000).map { #"{"id": \#($0), "text": "One."}"# }
        let input = (good + ["nonsense"] + good).joined(separator: "\n")
        let run = try Program.run("extract", "--jsonl", "--fail-fast", "--jobs", jobs, input: input.utf8)
        #expect(run.status == 2)
        #expect(lines(run.output).count == 2000)
        #expect(lines(run.errors).count == 1)
        #expect(run.errors.contains("standard input:2001:"))
    }

    @Test func aBadPackIsShownWithItsPlace() throws {
        let pack = try folder.write("house.yaml", "rules:\n  - bad: [\n")
        let run = try Program.run("rules", "--pack", pack)
        #expect(run.status == 2)
        #expect(run.errors.contains(#/house\.yaml:\d+:\d+: /#))
        let missing = try Program.run("report", "--pack", folder.path + "/none.yaml", pack)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("none.yaml: no such file"))
    }

    @Test func aClosedPipeIsAQuietEnd() throws {
        for index in 0..<40 { try folder.write("many/\(index).txt", sampleText) }
        let command =
            "$ONRECORD report --width 200 many many many many | head -n 1; echo ${PIPESTATUS[0]} >&2"
        let run = try Program.shell(command, in: folder.path)
        #expect(run.errors == "0\n")
        let help = try Program.shell("$ONRECORD --help | true; echo ${PIPESTATUS[0]} >&2", in: folder.path)
        #expect(help.errors == "0\n")
    }

    @Test(arguments: [
        ["report", "--frobnicate"], ["report", "--jobs", "0"], ["report", "--width", "3"], ["frobnicate"],
        ["report", "--format", "xml"], ["extract", "--jsonl", "--encoding", "latin1"],
        ["explain", "file.txt"],
        ["explain", "file.txt:0"], ["explain", "file.txt:4-2"], ["explain", "missing.txt:1"],
        ["rules", "show", "en/none"], ["report", "-", "-"],
    ])
    func wrongArguments(arguments: [String]) throws {
        let run = try Program.run(Program.path, arguments, input: [], in: folder.path)
        #expect(run.status == 2)
        #expect(!run.errors.isEmpty)
        #expect(run.output.isEmpty)
    }

    @Test func aLineThatIsNotThere() throws {
        let path = try folder.write("two.txt", "One.\nTwo.\n")
        #expect(try Program.run("explain", path + ":2").status == 0)
        let run = try Program.run("explain", path + ":3")
        #expect(run.status == 2)
        #expect(run.errors.contains("two.txt has 2 lines, so there is no line 3"))
    }
}
