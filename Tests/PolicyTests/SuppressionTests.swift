// Comments in the text that suppress findings.

import OnRecord
import Policy
import TestSupport
import Testing

@Suite struct SuppressionTests {
    private static let claim = "Ada Lund claimed that the bridge was safe."

    /// What is found, as "check" or "check suppressed: reason".
    private func found(_ text: String, format: DocumentFormat = .markdown, requiresReason: Bool = false)
        throws
        -> [String]
    {
        let pack = try LanguagePack.english()
        var analyzer = try Analyzer(pack: pack)
        var examiner = try Examiner(pack: pack)
        var settings = PolicySettings()
        settings.requiresReason = requiresReason
        let article = try Reader().read(Array(text.utf8), id: "draft", format: format)
        return examiner.examine(analyzer.analyze(article), settings: settings).findings.map { finding in
            finding.suppression.map { "\(finding.check) suppressed: \($0.reason ?? "-")" } ?? finding.check
        }
    }

    @Test(arguments: [
        ("<!-- onrecord ignore loaded-verb: her word -->\n\n", "", "loaded-verb suppressed: her word"),
        ("<!-- onrecord ignore loaded-verb -->\n", "", "loaded-verb suppressed: -"),
        ("<!--onrecord ignore-->\n\n", "", "loaded-verb suppressed: -"),
        ("<!-- onrecord off: a satire -->\n\nOne.\n\n", "", "loaded-verb suppressed: a satire"),
        (
            "<!-- onrecord off mind-reading, loaded-verb -->\n\nOne.\n\n", "\n\n<!-- onrecord on -->",
            "loaded-verb suppressed: -"
        ),
        ("", " <!-- onrecord ignore loaded-verb: her word -->", "loaded-verb suppressed: her word"),
    ]) func aCommentSuppresses(before: String, after: String, expected: String) throws {
        #expect(try found(before + Self.claim + after) == [expected])
    }

    @Test(arguments: [
        // Only the next block.
        (
            "<!-- onrecord ignore loaded-verb: x -->\n\nOne came.\n\n", "",
            ["suppression-unused", "loaded-verb"]
        ),
        // Another check.
        ("<!-- onrecord ignore mind-reading: x -->\n\n", "", ["suppression-unused", "loaded-verb"]),
        (
            "<!-- onrecord off -->\n\nOne came.\n\n<!-- onrecord on -->\n\n", "",
            ["suppression-unused", "loaded-verb"]
        ),
        ("<!-- onrecord ignore loaded-verbs -->\n\n", "", ["suppression-unknown", "loaded-verb"]),
        ("<!-- onrecord skip -->\n\n", "", ["suppression-unknown", "loaded-verb"]),
        // Spoken of, not meant.
        ("`<!-- onrecord ignore -->` is how.\n\n", "", ["loaded-verb"]),
        ("```\n<!-- onrecord ignore -->\n```\n\n", "", ["loaded-verb"]),
        ("<!-- onrecords -->\n\n", "", ["loaded-verb"]),
    ]) func whatDoesNotReachIsTold(before: String, after: String, expected: [String]) throws {
        #expect(try found(before + Self.claim + after) == expected)
    }

    @Test func aReasonCanBeRequired() throws {
        let bare = "<!-- onrecord ignore loaded-verb -->\n\n" + Self.claim
        #expect(
            try found(bare, requiresReason: true)
                == ["suppression-without-reason", "loaded-verb suppressed: -"])
        let reasoned = "<!-- onrecord ignore loaded-verb: her word -->\n\n" + Self.claim
        #expect(try found(reasoned, requiresReason: true) == ["loaded-verb suppressed: her word"])
    }

    @Test func commentsCountInHTMLAndNotInPlainText() throws {
        let comment = "<!-- onrecord ignore loaded-verb: x -->"
        #expect(
            try found("<article>\(comment)<p>\(Self.claim)</p></article>", format: .html)
                == ["loaded-verb suppressed: x"])
        #expect(try found("\(comment)\n\n\(Self.claim)", format: .plain) == ["loaded-verb"])
    }
}
