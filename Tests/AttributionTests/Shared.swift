import OnRecord
import Testing

/// What the tests of this target share: the English pack, loaded once, and texts as articles.
enum English {
    private static let loaded = Result { try LanguagePack.english() }

    static func pack() throws -> LanguagePack { try loaded.get() }

    static func analyzer() throws -> Analyzer { try Analyzer(pack: pack()) }

    static func analyze(_ text: String, publisher: String? = nil) throws -> Analysis {
        var analyzer = try analyzer()
        return analyzer.analyze(article(text, publisher: publisher))
    }

    /// A text with a block a line; a first line that starts with "# " is the headline.
    static func article(_ text: String, publisher: String? = nil) -> Article {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for line in text.split(separator: "\n") {
            let isHeadline = line.hasPrefix("# ")
            let start = bytes.count
            bytes += Array((isHeadline ? line.dropFirst(2) : line).utf8)
            blocks.append(Block(kind: isHeadline ? .headline : .paragraph, span: Span(start, bytes.count)))
            bytes += Array("\n\n".utf8)
        }
        return Article(id: "text", publisher: publisher, text: bytes, blocks: blocks, original: bytes)
    }
}
