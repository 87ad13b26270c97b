/// From the paths of a command line to the jobs of a run.

import Foundation

/// One piece of work. Jobs are numbered in the order of the input, and so is what comes of them.
enum Job: Sendable, Equatable {
    case file(String)
    case standardInput
    case lines(LineBatch)
    /// No work: an error that has its place in the order.
    case problem(String)
}

/// Yields jobs, on a thread of its own.
protocol JobSource: Sendable {
    mutating func next() -> Job?
}

struct InputList: JobSource {
    /// The path that stands for it.
    static let standardInput = "-"
    /// As messages call it.
    static let standardInputName = "standard input"

    private(set) var jobs: [Job]
    private var position = 0
    /// Whether there may be any number of articles: several paths, or a folder.
    let isCollection: Bool

    /// - Parameter paths: as typed; none at all means standard input.
    init(_ paths: [String]) throws {
        if paths.isEmpty, isatty(STDIN_FILENO) == 1 {
            throw Failure("name an article or a folder, or - for standard input; --help tells more")
        }
        if paths.count(where: { $0 == Self.standardInput }) > 1 {
            throw Failure("standard input (-) can be read only once")
        }
        jobs = (paths.isEmpty ? [Self.standardInput] : paths).flatMap(Self.jobs)
        isCollection = paths.count > 1 || paths.contains { FolderWalk.isFolder($0) }
    }

    private static func jobs(of path: String) -> [Job] {
        if path == standardInput { return [.standardInput] }
        guard FolderWalk.isFolder(path) else { return [.file(path)] }
        let findings = FolderWalk.articles(below: path)
        let jobs = findings.map { finding -> Job in
            switch finding {
            case .article(let path): .file(path)
            case .problem(let message): .problem(message)
            }
        }
        if !jobs.isEmpty { return jobs }
        let known = FolderWalk.articleExtensions.sorted().map { "." + $0 }.joined(separator: ", ")
        return [.problem("\(path): no articles in this folder (\(known))")]
    }

    mutating func next() -> Job? {
        guard position < jobs.count else { return nil }
        position += 1
        return jobs[position - 1]
    }

    var files: [String] {
        jobs.compactMap { if case .file(let path) = $0 { path } else { nil } }
    }
}
