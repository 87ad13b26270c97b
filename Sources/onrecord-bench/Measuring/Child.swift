import Foundation
import Glibc

/// A program that ran to its end, and what it took.
struct Child {
    /// User and system time, in seconds.
    var processorTime: Double
    var wallTime: Double
    /// Bytes.
    var peakMemory: Int

    /// Runs a program; throws where it fails.
    /// - Parameters:
    ///   - input: a file for standard input.
    ///   - output: a file for standard output.
    static func run(
        _ executable: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null"
    ) throws -> Child {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var argv = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for argument in argv { free(argument) } }

        let clock = ContinuousClock()
        let start = clock.now
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, executable, &actions, nil, &argv, environ)
        guard failure == 0 else { throw BenchError("\(executable): \(String(cString: strerror(failure)))") }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchError("\(executable): cannot wait for it") }
        }
        let wall = clock.now - start
        guard status == 0 else {
            let how = status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
            throw BenchError("\(executable) \(arguments.joined(separator: " ")): \(how)")
        }
        return Child(
            processorTime: usage.ru_utime.seconds + usage.ru_stime.seconds, wallTime: wall / .seconds(1),
            peakMemory: usage.ru_maxrss * 1024)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "onrecord-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }
}
