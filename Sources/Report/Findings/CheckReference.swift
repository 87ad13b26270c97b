/// What there is to know about the checks: the list and pages of `onrecord checks`, and docs/checks.md.

import Policy

public struct CheckReference: Sendable {
    private let style: TextStyle

    public init(_ style: TextStyle = TextStyle()) { self.style = style }

    /// All checks with their levels.
    public func list() -> String {
        var canvas = Canvas(style)
        let column = min((Check.all.map(\.id.count).max() ?? 0) + 11, style.width / 2)
        for check in Check.all {
            let level = check.level.rawValue + String(repeating: " ", count: 8 - check.level.rawValue.count)
            canvas.paragraph(words(check.summary), label: Word("\(level)\(check.id) "), indent: column)
        }
        return canvas.text
    }

    /// One check with its examples.
    public func page(_ check: Check) -> String {
        var canvas = Canvas(style)
        canvas.paragraph(words(check.id, .strong) + words("· \(check.level.rawValue)", .faint))
        canvas.paragraph(words(check.summary))
        canvas.blank()
        canvas.paragraph(words(check.explanation))
        canvas.blank()
        canvas.paragraph(
            words(check.standards.joined(separator: "; ")), label: Word("rests on", .faint), indent: 12)
        for parameter in check.parameters {
            canvas.paragraph(
                words("\(parameter.name): \(parameter.standard.text) – \(parameter.about)"),
                label: Word("setting", .faint), indent: 12)
        }
        examples("FOUND", check.bad, &canvas)
        examples("NOT FOUND", check.good, &canvas)
        return canvas.text
    }

    private func examples(_ title: String, _ examples: [String], _ canvas: inout Canvas) {
        canvas.heading(title)
        for example in examples {
            for (number, part) in Self.shown(example, mark: ("[", "]")).split(separator: "\n").enumerated() {
                canvas.paragraph(
                    words(String(part)), label: Word(number == 0 ? "  ·" : "", .faint), indent: 4)
            }
        }
    }

    /// What running the examples showed.
    public func outcome(_ results: [CheckExampleResult]) -> String {
        var canvas = Canvas(style)
        var failures = 0
        for result in results {
            guard let problem = result.problem else { continue }
            failures += 1
            canvas.paragraph(words(result.check, .strong))
            canvas.paragraph(words(Self.shown(result.example, mark: ("[", "]"))), indent: 2)
            canvas.paragraph(words(problem, .bad), indent: 2)
            canvas.blank()
        }
        let all =
            "\(counted(results.count, "example")) of \(counted(Set(results.map(\.check)).count, "check"))"
        let verdict =
            failures == 0 ? "All \(all) hold." : "\(failures) of \(all) \(failures == 1 ? "fails" : "fail")."
        canvas.paragraph(words(verdict, failures == 0 ? .good : .bad))
        return canvas.text
    }

    /// The reference of docs/checks.md: a table, and a section for every check.
    public static var markdown: String {
        let rows = Check.all.map {
            "| [`\($0.id)`](#\($0.id)) | \($0.level.rawValue) | \($0.summary) | \($0.standards.joined(separator: "; ")) |"
        }
        let table = ["| check | level | finds | rests on |", "|---|---|---|---|"] + rows
        return table.joined(separator: "\n") + "\n\n"
            + Check.all.map { markdown($0, headingLevel: 3) }.joined(separator: "\n")
    }

    /// A check's page in Markdown.
    static func markdown(_ check: Check, headingLevel: Int) -> String {
        var lines = [
            String(repeating: "#", count: headingLevel) + " \(check.id)", "", check.summary, "",
            check.explanation,
        ]
        lines += ["", "Rests on: \(check.standards.joined(separator: "; "))."]
        if !check.parameters.isEmpty {
            lines += [""] + check.parameters.map { "- `\($0.name)` (\($0.standard.text)): \($0.about)" }
        }
        lines += ["", "Found:", ""] + check.bad.map { quotation(shown($0, mark: ("**", "**"))) }
        lines += ["", "Not found:", ""] + check.good.map { quotation(shown($0, mark: ("**", "**"))) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quotation(_ example: String) -> String {
        "- "
            + example.split(separator: "\n").joined(separator: " ¶ ")
            .replacing("<!--", with: "`<!--").replacing("-->", with: "-->`").replacing("**`<", with: "`<")
            .replacing("`**", with: "`")
    }

    /// An example with its marked words between two signs.
    private static func shown(_ example: String, mark: (String, String)) -> String {
        example.replacing("{here:", with: mark.0).replacing("}", with: mark.1)
    }
}

extension ParameterValue {
    fileprivate var text: String {
        switch self {
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .flag(let value): "\(value)"
        case .words(let words): words.isEmpty ? "none" : words.joined(separator: ", ")
        }
    }
}
