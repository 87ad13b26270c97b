/// Language packs by the files on top of the built-in one, each loaded once and only when a draft needs it.

import Foundation
import OnRecord

/// Its dictionary is guarded by a lock; hence unchecked.
final class PackStore: @unchecked Sendable {
    private let lock = NSLock()
    private var packs: [[String]: Result<LanguagePack, any Error>] = [:]

    func pack(_ paths: [String]) throws -> LanguagePack {
        lock.lock()
        defer { lock.unlock() }
        if let known = packs[paths] { return try known.get() }
        let loaded = Result { try LanguagePack.english(adding: paths.map(PackFile.read)) }
        packs[paths] = loaded
        return try loaded.get()
    }

    /// What the findings of a pack depend on.
    static func key(_ paths: [String]) throws -> String {
        try paths.flatMap(PackFile.read).map { $0.path + "\n" + $0.text }.joined(separator: "\n")
    }
}
