import Foundation

/// Findings that were there when a house began to check, and are not held against anyone.
public struct Baseline: Sendable, Equatable, Codable {
    public static let schema = "onrecord-baseline/1"

    public var schema: String
    /// By path, relative to the baseline's own folder: fingerprints with the id of the check.
    public var files: [String: [String: String]]

    public init(_ files: [CheckedFile]) {
        schema = Self.schema
        self.files = [:]
        for file in files {
            let known = file.findings.filter { $0.suppression == nil }
            if known.isEmpty { continue }
            self.files[file.path] = Dictionary(
                known.map { ($0.fingerprint, $0.check) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Reads a baseline file.
    public init(_ bytes: [UInt8]) throws(BaselineError) {
        struct Head: Decodable { var schema: String }
        let data = Data(bytes)
        guard let head = try? JSONDecoder().decode(Head.self, from: data) else { throw .notABaseline }
        guard head.schema == Self.schema else { throw .otherVersion(head.schema) }
        guard let read = try? JSONDecoder().decode(Baseline.self, from: data) else { throw .notABaseline }
        self = read
    }

    /// Pretty-printed in a fixed order, so that a repository shows small changes.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// The file with each finding's state.
    public func compared(_ file: CheckedFile) -> CheckedFile {
        let known = files[file.path] ?? [:]
        var file = file
        for index in file.findings.indices {
            file.findings[index].baseline = known[file.findings[index].fingerprint] == nil ? .new : .unchanged
        }
        return file
    }

    /// How many of the baseline's findings are gone from the files that were read.
    public func absent(from checked: [CheckedFile]) -> Int {
        checked.reduce(0) { count, file in
            let now = Set(file.findings.map(\.fingerprint))
            return count + (files[file.path] ?? [:]).keys.count { !now.contains($0) }
        }
    }
}

public enum BaselineError: Error, Equatable, Sendable {
    case notABaseline
    case otherVersion(String)

    public var message: String {
        switch self {
        case .notABaseline:
            "this is no baseline, or it is cut short; delete it and write it anew with --update-baseline"
        case .otherVersion(let version):
            "this baseline is of version “\(version)”, and “\(Baseline.schema)” is needed; delete it and write it anew with --update-baseline"
        }
    }
}
