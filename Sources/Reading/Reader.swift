/// Bytes in, ``Article`` out: the module's front door.
///
/// Every format ends in the same shape, prose in blocks with the way back to the file, so that no
/// later stage knows formats. Reading knows no paths and opens no files.

import SourceText

/// Reads articles. A value without state: one reader serves any number of documents and threads.
public struct Reader: Sendable {
    private let encoding: String?

    /// - Parameter encoding: the name of the documents' encoding, as `iconv -l` lists it; without it
    ///   they are UTF-8, or UTF-16 with a byte-order mark.
    public init(encoding: String? = nil) { self.encoding = encoding }

    /// - Parameters:
    ///   - id: the path or the record's own id.
    ///   - title: what the caller knows to be the title; else the document is asked.
    ///   - publisher: likewise.
    public func read(
        _ bytes: [UInt8], id: String, format: DocumentFormat, title: String? = nil, publisher: String? = nil
    ) throws(ReadingError) -> Article {
        let decoded = try DecodedText(bytes, encoding: encoding)
        var article =
            switch format {
            case .plain: Self.plain(text: decoded.text, id: id, title: title, publisher: publisher)
            case .markdown: try Markdown.article(decoded.text, id: id)
            case .html: try HTML.article(decoded.text, id: id)
            }
        article.title = title ?? article.title
        article.publisher = publisher ?? article.publisher
        article.leadingCodePoints = decoded.leadingCodePoints
        return article
    }

    /// Reads plain text that is known to be valid UTF-8, such as a string of a JSON record. Nothing is
    /// copied: the prose is the text.
    public static func plain(
        text: [UInt8], id: String, title: String? = nil, publisher: String? = nil
    ) -> Article {
        let blocks = PlainText.blocks(of: text)
        var title = title
        if title == nil, let first = blocks.first, first.kind == .headline {
            title = String(decoding: text[first.span.range], as: UTF8.self)
        }
        return Article(
            id: id, title: title, publisher: publisher, text: text, blocks: blocks, original: text)
    }
}
