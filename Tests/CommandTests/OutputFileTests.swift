// `-o`: whole or not at all.

import Foundation
import TestSupport
import Testing

@Suite struct OutputFileTests {
    let folder: TemporaryFolder
    let article: String

    init() throws {
        folder = try TemporaryFolder()
        article = try folder.write("article.txt", sampleText)
    }

    private var target: String { folder.path + "/out.jsonl" }
    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func writesTheSameAsToStandardOutput() throws {
        let direct = try Program.run("extract", article)
        let run = try Program.run("extract", article, "-o", target)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(folder.read("out.jsonl") == direct.output)
        #expect(try names() == ["article.txt", "out.jsonl"])
    }

    @Test func aFailedRunLeavesWhatWasThere() throws {
        try folder.write("out.jsonl", "old")
        let run = try Program.run(
            "extract", "--fail-fast", folder.path + "/missing.txt", article, "-o", target)
        #expect(run.status == 2)
        #expect(folder.read("out.jsonl") == "old")
        #expect(try names() == ["article.txt", "out.jsonl"])
    }

    @Test func whatCouldBeDoneIsWritten() throws {
        let run = try Program.run("extract", folder.path + "/missing.txt", article, "-o", target)
        #expect(run.status == 2)
        #expect(lines(folder.read("out.jsonl") ?? "").count == 1)
    }

    @Test func anInterruptedRunLeavesNothing() throws {
        // The program waits for input that never comes.
        let command = """
            mkfifo input; exec 3<>input; $ONRECORD extract --jsonl -o out.jsonl < input &
            until ls -A | grep -q part; do sleep 0.02; done; kill -TERM $!; wait $!; echo $?; rm input
            """
        let run = try Program.shell(command, in: folder.path)
        #expect(run.output == "143\n")
        #expect(try names() == ["article.txt"])
    }

    @Test func placesThatCannotBeWritten() throws {
        let parent = try Program.run("extract", article, "-o", folder.path + "/none/out.jsonl")
        #expect(parent.status == 2)
        #expect(parent.errors.contains("there is no folder \(folder.path)/none"))
        let isFolder = try Program.run("extract", article, "-o", folder.path)
        #expect(isFolder.status == 2)
        #expect(isFolder.errors.contains("this is a folder"))
        let isInput = try Program.run("extract", article, "-o", article)
        #expect(isInput.status == 2)
        #expect(folder.read("article.txt") == sampleText)
    }

    @Test func linksAndRightsStay() throws {
        try folder.write("real.jsonl", "old")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real.jsonl")
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "real.jsonl")
        #expect(try Program.run("extract", article, "-o", target).status == 0)
        #expect(folder.read("real.jsonl")?.hasPrefix("{\"schema\"") == true)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real.jsonl")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: target) == "real.jsonl")
    }

    @Test func devicesAreWrittenDirectly() throws {
        #expect(try Program.run("extract", article, "-o", "/dev/null").status == 0)
        let full = try Program.run("extract", article, "-o", "/dev/full")
        #expect(full.status == 2)
        #expect(full.errors.contains("cannot write /dev/full: no space left"))
    }
}
