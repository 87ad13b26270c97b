// A finding is the same finding after edits elsewhere, and a baseline knows it again.

import OnRecord
import Policy
import TestSupport
import Testing

@Suite struct FingerprintTests {
    private func check(_ text: String) throws -> CheckedFile {
        let pack = try LanguagePack.english()
        var analyzer = try Analyzer(pack: pack)
        var examiner = try Examiner(pack: pack)
        let article = try Reader().read(Array(text.utf8), id: "draft.md", format: .markdown)
        return examiner.examine(analyzer.analyze(article), settings: PolicySettings())
    }

    private static let text = "One came.\n\nAda Lund claimed that the bridge was safe."

    @Test(arguments: [
        "A new paragraph.\n\n" + text,
        text + "\n\nAnd another one.",
        text.replacing("was safe", with: "was\nsafe"),
        "# A headline of the article\n\n" + text,
    ]) func editsElsewhereChangeNothing(edited: String) throws {
        let before = try check(Self.text).findings.map(\.fingerprint)
        #expect(before.count == 1)
        #expect(try check(edited).findings.map(\.fingerprint) == before)
    }

    @Test(arguments: [
        text.replacing("claimed", with: "insisted"), text.replacing("was safe", with: "was not safe"),
    ]) func otherWordsAreAnotherFinding(edited: String) throws {
        #expect(try check(edited).findings.map(\.fingerprint) != check(Self.text).findings.map(\.fingerprint))
    }

    @Test func theSameWordsTwiceAreTwoFindings() throws {
        let twice = try check(Self.text + "\n\n" + "Ada Lund claimed that the bridge was safe.")
        #expect(Set(twice.findings.map(\.fingerprint)).count == 2)
    }

    @Test func aBaselineKnowsItsFindings() throws {
        let old = try check(Self.text)
        let baseline = try Baseline(Array(Baseline([old]).text.utf8))
        let new = try check("First.\n\n" + Self.text + " Tom Reyes insisted that it was new.")
        #expect(baseline.compared(new).findings.map(\.baseline) == [.unchanged, .new])
        #expect(baseline.absent(from: [try check("Nothing.")]) == 1)
    }

    @Test(arguments: [
        ("", BaselineError.notABaseline),
        ("{\"schema\": \"onrecord-baseline/1\", \"files\": {\"a", .notABaseline),
        ("{\"schema\": \"onrecord-baseline/7\", \"files\": 3}", .otherVersion("onrecord-baseline/7")),
        ("[1]", .notABaseline),
    ]) func otherFilesAreNoBaselines(text: String, expected: BaselineError) {
        #expect(throws: expected) { try Baseline(Array(text.utf8)) }
    }
}
