/// Signals: a closed pipe is an error of `write`, and an interrupted run tidies up.

import Foundation

enum Signals {
    /// Lets `write` fail with EPIPE instead of ending the process.
    static func ignorePipe() { signal(SIGPIPE, SIG_IGN) }

    /// Runs an action when the process is told to end, and then lets it end. Call this before other
    /// threads are started: they must not take the signals.
    static func onTermination(_ action: @escaping @Sendable () -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        Thread.detachNewThread {
            var awaited = awaited
            var number: Int32 = 0
            guard sigwait(&awaited, &number) == 0 else { return }
            action()
            signal(number, SIG_DFL)
            pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
            raise(number)
        }
    }

    /// As under `nohup`.
    private static func isIgnored(_ number: Int32) -> Bool {
        var current = sigaction()
        sigaction(number, nil, &current)
        return unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
