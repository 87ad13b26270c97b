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
              onrecord report --format html -o page.html article.md
              onrecord report --format html -o pages/ drafts/
              onrecord report --format csv drafts/ > statements.csv
              curl -s https://example.org/story | onrecord report --input-format html -

            For people: text, html, markdown. For tools: json, jsonl, csv (a line a statement), tsv (a line an \
            attribution), annotations (W3C Web Annotation), jsonld (schema.org and PROV-O), claimreview (the \
            draft of a ClaimReview of one claim), brat, label-studio.

            Several articles are followed by a table over all of them. With --format json, one file gives \
            an object, several files or a folder an array. With --format html or brat, several need -o folder/.
            """)

    @OptionGroup var input: InputOptions
    @Option(help: "How to write the report.") var format = ReportFormat.text
    @Option(help: ArgumentHelp("The claim that --format claimreview is about.", valueName: "a7")) var claim:
        String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let articles = try InputList(input.paths)
        let shape = try ReportShape(format, claim: claim, output: output.output, articles: articles)
        let settings = try RunSettings(reading: input.reading, pack: pack, jobs: output.jobs)
        switch shape {
        case .folder(let path, let pages):
            try FolderRun(path, pages, inputs: articles.files).process(articles, settings)
        case .stream:
            let style = try TextStyle(terminal, isFile: output.isFile)
            var run = try ArticleRun(output, inputs: articles.files)
            var sections = ReportSections(format, style, isCollection: articles.isCollection)
            let rendering = try sections.rendering(positions: output.positions, claim: claim)
            try run.process(articles, settings, rendering, atMost: articles.jobs.count) { sections.add($0) }
            try run.finish(sections.end())
        }
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown, json, jsonl, csv, tsv, annotations, jsonld, claimreview, brat
    case labelStudio = "label-studio"
}

/// Whether a report is one document or a folder of files.
enum ReportShape {
    case stream
    case folder(String, FolderRun.Pages)

    /// Checks that the options go together.
    init(_ format: ReportFormat, claim: String?, output: String?, articles: InputList) throws {
        if format == .claimreview {
            guard claim != nil else {
                throw Failure("--format claimreview needs --claim a7; --format tsv lists the claims")
            }
            if articles.isCollection { throw Failure("--format claimreview takes one article") }
        } else if claim != nil {
            throw Failure("--claim goes with --format claimreview only")
        }
        let pages: FolderRun.Pages? =
            switch format {
            case .html: .html
            case .brat: .brat
            default: nil
            }
        guard let pages else {
            self = .stream
            return
        }
        let named = output.flatMap { $0 == "-" ? nil : $0 }
        if let named,
            pages == .brat || articles.isCollection || named.hasSuffix("/") || FolderWalk.isFolder(named)
        {
            self = .folder(named, pages)
        } else if articles.isCollection {
            throw Failure(
                "several articles as --format \(format.rawValue) make a folder of files: name it with -o folder/"
            )
        } else {
            self = .stream
        }
    }
}
