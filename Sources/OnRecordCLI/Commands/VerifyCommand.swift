/// `onrecord verify`: are the direct quotations of an article in the material that they were taken from?

import ArgumentParser
import OnRecord
import Report
import Wording

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify direct quotations against transcripts, press releases or other articles.",
        discussion: """
            Examples:
              onrecord verify article.md --against transcript.txt
              onrecord verify article.md --against speech.txt release.html -o quotes.html --format html

            Each quotation is word for word there, edited as editing is allowed (first letter, ellipsis, [brackets], \
            quotation marks, dashes), altered (the difference is shown), stitched together from places apart, or not \
            there. Where a transcript names its speakers, they are compared with the sources of the article.

            Exit code 1 tells that a quotation is altered, stitched, missing, or said by somebody else.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Argument(help: "The article, or - for standard input.", completion: .file()) var article: String
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What the quotations were taken from; one or more.", valueName: "file"),
        completion: .file())
    var against: [String]
    @Option(help: "How to write the result.") var format = Format.text
    @OptionGroup var file: FileOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let settings = try RunSettings(reading: reading, pack: pack)
        let inputs = InputSet(settings, output: file.output, paths: [article] + against)
        let output = try inputs.outputFile()
        var analyzer = try Analyzer(settings)
        let analysis = analyzer.analyze(try inputs.article(article))
        let materials = try against.map { Material(try inputs.article($0)) }
        let verification = Verification(analysis, against: materials)
        let text =
            switch format {
            case .text:
                VerificationText(try TextStyle(terminal, isFile: file.isFile)).text(
                    verification)
            case .json: VerificationJSON().text(verification)
            case .html: VerificationPage().text(verification)
            }
        try output.write(Array(text.utf8))
        try output.finish()
        if verification.failures > 0 { throw ExitCode(ExitStatus.findings) }
    }
}
