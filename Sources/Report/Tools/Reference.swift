/// References to things as linked data wants them: IRIs.

enum Reference {
    /// An article's id as a reference: an address stays one, a path becomes a relative one.
    static func iri(_ id: String) -> String {
        var result = ""
        for byte in id.utf8 {
            if isAllowed(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return isAddress(id) ? result : result.replacing(":", with: "%3A")
    }

    /// A part of an article, by an id such as "a3".
    static func iri(_ article: String, _ part: String) -> String {
        let whole = iri(article)
        return (whole.firstIndex(of: "#").map { String(whole[..<$0]) } ?? whole) + "#" + part
    }

    private static func isAddress(_ id: String) -> Bool {
        ["https://", "http://", "urn:", "file://"].contains { id.lowercased().hasPrefix($0) }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/:?#&=+,;@!$'()*%".utf8.contains(byte)
        }
    }
}
