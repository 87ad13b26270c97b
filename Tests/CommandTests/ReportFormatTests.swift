// `report` in formats that make files and folders, `verify` and `compare`, as a user runs them.

import Foundation
import TestSupport
import Testing

@Suite struct ReportFormatTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a/one.txt", sampleText)
        try folder.write("b/one.txt", sampleText)
        try folder.write("b/Two words.md", "# Two\n\nThe wall will hold, said Ada Lund, the mayor.\n")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(Program.path, arguments, input: [], in: folder.path)
    }

    private func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + path).sorted()
    }

    @Test func aFolderOfPages() throws {
        let run = try run("report", "--format", "html", "-o", "pages/", "a", "b")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try names("pages") == ["Two-words.html", "index.html", "one-2.html", "one.html"])
        #expect(try names("") == ["a", "b", "pages"])
        let index = try #require(folder.read("pages/index.html"))
        for name in ["one.html", "one-2.html", "Two-words.html"] {
            #expect(index.contains("href=\"\(name)\""))
        }
        #expect(folder.read("pages/one.html")?.contains("href=\"index.html\"") == true)
    }

    /// What stood there under other names stays, and the pages are the same on any number of threads.
    @Test func aFolderThatIsThere() throws {
        try folder.write("pages/notes.txt", "mine")
        #expect(try run("report", "--format", "html", "-o", "pages", "--jobs", "1", "a", "b").status == 0)
        let first = folder.read("pages/index.html")
        #expect(try run("report", "--format", "html", "-o", "pages", "--jobs", "4", "a", "b").status == 0)
        #expect(folder.read("pages/index.html") == first)
        #expect(folder.read("pages/notes.txt") == "mine")
        #expect(try names("") == ["a", "b", "pages"])
    }

    @Test func aMissingArticleLeavesTheOthers() throws {
        let run = try run("report", "--format", "html", "-o", "pages", "a/one.txt", "none.txt")
        #expect(run.status == 2)
        #expect(run.errors.contains("none.txt: no such file"))
        #expect(try names("pages") == ["index.html", "one.html"])
    }

    @Test func anInterruptedRunLeavesNothing() throws {
        // The program waits for input that never comes.
        let command = """
            mkfifo input; exec 3<>input; $ONRECORD report --format html -o pages a/one.txt - < input &
            until ls .pages.*/one.html; do sleep 0.02; done 2>/dev/null >&2; kill -TERM $!; wait $!; echo $?; rm input
            """
        let run = try Program.shell(command, in: folder.path)
        #expect(run.output == "143\n")
        #expect(try names("") == ["a", "b"])
    }

    @Test func onePage() throws {
        #expect(try run("report", "--format", "html", "-o", "one.html", "a/one.txt").status == 0)
        let page = try #require(folder.read("one.html"))
        #expect(page == (try run("report", "--format", "html", "a/one.txt").output))
        #expect(page.contains("http-equiv=\"Content-Security-Policy\""))
        #expect(!page.contains("unsafe-"))
        // The address of the SVG's name space would be one, but inline SVG needs none.
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test func bratInAFolder() throws {
        #expect(try run("report", "--format", "brat", "-o", "brat", "a/one.txt").status == 0)
        #expect(try names("brat") == ["annotation.conf", "one.ann", "one.txt"])
        #expect(folder.read("brat/one.txt") == sampleText)
        #expect(folder.read("brat/one.ann") == (try run("report", "--format", "brat", "a/one.txt").output))
    }

    @Test(arguments: [
        (["report", "--format", "html", "a", "b"], "-o folder/"),
        (["report", "--format", "brat", "a", "b"], "-o folder/"),
        (["report", "--format", "html", "-o", "a/one.txt/", "a", "b"], "this is a file"),
        (["report", "--format", "html", "-o", "none/pages", "a", "b"], "there is no folder none"),
        (["report", "--format", "brat", "-o", "a", "a/one.txt"], "a/one.txt is an input"),
        (["report", "--format", "claimreview", "a/one.txt"], "--claim a7"),
        (["report", "--format", "claimreview", "--claim", "a99", "a/one.txt"], "claims a1 to a"),
        (["report", "--format", "claimreview", "--claim", "x", "a/one.txt"], "write it as a7"),
        (["report", "--format", "claimreview", "--claim", "a1", "a", "b"], "takes one article"),
        (["report", "--claim", "a1", "a/one.txt"], "--format claimreview only"),
        (["report", "--format", "pdf", "a/one.txt"], "label-studio"),
        (["verify", "a/one.txt"], "--against"),
        (["verify", "a/one.txt", "--against", "none.txt"], "none.txt: no such file"),
        (["verify", "a/one.txt", "--against", "b/one.txt", "-o", "b/one.txt"], "is an input"),
        (["compare", "a/one.txt"], "two articles or more"),
        (["compare", "-", "-"], "read only once"),
    ]) func whatIsWrongIsTold(arguments: [String], message: String) throws {
        let run = try Program.run(Program.path, arguments, input: [], in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(folder.read("a/one.txt") == sampleText)
        #expect(try names("") == ["a", "b"])
    }

    @Test func verifyTellsByItsExitCode() throws {
        try folder.write("true.txt", "ADA LUND: It is a good day.\n\nBEN ARDEN: It is.\n")
        try folder.write("other.txt", "ADA LUND: It is a bad day.\n\nBEN ARDEN: It is a good day.\n")
        #expect(try run("verify", "a/one.txt", "--against", "true.txt").status == 0)
        let other = try run("verify", "a/one.txt", "--against", "other.txt")
        #expect(other.status == 1)
        #expect(other.output.contains("said there by BEN ARDEN, not by the source"))
        #expect(
            try run(
                "verify", "a/one.txt", "--against", "other.txt", "true.txt", "-o", "v.html", "--format",
                "html"
            ).status == 1)
        #expect(folder.read("v.html")?.contains("Verified quotations") == true)
        let json = try run("verify", "--format", "json", "--against", "true.txt", "--", "a/one.txt")
        #expect(json.status == 0)
        #expect(try object(json.output)["schema"] as? String == "onrecord-verify/1")
    }

    @Test func compareTwo() throws {
        let run = try run("compare", "a/one.txt", "b/one.txt")
        #expect(run.status == 0)
        #expect(run.output.contains("SHARED"))
        #expect(
            try self.run("compare", "--format", "html", "-o", "c.html", "a/one.txt", "b/one.txt").status == 0)
        #expect(folder.read("c.html")?.contains("side by side") == true)
    }
}
