import Rules
import Yams

/// Reading of single nodes, each with a message that says what should stand there.
extension PackReader {
    mutating func report(_ message: String, at node: Node, _ suggestion: String? = nil) {
        errors.append(file.error(message, at: node, suggestion: suggestion))
    }

    /// The pairs of a mapping, in their order.
    mutating func pairs(of node: Node, _ what: String) -> [(name: String, key: Node, value: Node)]? {
        guard let mapping = node.mapping else {
            report("\(what) must be a mapping", at: node, "write name: value")
            return nil
        }
        var pairs: [(name: String, key: Node, value: Node)] = []
        for (key, value) in mapping {
            if let name = key.scalar?.string {
                pairs.append((name, key, value))
            } else {
                report("a name must be a plain word", at: key)
            }
        }
        return pairs
    }

    /// The fields of an entry; nil if it is none or a required field is missing.
    mutating func fields(
        of node: Node, _ what: String, known: [String], required: [String]
    ) -> [String: Node]? {
        guard let pairs = pairs(of: node, what) else { return nil }
        var fields: [String: Node] = [:]
        for (name, key, value) in pairs {
            if known.contains(name) {
                fields[name] = value
            } else {
                report(
                    "\(what) has no field \(name)", at: key, Spelling.suggestion(for: name, among: known))
            }
        }
        let missing = required.filter { fields[$0] == nil }
        if missing.isEmpty { return fields }
        report("\(what) lacks \(missing.joined(separator: ", "))", at: node)
        return nil
    }

    /// The entries of a list.
    mutating func items(of node: Node, _ what: String) -> [Node] {
        if let sequence = node.sequence { return Array(sequence) }
        if node.scalar?.string.isEmpty == true { return [] }
        report("\(what) must be a list", at: node, "write [a, b] or one entry a line after a dash")
        return []
    }

    mutating func scalars(of node: Node, _ what: String) -> [Node.Scalar] {
        var scalars: [Node.Scalar] = []
        for item in items(of: node, what) {
            if let scalar = item.scalar, !scalar.string.isEmpty {
                scalars.append(scalar)
            } else {
                report("an entry of \(what) must be a word or a text", at: item)
            }
        }
        return scalars
    }

    mutating func texts(_ node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        return scalars(of: node, what).map(\.string)
    }

    /// A text that is there and is not empty.
    mutating func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            report("a text must stand here", at: node)
            return nil
        }
        return text
    }

    mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report("true or false must stand here", at: node)
            return false
        }
    }

    /// A name of lower-case letters, digits and hyphens.
    mutating func name(_ node: Node?) -> String? {
        guard let node, let name = text(node) else { return nil }
        if name.isPackName { return name }
        report(
            "\(name) is no name", at: node, "names are lower-case letters, digits and hyphens: noun-phrase")
        return nil
    }

    /// Single words, lower-case unless their case matters.
    mutating func readWords(_ node: Node, _ what: String, keepingCase: Bool = false) -> [String] {
        var words: [String] = []
        for item in items(of: node, what) {
            guard let text = text(item) else { continue }
            if text.unicodeScalars.contains(where: \.properties.isWhitespace) {
                report("\"\(text)\" is more than one word", at: item, "phrases belong under lists:")
            } else {
                words.append(keepingCase ? straightened(text) : folded(text))
            }
        }
        return words
    }

    /// The named lists of a section.
    mutating func readLists(_ node: Node, ofPhrases: Bool = false) -> [WordList] {
        var lists: [WordList] = []
        for (name, key, value) in pairs(of: node, "a section of lists") ?? [] {
            if !name.isPackName {
                report("\(name) is no name", at: key, "names are lower-case letters, digits and hyphens")
            }
            let words = ofPhrases ? texts(value, name) : readWords(value, name)
            lists.append(WordList(name: name, words: words))
        }
        return lists
    }

    func location(of node: Node) -> PackLocation {
        PackLocation(path: file.path, line: node.mark?.line ?? 0)
    }
}

/// The form in which words are looked up: lower case, with straight apostrophes.
func folded(_ word: String) -> String { straightened(word.lowercased()) }

private func straightened(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for sign in word.unicodeScalars {
        result.append(sign == "\u{2019}" || sign == "\u{02BC}" ? "'" : sign)
    }
    return String(result)
}

extension String {
    var isPackName: Bool {
        guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            return false
        }
        return utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
    }
}
