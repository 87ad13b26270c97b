/// Markdown: md4c finds the structure, this puts the prose together.
///
/// Code, raw HTML, pictures and the targets of links are no prose and leave no trace. Table cells are
/// paragraphs of their own.

import CMarkdown
import SourceText

enum Markdown {
    private static let mostBytes = Int(Int32.max) - 2

    static func article(_ text: [UInt8], id: String) throws(ReadingError) -> Article {
        let front = FrontMatter(text)
        guard text.count <= mostBytes else {
            throw ReadingError(.tooLarge(byteCount: text.count, limit: mostBytes))
        }
        return try text.withUnsafeBufferPointer { source throws(ReadingError) in
            var walk = MarkdownWalk(source: source, start: front.end, title: front.title)
            try walk.run()
            let prose = walk.prose
            return Article(
                id: id,
                title: front.title ?? prose.headline, publisher: front.publisher, text: prose.text,
                blocks: prose.blocks, origin: prose.map, original: text)
        }
    }
}

/// One pass over md4c's events.
private struct MarkdownWalk {
    let source: Bytes
    /// Where the Markdown starts, after the front matter.
    let start: Int
    /// From the front matter; then only a heading that says the same is the headline.
    let title: String?
    var prose: ProseBuilder
    private var references = CharacterReferences()
    private var quotes = 0
    private var items = 0
    private var imagesAndVerbatim = 0
    private var headingLevel = 0
    private var hasHeadline = false

    init(source: Bytes, start: Int, title: String?) {
        self.source = source
        self.start = start
        self.title = title
        self.prose = ProseBuilder(source: source)
    }

    mutating func run() throws(ReadingError) {
        var result = onrecord_md_events()
        defer { onrecord_md_free(&result) }
        let markdown = source[start...]
        let bytes = Bytes(rebasing: markdown)
        switch onrecord_md_parse(bytes.baseAddress, UInt32(bytes.count), &result) {
        case ONRECORD_MD_OK: break
        case ONRECORD_MD_TOO_COMPLEX: throw ReadingError(.tooComplex)
        default: throw ReadingError(.outOfMemory)
        }
        for event in UnsafeBufferPointer(start: result.events, count: Int(result.count)) { take(event) }
    }

    private mutating func take(_ event: onrecord_md_event) {
        switch event.kind {
        case ONRECORD_MD_ENTER_BLOCK, ONRECORD_MD_LEAVE_BLOCK: takeBlock(event)
        case ONRECORD_MD_ENTER_IMAGE: imagesAndVerbatim += 1
        case ONRECORD_MD_LEAVE_IMAGE: imagesAndVerbatim -= 1
        default: if imagesAndVerbatim == 0 { takeText(event) }
        }
    }

    private mutating func takeBlock(_ event: onrecord_md_event) {
        closeBlock()
        let step = event.kind == ONRECORD_MD_ENTER_BLOCK ? 1 : -1
        switch event.block {
        case ONRECORD_MD_QUOTE: quotes += step
        case ONRECORD_MD_ITEM: items += step
        case ONRECORD_MD_VERBATIM: imagesAndVerbatim += step
        case ONRECORD_MD_HEADING: headingLevel = step > 0 ? Int(event.level) : 0
        default: break
        }
    }

    private mutating func takeText(_ event: onrecord_md_event) {
        let from = start + Int(event.offset)
        let span = Span(from, from + Int(event.length))
        switch event.kind {
        case ONRECORD_MD_TEXT: prose.append(span)
        case ONRECORD_MD_REFERENCE:
            let decoded = references.decode(source, at: span.start, end: span.end)
            if let decoded, decoded.length == span.count {
                prose.append(decoded.bytes, for: span)
            } else {
                prose.append(span)
            }
        case ONRECORD_MD_BREAK: prose.appendSpace()
        default:
            // Of inline HTML only a line break means something.
            let isLineBreak = source[span.range].prefix(3).map(\.asciiLowercased).elementsEqual("<br".utf8)
            if isLineBreak { prose.appendSpace() }
        }
    }

    private mutating func closeBlock() {
        guard prose.isInBlock else { return }
        let kind = kindOfBlock()
        let isHeading = kind == .headline || kind == .heading
        prose.closeBlock(kind) { isHeading || !FurnitureLine.matches($0) }
        if kind == .headline { hasHeadline = true }
    }

    private func kindOfBlock() -> Block.Kind {
        if quotes > 0 { return .blockQuote }
        if headingLevel > 0 {
            guard headingLevel == 1, !hasHeadline else { return .heading }
            guard let title else { return .headline }
            return prose.currentText.elementsEqual(title.utf8) ? .headline : .heading
        }
        return items > 0 ? .listItem : .paragraph
    }
}
