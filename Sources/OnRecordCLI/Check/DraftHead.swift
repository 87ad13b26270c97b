/// The front matter of a Markdown draft, as far as it concerns the check: whether it is sound, and whether the draft
/// asks to be left out.

import LanguagePack
import Yams

struct DraftHead {
    /// `onrecord: false`.
    var isExcluded = false

    /// - Throws: where the front matter never ends or is no YAML, with its place.
    static func read(_ bytes: [UInt8], path: String) throws -> DraftHead {
        let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        guard bytes.dropFirst(mark.count).starts(with: Array("---".utf8)) else { return DraftHead() }
        let lines = String(decoding: bytes.dropFirst(mark.count), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.last == "\r" ? $0.dropLast() : $0 }
        guard lines.first.map(isFence) == true, lines.count > 1 else { return DraftHead() }
        guard let end = lines.dropFirst().firstIndex(where: { isFence($0) || $0 == "..." }) else {
            // A rule at the start of a text is no front matter: only a key after it makes it one.
            guard isKey(lines[1]) else { return DraftHead() }
            throw Failure(
                "\(path):1:1: the front matter that starts here never ends; close it with a line of ---")
        }
        let text = "\n" + lines[1..<end].joined(separator: "\n")
        let root = try YAMLFile(PackFile(path: path, text: text)).compose()
        return DraftHead(isExcluded: root?.mapping?["onrecord"]?.scalar?.string == "false")
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    private static func isKey(_ line: Substring) -> Bool {
        let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return !name.isEmpty && line.dropFirst(name.count).hasPrefix(":")
    }
}
