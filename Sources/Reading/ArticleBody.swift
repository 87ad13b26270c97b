/// Finds the article in a page: the element that holds its body, and its headline.
///
/// What a page declares goes first (itemprop, well-known classes, `<article>`, `<main>`), as long as it
/// holds most of the page's prose; a page that declares nothing is descended into as long as one child
/// holds most of it.

import CGumbo
import SourceText

struct ArticleBody {
    /// Of the element that holds the body.
    private(set) var container = 0
    /// Of the headline's element.
    private(set) var headline: Int?
    /// Whether a node is furniture, and its subtree with it.
    private(set) var isFurniture: [Bool]
    /// Prose, in bytes, in the nodes before each node.
    private var proseBefore: [Int] = []

    init(_ tree: borrowing HTMLTree, _ metadata: HTMLMetadata) {
        let nodes = tree.nodes
        let verdicts = nodes.indices.map { Boilerplate.verdict(tree, $0) }
        isFurniture = verdicts.map { $0 == .furniture }
        countProse(tree)
        let all = proseBefore.last ?? 0
        for index in nodes.indices where verdicts[index] == .furnitureUnlessMain {
            isFurniture[index] = prose(tree, index) * 2 <= all
        }
        countProse(tree)
        container = findContainer(tree)
        headline = findHeadline(tree, metadata)
        for node in [container, headline ?? container] {
            var ancestor = node
            while ancestor > 0 {
                isFurniture[ancestor] = false
                ancestor = tree.parent(ancestor)
            }
        }
    }

    /// Text in paragraphs, and long text elsewhere; not links, which are mostly lists of other articles.
    private mutating func countProse(_ tree: borrowing HTMLTree) {
        let nodes = tree.nodes
        proseBefore = [0]
        proseBefore.reserveCapacity(nodes.count + 1)
        var sum = 0
        var furnitureEnd = 0
        var linkEnd = 0
        var paragraphEnd = 0
        for index in nodes.indices {
            let node = nodes[index]
            if index >= furnitureEnd {
                if isFurniture[index] { furnitureEnd = Int(node.next) }
                if node.tag == ONRECORD_TAG_A { linkEnd = max(linkEnd, Int(node.next)) }
                if node.tag == ONRECORD_TAG_P { paragraphEnd = max(paragraphEnd, Int(node.next)) }
                let length = Int(node.end - node.start)
                let isProse = node.tag == ONRECORD_TAG_TEXT && index >= linkEnd
                if isProse, index < paragraphEnd || length >= 80 { sum += length }
            }
            proseBefore.append(sum)
        }
    }

    /// Of a subtree, in bytes.
    private func prose(_ tree: borrowing HTMLTree, _ node: Int) -> Int {
        proseBefore[tree.next(node)] - proseBefore[node]
    }

    private func findContainer(_ tree: borrowing HTMLTree) -> Int {
        let all = proseBefore.last ?? 0
        // Largest and second of each kind of declaration, best kind first.
        var best = [(node: Int, size: Int, second: Int)](
            repeating: (0, 0, 0), count: Declaration.allCases.count)
        for node in tree.nodes.indices {
            guard let kind = Declaration(tree, node) else { continue }
            let size = prose(tree, node)
            if size > best[kind.rawValue].size {
                best[kind.rawValue] = (node, size, best[kind.rawValue].size)
            } else {
                best[kind.rawValue].second = max(best[kind.rawValue].second, size)
            }
        }
        let declared = best.first { $0.size > 0 && ($0.size * 2 >= all || $0.size >= $0.second * 3) }
        return declared?.node ?? densest(tree)
    }

    /// The deepest element that holds most of the page's prose.
    private func densest(_ tree: borrowing HTMLTree) -> Int {
        var node = 0
        while true {
            let size = prose(tree, node)
            var child = node + 1
            while child < tree.next(node), prose(tree, child) * 10 < size * 7 { child = tree.next(child) }
            guard size > 0, child < tree.next(node), tree.nodes[child].tag != ONRECORD_TAG_P,
                tree.nodes[child].tag != ONRECORD_TAG_TEXT
            else { return node }
            node = child
        }
    }

    private func findHeadline(_ tree: borrowing HTMLTree, _ metadata: HTMLMetadata) -> Int? {
        var inBody: Int?
        var before: Int?
        var index = 0
        while index < tree.next(container) {
            if isFurniture[index], !(index..<tree.next(index)).contains(container) {
                index = tree.next(index)
                continue
            }
            let tag = tree.nodes[index].tag
            if tag == ONRECORD_TAG_H1 || tag == ONRECORD_TAG_H2 {
                let text = tree.text(of: index)
                if !text.isEmpty, let title = metadata.title, Self.agree(text, title) { return index }
                if tag == ONRECORD_TAG_H1, !text.isEmpty, text != metadata.publisher {
                    if index > container { inBody = inBody ?? index } else { before = index }
                }
            }
            index += 1
        }
        return before ?? inBody
    }

    /// Titles in metadata may be cut, or have the site's name after them.
    private static func agree(_ headline: String, _ title: String) -> Bool {
        headline == title || headline.utf8.count > 20 && title.hasPrefix(headline)
            || title.utf8.count > 20 && headline.hasPrefix(title)
    }
}

/// How a page declares its article's body, the most exact first.
private enum Declaration: Int, CaseIterable {
    case property, name, article, main

    init?(_ tree: borrowing HTMLTree, _ node: Int) {
        let element = tree.nodes[node]
        guard element.tag != ONRECORD_TAG_TEXT, element.tag != ONRECORD_TAG_META else { return nil }
        if let property = tree.attribute(node, ONRECORD_ATTRIBUTE_ITEMPROP),
            NameHash(property) == Self.articleBody
        {
            self = .property
        } else if Self.hasKnownName(tree, node) {
            self = .name
        } else if element.tag == ONRECORD_TAG_ARTICLE {
            self = .article
        } else if element.tag == ONRECORD_TAG_MAIN || tree.string(node, ONRECORD_ATTRIBUTE_ROLE) == "main" {
            self = .main
        } else {
            return nil
        }
    }

    private static func hasKnownName(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        for name in [ONRECORD_ATTRIBUTE_CLASS, ONRECORD_ATTRIBUTE_ID, ONRECORD_ATTRIBUTE_NAME] {
            guard let value = tree.attribute(node, name) else { continue }
            if ClassName.all(value).contains(where: { names.contains($0.whole) }) { return true }
        }
        return false
    }

    private static let articleBody = NameHash("articleBody".utf8)
    private static let names = NameHash.set(
        """
        entrycontent articlebody articlebodytext articlecontent articletext articlecopy postcontent postbody
        storybody storycontent storytext contentbody contentarticlebody bodycopy bodycontent newsbody
        newscontent caasbody richtextstorybody richtextarticlebody centrycontent mwparseroutput
        """)
}
