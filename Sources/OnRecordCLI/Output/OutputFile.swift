/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its final place under another name and renamed when all is done, so that a
/// run that fails or is interrupted leaves what was there before.

import Foundation

final class OutputFile {
    private let descriptor: Int32
    private let name: String
    /// The name until everything is written, and the final one; nil where it is written directly.
    private let temporary: (path: String, target: String)?
    /// Whether the descriptor is closed by ``finish()`` though nothing is renamed.
    private var closes = false
    private var isFinished = false

    /// - Parameter path: nil or `-` for standard output.
    init(_ path: String?) throws {
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            name = "standard output"
            temporary = nil
            return
        }
        name = path
        let target = Self.resolved(path)
        var status = stat()
        let exists = stat(target, &status) == 0
        let kind = status.st_mode & S_IFMT
        if exists, kind == S_IFDIR { throw Failure("cannot write \(path): this is a folder") }
        if exists, kind != S_IFREG {
            descriptor = open(target, O_WRONLY | O_CLOEXEC)
            temporary = nil
            if descriptor < 0 { throw Failure("cannot write \(path): \(Failure.words(errno))") }
            return
        }
        let folder = Self.folder(of: target)
        guard FolderWalk.isFolder(folder) else {
            throw Failure("cannot write \(path): there is no folder \(folder)")
        }
        let hidden = Self.temporaryPath(for: target, in: folder)
        Signals.onTermination { unlink(hidden) }
        descriptor = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        temporary = (hidden, target)
        if descriptor < 0 { throw Failure("cannot write \(path): \(Failure.words(errno))") }
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    /// A new file that needs no hidden name, as the folder that it is in has one.
    init(direct path: String) throws {
        name = path
        temporary = nil
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        closes = true
        if descriptor < 0 { throw Failure("cannot write \(path): \(Failure.words(errno))") }
    }

    deinit {
        if closes, !isFinished { close(descriptor) }
        guard let temporary, !isFinished, descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary.path)
    }

    func write(_ bytes: [UInt8]) throws {
        try Self.write(bytes, to: descriptor, name: name)
    }

    /// Everything is written: the file takes its place.
    func finish() throws {
        if closes, !isFinished {
            isFinished = true
            guard close(descriptor) == 0 else {
                throw Failure("cannot write \(name): \(Failure.words(errno))")
            }
        }
        guard let temporary, !isFinished else { return }
        guard fsync(descriptor) == 0 || errno == EINVAL, rename(temporary.path, temporary.target) == 0 else {
            throw Failure("cannot write \(name): \(Failure.words(errno))")
        }
        close(descriptor)
        isFinished = true
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 {
                    written += count
                } else if errno == EPIPE {
                    throw BrokenPipe()
                } else if errno == EAGAIN {
                    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&wait, 1, -1)
                } else if errno != EINTR {
                    throw Failure("cannot write \(name): \(Failure.words(errno))")
                }
            }
        }
    }

    /// The place that a chain of links leads to; the path itself where nothing is there yet.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A hidden name beside the target that nobody else has.
    private static func temporaryPath(for target: String, in folder: String) -> String {
        let name = target[(target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex)...]
        let mark = String(UInt32.random(in: 0...UInt32.max), radix: 36)
        return "\(folder)/.\(name.prefix(200)).\(mark).part"
    }
}
