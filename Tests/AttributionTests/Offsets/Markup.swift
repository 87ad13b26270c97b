import Foundation

/// Takes the markup out of a piece of the fixtures' files, as far as they use any.
enum Markup {
    private static let entities = [
        "&nbsp;": " ", "&amp;": "&", "&ldquo;": "“", "&rdquo;": "”", "&lsquo;": "‘", "&rsquo;": "’",
        "&middot;": "·", "&mdash;": "—", "&ndash;": "–", "&hellip;": "…", "&pound;": "£", "&eacute;": "é",
        "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&copy;": "©",
    ]

    static func text(of source: String) -> String {
        var text = source.replacing(/<[^>]*>/, with: "")
        text = text.replacing(/\]\([^)]*\)/, with: "").replacing(/\n>/, with: "\n")
        text.removeAll { "*[]_".contains($0) }
        for (entity, character) in entities { text = text.replacing(entity, with: character) }
        text = text.replacing(/&#(\d+);/) { match in
            UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
        return collapsed(text)
    }

    /// Any white space as one blank.
    static func collapsed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
