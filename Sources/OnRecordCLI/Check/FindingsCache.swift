/// Findings of drafts that have not changed, on disk, so that they are not analysed again.
///
/// An entry is named after a hash of all that findings depend on: the draft, its settings, the packs and the program.
/// Entries are written under another name and renamed, so runs side by side do no harm, and one that cannot be read
/// or written is no error: the draft is then analysed.

import Foundation
import Policy

struct FindingsCache: Sendable {
    private static let daysKept = 30.0

    private let folder: String
    /// What all drafts of the run have in common.
    private let program: String

    /// In `ONRECORD_CACHE_DIR`, else where the desktop's conventions put caches; nil where there is no such place.
    init?() {
        let home = Environment.value("HOME").map { $0 + "/.cache" }
        let base = Environment.value("XDG_CACHE_HOME") ?? home
        guard let folder = Environment.value("ONRECORD_CACHE_DIR") ?? base.map({ $0 + "/onrecord" }) else {
            return nil
        }
        self.folder = folder
        program = OnRecordCommand.version + FileStamp("/proc/self/exe").description
    }

    func key(_ draft: [UInt8], name: String, settings: String, packs: String) -> String {
        var hash = ContentHash()
        for text in [program, settings, packs, name] { hash.add(Array(text.utf8)) }
        hash.add(draft)
        return hash.description
    }

    func findings(_ key: String) -> CheckedFile? {
        guard let bytes = try? InputFile.bytes(path(key)) else { return nil }
        return try? FindingsCodec.file(bytes)
    }

    func store(_ file: CheckedFile, _ key: String) {
        let target = URL(filePath: path(key))
        try? FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(FindingsCodec.bytes(file)).write(to: target, options: .atomic)
    }

    /// Removes what has not been written for a month, at most once a day.
    func prune() {
        let mark = folder + "/pruned"
        let now = Date()
        if let last = Self.date(mark), now.timeIntervalSince(last) < 86_400 { return }
        guard FileManager.default.fileExists(atPath: folder) else { return }
        _ = FileManager.default.createFile(atPath: mark, contents: nil)
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            let path = folder + "/" + name
            guard name.hasSuffix(".findings"), let date = Self.date(path) else { continue }
            if now.timeIntervalSince(date) > Self.daysKept * 86_400 { unlink(path) }
        }
    }

    private static func date(_ path: String) -> Date? {
        try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }

    private func path(_ key: String) -> String { "\(folder)/\(key.prefix(2))/\(key.dropFirst(2)).findings" }
}

/// 128 bits that stand for some bytes, the same in every run.
private struct ContentHash: CustomStringConvertible {
    private var high: UInt64 = 0xCBF2_9CE4_8422_2325
    private var low: UInt64 = 0x6C62_272E_07BB_0142

    mutating func add(_ bytes: [UInt8]) {
        var (high, low) = (self.high ^ UInt64(bytes.count), self.low)
        for byte in bytes {
            high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            low = (low &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
            low ^= low >> 29
        }
        (self.high, self.low) = (high, low)
    }

    var description: String {
        [high, low].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }
}

/// What changes when a file does.
struct FileStamp: Equatable, CustomStringConvertible {
    private var size = 0
    private var seconds = 0
    private var nanoseconds = 0
    private var number: UInt64 = 0

    init(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        size = Int(status.st_size)
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        number = UInt64(status.st_ino)
    }

    var description: String { "\(size) \(seconds) \(nanoseconds) \(number)" }
}
