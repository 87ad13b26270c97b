/// What of a web page is furniture: navigation, share bars, bylines, comments, banners.
///
/// An element's tag, role, visibility, classes and id decide. Site builders' names are a jungle, so two
/// brakes keep prose: names only count as whole words at a name's edges ("comment-list", "post-footer"),
/// and an element that holds most of the page's prose is not furniture, whatever it is called.

import CGumbo
import SourceText

enum Boilerplate {
    enum Verdict {
        case prose
        /// By its tag, its role or because nobody sees it.
        case furniture
        /// By its name only, or a form, in which some systems wrap the whole page.
        case furnitureUnlessMain
    }

    static func verdict(_ tree: borrowing HTMLTree, _ node: Int) -> Verdict {
        switch tree.nodes[node].tag {
        case ONRECORD_TAG_TEXT, ONRECORD_TAG_HTML, ONRECORD_TAG_BODY: return .prose
        case ONRECORD_TAG_IGNORED, ONRECORD_TAG_SCRIPT, ONRECORD_TAG_META, ONRECORD_TAG_TITLE,
            ONRECORD_TAG_NAV,
            ONRECORD_TAG_ASIDE:
            return .furniture
        case ONRECORD_TAG_FOOTER: return isInQuote(tree, node) ? .prose : .furniture
        default: break
        }
        guard tree.nodes[node].attribute_count > 0 else {
            return tree.nodes[node].tag == ONRECORD_TAG_FORM ? .furnitureUnlessMain : .prose
        }
        if isHidden(tree, node) || hasFurnitureRole(tree, node) { return .furniture }
        if tree.nodes[node].tag == ONRECORD_TAG_FORM { return .furnitureUnlessMain }
        return hasFurnitureName(tree, node) ? .furnitureUnlessMain : .prose
    }

    /// Whether a class or the id is of a teaser that belongs to the article though it stands above it.
    static func isStandfirst(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        guard let classes = tree.attribute(node, ONRECORD_ATTRIBUTE_CLASS) else { return false }
        return ClassName.all(classes).contains { standfirst.contains($0.last) }
    }

    /// Where a footer names who is quoted.
    private static func isInQuote(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        tree.nodes[tree.parent(node)].tag == ONRECORD_TAG_BLOCKQUOTE
    }

    private static func isHidden(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        if tree.attribute(node, ONRECORD_ATTRIBUTE_HIDDEN) != nil { return true }
        if tree.attribute(node, ONRECORD_ATTRIBUTE_ARIA_HIDDEN)?.elementsEqual("true".utf8) == true {
            return true
        }
        guard let style = tree.string(node, ONRECORD_ATTRIBUTE_STYLE)?.lowercased() else { return false }
        let dense = style.filter { !$0.isWhitespace }
        return dense.contains("display:none") || dense.contains("visibility:hidden")
    }

    private static func hasFurnitureRole(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        if let role = tree.attribute(node, ONRECORD_ATTRIBUTE_ROLE), roles.contains(NameHash(role)) {
            return true
        }
        guard let property = tree.attribute(node, ONRECORD_ATTRIBUTE_ITEMPROP) else { return false }
        return properties.contains(NameHash(property))
    }

    private static func hasFurnitureName(_ tree: borrowing HTMLTree, _ node: Int) -> Bool {
        for name in [ONRECORD_ATTRIBUTE_CLASS, ONRECORD_ATTRIBUTE_ID] {
            guard let value = tree.attribute(node, name) else { continue }
            if ClassName.all(value).contains(where: isFurniture) { return true }
        }
        return false
    }

    private static func isFurniture(_ name: ClassName) -> Bool {
        if wholeNames.contains(name.whole) { return true }
        if states.contains(name.first) { return false }
        return words.contains(name.first) || words.contains(name.last)
    }

    private static let roles = NameHash.set(
        "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist")
    private static let properties = NameHash.set(
        "author dateline datePublished dateModified publisher commentCount")
    private static let standfirst = NameHash.set(
        "standfirst dek deck subtitle subheadline subhead lede lead intro")
    /// Words that make a name one of a state of its element: "has-comments", "no-sidebar".
    private static let states = NameHash.set(
        "has no with without is not js hide show toggle enable lg md sm xl")
    private static let words = NameHash.set(
        """
        comment comments disqus share sharing sharebar sharebox sharedaddy social byline bylines related recirc
        recommended recommendations newsletter newsletters signup subscribe subscription cookie cookies consent
        gdpr adbox adblock adslot adunit advert advertisement advertising ad ads sponsored sponsor promo promos breadcrumb breadcrumbs nav
        navbar navigation menu sidebar footer masthead toolbar pagination pager popup modal overlay paywall
        regwall tags taglist timestamp outbrain taboola trending popular login skip copyright credit credits
        widget widgets teaser teasers colophon tooltip dropdown
        """)
    /// Names as a whole, without their hyphens.
    private static let wholeNames = NameHash.set(
        """
        hidden sronly srOnly screenreadertext visuallyhidden readmore readalso alsoread mostread morefrom
        morestories moreonthis authorbio authorinfo authorbox aboutauthor aboutheauthor postmeta entrymeta
        articlemeta storymeta metadata postdate entrydate pubdate publishdate articledate pullquote
        wpblockpullquote printonly noprint jprelatedposts relatedposts postauthor entryauthor articleauthor
        postcategories cookiebanner cookienotice shareButtons tagslinks catlinks editsection reflist toc
        """)
}

/// A class or an id, seen as words: "entry-footer", "entryFooter", "entry_footer".
struct ClassName {
    var first = NameHash()
    var last = NameHash()
    /// Without what separates its words.
    var whole = NameHash()

    /// The names in the value of a class attribute.
    static func all(_ value: Bytes) -> [ClassName] {
        value.split(whereSeparator: \.isASCIISpace).map(ClassName.init)
    }

    init(_ name: Bytes.SubSequence) {
        var wordCount = 0
        var isInWord = false
        var previous: UInt8 = 0
        for byte in name {
            let isWord = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
            if isWord {
                if !isInWord || byte.isASCIIUpper && previous.isASCIILower {
                    wordCount += 1
                    last = NameHash()
                }
                last.add(byte)
                whole.add(byte)
                if wordCount == 1 { first = last }
            }
            isInWord = isWord
            previous = byte
        }
    }
}
