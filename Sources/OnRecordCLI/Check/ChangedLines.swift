/// The lines of drafts that changed since a revision, as git tells them.

import Configuration
import Foundation
import Policy

struct ChangedLines {
    /// By absolute path; nil ranges where the whole file is new.
    private var changes: [String: [ClosedRange<Int>]] = [:]

    /// - Parameter paths: of the drafts that are to be checked.
    init(since revision: String, _ paths: [String]) throws {
        let root = try Git.run(["rev-parse", "--show-toplevel"], "there is no git repository here").trimmed
        let hint =
            "git knows no revision “\(revision)” here; in a pipeline the checkout may be shallow: fetch it first"
        guard !revision.hasPrefix("-") else { throw Failure(hint) }
        _ = try Git.run(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], hint)
        // What the other branch changed meanwhile is not ours.
        let base = (try? Git.run(["merge-base", revision, "HEAD"], ""))?.trimmed ?? revision
        let diff = try Git.run(
            [
                "-c", "core.quotepath=off", "diff", "--no-color", "--no-ext-diff", "--no-renames",
                "--unified=0", base, "--",
            ],
            "git could not compare with “\(revision)”")
        read(diff, root)
        let new = try Git.run(
            [
                "-c", "core.quotepath=off", "ls-files", "--others", "--exclude-standard", "--full-name", "-z",
                root,
            ],
            "git could not list new files")
        for path in new.split(separator: "\0") { changes[PathName.join(root, String(path))] = [1...Int.max] }
    }

    func hasChanged(_ path: String) -> Bool { changes[Self.key(path)] != nil }

    /// The file with the findings on changed lines alone.
    func filter(_ file: CheckedFile) -> CheckedFile {
        let ranges = changes[Self.key(file.path)] ?? []
        var file = file
        file.findings.removeAll { finding in
            !ranges.contains {
                $0.overlaps(finding.place.line...max(finding.place.line, finding.place.endLine))
            }
        }
        return file
    }

    /// git speaks of real paths.
    private static func key(_ path: String) -> String {
        URL(filePath: SettingsSource.absolute(path)).resolvingSymlinksInPath().path(percentEncoded: false)
    }

    private mutating func read(_ diff: String, _ root: String) {
        var path: String?
        for line in diff.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("+++ ") {
                path = line.hasPrefix("+++ b/") ? PathName.join(root, String(line.dropFirst(6))) : nil
            } else if line.hasPrefix("@@ "), let path, let range = Self.range(line) {
                changes[path, default: []].append(range)
            }
        }
    }

    /// The new lines of "@@ -3,2 +5,4 @@"; nil where lines were only taken out.
    private static func range(_ line: Substring) -> ClosedRange<Int>? {
        guard let part = line.split(separator: " ").first(where: { $0.hasPrefix("+") }) else { return nil }
        let numbers = part.dropFirst().split(separator: ",").compactMap { Int($0) }
        let count = numbers.count > 1 ? numbers[1] : 1
        return numbers.first.flatMap { count > 0 ? $0...($0 + count - 1) : nil }
    }
}

enum Git {
    /// What a command of git prints.
    /// - Parameter problem: what to say where it fails.
    static func run(_ arguments: [String], _ problem: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw Failure("git could not be started: \(error.localizedDescription)")
        }
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        if process.terminationStatus == 127 { throw Failure("--changed-since needs git, and there is none") }
        guard process.terminationStatus == 0 else { throw Failure(problem) }
        return String(decoding: data, as: UTF8.self)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
