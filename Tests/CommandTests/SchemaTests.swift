// What the program writes, against docs/onrecord.schema.json and against the articles themselves.

import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
    private static let validator = """
        import json, sys
        try:
            from jsonschema import Draft202012Validator as Validator
        except ImportError:
            sys.exit("python3 has no jsonschema: apt-get install python3-jsonschema")
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        Validator.check_schema(schema)
        validator, count = Validator(schema), 0
        for line in open(sys.argv[2], encoding="utf-8"):
            count += 1
            for error in validator.iter_errors(json.loads(line)):
                sys.exit(f"line {count}: {error.json_path}: {error.message}")
        print(count)
        """

    /// Needs python3 with jsonschema, which `make test` installs.
    @Test(arguments: [[], ["--positions"]]) func outputObeysTheSchema(options: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("articles/empty.txt", "")
        let run = try Program.run(
            Program.path,
            ["extract", Fixtures.url("articles").path(), "articles", "-o", "out.jsonl"] + options, input: [],
            in: folder.path)
        #expect(run.status == 0)
        try validate(folder.path + "/out.jsonl", atLeast: 10)
    }

    @Test func goldenOutputObeysTheSchema() throws {
        try validate(Fixtures.url("golden/jsonl/harbour.jsonl").path(), atLeast: 1)
    }

    private func validate(_ path: String, atLeast count: Int) throws {
        let schema = Fixtures.package.appending(path: "docs/onrecord.schema.json").path()
        let check = try Program.run(
            "/usr/bin/env", ["python3", "-c", Self.validator, schema, path], input: [])
        #expect(check.status == 0, "\(check.errors)")
        #expect((Int(check.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) >= count)
    }

    /// In plain text every span, cut from the file by code points, is the text that stands beside it.
    @Test func offsetsLeadToTheFile() throws {
        for article in try Fixtures.articles() where article.pathExtension == "txt" {
            let file = Array(try Fixtures.text("articles/" + article.lastPathComponent).unicodeScalars)
            let output = try Program.run("report", "--format", "json", article.path()).output
            let root = try JSONSerialization.jsonObject(with: Data(output.utf8))
            for (text, spans) in quotations(in: root) {
                let words = spans.map { span in
                    String(String.UnicodeScalarView(file[(span["start"] ?? 0)..<(span["end"] ?? 0)]))
                }
                #expect(words.joined(separator: " … ") == text, "\(article.lastPathComponent)")
            }
        }
    }

    /// Every `text` with its spans.
    private func quotations(in value: Any) -> [(String, [[String: Int]])] {
        if let array = value as? [Any] { return array.flatMap(quotations) }
        guard let object = value as? [String: Any] else { return [] }
        var found = object.values.flatMap(quotations)
        if let text = object["text"] as? String {
            if let spans = object["spans"] as? [[String: Int]] { found.append((text, spans)) }
            if let start = object["start"] as? Int, let end = object["end"] as? Int {
                found.append((text, [["start": start, "end": end]]))
            }
        }
        return found
    }
}
