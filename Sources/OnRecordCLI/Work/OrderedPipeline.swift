/// A fixed number of threads that work on jobs, and results in the order of the jobs.
///
/// One thread yields jobs, the workers take them, and the caller takes the results one by one. Only so
/// many jobs are under way at a time, so memory does not grow with the input; and as order is restored
/// here, the number of threads cannot change what comes out.

import Foundation

/// Its state is shared by threads and guarded by `condition`; hence unchecked.
final class OrderedPipeline<Source: JobSource, Output: Sendable>: @unchecked Sendable {
    typealias Work = (Job) -> Output

    private static var stackSize: Int { 16 << 20 }

    private let condition = NSCondition()
    private let capacity: Int
    private var waiting: [(number: Int, job: Job)] = []
    private var done: [Int: Result<Output, any Error>] = [:]
    private var produced = 0
    private var consumed = 0
    private var isExhausted = false
    private var isCancelled = false

    /// - Parameters:
    ///   - makeWork: called on each worker's thread: what it makes is that worker's own.
    init(workers: Int, source: Source, makeWork: @escaping @Sendable () throws -> Work) {
        capacity = workers * 2 + 1
        start { [self] in
            var source = source
            while let job = source.next(), submit(job) {}
            exhaust()
        }
        for _ in 0..<workers {
            start { [self] in work(makeWork) }
        }
    }

    /// The next result in order; nil at the end.
    func next() throws -> Output? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result = done.removeValue(forKey: consumed) {
                consumed += 1
                condition.broadcast()
                return try result.get()
            }
            if isExhausted, consumed == produced { return nil }
            condition.wait()
        }
    }

    /// No further jobs are begun.
    func cancel() {
        locked { isCancelled = true }
    }

    // MARK: On the other threads

    private func start(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.stackSize = Self.stackSize
        thread.start()
    }

    /// Waits for room; false once the pipeline is cancelled.
    private func submit(_ job: Job) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while produced - consumed >= capacity, !isCancelled { condition.wait() }
        if isCancelled { return false }
        waiting.append((produced, job))
        produced += 1
        condition.broadcast()
        return true
    }

    private func exhaust() {
        locked { isExhausted = true }
    }

    private func work(_ makeWork: () throws -> Work) {
        let made = Result(catching: makeWork)
        while let (number, job) = take() {
            let result = made.map { work in work(job) }
            locked { done[number] = result }
        }
    }

    private func take() -> (number: Int, job: Job)? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty, !isExhausted, !isCancelled { condition.wait() }
        return waiting.isEmpty || isCancelled ? nil : waiting.removeFirst()
    }

    private func locked(_ change: () -> Void) {
        condition.lock()
        change()
        condition.broadcast()
        condition.unlock()
    }
}
