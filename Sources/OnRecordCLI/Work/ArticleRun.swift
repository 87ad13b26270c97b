/// One run over all articles: results to the output, problems to standard error, both in the order of
/// the input.

import ArgumentParser
import OnRecord

struct ArticleRun {
    private let output: OutputFile
    private let failsFast: Bool
    private var hasProblems = false

    /// - Parameter inputs: files that the output must not replace.
    init(_ options: OutputOptions, inputs: [String], failsFast: Bool = false) throws {
        if let path = options.output, let target = FileIdentity(path),
            inputs.contains(where: { FileIdentity($0) == target })
        {
            throw Failure("\(path) is an input: write the output somewhere else")
        }
        output = try OutputFile(options.output)
        self.failsFast = failsFast
    }

    /// - Parameters:
    ///   - jobs: as many workers as this are enough.
    ///   - section: what of a result is written.
    mutating func process(
        _ source: some JobSource, _ settings: RunSettings, _ rendering: Rendering, atMost jobs: Int,
        section: (JobResult) -> [UInt8]
    ) throws {
        let output = output
        hasProblems = try Self.each(source, settings, rendering, atMost: jobs, failsFast: failsFast) {
            result in
            let bytes = section(result)
            if !bytes.isEmpty { try output.write(bytes) }
            for problem in result.problems { StandardError.report(problem) }
        }
    }

    /// Hands over the results in the order of the input; returns whether anything went wrong.
    static func each(
        _ source: some JobSource, _ settings: RunSettings, _ rendering: Rendering, atMost jobs: Int,
        failsFast: Bool, body: (JobResult) throws -> Void
    ) throws -> Bool {
        let pipeline = OrderedPipeline(workers: max(1, min(settings.workers, jobs)), source: source) {
            var worker = try ArticleWorker(settings, rendering, failsFast: failsFast)
            return { job in worker.run(job) }
        }
        defer { pipeline.cancel() }
        var hasProblems = false
        while let result = try pipeline.next() {
            try body(result)
            hasProblems = hasProblems || !result.problems.isEmpty
            if hasProblems, failsFast { throw ExitCode(ExitStatus.failed) }
        }
        return hasProblems
    }

    /// Writes the end and puts the file in its place; then the exit code tells whether all was well.
    func finish(_ end: [UInt8] = []) throws {
        if !end.isEmpty { try output.write(end) }
        try output.finish()
        if hasProblems { throw ExitCode(ExitStatus.failed) }
    }
}

extension OutputOptions {
    /// Whether the output goes to a file that is named.
    var isFile: Bool { output != nil && output != "-" }
}
