/// One run of `onrecord check`: settings, drafts, baseline, output, exit code.

import ArgumentParser
import Configuration
import Foundation
import OnRecord
import Policy
import Report

struct CheckRun {
    private let options: CheckCommand
    private let plan: CheckPlan
    private let jobs: [Job]
    private let workers: Int
    private let baseline: BaselineFile?
    private let changes: ChangedLines?
    private let style: TextStyle
    private let outputs: [(format: FindingsFormat, path: String?)]
    /// What is known to be wrong before anything is read.
    private let problems: [String]

    init(_ options: CheckCommand) throws {
        self.options = options
        style = try TextStyle(options.terminal, isFile: options.output.map { $0 != "-" } ?? false)
        outputs = try [(options.format, options.output)] + options.also.map(Self.output)
        let settings = try RunSettings.checked(options.input.reading, jobs: options.jobs)
        workers = settings.workers
        if options.updateBaseline, options.baseline == nil {
            throw Failure("--update-baseline needs --baseline FILE")
        }
        if options.updateBaseline, options.changedSince != nil {
            throw Failure("--update-baseline takes all findings: it does not go with --changed-since")
        }
        baseline = try options.baseline.map { try BaselineFile($0, mayBeMissing: options.updateBaseline) }
        let name = options.stdinFilename ?? InputList.standardInputName
        var jobs = try Self.jobs(options)
        changes = try options.changedSince.map { try ChangedLines(since: $0, jobs.compactMap(\.path)) }
        if let changes { jobs = jobs.filter { $0.path.map(changes.hasChanged) ?? true } }
        var source = try SettingsSource(options.rules, failOn: options.failOn, packs: options.pack.pack)
        var resolved: [String: Resolved] = [:]
        var problems: [String] = []
        for path in jobs.map({ $0.path ?? name }) {
            do {
                resolved[path] = try source.resolved(for: path)
            } catch {
                if !problems.contains(error.message) { problems.append(error.message) }
            }
        }
        self.problems = problems
        self.jobs = jobs
        var packKeys: [[String]: String] = [:]
        let packs = try PackStore(options.pack, leastConfidence: options.input.reading.minConfidence)
        for paths in Set(resolved.values.map(\.packs)) { packKeys[paths] = try packs.key(paths) }
        plan = CheckPlan(
            settings: resolved, packKeys: packKeys, reader: Reader(encoding: settings.encoding),
            format: settings.format, cache: options.noCache ? nil : FindingsCache(), packs: packs,
            standardInputName: name)
    }

    private static func output(_ text: String) throws -> (FindingsFormat, String?) {
        guard let equals = text.firstIndex(of: "="),
            let format = FindingsFormat(rawValue: String(text[..<equals])),
            text.index(after: equals) != text.endIndex
        else {
            let names = FindingsFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure("--also takes FORMAT=FILE, and not “\(text)”; formats are \(names)")
        }
        return (format, String(text[text.index(after: equals)...]))
    }

    private static func jobs(_ options: CheckCommand) throws -> [Job] {
        if options.stdin {
            if !options.input.paths.isEmpty {
                throw Failure("--stdin reads one draft: it does not go with paths")
            }
            return [.standardInput]
        }
        if options.stdinFilename != nil { throw Failure("--stdin-filename goes with --stdin alone") }
        // With no path the folder one stands in is checked, as a pipeline wants it.
        let paths = options.input.paths.isEmpty ? ["."] : options.input.paths
        return try InputList(paths).jobs.map(\.withoutDot)
    }

    // MARK: Checking

    func check() throws -> CheckOutcome {
        let plan = plan
        let pipeline = OrderedPipeline(
            workers: max(1, min(workers, jobs.count)), source: JobList(jobs)
        ) {
            var worker = CheckWorker(plan)
            return { job in worker.run(job) }
        }
        defer { pipeline.cancel() }
        var progress = Progress(total: jobs.count)
        var outcome = CheckOutcome(files: [], problems: problems, version: OnRecordCommand.version)
        while let result = try pipeline.next() {
            progress.step()
            if let problem = result.problem, !outcome.problems.contains(problem) {
                outcome.problems.append(problem)
            }
            if let file = result.file { outcome.files.append(file) }
        }
        progress.end()
        plan.cache?.prune()
        return try compared(outcome)
    }

    /// With the baseline applied, and only what changed where that is asked for.
    private func compared(_ outcome: CheckOutcome) throws -> CheckOutcome {
        var outcome = outcome
        if let changes { outcome.files = outcome.files.map(changes.filter) }
        guard let baseline else { return outcome }
        if options.updateBaseline {
            if !outcome.problems.isEmpty {
                outcome.problems.append("\(baseline.path): not renewed, because not all could be checked")
                return outcome
            }
            try baseline.renewed(with: outcome.files).write()
        }
        let known = options.updateBaseline ? try BaselineFile(baseline.path, mayBeMissing: false) : baseline
        outcome.absent = known.absent(from: outcome.files)
        outcome.files = outcome.files.map(known.compared)
        return outcome
    }

    // MARK: Ending

    func write(_ outcome: CheckOutcome) throws {
        for (format, path) in outputs {
            let file = try OutputFile(path)
            try file.write(Array(format.render(outcome, style: style).utf8))
            try file.finish()
        }
        for problem in outcome.problems { StandardError.report(problem) }
    }

    /// The exit code: trouble before findings.
    func status(_ outcome: CheckOutcome) -> Int32 {
        if !outcome.problems.isEmpty { return ExitStatus.failed }
        let fails = outcome.files.contains { file in
            let limit = plan.settings[file.path]?.failOn ?? .warning
            return limit != .off && file.findings.contains { $0.counts && $0.level >= limit }
        }
        return fails ? ExitStatus.findings : ExitStatus.done
    }
}

/// Jobs that are all known beforehand.
private struct JobList: JobSource {
    private var rest: ArraySlice<Job>

    init(_ jobs: [Job]) { rest = jobs[...] }

    mutating func next() -> Job? { rest.popFirst() }
}

extension Job {
    /// Of a file.
    var path: String? { if case .file(let path) = self { path } else { nil } }

    /// "./drafts/a.md" as "drafts/a.md", as pipelines and baselines name it.
    fileprivate var withoutDot: Job {
        if case .file(let path) = self, path.hasPrefix("./") {
            .file(String(path.dropFirst(2)))
        } else {
            self
        }
    }
}
