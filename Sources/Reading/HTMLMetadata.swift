/// What a page says about itself: `<meta>`, `<title>`, JSON-LD.

import CGumbo
import Foundation
import SourceText

struct HTMLMetadata {
    var title: String?
    var publisher: String?

    init(_ tree: borrowing HTMLTree) {
        var meta: [String: String] = [:]
        var linked = LinkedData()
        var pageTitle: String?
        let nodes = tree.nodes
        for index in nodes.indices {
            switch nodes[index].tag {
            case ONRECORD_TAG_META: Self.add(tree, index, to: &meta)
            case ONRECORD_TAG_TITLE: pageTitle = pageTitle ?? tree.text(of: index)
            case ONRECORD_TAG_SCRIPT:
                guard tree.string(index, ONRECORD_ATTRIBUTE_TYPE)?.lowercased() == "application/ld+json"
                else { break }
                // A script holds one text node at most.
                let content = index + 1
                if content < tree.next(index) { linked.add(Data(tree.source[tree.span(content).range])) }
            default: break
            }
        }
        publisher = meta["og:site_name"] ?? linked.publisher ?? meta["application-name"]
        title =
            linked.headline ?? meta["og:title"] ?? meta["twitter:title"]
            ?? pageTitle.map { Self.withoutSite($0, publisher) }
        if title?.isEmpty == true { title = nil }
    }

    private static func add(_ tree: borrowing HTMLTree, _ node: Int, to meta: inout [String: String]) {
        let name =
            tree.string(node, ONRECORD_ATTRIBUTE_PROPERTY) ?? tree.string(node, ONRECORD_ATTRIBUTE_NAME)
        guard let name, let content = tree.string(node, ONRECORD_ATTRIBUTE_CONTENT) else { return }
        let value = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let key = name.lowercased()
        if !value.isEmpty, meta[key] == nil { meta[key] = value }
    }

    /// "Harbour to close | The Lantern Weekly" without the site's name.
    private static func withoutSite(_ title: String, _ publisher: String?) -> String {
        for separator in [" | ", " — ", " – ", " - "] {
            guard let range = title.ranges(of: separator).last else { continue }
            let rest = title[range.upperBound...]
            if separator == " | " || rest == publisher ?? "" { return String(title[..<range.lowerBound]) }
        }
        return title
    }
}

/// The article in a page's JSON-LD.
private struct LinkedData {
    var headline: String?
    var publisher: String?

    mutating func add(_ json: Data) {
        guard let value = try? JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed) else {
            return
        }
        search(value, depth: 0)
    }

    /// Articles stand at the top, in a list, or in a "@graph".
    private mutating func search(_ value: Any, depth: Int) {
        guard depth < 4 else { return }
        if let list = value as? [Any] {
            for element in list { search(element, depth: depth + 1) }
        } else if let object = value as? [String: Any] {
            if isArticle(object) {
                headline = headline ?? string(object["headline"])
                publisher = publisher ?? name(object["publisher"])
            }
            if let graph = object["@graph"] { search(graph, depth: depth + 1) }
        }
    }

    private func isArticle(_ object: [String: Any]) -> Bool {
        let types = (object["@type"] as? [Any]) ?? [object["@type"] as Any]
        return types.contains { type in
            guard let type = type as? String else { return false }
            return type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
        }
    }

    private func name(_ value: Any?) -> String? {
        if let list = value as? [Any] { return name(list.first) }
        return string((value as? [String: Any])?["name"]) ?? string(value)
    }

    private func string(_ value: Any?) -> String? {
        guard let text = value as? String else { return nil }
        let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return folded.isEmpty ? nil : folded
    }
}
