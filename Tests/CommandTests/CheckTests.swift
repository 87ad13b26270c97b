// `onrecord check` as a user runs it: exit codes, settings, baseline, suppression, standard input, cache.

import Foundation
import TestSupport
import Testing

let attackDraft =
    "# Bridge\n\nA party official, who asked not to be named, said Mayor Lund was incompetent.\n"
let loadedDraft = "# Bridge\n\nAda Lund claimed that the bridge was safe.\n"
let cleanDraft = "# Bridge\n\nAda Lund, the mayor, said that the bridge was safe.\n"

@Suite struct CheckTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func check(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
        -> Program.Outcome
    {
        try Program.run(
            Program.path, ["check"] + arguments, input: input.utf8, in: folder.path,
            environment: ["ONRECORD_CACHE_DIR": folder.path + "/cache"].merging(environment) { $1 })
    }

    @Test func exitCodes() throws {
        try folder.write("clean.md", cleanDraft)
        try folder.write("loaded.md", loadedDraft)
        try folder.write("attack.md", attackDraft)
        #expect(try check("clean.md").status == 0)
        // A note is below the usual level.
        #expect(try check("loaded.md").status == 0)
        #expect(try check("loaded.md", "--fail-on", "note").status == 1)
        #expect(try check("attack.md").status == 1)
        #expect(try check("attack.md", "--fail-on", "off").status == 0)
        #expect(try check("attack.md", "missing.md").status == 2)
        #expect(try check("--nonsense").status == 2)
    }

    @Test func aLineForAnEditorToJumpTo() throws {
        try folder.write("drafts/loaded.md", loadedDraft)
        let run = try check(".")
        #expect(
            run.output.hasPrefix(
                "drafts/loaded.md:3:10 note “claimed” judges the speaker, Ada Lund. [loaded-verb]\n"))
        #expect(run.output.contains("1 note in 1 file."))
    }

    @Test func settingsComeFromFileEnvironmentAndOptions() throws {
        try folder.write("loaded.md", loadedDraft)
        try folder.write(".onrecord.yml", "root: true\nchecks: {loaded-verb: error}\n")
        #expect(try check("loaded.md").status == 1)
        #expect(try check("loaded.md", environment: ["ONRECORD_FAIL_ON": "off"]).status == 0)
        #expect(
            try check("loaded.md", "--fail-on", "error", environment: ["ONRECORD_FAIL_ON": "off"]).status == 1
        )
        #expect(try check("loaded.md", "--extends", "default").status == 0)
        #expect(try check("loaded.md", "--only", "mind-reading").status == 0)
        try folder.write("other.yml", "checks: {loaded-verb: off}\n")
        #expect(try check("loaded.md", "--config", "other.yml").output.hasPrefix("Nothing found"))
        #expect(try check("loaded.md", environment: ["ONRECORD_CONFIG": "other.yml"]).status == 0)
        let wrong = try check("loaded.md", environment: ["ONRECORD_FAIL_ON": "loud"])
        #expect(wrong.status == 2 && wrong.errors.contains("ONRECORD_FAIL_ON is “loud”"))
    }

    /// `script` gives the program a terminal.
    @Test func aLongRunOnATerminalShowsHowFarItHasCome() throws {
        let draft = "# Bridge\n\n" + String(repeating: "Ada Lund claimed that it was safe.\n\n", count: 40)
        for number in 1...12 { try folder.write("\(number).md", draft) }
        let line = "$ONRECORD check --no-cache --jobs 1 -o found.txt ."
        let run = try Program.shell("script -qec '\(line)' /dev/null", in: folder.path)
        #expect(run.output.contains(" of 12"), "\(run.output) \(run.errors)")
        #expect(run.output.hasSuffix("\r\u{1B}[K"), "the line is taken away")
        let piped = try Program.shell(line, in: folder.path)
        #expect(!piped.errors.contains(" of 12"))
    }

    @Test func theLeastConfidenceReachesTheAnalysisAndTheCache() throws {
        try folder.write("draft.md", attackDraft)
        for _ in 1...2 {
            #expect(try check("draft.md").status == 1)
            #expect(try check("draft.md", "--min-confidence", "0.9999").status == 0)
        }
        let wrong = try check("draft.md", "--min-confidence", "2")
        #expect(wrong.status == 2 && wrong.errors.contains("a number from 0 to 1"))
    }

    @Test func whetherThereIsAJudgeIsPartOfTheCache() throws {
        try folder.write("draft.md", attackDraft)
        for _ in 1...2 {
            #expect(try check("draft.md", "--format", "json").output.contains("anonymous-attack"))
        }
        let entries = { () -> Int in
            let names = FileManager.default.enumerator(atPath: folder.path + "/cache")?.allObjects ?? []
            return names.count { ($0 as? String)?.hasSuffix(".findings") ?? false }
        }
        #expect(entries() == 1)
        #expect(try check("draft.md", "--no-weights").status == 1)
        #expect(entries() == 2)
        let both = try check("draft.md", "--no-weights", "--weights", "a.weights")
        #expect(both.status == 2)
        #expect(both.errors.contains("give one of them"), "\(both.errors)")
    }

    @Test func aDamagedEntryOfTheCacheIsNotBelieved() throws {
        try folder.write("draft.md", attackDraft)
        let first = try check("draft.md").output
        let root = folder.path + "/cache"
        let names = (FileManager.default.enumerator(atPath: root)?.allObjects ?? []).compactMap {
            $0 as? String
        }
        for name in names where name.hasSuffix(".findings") {
            let url = URL(filePath: root + "/" + name)
            var bytes = [UInt8](try Data(contentsOf: url))
            bytes[bytes.count / 2] ^= 0xFF
            try Data(bytes).write(to: url)
        }
        #expect(try check("draft.md").output == first)
    }

    @Test func standardInputHasTheNameThatIsGiven() throws {
        try folder.write(".onrecord.yml", "root: true\npaths:\n  opinion/**: {checks: {loaded-verb: off}}\n")
        let news = try check("--stdin", "--stdin-filename", "news/draft.md", input: loadedDraft)
        #expect(news.output.hasPrefix("news/draft.md:3:10 note"))
        let opinion = try check("--stdin", "--stdin-filename", "opinion/draft.md", input: loadedDraft)
        #expect(opinion.output.hasPrefix("Nothing found"))
        #expect(try check("--stdin", "draft.md").status == 2)
        #expect(try check("--stdin-filename", "draft.md").status == 2)
    }

    @Test func draftsCanBeLeftOut() throws {
        try folder.write("a.md", "---\ntitle: Bridge\nonrecord: false\n---\n\n" + loadedDraft)
        try folder.write("old/b.md", loadedDraft)
        try folder.write(".onrecord.yml", "root: true\nignore: [old/]\n")
        let run = try check("a.md", "old/b.md")
        #expect(run.status == 0 && run.output == "Nothing found in 0 files.\n")
    }

    @Test func aBaselineHoldsWhatIsKnown() throws {
        try folder.write("attack.md", attackDraft)
        #expect(try check("attack.md", "--baseline", "known.json").status == 2)
        #expect(try check("attack.md", "--baseline", "known.json", "--update-baseline").status == 0)
        #expect(try check("attack.md", "--baseline", "known.json").status == 0)
        try folder.write(
            "attack.md",
            "# New\n\nOne came.\n\n" + attackDraft
                + "\nA party official, who asked not to be named, said Tom Reyes was a liar.\n")
        let run = try check("attack.md", "--baseline", "known.json")
        #expect(run.status == 1 && run.output.contains("attack.md:9") && !run.output.contains("attack.md:7:"))
        // Other files' findings stay when the baseline is renewed.
        try folder.write("loaded.md", loadedDraft)
        #expect(try check("loaded.md", "--baseline", "known.json", "--update-baseline").status == 0)
        #expect(folder.read("known.json")?.contains("attack.md") == true)
        try folder.write("attack.md", cleanDraft)
        #expect(try check("attack.md", "--baseline", "known.json").output.contains("of the baseline gone"))
    }

    @Test func oneRunWritesSeveralFormats() throws {
        try folder.write("attack.md", attackDraft)
        let run = try check(
            "attack.md", "--format", "github", "--also", "sarif=out.sarif", "--also", "markdown=summary.md")
        #expect(run.output.hasPrefix("::error file=attack.md,line=3"))
        #expect(folder.read("out.sarif")?.contains("\"ruleId\": \"anonymous-attack\"") == true)
        #expect(folder.read("summary.md")?.hasPrefix("## OnRecord") == true)
        #expect(try check("attack.md", "--also", "sarif").status == 2)
    }

    @Test func theCacheChangesNothingButTheTime() throws {
        try folder.write("attack.md", attackDraft)
        try folder.write("loaded.md", loadedDraft)
        let without = try check(".", "--no-cache", "--format", "json")
        #expect(folder.read("cache/pruned") == nil)
        let first = try check(".", "--format", "json")
        let second = try check(".", "--format", "json")
        #expect(first.output == without.output && second.output == without.output)
        // Entries are keyed by content and settings.
        try folder.write("loaded.md", cleanDraft)
        #expect(try check("loaded.md").output.hasPrefix("Nothing found"))
        try folder.write(".onrecord.yml", "root: true\nchecks: {anonymous-attack: off}\n")
        #expect(try !check("attack.md").output.contains("[anonymous-attack]"))
    }

    @Test func anEntryThatIsBrokenIsNoHarm() throws {
        try folder.write("attack.md", attackDraft)
        let first = try check("attack.md")
        let cache = folder.url.appending(path: "cache")
        let files = try #require(FileManager.default.enumerator(at: cache, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "json" {
            try Data("{".utf8).write(to: file)
        }
        let second = try check("attack.md")
        #expect(second.output == first.output && second.status == 1)
    }

    @Test(arguments: ["1", "2", "7"]) func threadsChangeNothing(jobs: String) throws {
        let one = try check(Fixtures.url("articles").path(), "--no-cache", "--jobs", "1", "--format", "json")
        let many = try check(
            Fixtures.url("articles").path(), "--no-cache", "--jobs", jobs, "--format", "json")
        #expect(one.output == many.output && one.output.count > 1000)
    }

    @Test func initWritesASoundFileOnce() throws {
        let first = try Program.run("init", in: folder.path)
        #expect(first.status == 0 && folder.read(".onrecord.yml")?.contains("# loaded-verb: note") == true)
        try folder.write("attack.md", attackDraft)
        #expect(try check("attack.md").status == 1)
        try folder.write(".onrecord.yml", "root: true\n")
        let second = try Program.run("init", in: folder.path)
        #expect(second.status == 2 && folder.read(".onrecord.yml") == "root: true\n")
    }

    @Test func configShowsWhereSettingsAreFrom() throws {
        try folder.write(".onrecord.yml", "root: true\noutlet: The Skerry Post\n")
        let run = try Program.run("config", "--show", "draft.md", in: folder.path)
        #expect(run.status == 0 && run.output.contains("outlet: [The Skerry Post]"))
        #expect(run.output.contains(".onrecord.yml:2"))
    }

    @Test func checksAreListedShownAndTested() throws {
        #expect(try Program.run("checks").output.contains("anonymous-attack"))
        #expect(try Program.run("checks", "show", "mind-reading").output.contains("NOT FOUND"))
        let wrong = try Program.run("checks", "show", "mind-readin")
        #expect(wrong.status == 2 && wrong.errors.contains("perhaps mind-reading"))
        #expect(try Program.run("checks", "test").status == 0)
    }
}
