/// What one thread does with one draft: from the cache, or read, analyse, examine.

import Configuration
import OnRecord
import Policy
import Report

/// What came of one draft.
struct CheckResult: Sendable {
    /// Nil where it could not be checked, or is not to be.
    var file: CheckedFile?
    var problem: String?
}

/// What all workers share.
struct CheckPlan: Sendable {
    /// By the draft's path.
    var settings: [String: Resolved]
    /// By the packs' paths.
    var packKeys: [[String]: String]
    var reader: Reader
    var format: DocumentFormat?
    var cache: FindingsCache?
    var packs: PackStore
    /// The name that a draft from standard input goes by.
    var standardInputName: String
}

struct CheckWorker {
    private let plan: CheckPlan
    private var engines: [[String]: (analyzer: Analyzer, examiner: Examiner)] = [:]
    /// By the settings of a draft that came before: their key, which takes a while to write.
    private var settingsKeys: [(settings: PolicySettings, key: String)] = []

    init(_ plan: CheckPlan) { self.plan = plan }

    mutating func run(_ job: Job) -> CheckResult {
        do {
            switch job {
            case .problem(let message): return CheckResult(problem: message)
            case .lines: return CheckResult()
            case .standardInput: return try check(InputFile.standardInput(), name: plan.standardInputName)
            case .file(let path):
                let before = FileStamp(path)
                let bytes = try InputFile.bytes(path)
                guard FileStamp(path) == before else {
                    throw Failure("\(path): it changed while it was read")
                }
                return try check(bytes, name: path)
            }
        } catch {
            return CheckResult(problem: error.message)
        }
    }

    private mutating func check(_ bytes: [UInt8], name: String) throws -> CheckResult {
        guard let resolved = plan.settings[name], !resolved.isIgnored else { return CheckResult() }
        let key = plan.cache.map {
            $0.key(
                bytes, name: "\(name) \(plan.format?.rawValue ?? "")",
                settings: settingsKey(resolved.settings),
                packs: plan.packKeys[resolved.packs] ?? "")
        }
        if let key, let known = plan.cache?.findings(key) { return CheckResult(file: known) }
        let format = plan.format ?? DocumentFormat.guess(path: name, bytes: bytes)
        if format == .markdown, try DraftHead.read(bytes, path: name).isExcluded { return CheckResult() }
        let article: Article
        do {
            article = try plan.reader.read(bytes, id: name, format: format)
        } catch {
            throw Failure("\(name): \(error.advice)")
        }
        var engine = try engine(resolved.packs)
        engines[resolved.packs] = nil
        let analysis = engine.analyzer.analyze(article)
        let file = engine.examiner.examine(
            analysis, tokens: engine.analyzer.tokens, settings: resolved.settings)
        engines[resolved.packs] = engine
        if let key { plan.cache?.store(file, key) }
        return CheckResult(file: file)
    }

    private func engine(_ packs: [String]) throws -> (analyzer: Analyzer, examiner: Examiner) {
        if let engine = engines[packs] { return engine }
        return try plan.packs.engine(packs)
    }

    private mutating func settingsKey(_ settings: PolicySettings) -> String {
        if let known = settingsKeys.first(where: { $0.settings == settings }) { return known.key }
        settingsKeys.append((settings, settings.key))
        return settings.key
    }
}
