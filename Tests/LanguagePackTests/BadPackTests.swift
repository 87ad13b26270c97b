import Foundation
import LanguagePack
import Testing

/// Every pack in `Fixtures/packs/bad` is refused with the messages in the `.expected` file beside it.
///
/// `RECORD_FIXTURES=1 swift test` writes these files anew and fails, so that nobody records by accident.
@Suite struct BadPackTests {
    @Test(arguments: try Fixtures.bad()) func isRefusedWithItsMessages(name: String) throws {
        let file = try Fixtures.file("bad/\(name)")
        let errors = #expect(throws: PackErrors.self) { try PackLoader.load([file], schema: Fixtures.schema) }
        let messages = (errors?.description ?? "") + "\n"
        let expected = Fixtures.packs.appending(path: "bad/\(name.dropLast(5)).expected")
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try messages.write(to: expected, atomically: true, encoding: .utf8)
            Issue.record("recorded \(expected.lastPathComponent)")
            return
        }
        #expect(messages == (try String(contentsOf: expected, encoding: .utf8)))
    }

    @Test func aPackForAnotherLanguageIsNotAdded() throws {
        let file = PackFile(path: "fr.yaml", text: "pack: {name: maison, language: fr}")
        let errors = #expect(throws: PackErrors.self) {
            try PackLoader.load([file], onto: Fixtures.harbour(), schema: Fixtures.schema)
        }
        #expect(errors?.errors.first?.column == 32)
        #expect(errors?.errors.first?.message == "a pack for fr cannot be added to one for en")
    }

    @Test func anOldPackIsNamedWhereItsRuleIsDefinedTwice() throws {
        let text = """
            rules:
              - id: declined
                stage: cue
                about: It is there.
                pattern: "WORD"
                examples: [x]
                counterexamples: [x]
            """
        let errors = #expect(throws: PackErrors.self) {
            try PackLoader.load(
                [PackFile(path: "new.yaml", text: text)], onto: Fixtures.harbour(), schema: Fixtures.schema)
        }
        #expect(
            errors?.description == """
                new.yaml:2:5: there is a rule declined already, in rules.yaml:21
                      - id: declined
                        ^
                    override: true replaces it
                """)
    }

    @Test(arguments: [
        "", "\u{0}", "- a", "a", "{", "pack: [", "&a [*a, *a]", "? [a]\n: b", "\t", "--- a\n--- b",
    ])
    func brokenFilesAreRefused(text: String) {
        #expect(throws: PackErrors.self) {
            try PackLoader.load([PackFile(path: "x.yaml", text: text)], schema: Fixtures.schema)
        }
    }

    @Test func deepNestingIsRefused() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: PackErrors.self) {
            try PackLoader.load([PackFile(path: "x.yaml", text: text)], schema: Fixtures.schema)
        }
    }

    @Test func tooManyClassesAreRefused() {
        let classes = (0..<200).map { "  c\($0): [w\($0)]" }.joined(separator: "\n")
        let file = PackFile(path: "x.yaml", text: "pack: {name: many, language: en}\nclasses:\n\(classes)")
        let errors = #expect(throws: PackErrors.self) { try PackLoader.load([file], schema: Fixtures.schema) }
        #expect(errors?.description == "200 classes are too many: 128 at most")
    }
}
