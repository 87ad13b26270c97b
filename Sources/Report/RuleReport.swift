/// The rules of a pack as a reader of packs wants them: a list, one rule in full, and the outcome of
/// running their examples.

import Attribution
import LanguagePack

public struct RuleReport: Sendable {
    public var style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    /// All rules, by stage.
    public func list(_ definition: PackDefinition) -> String {
        var canvas = Canvas(style)
        let ids = definition.rules.map { definition.qualifiedID($0) }
        let column = min((ids.map(\.count).max() ?? 0) + 2, style.width / 2)
        for stage in definition.stages {
            let rules = definition.rules.filter { $0.stage == stage }
            if !canvas.text.isEmpty { canvas.blank() }
            canvas.paragraph(words(stage, .strong) + words("· \(counted(rules.count, "rule"))", .faint))
            for rule in rules {
                let id = TerminalText.visible(definition.qualifiedID(rule))
                canvas.paragraph(words(rule.about), label: Word(id + " "), indent: column)
            }
        }
        return canvas.text
    }

    /// One rule with its pattern and all its examples.
    public func show(_ rule: RuleDefinition, of definition: PackDefinition) -> String {
        var canvas = Canvas(style)
        canvas.paragraph(words(definition.qualifiedID(rule), .strong))
        canvas.paragraph(words(rule.about))
        canvas.blank()
        field("stage", words(rule.stage), &canvas)
        field("file", words(rule.location.description), &canvas)
        let pattern = rule.pattern.split(separator: "\n").map(String.init)
        for (number, line) in pattern.enumerated() {
            field(number == 0 ? "pattern" : "", words(line), &canvas)
        }
        let yields = rule.yields.sorted { $0.key < $1.key }
        for (number, pair) in yields.enumerated() {
            field(number == 0 ? "yields" : "", words("\(pair.key): \(pair.value)"), &canvas)
        }
        sentences("MATCHES", rule.examples, &canvas)
        sentences("DOES NOT MATCH", rule.counterexamples, &canvas)
        return canvas.text
    }

    /// What running the examples showed: every one that failed, and a last line with the count.
    public func outcome(_ results: [RuleExampleResult]) -> String {
        var canvas = Canvas(style)
        var failures = 0
        for result in results {
            guard let problem = result.problem else { continue }
            failures += 1
            let kind = result.isCounterexample ? "counter-example" : "example"
            canvas.paragraph(words(result.ruleID, .strong) + words("· \(kind)", .faint))
            canvas.paragraph(words(result.example), indent: 2)
            canvas.paragraph(words(problem, .bad), indent: 2)
            canvas.blank()
        }
        let rules = Set(results.map(\.ruleID)).count
        let all = "\(counted(results.count, "example")) of \(counted(rules, "rule"))"
        let verdict =
            failures == 0 ? "All \(all) hold." : "\(failures) of \(all) \(failures == 1 ? "fails" : "fail")."
        canvas.paragraph(words(verdict, failures == 0 ? .good : .bad))
        return canvas.text
    }

    private func field(_ label: String, _ words: [Word], _ canvas: inout Canvas) {
        canvas.paragraph(words, label: Word(label, .faint), indent: 10)
    }

    private func sentences(_ title: String, _ sentences: [String], _ canvas: inout Canvas) {
        if sentences.isEmpty { return }
        canvas.heading(title)
        for sentence in sentences { canvas.paragraph(words(sentence), label: Word("  ·", .faint), indent: 4) }
    }
}

extension PackDefinition {
    /// The id that attributions carry: "en/quote-cue-source".
    func qualifiedID(_ rule: RuleDefinition) -> String {
        rule.id.contains("/") ? rule.id : "\(language)/\(rule.id)"
    }

    /// The stages in the order in which the pack names them.
    fileprivate var stages: [String] {
        var seen = Set<String>()
        return rules.map(\.stage).filter { seen.insert($0).inserted }
    }

    /// The rule of an id with or without the pack's language before it.
    public func rule(_ id: String) -> RuleDefinition? {
        rules.first { $0.id == id || qualifiedID($0) == id }
    }
}
