import Foundation
import Glibc

/// Writes the case at hand to a file when the program crashes on it or hangs.
enum CrashKeeper {
    private static let patience: UInt32 = 20

    // Read by the signal handler only, which may do little more than write().
    nonisolated(unsafe) private static var bytes: UnsafeRawBufferPointer?
    nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
    nonisolated(unsafe) private static var isInstalled = false

    /// - Parameters:
    ///   - bytes: the case.
    ///   - path: where to write it.
    static func watch(_ bytes: [UInt8], path: String, _ body: () throws -> Void) throws {
        install()
        self.path = strdup(path)
        defer {
            free(self.path)
            self.path = nil
        }
        try bytes.withUnsafeBytes { buffer in
            self.bytes = buffer
            alarm(patience)
            defer {
                alarm(0)
                self.bytes = nil
            }
            try body()
        }
    }

    private static func install() {
        if isInstalled { return }
        isInstalled = true
        // A stack of its own, for the handler runs when the other has no room left.
        let size = 1 << 16
        var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
            var action = sigaction()
            action.sa_flags = Int32(truncatingIfNeeded: SA_ONSTACK) | Int32(truncatingIfNeeded: SA_RESETHAND)
            action.__sigaction_handler.sa_handler = { CrashKeeper.keep($0) }
            sigaction(number, &action, nil)
        }
    }

    private static func keep(_ number: Int32) {
        if let path, let bytes, let start = bytes.baseAddress {
            let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
            _ = write(file, start, bytes.count)
            close(file)
            say(number == SIGALRM ? "hangs; the case is in " : "crashes; the case is in ")
            _ = write(STDERR_FILENO, path, strlen(path))
            say("\n")
        }
        // The handler is gone: now the signal ends the program.
        raise(number)
        var all = sigset_t()
        sigfillset(&all)
        sigprocmask(SIG_UNBLOCK, &all, nil)
    }

    private static func say(_ text: StaticString) {
        text.withUTF8Buffer { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
