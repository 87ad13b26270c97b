// URLs, e-mail addresses, @handles and #tags: what ICU cuts to pieces and a reader sees as one.

enum Links {
    /// The first link that starts within a range of bytes.
    static func first(in text: Bytes, from start: Int, to end: Int) -> Range<Int>? {
        var offset = start
        while offset < end {
            let found: Range<Int>? =
                switch text[offset] {
                case UInt8(ascii: "@"):
                    offset > start && text[offset - 1].isAlphanumeric
                        ? address(in: text, at: offset, from: start, to: end)
                        : name(in: text, at: offset, to: end)
                case UInt8(ascii: "#"):
                    offset > start && text[offset - 1].isAlphanumeric
                        ? nil : name(in: text, at: offset, to: end)
                case UInt8(ascii: "/"): hostPath(in: text, at: offset, from: start, to: end)
                case UInt8(ascii: ":"): locator(in: text, at: offset, from: start, to: end)
                case UInt8(ascii: "w"), UInt8(ascii: "W"):
                    bareLocator(in: text, at: offset, from: start, to: end)
                default: nil
                }
            if let found { return found }
            offset += 1
        }
        return nil
    }

    /// "@handle" or "#tag", from its mark.
    private static func name(in text: Bytes, at mark: Int, to end: Int) -> Range<Int>? {
        var offset = mark + 1
        var hasLetter = false
        while offset < end {
            let byte = text[offset]
            if byte.isLetter || (0xC3...0xDF).contains(byte) {
                hasLetter = true
            } else if !byte.isDigit && byte != UInt8(ascii: "_") {
                break
            }
            offset = min(end, offset + (byte.isASCII ? 1 : 2))
        }
        return hasLetter ? mark..<offset : nil
    }

    /// "name@host.example", from its "@".
    private static func address(in text: Bytes, at mark: Int, from start: Int, to end: Int) -> Range<Int>? {
        guard mark + 1 < end, text[mark + 1].isAlphanumeric else { return nil }
        var first = mark
        while first > start, isAddressByte(text[first - 1]) { first -= 1 }
        while !text[first].isAlphanumeric { first += 1 }
        var last = mark + 1
        while last < end,
            text[last].isAlphanumeric || text[last] == UInt8(ascii: ".") || text[last] == UInt8(ascii: "-")
        {
            last += 1
        }
        while !text[last - 1].isAlphanumeric { last -= 1 }
        return first..<last
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    /// "https://…", from its colon.
    private static func locator(in text: Bytes, at colon: Int, from start: Int, to end: Int) -> Range<Int>? {
        guard colon + 3 < end, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
            text[colon + 3].isAlphanumeric
        else { return nil }
        var first = colon
        while first > start, text[first - 1].isLetter { first -= 1 }
        guard colon - first >= 2 else { return nil }
        return first..<locatorEnd(in: text, from: colon + 3, to: end)
    }

    /// "example.com/path", from its slash: what stands before ends like a domain.
    private static func hostPath(in text: Bytes, at slash: Int, from start: Int, to end: Int) -> Range<Int>? {
        guard slash + 1 < end, text[slash + 1].isAlphanumeric else { return nil }
        var label = slash
        while label > start, text[label - 1].isLetter { label -= 1 }
        guard slash - label >= 2, label - 1 > start, text[label - 1] == UInt8(ascii: ".") else { return nil }
        var first = label - 1
        while first > start,
            text[first - 1].isAlphanumeric || text[first - 1] == UInt8(ascii: ".")
                || text[first - 1] == UInt8(ascii: "-")
        {
            first -= 1
        }
        while first < label, !text[first].isAlphanumeric { first += 1 }
        guard first < label else { return nil }
        return first..<locatorEnd(in: text, from: slash + 1, to: end)
    }

    /// "www.…"
    private static func bareLocator(
        in text: Bytes, at offset: Int, from start: Int, to end: Int
    ) -> Range<Int>? {
        guard offset + 4 < end, offset == start || !text[offset - 1].isAlphanumeric,
            text[offset + 1] | 0x20 == UInt8(ascii: "w"), text[offset + 2] | 0x20 == UInt8(ascii: "w"),
            text[offset + 3] == UInt8(ascii: "."), text[offset + 4].isAlphanumeric
        else { return nil }
        return offset..<locatorEnd(in: text, from: offset + 4, to: end)
    }

    /// Where a URL ends: before a quotation mark or angle bracket, and before the punctuation of the
    /// sentence around it. A bracket at its end belongs to it only if one opens inside it.
    private static func locatorEnd(in text: Bytes, from start: Int, to limit: Int) -> Int {
        var end = start
        var brackets = 0
        scan: while end < limit {
            switch text[end] {
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): break scan
            case UInt8(ascii: "("): brackets += 1
            case UInt8(ascii: ")"):
                brackets -= 1
                if brackets < 0 { break scan }
            case 0xC2 where end + 1 < limit && (text[end + 1] == 0xAB || text[end + 1] == 0xBB): break scan
            case 0xE2 where text.generalPunctuation(at: end, end: limit) != 0: break scan
            default: break
            }
            end += 1
        }
        while end > start + 1, isTrailing(text[end - 1]) { end -= 1 }
        return end
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"),
            UInt8(ascii: "}"), UInt8(ascii: "*"):
            true
        default: false
        }
    }
}
