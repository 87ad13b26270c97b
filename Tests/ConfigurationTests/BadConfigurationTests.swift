// What is wrong in a configuration is told with its place and with what would be right.

import Configuration
import LanguagePack
import Testing

@Suite struct BadConfigurationTests {
    private func problem(_ text: String) -> String {
        let loader = Loader { $0 == "/house/.onrecord.yml" ? text : nil }
        do {
            _ = try loader.layers(of: "/house/.onrecord.yml")
            return "none"
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ("fail-onn: error", ":1:1: a configuration has no key “fail-onn”", "perhaps fail-on"),
        ("checks:\n  loaded-verbs: error", ":2:3: there is no check “loaded-verbs”", "perhaps loaded-verb"),
        ("checks:\n  loaded-verb: eror", ":2:16: “eror” is no level", "perhaps error"),
        (
            "checks:\n  loaded-verb: {levle: off}", ":2:17: loaded-verb has no setting “levle”",
            "perhaps level"
        ),
        ("checks:\n  anonymous-share: {max-share: 50}", ":2:32: max-share must be a number from 0 to 1", ""),
        (
            "checks:\n  late-attribution: {max-sentences: two}",
            ":2:37: max-sentences must be a whole number", ""
        ),
        ("checks: [a]", ":1:9: checks must be a mapping", "write name: value"),
        ("root: perhaps", ":1:7: true or false must stand here", ""),
        ("extends: app", ":1:10: there is no set of settings “app”", "perhaps ap"),
        ("extends: ./none.yml", ":1:10: there is no file /house/none.yml to extend", ""),
        ("suppressions: {reason: always}", ":1:24: reason is required or optional", ""),
        (
            "paths:\n  opinion/**: {levels: off}", ":2:16: an entry of paths has no key “levels”",
            "known are checks"
        ),
        ("checks:\n  loaded-verb: off\n  loaded-verb: note", "stands twice", ""),
        ("checks: {", "this is not YAML", ""),
        ("extends: ./.onrecord.yml", ":1:10: this file extends itself: .onrecord.yml → .onrecord.yml", ""),
    ]) func isToldWithItsPlace(text: String, expected: String, hint: String) {
        let found = problem(text)
        #expect(found.hasPrefix("/house/.onrecord.yml"), "\(found)")
        #expect(found.contains(expected) && (hint.isEmpty || found.contains(hint)), "\(found)")
    }

    @Test func everyFaultIsTold() {
        let found = problem("fail-onn: error\nchecks:\n  loaded-verbs: error\n  mind-reading: loud\n")
        #expect(found.contains(":1:1:") && found.contains(":3:3:") && found.contains(":4:17:"))
    }

    @Test func aCircleOfFilesIsTold() {
        let files = [
            "/h/.onrecord.yml": "extends: ./a.yml", "/h/a.yml": "extends: ./b.yml",
            "/h/b.yml": "extends: ./a.yml",
        ]
        let loader = Loader { files[$0] }
        #expect {
            try loader.layers(of: "/h/.onrecord.yml")
        } throws: {
            "\($0)".contains("/h/b.yml:1:10: this file extends itself: .onrecord.yml → a.yml → b.yml → a.yml")
        }
    }
}
