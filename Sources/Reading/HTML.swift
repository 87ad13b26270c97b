/// Web pages: gumbo parses, ``ArticleBody`` finds the article, this puts its prose together.

import CGumbo
import SourceText

enum HTML {
    static func article(_ text: [UInt8], id: String) throws(ReadingError) -> Article {
        try text.withUnsafeBufferPointer { source throws(ReadingError) in
            let tree = try HTMLTree(source)
            let metadata = HTMLMetadata(tree)
            var walk = HTMLWalk(source: source, body: ArticleBody(tree, metadata))
            walk.run(tree)
            let prose = walk.prose
            return Article(
                id: id,
                title: prose.headline ?? metadata.title, publisher: metadata.publisher, text: prose.text,
                blocks: prose.blocks, origin: prose.map, original: text)
        }
    }
}

/// One pass over the tree in document order.
private struct HTMLWalk {
    /// An element that stands on lines of its own, while its content is read.
    private struct Frame {
        /// The node after its last descendant.
        var next: Int
        var kind: Block.Kind
        /// Whether text in it is a paragraph by the author's will, not loose text in a container.
        var isDeclared: Bool
        /// Whether its text is part of the article.
        var isInArticle: Bool
    }

    var prose: ProseBuilder
    private let body: ArticleBody
    private var references = CharacterReferences()
    private var frames: [Frame] = []
    private var linkEnd = 0
    /// Letters of the open block in links, and elsewhere.
    private var letters = (linked: 0, plain: 0)
    /// Line breaks since the last text.
    private var breaks = 0
    /// End of the last text in the source.
    private var lastEnd = 0

    init(source: Bytes, body: ArticleBody) {
        self.prose = ProseBuilder(source: source)
        self.body = body
    }

    mutating func run(_ tree: borrowing HTMLTree) {
        let nodes = tree.nodes
        var index = 0
        while index < nodes.count {
            closeFrames(before: index)
            let node = nodes[index]
            if body.isFurniture[index] {
                if isBlockLevel(node.tag) { closeBlock() }
                index = Int(node.next)
                continue
            }
            switch node.tag {
            case ONRECORD_TAG_TEXT: if frames.last?.isInArticle == true { takeText(tree.span(index), index) }
            case ONRECORD_TAG_BR: takeBreak(tree.span(index))
            case ONRECORD_TAG_INLINE: break
            case ONRECORD_TAG_A: linkEnd = max(linkEnd, Int(node.next))
            default: openFrame(tree, index)
            }
            index += 1
        }
        closeFrames(before: .max)
    }

    private mutating func openFrame(_ tree: borrowing HTMLTree, _ index: Int) {
        closeBlock()
        let outer = frames.last ?? Frame(next: .max, kind: .paragraph, isDeclared: false, isInArticle: false)
        var frame = outer
        frame.next = tree.next(index)
        let tag = tree.nodes[index].tag
        if index == body.container { frame.isInArticle = true }
        // Of the article's own header, only the headline and the line below it are prose.
        if tag == ONRECORD_TAG_HEADER { frame.isInArticle = false }
        if index == body.headline {
            frame = Frame(next: frame.next, kind: .headline, isDeclared: true, isInArticle: true)
        } else if !frame.isInArticle, let headline = body.headline, index > headline,
            index < tree.next(body.container), !(index..<frame.next).contains(body.container),
            Boilerplate.isStandfirst(tree, index)
        {
            frame = Frame(next: frame.next, kind: .paragraph, isDeclared: true, isInArticle: true)
        } else if let kind = kind(of: tag) {
            frame.isDeclared = true
            if outer.kind == .paragraph || outer.kind == .listItem && kind != .paragraph { frame.kind = kind }
        }
        frames.append(frame)
    }

    private func kind(of tag: onrecord_tag) -> Block.Kind? {
        switch tag {
        case ONRECORD_TAG_P: .paragraph
        case ONRECORD_TAG_LI: .listItem
        case ONRECORD_TAG_BLOCKQUOTE: .blockQuote
        case ONRECORD_TAG_FIGCAPTION: .caption
        case ONRECORD_TAG_H1, ONRECORD_TAG_H2, ONRECORD_TAG_HEADING: .heading
        default: nil
        }
    }

    private func isBlockLevel(_ tag: onrecord_tag) -> Bool {
        switch tag {
        case ONRECORD_TAG_TEXT, ONRECORD_TAG_INLINE, ONRECORD_TAG_IGNORED, ONRECORD_TAG_A, ONRECORD_TAG_BR,
            ONRECORD_TAG_SCRIPT, ONRECORD_TAG_META:
            false
        default: true
        }
    }

    private mutating func takeText(_ span: Span, _ index: Int) {
        // Text that the parser moved out of a table would run backwards.
        if span.start < lastEnd { closeBlock() }
        lastEnd = max(lastEnd, span.end)
        let before = prose.text.count
        prose.appendHTML(span, &references)
        guard prose.text.count > before else { return }
        breaks = 0
        let count = prose.text[before...].count { $0.isASCIILetter || $0 >= 0xC3 && $0 != 0xE2 }
        if index < linkEnd { letters.linked += count } else { letters.plain += count }
    }

    /// One break is a space, two end a paragraph.
    private mutating func takeBreak(_ span: Span) {
        breaks += 1
        if breaks > 1 { closeBlock() } else { prose.appendSpace(for: span) }
    }

    private mutating func closeFrames(before index: Int) {
        while let frame = frames.last, frame.next <= index {
            closeBlock()
            frames.removeLast()
        }
    }

    private mutating func closeBlock() {
        defer {
            letters = (0, 0)
            breaks = 0
        }
        guard prose.isInBlock, let frame = frames.last else { return }
        let isLink = letters.plain == 0 && letters.linked > 0
        prose.closeBlock(frame.kind) { text in
            switch frame.kind {
            case .headline: true
            case .paragraph, .listItem:
                !isLink && !FurnitureLine.matches(text) && (frame.isDeclared || Self.isSentence(text))
            default: !FurnitureLine.matches(text)
            }
        }
    }

    /// Loose text in a container may be a date or a label.
    private static func isSentence(_ text: ArraySlice<UInt8>) -> Bool {
        text.count { $0 == 0x20 } >= 5 || text.suffix(4).contains { ".!?".utf8.contains($0) }
    }
}
