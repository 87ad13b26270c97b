// `onrecord check` on what is broken: a clear error for that item, the others go on, exit 2, nothing overwritten.

import Foundation
import TestSupport
import Testing

@Suite struct CheckInputTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("good.md", attackDraft)
    }

    private func check(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(Program.path, ["check", "--no-cache"] + arguments, input: [], in: folder.path)
    }

    /// The others go on.
    private func expect(
        _ run: Program.Outcome, _ message: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(run.status == 2, sourceLocation: location)
        #expect(run.errors.contains(message), "\(run.errors)", sourceLocation: location)
        #expect(run.output.contains("good.md:3:"), sourceLocation: location)
    }

    @Test(arguments: [
        ("---\ntitle: Bridge\n\nNo end.", "bad.md:1:1: the front matter that starts here never ends"),
        ("---\ntitle: \"Bridge\n---\n\nText.", "bad.md:"),
        ("---\ntags: [a, b\n---\n\nText.", "this is not YAML"),
    ]) func brokenFrontMatter(text: String, message: String) throws {
        try folder.write("bad.md", text)
        expect(try check("bad.md", "good.md"), message)
    }

    @Test func aRuleAtTheStartIsNoFrontMatter() throws {
        try folder.write("rule.md", "---\n\n" + cleanDraft)
        #expect(try check("rule.md").status == 0)
    }

    @Test func filesThatCannotBeRead() throws {
        try folder.write("latin.md", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x6F])
        expect(try check("latin.md", "good.md"), "latin.md: not UTF-8")
        expect(try check("gone.md", "good.md"), "gone.md: no such file")
        let loop = folder.url.appending(path: "loop").path()
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: folder.path)
        #expect(try check(".").output.contains("in 1 file."), "nothing is read twice")
    }

    @Test func aFolderThatCannotBeRead() throws {
        try folder.write("locked/a.md", cleanDraft)
        let locked = folder.url.appending(path: "locked").path()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked) }
        // The superuser may read all.
        if FileManager.default.isReadableFile(atPath: locked + "/a.md") { return }
        expect(try check("."), "permission denied")
    }

    @Test(arguments: [
        ("{\"schema\": \"onrecord-baseline/1\", \"fil", "no baseline, or it is cut short"),
        ("{\"schema\": \"onrecord-baseline/9\", \"files\": {}}", "of version “onrecord-baseline/9”"),
    ]) func baselinesOfOthersAreLeftAlone(text: String, message: String) throws {
        try folder.write("known.json", text)
        for more in [[], ["--update-baseline"]] {
            let run = try Program.run(
                Program.path, ["check", "--no-cache", "good.md", "--baseline", "known.json"] + more,
                input: [],
                in: folder.path)
            #expect(run.status == 2 && run.errors.contains(message))
            #expect(folder.read("known.json") == text)
        }
    }

    @Test func aBaselineIsNotRenewedWhereSomethingFailed() throws {
        let run = try check("good.md", "gone.md", "--baseline", "known.json", "--update-baseline")
        #expect(run.status == 2 && run.errors.contains("known.json: not renewed"))
        #expect(folder.read("known.json") == nil)
    }

    @Test func oneFoldersBrokenConfigurationStopsNoOther() throws {
        try folder.write("bad/.onrecord.yml", "checks:\n  loaded-verbs: error\n")
        try folder.write("bad/a.md", attackDraft)
        try folder.write("bad/b.md", attackDraft)
        let run = try check(".")
        expect(run, "bad/.onrecord.yml:2:3: there is no check “loaded-verbs”")
        #expect(run.errors.split(separator: "\n").count { $0.contains("loaded-verbs”") } == 1)
        #expect(!run.output.contains("bad/a.md"))
    }

    @Test func aFileThatChangesWhileItIsRead() throws {
        // A pipe's status changes with each read; a file that grows does too.
        let fifo = folder.url.appending(path: "pipe.md").path()
        #expect(mkfifo(fifo, 0o600) == 0)
        let run = try Program.shell(
            "(printf 'One came.' > pipe.md) & \"$ONRECORD\" check --no-cache pipe.md good.md; exit $?",
            in: folder.path)
        #expect([1, 2].contains(run.status) && run.output.contains("good.md:3:"))
    }
}
