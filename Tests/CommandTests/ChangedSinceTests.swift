// Findings on changed lines alone, as git tells them.

import Foundation
import TestSupport
import Testing

@Suite struct ChangedSinceTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func git(_ line: String) throws {
        let run = try Program.shell(
            "git -c user.name=A -c user.email=a@example.org -c init.defaultBranch=main \(line)",
            in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
    }

    private func check(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(Program.path, ["check", "--no-cache"] + arguments, input: [], in: folder.path)
    }

    private func start() throws {
        try git("init -q")
        try folder.write("old.md", attackDraft)
        try folder.write("same.md", attackDraft)
        try git("add -A")
        try git("commit -q -m one")
    }

    @Test func onlyChangedLinesCount() throws {
        try start()
        let second = "\nA party official, who asked not to be named, said Tom Reyes was a liar.\n"
        try folder.write("old.md", attackDraft + second)
        try folder.write("drafts/new.md", attackDraft)
        let run = try check(".", "--changed-since", "HEAD")
        #expect(run.status == 1)
        #expect(run.output.contains("old.md:5:") && !run.output.contains("old.md:3:"))
        #expect(run.output.contains("drafts/new.md:3:") && !run.output.contains("same.md"))
        // A folder below the top, and a draft that did not change.
        let below = try Program.run(
            Program.path, ["check", "--no-cache", "new.md", "--changed-since", "HEAD"], input: [],
            in: folder.path + "/drafts")
        #expect(below.status == 1 && below.output.contains("new.md:3:"))
        #expect(try check("same.md", "--changed-since", "HEAD").output == "Nothing found in 0 files.\n")
    }

    /// What happened on the other branch since is not ours.
    @Test func theOtherBranchsChangesAreNotOurs() throws {
        try start()
        try git("checkout -q -b topic")
        try git("checkout -q main")
        try folder.write("same.md", cleanDraft)
        try git("commit -q -a -m two")
        try git("checkout -q topic")
        #expect(try check(".", "--changed-since", "main").status == 0)
    }

    @Test func withoutGitOrRevisionThereIsAClearError() throws {
        try folder.write("old.md", attackDraft)
        let none = try check("old.md", "--changed-since", "HEAD")
        #expect(none.status == 2 && none.errors.contains("there is no git repository here"))
        try start()
        let unknown = try check("old.md", "--changed-since", "origin/main")
        #expect(unknown.status == 2 && unknown.errors.contains("git knows no revision “origin/main”"))
        let option = try check("old.md", "--changed-since=--output=x")
        #expect(option.status == 2 && folder.read("x") == nil)
        let path = try Program.run(
            Program.path, ["check", "old.md", "--changed-since", "HEAD"], input: [], in: folder.path,
            environment: ["PATH": "/nowhere"])
        #expect(path.status == 2 && path.errors.contains("git"))
    }
}
