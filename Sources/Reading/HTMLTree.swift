/// The parsed page: gumbo's tree as an array in document order. See CGumbo for its shape.

import CGumbo
import SourceText

struct HTMLTree: ~Copyable {
    static let mostBytes = Int(Int32.max)

    let source: Bytes
    private var tree = onrecord_tree()

    /// `source` must outlive the tree.
    init(_ source: Bytes) throws(ReadingError) {
        self.source = source
        guard source.count < Self.mostBytes else {
            throw ReadingError(.tooLarge(byteCount: source.count, limit: Self.mostBytes))
        }
        try HTMLDepth.check(source)
        switch onrecord_html_parse(source.baseAddress, UInt32(source.count), &tree) {
        case ONRECORD_HTML_OK: break
        case ONRECORD_HTML_TOO_COMPLEX: throw ReadingError(.tooComplex)
        default: throw ReadingError(.outOfMemory)
        }
    }

    deinit {
        var tree = tree
        onrecord_html_free(&tree)
    }

    var nodes: UnsafeBufferPointer<onrecord_node> {
        UnsafeBufferPointer(start: tree.nodes, count: Int(tree.node_count))
    }

    func next(_ node: Int) -> Int { Int(nodes[node].next) }
    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    func span(_ node: Int) -> Span { Span(Int(nodes[node].start), Int(nodes[node].end)) }

    /// Decoded; nil where the element does not have it.
    func attribute(_ node: Int, _ name: onrecord_attribute_name) -> Bytes? {
        let first = Int(nodes[node].first_attribute)
        for index in first..<first + Int(nodes[node].attribute_count)
        where tree.attributes[index].name == name {
            return Bytes(start: tree.attributes[index].value, count: Int(tree.attributes[index].length))
        }
        return nil
    }

    func string(_ node: Int, _ name: onrecord_attribute_name) -> String? {
        attribute(node, name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a subtree says, folded.
    func text(of node: Int) -> String {
        var prose = ProseBuilder(source: source)
        var references = CharacterReferences()
        for index in node..<next(node) where nodes[index].tag == ONRECORD_TAG_TEXT {
            prose.appendHTML(span(index), &references)
        }
        return String(decoding: prose.text, as: UTF8.self)
    }
}

extension ProseBuilder {
    /// Adds a text node's raw bytes: references are decoded, tags that the parser ignored left out.
    mutating func appendHTML(_ span: Span, _ references: inout CharacterReferences) {
        var start = span.start
        var at = start
        while at < span.end {
            let byte = source[at]
            if byte == 0x26, let decoded = references.decode(source, at: at, end: span.end) {
                append(Span(start, at))
                append(decoded.bytes, for: Span(at, at + decoded.length))
                at += decoded.length
                start = at
            } else if byte == 0x3C, let tagEnd = HTMLTag.end(source, at: at, limit: span.end) {
                append(Span(start, at))
                at = tagEnd
                start = at
            } else {
                at += 1
            }
        }
        append(Span(start, span.end))
    }
}
