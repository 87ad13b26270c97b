// SARIF against the official schema, and what GitHub's code scanning asks for beyond it.

import Foundation
import TestSupport
import Testing

@Suite struct SARIFTests {
    private static let validator = """
        import json, sys
        from jsonschema import validators
        schema, log = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
        validator = validators.validator_for(schema)(schema)
        errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors(log)]
        sys.exit("\\n".join(errors[:5]) if errors else 0)
        """

    private func validate(_ path: String) throws {
        let schema = Fixtures.url("schemas/sarif-schema-2.1.0.json").path()
        let run = try Program.run("/usr/bin/env", ["python3", "-c", Self.validator, schema, path], input: [])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func ofAllFixturesItIsValid() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            Program.path,
            [
                "check", "--no-cache", "--format", "sarif", "-o", "out.sarif",
                Fixtures.url("articles").path(), "gone.md",
            ],
            input: [], in: folder.path)
        #expect(run.status == 2)
        try validate(folder.path + "/out.sarif")
        let log = try object(folder.read("out.sarif") ?? "")
        let all = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        #expect(all.count > 20)
        #expect(all.allSatisfy { $0["partialFingerprints"] != nil && $0["ruleIndex"] as? Int ?? -1 >= 0 })
    }

    /// What GitHub's page "SARIF support for code scanning" marks as required or limits, where the schema does not.
    @Test func codeScanningGetsWhatItAsksFor() throws {
        let folder = try TemporaryFolder()
        let draft =
            "# A [b] claim\n\nAda Lund claimed that it was safe.\n\nMayor Lund said no. The talks failed.\n\n"
        try folder.write("a.md", draft)
        try folder.write("b b.md", "# Bridge\n\nThe source said that the talks had failed.\n")
        _ = try Program.run(
            Program.path, ["check", "--no-cache", "--format", "sarif", "-o", "out.sarif", "."], input: [],
            in: folder.path)
        let log = try object(folder.read("out.sarif") ?? "")
        #expect(log["version"] as? String == "2.1.0" && (log["$schema"] as? String)?.isEmpty == false)
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect((driver["name"] as? String)?.isEmpty == false)
        let rules = try #require(driver["rules"] as? [[String: Any]])
        for rule in rules {
            let id = try #require(rule["id"] as? String)
            #expect(!id.isEmpty)
            for key in ["shortDescription", "fullDescription"] {
                let text = (rule[key] as? [String: Any])?["text"] as? String ?? ""
                #expect((1...1024).contains(text.count), "\(id) \(key): \(text.count) characters")
            }
            let help = rule["help"] as? [String: Any]
            #expect((help?["text"] as? String)?.isEmpty == false && help?["markdown"] is String)
            let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String ?? ""
            #expect(["note", "warning", "error"].contains(level), "\(id)")
        }
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.count > 1)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let prints = result["partialFingerprints"] as? [String: String]
            #expect(prints?["primaryLocationLineHash"]?.isEmpty == false)
            let locations = try #require(result["locations"] as? [[String: Any]])
            #expect(locations.count == 1)
            let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
            let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String ?? ""
            #expect(["a.md", "b%20b.md"].contains(uri), "relative to the repository, and a URI: \(uri)")
            let region = try #require(place["region"] as? [String: Any])
            for key in ["startLine", "startColumn", "endLine", "endColumn"] {
                #expect(region[key] as? Int ?? 0 > 0)
            }
        }
    }

    @Test(arguments: ["sarif.txt", "sarif-none.txt"]) func theGoldenFilesAreValid(name: String) throws {
        try validate(Fixtures.url("golden/findings/\(name)").path())
    }
}
