/// What can go wrong outside of the library, in words for the person who typed the command.

import Foundation
import OnRecord
import Report

/// Exit codes; `--help` documents them.
enum ExitStatus {
    /// Done, also where there was nothing to find.
    static let done: Int32 = 0
    /// Editorial findings at or above the level that makes a run fail.
    static let findings: Int32 = 1
    /// Something could not be read, written or understood. The rest is done.
    static let failed: Int32 = 2
}

/// An error with its whole message.
struct Failure: Error, Equatable {
    var message: String

    init(_ message: String) { self.message = message }

    /// The path with what the system says about the last call.
    init(_ path: String, errno number: Int32) {
        self.init("\(path): \(Self.words(number))")
    }

    static func words(_ number: Int32) -> String {
        switch number {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "this is a folder"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}

/// The reader of our output has gone. No error: everything ends quietly.
struct BrokenPipe: Error {}

extension ReadingError {
    /// As ``description``, with the option that helps.
    var advice: String {
        guard case .notUTF8(let offset, let likely) = kind else { return description }
        let hint = likely.map { "it may be \($0): try --encoding \($0)" } ?? "it seems to be damaged"
        return "not UTF-8 at byte \(offset); \(hint)"
    }
}

enum StandardError {
    /// Writes a line; what comes from outside is made safe for terminals.
    static func write(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { TerminalText.visible(String($0)) }.joined(separator: "\n") + "\n"
        try? OutputFile.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
    }

    static func report(_ problem: String) { write("onrecord: \(problem)") }
}
