import Attribution
import LanguagePack
import Reading
import SourceText

/// What came of one example of a check.
public struct CheckExampleResult: Sendable, Equatable {
    public var check: String
    public var example: String
    /// In words; nil where the check does what the example says.
    public var problem: String?
}

/// Runs the examples that the checks carry: the marked words have to be found, and nothing in a good example.
public enum CheckExamples {
    public static func run(pack: LanguagePack) throws -> [CheckExampleResult] {
        var analyzer = try Analyzer(pack: pack)
        var examiner = try Examiner(pack: pack)
        var results: [CheckExampleResult] = []
        for check in Check.all {
            for example in check.bad + check.good {
                let problem = try problem(check, example, &analyzer, &examiner)
                results.append(CheckExampleResult(check: check.id, example: example, problem: problem))
            }
        }
        return results
    }

    private static func problem(
        _ check: Check, _ example: String, _ analyzer: inout Analyzer, _ examiner: inout Examiner
    ) throws -> String? {
        let marked = try MarkedText(example)
        var settings = PolicySettings()
        settings.requiresReason = check.id == Check.suppressionWithoutReason.id
        // A check that is off by default has examples too.
        if check.level == .off { settings.checks[check.id]?.level = .note }
        let article = try Reader().read(marked.bytes, id: "example.md", format: .markdown)
        let findings = examiner.examine(analyzer.analyze(article), settings: settings).findings
        let found = findings.filter { $0.check == check.id && $0.suppression == nil }
        let wanted = marked.spans("here")
        if found.map({ Span($0.place.start, $0.place.end) }) == wanted { return nil }
        let words = found.map { "“\($0.words)”" }.joined(separator: ", ")
        let expected = wanted.map { "“\(marked.words($0))”" }.joined(separator: ", ")
        return
            "found \(words.isEmpty ? "nothing" : words), and not \(expected.isEmpty ? "nothing" : expected)"
    }
}
