/// HTML that cannot be broken by what stands in it: names of elements and attributes are literals of this
/// program, and everything else is escaped where it is appended. There is no way to append markup from outside.

struct Markup {
    private(set) var html = ""

    struct Attribute {
        var name: StaticString
        var value: String

        init(_ name: StaticString, _ value: String = "") {
            self.name = name
            self.value = value
        }

        init(_ name: StaticString, _ value: Int) { self.init(name, "\(value)") }
        init(_ name: StaticString, _ value: Double) {
            let tenths = Int((value * 10).rounded())
            let rest = abs(tenths % 10)
            let sign = tenths < 0 ? "-" : ""
            self.init(name, sign + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)"))
        }

        static func cls(_ value: String) -> Attribute { Attribute("class", value) }
    }

    /// An element with what `body` puts into it.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout Markup) -> Void
    ) {
        open(name, attributes)
        body(&self)
        html += "</\(name)>"
    }

    /// An element with text in it.
    mutating func element(_ name: StaticString, _ attributes: [Attribute], _ text: String) {
        element(name, attributes) { $0.text(text) }
    }

    mutating func element(_ name: StaticString, _ text: String) { element(name, [], text) }

    /// An element that has no end: `meta`, `input`.
    mutating func void(_ name: StaticString, _ attributes: [Attribute]) { open(name, attributes) }

    mutating func text(_ text: String) { html += Self.escaped(text) }

    /// Text that is a literal of this program.
    mutating func literal(_ text: StaticString) { html += "\(text)" }

    /// The style sheet and the script, which an element's end tag must not occur in.
    mutating func verbatim(_ asset: Asset) { html += asset.text }

    mutating func line() { html += "\n" }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        html += "<\(name)"
        for attribute in attributes {
            html += " \(attribute.name)"
            if !attribute.value.isEmpty { html += "=\"" + Self.escaped(attribute.value) + "\"" }
        }
        html += ">"
    }

    /// Safe between tags and inside quoted attributes. Control characters and marks that change the direction of
    /// writing are shown, line breaks are spaces.
    static func escaped(_ text: String) -> String {
        let text = TerminalText.visible(text)
        let needsNone = text.utf8.allSatisfy { byte in
            byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "&")
                && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
        }
        if needsNone { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 64)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
