/// The files below a folder, in a fixed order.

import Foundation

enum FolderWalk {
    static let articleExtensions: Set<String> = ["txt", "md", "markdown", "html", "htm"]

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The files directly in a folder, by name.
    static func files(in folder: String, extensions: Set<String>) throws -> [String] {
        try entries(of: folder).map { join(folder, $0) }.filter {
            hasExtension($0, extensions) && !isFolder($0)
        }
    }

    /// What a walk found: a path of an article, or a folder that could not be read.
    enum Finding: Equatable {
        case article(String)
        case problem(String)
    }

    /// The articles below a folder, folder by folder in the order of the names. Hidden files and folders
    /// are left out. Links are followed, but no folder is entered twice.
    static func articles(below folder: String) -> [Finding] {
        var visited: Set<FileIdentity> = []
        return findings(in: folder, &visited)
    }

    private static func findings(in folder: String, _ visited: inout Set<FileIdentity>) -> [Finding] {
        guard let identity = FileIdentity(folder), visited.insert(identity).inserted else { return [] }
        let names: [String]
        do {
            names = try entries(of: folder)
        } catch {
            return [.problem((error as? Failure)?.message ?? folder)]
        }
        var findings: [Finding] = []
        for name in names {
            let path = join(folder, name)
            if isFolder(path) {
                findings += Self.findings(in: path, &visited)
            } else if hasExtension(path, articleExtensions) {
                findings.append(.article(path))
            }
        }
        return findings
    }

    /// Names without the hidden ones, in the order of their bytes.
    private static func entries(of folder: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw Failure(folder, errno: errno) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func hasExtension(_ path: String, _ extensions: Set<String>) -> Bool {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return false }
        return extensions.contains(path[path.index(after: dot)...].lowercased())
    }
}

/// What makes two paths the same file.
struct FileIdentity: Hashable {
    private var device: UInt64
    private var number: UInt64

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
