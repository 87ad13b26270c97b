/// Refuses pages that are nested so deeply that parsing them would take for ever.
///
/// gumbo's cost grows with the square of the depth. Counting "<" and "</" would not do: "</x>" closes
/// nothing and "<p>" is mostly left open. So this keeps a stack as the HTML rules do, as far as they decide
/// what is still open, and where it is unsure it takes the element for open.

import SourceText

struct HTMLDepth {
    /// Levels. Real pages have fewer than a hundred; browsers stop at 512.
    static let limit = 5000
    /// How far the stack is searched for the element that an end tag closes.
    private static let searched = 512

    private struct Element {
        var name: NameHash
        var isForeign: Bool
    }
    private var stack: [Element] = []
    private let source: Bytes

    static func check(_ source: Bytes) throws(ReadingError) {
        var scan = HTMLDepth(source: source)
        try scan.run()
    }

    private init(source: Bytes) { self.source = source }

    private mutating func run() throws(ReadingError) {
        var at = source.firstIndex(of: 0x3C, from: 0)
        while at < source.count {
            if let tag = HTMLTag(source, at: at) {
                take(tag)
                guard stack.count <= Self.limit else {
                    throw ReadingError(.tooDeep(byteOffset: at, limit: Self.limit))
                }
                at = isRaw(tag) ? rawEnd(tag) : tag.end
            } else {
                at = HTMLTag.end(source, at: at, limit: source.count) ?? at + 1
            }
            at = source.firstIndex(of: 0x3C, from: at)
        }
    }

    private mutating func take(_ tag: HTMLTag) {
        if tag.isEnd { return close(tag.name) }
        if Names.void.contains(tag.name) || isRaw(tag) { return }
        var isForeign = stack.last?.isForeign ?? false
        if isForeign, Names.breakout.contains(tag.name) {
            while stack.last?.isForeign == true { stack.removeLast() }
            isForeign = false
        } else if isForeign, tag.isSelfClosing {
            return
        }
        if !isForeign { closeBefore(tag.name) }
        if Names.foreignRoots.contains(tag.name) { isForeign = true }
        if Names.integration.contains(tag.name) { isForeign = false }
        stack.append(Element(name: tag.name, isForeign: isForeign))
    }

    /// What a start tag closes without being told to.
    private mutating func closeBefore(_ name: NameHash) {
        if Names.block.contains(name) { pop(Names.p) { Names.barrier.contains($0) } }
        if let siblings = Names.items[name] {
            for sibling in siblings {
                pop(sibling) { Names.special.contains($0) && !Names.inItem.contains($0) }
            }
        }
        if Names.tablePart.contains(name) || name == Names.option {
            pop(name) { Names.tableBarrier.contains($0) }
        }
    }

    private mutating func close(_ name: NameHash) {
        if Names.special.contains(name) {
            pop(name) { Names.barrier.contains($0) && !Names.tablePart.contains(name) }
        } else {
            pop(name) { Names.special.contains($0) }
        }
    }

    /// Takes off the nearest element of this name and all above it, unless one in between keeps it.
    private mutating func pop(_ name: NameHash, unless isKept: (NameHash) -> Bool) {
        for index in stack.indices.suffix(Self.searched).reversed() {
            if stack[index].name == name { return stack.removeSubrange(index...) }
            if isKept(stack[index].name) { return }
        }
    }

    private func isRaw(_ tag: HTMLTag) -> Bool {
        !tag.isEnd && Names.raw.contains(tag.name) && stack.last?.isForeign != true
    }

    /// The end tag of an element whose content is no markup.
    private func rawEnd(_ tag: HTMLTag) -> Int {
        var at = source.firstIndex(of: 0x3C, from: tag.end)
        while at < source.count {
            if let end = HTMLTag(source, at: at), end.isEnd, end.name == tag.name { return at }
            at = source.firstIndex(of: 0x3C, from: at + 1)
        }
        return at
    }
}

private enum Names {
    static let p = NameHash("p".utf8)
    static let option = NameHash("option".utf8)
    static let void = NameHash.set("area base br col embed hr img input link meta param source track wbr")
    static let raw = NameHash.set("script style textarea title xmp iframe noembed noframes")
    static let block = NameHash.set(
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer
        form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre section summary ul dd dt
        """)
    /// What each item closes when it starts.
    static let items = [
        NameHash("li".utf8): NameHash.set("li"), NameHash("dd".utf8): NameHash.set("dd dt"),
        NameHash("dt".utf8): NameHash.set("dd dt"),
    ]
    static let inItem = NameHash.set("address div p")
    static let tablePart = NameHash.set("tr td th tbody thead tfoot caption colgroup")
    static let tableBarrier = NameHash.set("table template html")
    static let barrier = NameHash.set("table td th caption object applet marquee template html button")
    static let special = block.union(barrier).union(tablePart).union(NameHash.set("body head select"))
    static let foreignRoots = NameHash.set("svg math")
    /// Inside these, HTML goes on within SVG and MathML.
    static let integration = NameHash.set("foreignobject desc title annotation-xml mi mo mn ms mtext")
    /// These end SVG and MathML.
    static let breakout = NameHash.set(
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing
        menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
        """)
}
