/// What a run of `onrecord check` came to: the input of all renderers in this folder.

import Policy

public struct CheckOutcome: Sendable, Equatable {
    /// In the order of the input; also those in which nothing was found.
    public var files: [CheckedFile]
    /// What could not be read or understood, in words.
    public var problems: [String]
    /// Findings of the baseline that are gone.
    public var absent: Int
    /// The program's version.
    public var version: String

    public init(files: [CheckedFile], problems: [String] = [], absent: Int = 0, version: String) {
        self.files = files
        self.problems = problems
        self.absent = absent
        self.version = version
    }

    /// Findings that count, with the path of their file, in text order.
    var counted: [(path: String, finding: PlacedFinding)] {
        files.flatMap { file in file.findings.filter(\.counts).map { (file.path, $0) } }
    }

    func count(_ level: Level) -> Int {
        files.reduce(0) { $0 + $1.findings.count { $0.counts && $0.level == level } }
    }
    var suppressed: Int { files.reduce(0) { $0 + $1.findings.count { $0.suppression != nil } } }
    var unchanged: Int {
        files.reduce(0) { $0 + $1.findings.count { $0.suppression == nil && $0.baseline == .unchanged } }
    }

    /// "1 error, 2 warnings and 3 notes in 4 files".
    var headline: String {
        let counts = [(Level.error, "error"), (.warning, "warning"), (.note, "note")].compactMap {
            level, noun in
            let number = count(level)
            return number > 0 ? Report.counted(number, noun) : nil
        }
        let files = Report.counted(self.files.count, "file")
        if counts.isEmpty { return "Nothing found in \(files)." }
        let last = counts.count > 1 ? " and " + counts[counts.count - 1] : ""
        let rest = counts.count > 1 ? counts.dropLast().joined(separator: ", ") : counts[0]
        return "\(rest)\(last) in \(files)."
    }

    /// What is not counted, in a few words; empty where there is none of it.
    var footnotes: [String] {
        var notes: [String] = []
        if suppressed > 0 { notes.append("\(suppressed) suppressed by comments") }
        if unchanged > 0 { notes.append("\(unchanged) known from the baseline") }
        if absent > 0 { notes.append("\(absent) of the baseline gone: renew it with --update-baseline") }
        if !problems.isEmpty { notes.append("\(problems.count) could not be checked") }
        return notes
    }
}

/// How findings are written.
public enum FindingsFormat: String, Sendable, CaseIterable {
    case text, sarif, github, gitlab, json, junit, checkstyle, rdjsonl, markdown

    public func render(_ outcome: CheckOutcome, style: TextStyle = TextStyle()) -> String {
        switch self {
        case .text: FindingsText(style).text(outcome)
        case .sarif: SARIFReport.text(outcome)
        case .github: GitHubAnnotations.text(outcome)
        case .gitlab: GitLabReport.text(outcome)
        case .json: FindingsJSON.text(outcome)
        case .junit: JUnitReport.text(outcome)
        case .checkstyle: CheckstyleReport.text(outcome)
        case .rdjsonl: ReviewdogReport.text(outcome)
        case .markdown: FindingsMarkdown.text(outcome)
        }
    }
}
