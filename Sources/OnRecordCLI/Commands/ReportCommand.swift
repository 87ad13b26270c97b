/// `onrecord report`: the sourcing report on articles.

import ArgumentParser
import OnRecord
import Report

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Report on the sources of articles.",
        discussion: """
            Examples:
              onrecord report article.txt
              onrecord report --format json article.html
              curl -s https://example.org/story | onrecord report --input-format html -

            Several articles are followed by a table over all of them. With --format json, one file gives \
            an object, several files or a folder an array.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

    @OptionGroup var input: InputOptions
    @Option(help: "How to write the report.") var format = Format.text
    @OptionGroup var output: OutputOptions
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let articles = try InputList(input.paths)
        let settings = try RunSettings(reading: input.reading, pack: pack, jobs: output.jobs)
        let style = try TextStyle(terminal, isFile: output.isFile)
        var run = try ArticleRun(output, inputs: articles.files)
        var sections = ReportSections(format, style, isCollection: articles.isCollection)
        try run.process(
            articles, settings, sections.rendering(positions: output.positions),
            atMost: articles.jobs.count
        ) { sections.add($0) }
        try run.finish(sections.end())
    }
}

/// What stands between, before and after the reports on several articles.
private struct ReportSections {
    private let format: ReportCommand.Format
    private let style: TextStyle
    private let isArray: Bool
    private var figures: [ArticleFigures] = []
    private var isFirst = true

    init(_ format: ReportCommand.Format, _ style: TextStyle, isCollection: Bool) {
        self.format = format
        self.style = style
        isArray = format == .json && isCollection
    }

    func rendering(positions: Bool) -> Rendering {
        switch format {
        case .text: .text(style)
        case .json: .json(positions: positions, depth: isArray ? 1 : 0)
        case .jsonl: .jsonl(positions: positions)
        }
    }

    /// One article's report with what separates it from the last.
    mutating func add(_ result: JobResult) -> [UInt8] {
        if result.bytes.isEmpty { return [] }
        figures += result.figures
        defer { isFirst = false }
        switch format {
        case .text: return isFirst ? result.bytes : separator + result.bytes
        case .json where isArray: return Array((isFirst ? "[\n  " : ",\n  ").utf8) + result.bytes
        case .json: return result.bytes + [UInt8(ascii: "\n")]
        case .jsonl: return result.bytes
        }
    }

    /// What follows the last article.
    func end() -> [UInt8] {
        if isArray { return Array((isFirst ? "[]\n" : "\n]\n").utf8) }
        if figures.count < 2 { return [] }
        return separator + Array(SummaryTable(style).text(figures).utf8)
    }

    private var separator: [UInt8] { Array(("\n" + style.rule + "\n\n").utf8) }
}
