/// Where the files for tests are. They are found from this file's own place, so that tests run from any
/// folder.

import Foundation

public enum Fixtures {
    /// The folder of the package.
    public static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file or folder in `Fixtures/`.
    public static func url(_ path: String) -> URL {
        package.appending(path: "Fixtures").appending(path: path)
    }

    public static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url(path))) }

    public static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// The articles written for this project, sorted by name, without the files that tell what is
    /// expected of them.
    public static func articles() throws -> [URL] {
        let all = try FileManager.default.contentsOfDirectory(
            at: url("articles"), includingPropertiesForKeys: nil)
        return all.filter { ["txt", "md", "html"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
