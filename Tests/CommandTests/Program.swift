// Runs the built binary, as a user would.

import Foundation
import TestSupport

struct Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Beside the test bundle, which is what runs now.
    static let path: String = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "onrecord").path()
    }()

    /// - Parameters:
    ///   - input: standard input; none means that it is empty.
    ///   - environment: on top of a terminal's usual one.
    static func run(
        _ arguments: String..., input: some Sequence<UInt8> = [], in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(path, arguments, input: input, in: folder, environment: environment)
    }

    /// A line of bash, in which `$ONRECORD` is the program.
    static func shell(_ line: String, in folder: String? = nil) throws -> Outcome {
        try run(
            "/bin/bash", ["-c", line], input: [], in: folder,
            environment: ["ONRECORD": path])
    }

    static func run(
        _ executable: String, _ arguments: [String], input: some Sequence<UInt8>, in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        // Files, not pipes: nothing can block, however much is written.
        let files = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "TERM": "xterm"]
            .merging(environment) { $1 }
        let outputPath = try files.write("output", "")
        let errorsPath = try files.write("errors", "")
        process.standardInput = FileHandle(forReadingAtPath: try files.write("input", input))
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorsPath)
        try process.run()
        process.waitUntilExit()
        let status = process.terminationStatus
        return Outcome(
            status: status, output: files.read("output") ?? "", errors: files.read("errors") ?? "")
    }
}

/// An article in which something is found.
let sampleText = """
    Council approves budget

    The council approved the budget on Monday, said Mayor Ada Lund. “It is a good day,” said Mayor Ada Lund.

    """

/// JSON of a program's output, as Foundation reads it.
func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
