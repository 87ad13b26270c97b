/// The formats that this module reads, and how to tell them apart.

/// A format of articles.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case plain, markdown, html

    /// - Parameter fileExtension: with or without the dot, in any case.
    public init?(fileExtension: String) {
        let name = fileExtension.lowercased()
        switch name.hasPrefix(".") ? String(name.dropFirst()) : name {
        case "txt", "text": self = .plain
        case "md", "markdown", "mdown", "mkd": self = .markdown
        case "html", "htm", "xhtml", "xht", "shtml": self = .html
        default: return nil
        }
    }

    /// The format that the name tells, else the one that the first bytes tell, else plain text.
    public static func guess(path: String, bytes: [UInt8]) -> DocumentFormat {
        let name = path.split(separator: "/").last ?? ""
        if let dot = name.lastIndex(of: "."), let known = Self(fileExtension: String(name[dot...])) {
            return known
        }
        return guess(bytes: bytes)
    }

    /// The format that the first bytes tell, else plain text.
    public static func guess(bytes: [UInt8]) -> DocumentFormat {
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let head = start.prefix(64).map(\.asciiLowercased)
        let pageStarts = [
            "<!doctype html", "<html", "<head", "<body", "<article", "<?xml", "<!--", "<div", "<p>",
        ]
        if pageStarts.contains(where: { head.starts(with: $0.utf8) }) { return .html }
        if ["# ", "---\n", "---\r\n"].contains(where: { head.starts(with: $0.utf8) }) { return .markdown }
        return .plain
    }
}
