/// A folder of results. Files are written into a hidden folder beside it and moved when all is done: a run that
/// fails or is interrupted leaves what was there before, and no page is ever half written.

import Foundation

final class OutputFolder {
    private let path: String
    private let staging: String
    private let inputs: Set<FileIdentity>
    private var names: [String] = []
    private var isFinished = false

    /// - Parameter inputs: files that no result may replace.
    init(_ path: String, inputs: [String]) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        self.inputs = Set(inputs.compactMap(FileIdentity.init))
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
            throw Failure("cannot write \(path): this is a file, and a folder is needed")
        }
        let parent = OutputFile.folder(of: path)
        guard FolderWalk.isFolder(parent) else {
            throw Failure("cannot write \(path): there is no folder \(parent)")
        }
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        let mark = String(UInt32.random(in: 0...UInt32.max), radix: 36)
        // Beside the folder, so that moving is renaming; "." and "/" have nothing beside them.
        let place = ["", ".", ".."].contains(name) ? path : parent
        staging = "\(place)/.\(name.prefix(200)).\(mark).part"
        let staging = staging
        Signals.onTermination { Self.remove(staging) }
        guard mkdir(staging, 0o777) == 0 else {
            throw Failure("cannot write \(path): \(Failure.words(errno))")
        }
    }

    deinit { if !isFinished { Self.remove(staging) } }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let target = place(name)
        if let identity = FileIdentity(target), inputs.contains(identity) {
            throw Failure("\(target) is an input: write the output somewhere else")
        }
        let file = try OutputFile(direct: staging + "/" + name)
        try file.write(bytes)
        try file.finish()
        names.append(name)
    }

    /// Everything is written: the folder takes its place. What stood there under other names stays.
    func finish() throws {
        if !FolderWalk.isFolder(path) {
            guard rename(staging, path) == 0 else { throw failure }
        } else {
            for name in names where rename(staging + "/" + name, place(name)) != 0 { throw failure }
            Self.remove(staging)
        }
        isFinished = true
    }

    private var failure: Failure { Failure("cannot write \(path): \(Failure.words(errno))") }

    private func place(_ name: String) -> String { path + "/" + name }

    private static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
