/// A line on the terminal that tells how far a long run has come. Nothing is shown where standard error is no
/// terminal, nor in the first half second.

import Foundation

struct Progress {
    private static let patience = 0.5
    private static let interval = 0.1
    private static let width = 30

    private let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1 && Environment.value("TERM") != "dumb"
    private let begin = Date()
    private var last = Date.distantPast
    private var done = 0
    private var hasWritten = false

    init(total: Int) { self.total = total }

    mutating func step() {
        done += 1
        guard isShown, total > 0 else { return }
        let now = Date()
        guard now.timeIntervalSince(begin) > Self.patience, now.timeIntervalSince(last) > Self.interval else {
            return
        }
        last = now
        hasWritten = true
        let filled = done * Self.width / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        Self.write("\r\(bar) \(done) of \(total)")
    }

    /// Takes the line away.
    mutating func end() {
        if hasWritten { Self.write("\r\u{1B}[K") }
    }

    private static func write(_ text: String) {
        try? OutputFile.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
    }
}
