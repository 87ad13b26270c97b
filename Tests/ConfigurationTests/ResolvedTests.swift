// Which settings are in force for a file: nearest wins, key by key.

import Configuration
import LanguagePack
import Policy
import Testing

@Suite struct ResolvedTests {
    private func resolved(_ files: [String: String], _ path: String) throws -> Resolved {
        var loader = Loader { files[$0] }
        return Resolved(try loader.layers(for: PathName.folder(of: path)), for: path)
    }

    private func level(_ files: [String: String], _ path: String, _ check: String = "loaded-verb") throws
        -> Level?
    {
        try resolved(files, path).settings.checks[check]?.level
    }

    @Test func withoutAFileChecksAreAsTheyWantToBe() throws {
        let found = try resolved([:], "/a/draft.md")
        #expect(found.settings == PolicySettings() && found.failOn == .warning && !found.isIgnored)
    }

    @Test func theNearestFileWins() throws {
        let files = [
            "/.onrecord.yml": "checks: {loaded-verb: error, mind-reading: error}\nfail-on: note",
            "/a/.onrecord.yml": "checks: {loaded-verb: off}",
        ]
        #expect(try level(files, "/a/b/draft.md") == .off)
        #expect(try level(files, "/a/b/draft.md", "mind-reading") == .error)
        #expect(try resolved(files, "/a/b/draft.md").failOn == .note)
        #expect(try level(files, "/c/draft.md") == .error)
    }

    @Test func aRootEndsTheSearch() throws {
        let files = ["/.onrecord.yml": "checks: {loaded-verb: error}", "/a/.onrecord.yml": "root: true"]
        #expect(try level(files, "/a/draft.md") == .note)
    }

    @Test func whatIsExtendedComesFirst() throws {
        let files = [
            "/a/.onrecord.yml": "extends: [wikipedia, ./house.yml]\nchecks: {mind-reading: off}",
            "/a/house.yml": "checks: {loaded-verb: error, mind-reading: error}",
        ]
        #expect(try level(files, "/a/draft.md") == .error)
        #expect(try level(files, "/a/draft.md", "mind-reading") == .off)
        #expect(try level(files, "/a/draft.md", "weasel-attribution") == .error)
    }

    @Test func pathsOverrideInTheirOrder() throws {
        let files = [
            "/a/.onrecord.yml": """
            ignore: [archive/**]
            paths:
              opinion/**: {checks: {loaded-verb: off}}
              opinion/guests/*: {checks: {loaded-verb: error}}
            """
        ]
        #expect(try level(files, "/a/news/draft.md") == .note)
        #expect(try level(files, "/a/opinion/draft.md") == .off)
        #expect(try level(files, "/a/opinion/guests/draft.md") == .error)
        #expect(try resolved(files, "/a/archive/2020/draft.md").isIgnored)
    }

    @Test func parametersAndHouseAreRead() throws {
        let files = [
            "/a/.onrecord.yml": """
            outlet: [The Skerry Post, Skerry]
            packs: [words.yaml]
            suppressions: {reason: required}
            checks:
              anonymous-share: {level: error, max-share: 0.3, confidence: 0.7}
              weasel-attribution: {allow: [voters, Analysts]}
            """
        ]
        let found = try resolved(files, "/a/draft.md")
        #expect(found.settings.outlets == ["The Skerry Post", "Skerry"] && found.settings.requiresReason)
        #expect(found.packs == ["/a/words.yaml"])
        let share = found.settings.checks["anonymous-share"]
        #expect(
            share?.parameters["max-share"] == .number(0.3) && share?.confidence == 0.7
                && share?.level == .error)
        #expect(
            found.settings.checks["weasel-attribution"]?.parameters["allow"]
                == .words(["voters", "Analysts"]))
    }

    @Test func theListingTellsWhereEachValueIsFrom() throws {
        let files = ["/a/.onrecord.yml": "extends: ap\nchecks:\n  loaded-verb: error\n"]
        let lines = try resolved(files, "/a/draft.md").listing.split(separator: "\n").map(String.init)
        let index = try #require(lines.firstIndex(of: "  loaded-verb:"))
        #expect(lines[index + 1].hasPrefix("    level: error"))
        #expect(lines[index + 1].hasSuffix("# /a/.onrecord.yml:3"))
        #expect(lines.contains { $0.hasPrefix("    level: error") && $0.contains("# ap:") })
        #expect(lines.contains { $0.hasPrefix("fail-on: warning") && $0.hasSuffix("# built in") })
    }

    /// Also the listing is a configuration.
    @Test func theListingAndTheTemplateCanBeRead() throws {
        for text in [Resolved().listing, Template.text] {
            let loader = Loader { _ in text }
            let layers = try loader.layers(of: "/a/.onrecord.yml")
            #expect(Resolved(layers, for: "/a/b.md").settings == PolicySettings())
        }
    }

    @Test(arguments: Presets.names) func everySetIsSound(name: String) throws {
        let loader = Loader { _ in "extends: \(name)" }
        #expect(try loader.layers(of: "/a/.onrecord.yml").count == 2)
    }
}
