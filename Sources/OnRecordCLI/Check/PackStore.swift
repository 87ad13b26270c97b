/// Language packs by the files on top of the built-in one, each loaded once and only when a draft needs it, with the
/// judge's weights.

import Foundation
import OnRecord
import Policy

/// What analyses and checks drafts. One a worker.
typealias CheckEngine = (analyzer: Analyzer, examiner: Examiner)

/// Its dictionary is guarded by a lock; hence unchecked.
final class PackStore: @unchecked Sendable {
    private struct Loaded {
        var pack: LanguagePack
        var weights: Weights?
    }

    private let options: PackOptions
    private let leastConfidence: Double
    private let lock = NSLock()
    private var packs: [[String]: Result<Loaded, any Error>] = [:]

    /// - Parameters:
    ///   - options: tell which weights are used.
    ///   - leastConfidence: attributions less sure than this are left out of what is checked.
    init(_ options: PackOptions, leastConfidence: Double = 0) throws {
        try Weights.check(options)
        self.options = options
        self.leastConfidence = leastConfidence
    }

    func engine(_ paths: [String]) throws -> CheckEngine {
        let loaded = try loaded(paths)
        return (
            try Analyzer(pack: loaded.pack, weights: loaded.weights, leastConfidence: leastConfidence),
            try Examiner(pack: loaded.pack)
        )
    }

    private func loaded(_ paths: [String]) throws -> Loaded {
        lock.lock()
        defer { lock.unlock() }
        if let known = packs[paths] { return try known.get() }
        let new = Result {
            let pack = try LanguagePack.english(adding: paths.map(PackFile.read))
            return Loaded(pack: pack, weights: try Weights.load(options, for: pack))
        }
        packs[paths] = new
        return try new.get()
    }

    /// What the findings of a pack depend on, the weights and the least confidence included: weights that are built in are told by the program.
    func key(_ paths: [String]) throws -> String {
        let files = try paths.flatMap(PackFile.read).map { $0.path + "\n" + $0.text }
        let weights = options.noWeights ? "none" : options.weights.map { "\($0) \(FileStamp($0))" } ?? "own"
        return (files + ["weights \(weights) confidence \(leastConfidence)"]).joined(separator: "\n")
    }
}
