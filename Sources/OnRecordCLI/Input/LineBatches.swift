/// Cuts JSONL into batches of whole lines, as they arrive: a slow writer at the other end of a pipe does
/// not wait for a batch to fill up, and memory does not grow with the stream.

import Foundation

/// Whole lines, the last perhaps without its line feed.
struct LineBatch: Sendable, Equatable {
    /// Where they come from, for messages.
    var name: String
    /// 1-based.
    var firstLine: Int
    var bytes: [UInt8]
}

struct LineBatches: JobSource {
    /// A record that is longer is refused.
    static let longestLine = 256 << 20
    private static let chunkSize = 1 << 18
    private static let lineFeed = UInt8(ascii: "\n")

    private var paths: ArraySlice<String>
    private var descriptor: Int32?
    private var name = ""
    private var chunk = [UInt8](repeating: 0, count: chunkSize)
    /// The beginning of a line whose end has not been read yet.
    private var carry: [UInt8] = []
    private var line = 1
    private var skipsLine = false
    private let longestLine: Int

    /// - Parameter paths: files of JSONL, `-` for standard input; none means standard input.
    init(_ paths: [String], longestLine: Int = LineBatches.longestLine) {
        self.paths = paths.isEmpty ? [InputList.standardInput] : paths[...]
        self.longestLine = longestLine
    }

    mutating func next() -> Job? {
        while true {
            do {
                guard let descriptor = try current() else { return nil }
                let count = try InputFile.read(descriptor, into: &chunk, name: name)
                if count == 0 {
                    closeCurrent()
                    if let batch = take(upTo: 0) { return .lines(batch) }
                } else if let job = add(count) {
                    return job
                }
            } catch {
                closeCurrent()
                return .problem((error as? Failure)?.message ?? "\(error)")
            }
        }
    }

    /// The file that is being read, the next one if need be.
    private mutating func current() throws -> Int32? {
        if let descriptor { return descriptor }
        guard let path = paths.popFirst() else { return nil }
        carry = []
        line = 1
        skipsLine = false
        name = path == InputList.standardInput ? InputList.standardInputName : path
        if FolderWalk.isFolder(path) {
            throw Failure("\(path): this is a folder; --jsonl takes files of JSON lines")
        }
        let opened = path == InputList.standardInput ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        if opened < 0 { throw Failure(name, errno: errno) }
        descriptor = opened
        return opened
    }

    private mutating func closeCurrent() {
        if let descriptor { close(descriptor) }
        descriptor = nil
    }

    /// Takes in a chunk; yields a batch if a line has ended in it.
    private mutating func add(_ count: Int) -> Job? {
        guard let last = chunk[..<count].lastIndex(of: Self.lineFeed) else {
            if !skipsLine { carry.append(contentsOf: chunk[..<count]) }
            return carry.count > longestLine ? refuseLine() : nil
        }
        let batch = take(upTo: last + 1)
        carry.append(contentsOf: chunk[(last + 1)..<count])
        return batch.map(Job.lines)
    }

    /// What was carried over, with the chunk's first bytes, as a batch.
    private mutating func take(upTo end: Int) -> LineBatch? {
        var start = 0
        if skipsLine, end > 0, let first = chunk[..<end].firstIndex(of: Self.lineFeed) {
            start = first + 1
            line += 1
            skipsLine = false
        }
        var bytes: [UInt8] = []
        swap(&bytes, &carry)
        bytes.append(contentsOf: chunk[start..<end])
        if bytes.isEmpty { return nil }
        let batch = LineBatch(name: name, firstLine: line, bytes: bytes)
        line += bytes.withUnsafeBufferPointer(LineFeeds.count)
        return batch
    }

    private mutating func refuseLine() -> Job {
        carry = []
        skipsLine = true
        return .problem("\(name):\(line): the line is longer than \(longestLine >> 20) MB")
    }
}
