/// The grammar of JSON (RFC 8259), token by token, over bytes that are known to be UTF-8.

import Report

struct JSONScanner {
    private static let deepest = 256
    private static let longRun = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }
    /// 0 at the end.
    var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }
    private var place: Int { offset + 1 }

    func expected(_ what: String) -> RecordError { .syntax(expected: what, byte: place) }

    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard !isAtEnd, next == UInt8(ascii: sign) else { return false }
        offset += 1
        return true
    }

    mutating func takeNull() throws(RecordError) -> Bool {
        guard next == UInt8(ascii: "n") else { return false }
        try word("null")
        return true
    }

    // MARK: Strings

    /// The decoded bytes of a string.
    mutating func string(_ what: String) throws(RecordError) -> [UInt8] {
        guard take("\"") else { throw expected(what) }
        var result: [UInt8] = []
        while true {
            let end = JSONWriter.endOfPlainRun(bytes, from: offset)
            // What is long once is the article's text, which mostly fills its line.
            if end - offset >= Self.longRun { result.reserveCapacity(bytes.count - offset) }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[offset..<end]))
            offset = end
            if take("\"") { return result }
            guard take("\\") else { throw expected("the end of a string, or an escaped character") }
            try appendEscape(to: &result)
        }
    }

    private mutating func appendEscape(to result: inout [UInt8]) throws(RecordError) {
        let sign = next
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(sign)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            offset += 1
            return result.append(contentsOf: UTF8.encode(try scalar()).map { Array($0) } ?? [])
        default: throw expected("one of \" \\ / b f n r t u")
        }
        offset += 1
    }

    /// The character of the four digits after "\u", and of a second escape if they are half a pair.
    private mutating func scalar() throws(RecordError) -> Unicode.Scalar {
        let start = place - 2
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\"), take("u") else { throw .loneSurrogate(byte: start) }
        let second = try fourDigits()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .loneSurrogate(byte: start) }
        return scalar
    }

    private mutating func fourDigits() throws(RecordError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
                throw expected("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    // MARK: Other values

    /// The bytes of a number; nil where there is none.
    mutating func number() throws(RecordError) -> UnsafeBufferPointer<UInt8>? {
        let start = offset
        let isNegative = take("-")
        if !isNegative, !Self.isDigit(next) { return nil }
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return UnsafeBufferPointer(rebasing: bytes[start..<offset])
    }

    private mutating func digits() throws(RecordError) {
        guard Self.isDigit(next) else { throw expected("a digit") }
        while Self.isDigit(next) { offset += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func word(_ word: StaticString) throws(RecordError) {
        let isThere = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
        guard isThere else { throw expected("a value") }
        offset += word.utf8CodeUnitCount
    }

    /// Goes past a value of any kind, checking its grammar.
    mutating func skipValue(depth: Int = 0) throws(RecordError) {
        if depth > Self.deepest { throw .tooDeep(byte: place) }
        switch next {
        case UInt8(ascii: "\""): _ = try string("a string")
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case UInt8(ascii: "{"): try skipMembers(close: "}", hasKeys: true, depth: depth)
        case UInt8(ascii: "["): try skipMembers(close: "]", hasKeys: false, depth: depth)
        default: if try number() == nil { throw expected("a value") }
        }
    }

    private mutating func skipMembers(
        close: Unicode.Scalar, hasKeys: Bool, depth: Int
    ) throws(RecordError) {
        offset += 1
        skipSpace()
        if take(close) { return }
        repeat {
            skipSpace()
            if hasKeys {
                _ = try string("a key in quotation marks")
                skipSpace()
                guard take(":") else { throw expected("“:”") }
                skipSpace()
            }
            try skipValue(depth: depth + 1)
            skipSpace()
        } while take(",")
        guard take(close) else { throw expected("“,” or “\(close)”") }
    }
}
