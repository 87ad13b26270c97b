/// `onrecord extract`: many articles to JSONL, as fast as the machine allows.

import ArgumentParser
import OnRecord

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Extract attributions from many articles, a line of JSON each.",
        discussion: """
            Examples:
              onrecord extract --jsonl < in.jsonl > out.jsonl
              onrecord extract folder/ -o out.jsonl

            With --jsonl every line of the input is a record {"id": …, "text": …}, with "title", "publisher" \
            and "format" (plain, markdown or html) if you have them. Offsets in the output count the code \
            points of "text".
            """)

    @OptionGroup var input: InputOptions
    @Flag(help: "The input is JSON lines; the arguments name such files, none means standard input.")
    var jsonl = false
    @Flag(help: "Stop at the first article or line that cannot be read.") var failFast = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var pack: PackOptions

    func run() throws {
        if jsonl, input.reading.encoding != nil {
            throw Failure("JSON lines are always UTF-8: --encoding does not go with --jsonl")
        }
        if jsonl { return try extract(LineBatches(input.paths), files: input.paths, atMost: .max) }
        let articles = try InputList(input.paths)
        try extract(articles, files: articles.files, atMost: articles.jobs.count)
    }

    private func extract(_ source: some JobSource, files: [String], atMost jobs: Int) throws {
        let settings = try RunSettings(reading: input.reading, pack: pack, jobs: output.jobs)
        var run = try ArticleRun(output, inputs: files, failsFast: failFast)
        try run.process(source, settings, .jsonl(positions: output.positions), atMost: jobs) { $0.bytes }
        try run.finish()
    }
}
