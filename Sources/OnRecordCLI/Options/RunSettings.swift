/// Options as resolved: what the workers need, checked once and before any work begins.

import Foundation
import OnRecord
import Report

struct RunSettings: Sendable {
    var pack: LanguagePack
    /// nil: the rules alone decide.
    var weights: Weights?
    /// Attributions less sure than this are left out.
    var leastConfidence: Double
    var encoding: String?
    /// nil: each file's own.
    var format: DocumentFormat?
    var workers: Int

    init(reading: ReadingOptions, pack: PackOptions, jobs: Int? = nil) throws {
        (encoding, format, workers) = try Self.checked(reading, jobs: jobs)
        leastConfidence = reading.minConfidence
        self.pack = try LanguagePack.load(pack)
        weights = try Weights.load(pack, for: self.pack)
    }

    /// What can be told without a pack.
    static func checked(
        _ reading: ReadingOptions, jobs: Int?
    ) throws -> (encoding: String?, format: DocumentFormat?, workers: Int) {
        if let jobs, jobs < 1 { throw Failure("--jobs takes a number from 1 up, not \(jobs)") }
        if let encoding = reading.encoding { try Self.check(encoding) }
        guard (0...1).contains(reading.minConfidence) else {
            throw Failure("--min-confidence takes a number from 0 to 1, not \(reading.minConfidence)")
        }
        let workers = jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
        return (reading.encoding, reading.inputFormat?.format, workers)
    }

    private static func check(_ encoding: String) throws {
        do {
            _ = try Reader(encoding: encoding).read([], id: "", format: .plain)
        } catch {
            throw Failure("unknown encoding “\(encoding)”; iconv -l lists those that are known")
        }
    }
}

extension Analyzer {
    init(_ settings: RunSettings) throws {
        try self.init(
            pack: settings.pack, weights: settings.weights, leastConfidence: settings.leastConfidence)
    }
}

extension LanguagePack {
    /// The built-in pack with the user's own on top.
    static func load(_ options: PackOptions) throws -> LanguagePack {
        try english(adding: options.pack.map(PackFile.read))
    }
}

extension PackFile {
    /// The YAML file at a path, or all of a folder's in the order of their names.
    static func read(_ path: String) throws -> [PackFile] {
        let paths =
            FolderWalk.isFolder(path) ? try FolderWalk.files(in: path, extensions: ["yaml", "yml"]) : [path]
        if paths.isEmpty { throw Failure("\(path): no .yaml file in this folder") }
        return try paths.map { path in
            guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
                throw Failure("\(path): a pack has to be UTF-8")
            }
            return PackFile(path: path, text: text)
        }
    }
}
