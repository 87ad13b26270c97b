/// Reads one flat JSON record from a line, strictly and without building values for what it skips.
///
/// Foundation's readers do not do here: JSONSerialization drops U+FEFF inside strings and so shifts every
/// later offset, and JSONDecoder would cost as much as the analysis.

import OnRecord
import Report

struct RecordParser {
    private var scanner: JSONScanner
    private var seen: Set<String> = []

    /// - Parameter line: one line, with or without its line feed.
    static func parse(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) -> Record {
        guard UTF8Check.isValid(line) else { throw .notUTF8 }
        var parser = RecordParser(scanner: JSONScanner(line))
        return try parser.record()
    }

    private mutating func record() throws(RecordError) -> Record {
        scanner.skipSpace()
        guard scanner.take("{") else {
            if scanner.isAtEnd { throw scanner.expected("a value") }
            try scanner.skipValue()
            throw .notAnObject
        }
        var record = Record(text: [])
        var hasText = false
        scanner.skipSpace()
        if !scanner.take("}") {
            repeat {
                try field(&record, &hasText)
                scanner.skipSpace()
            } while scanner.take(",")
            guard scanner.take("}") else { throw scanner.expected("“,” or “}”") }
        }
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.expected("the end of the line") }
        guard hasText else { throw .noText }
        return record
    }

    private mutating func field(_ record: inout Record, _ hasText: inout Bool) throws(RecordError) {
        scanner.skipSpace()
        let key = String(decoding: try scanner.string("a key in quotation marks"), as: UTF8.self)
        scanner.skipSpace()
        guard scanner.take(":") else { throw scanner.expected("“:”") }
        scanner.skipSpace()
        guard ["id", "text", "title", "publisher", "format"].contains(key) else {
            return try scanner.skipValue()
        }
        guard seen.insert(key).inserted else { throw .repeatedKey(key) }
        if try scanner.takeNull() { return }
        switch key {
        case "id": record.id = try id()
        case "text":
            record.text = try bytes(key)
            hasText = true
        case "title": record.title = try string(key)
        case "publisher": record.publisher = try string(key)
        default: record.format = try format()
        }
    }

    private mutating func id() throws(RecordError) -> String {
        if scanner.next == UInt8(ascii: "\"") { return try string("id") }
        guard let number = try scanner.number() else {
            try scanner.skipValue()
            throw .wrongType(key: "id", expected: "a string or a number")
        }
        return String(decoding: number, as: UTF8.self)
    }

    private mutating func format() throws(RecordError) -> DocumentFormat {
        let name = try string("format")
        guard let format = DocumentFormat(rawValue: name) else {
            throw .wrongType(key: "format", expected: "\"plain\", \"markdown\" or \"html\"")
        }
        return format
    }

    private mutating func string(_ key: String) throws(RecordError) -> String {
        String(decoding: try bytes(key), as: UTF8.self)
    }

    private mutating func bytes(_ key: String) throws(RecordError) -> [UInt8] {
        if scanner.next == UInt8(ascii: "\"") { return try scanner.string("a string") }
        try scanner.skipValue()
        throw .wrongType(key: key, expected: "a string")
    }
}

private enum UTF8Check {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }
}
