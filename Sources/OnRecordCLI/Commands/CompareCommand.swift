/// `onrecord compare`: articles on one event, side by side.

import ArgumentParser
import OnRecord
import Report
import Wording

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare the claims of two or more articles on one event.",
        discussion: """
            Examples:
              onrecord compare ours.md theirs.html
              onrecord compare --format html -o side-by-side.html a.html b.html c.html

            Claims are matched by their wording: which of them, and which quotations, several articles share, who says \
            them there, what is on record in one and anonymous in another, and what stands in one alone.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html }

    @Argument(help: "Two articles or more.", completion: .file()) var articles: [String]
    @Option(help: "How to write the result.") var format = Format.text
    @OptionGroup var file: FileOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        guard articles.count > 1 else { throw Failure("compare takes two articles or more") }
        let settings = try RunSettings(reading: reading, pack: pack)
        let inputs = InputSet(settings, output: file.output, paths: articles)
        let output = try inputs.outputFile()
        var analyzer = try Analyzer(settings)
        let comparison = Comparison(try articles.map { analyzer.analyze(try inputs.article($0)) })
        let text =
            switch format {
            case .text:
                ComparisonText(try TextStyle(terminal, isFile: file.isFile)).text(
                    comparison)
            case .html: ComparisonPage().text(comparison)
            }
        try output.write(Array(text.utf8))
        try output.finish()
    }
}
