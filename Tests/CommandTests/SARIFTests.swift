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

    @Test(arguments: ["sarif.txt", "sarif-none.txt"]) func theGoldenFilesAreValid(name: String) throws {
        try validate(Fixtures.url("golden/findings/\(name)").path())
    }
}
