import Testing

@testable import OnRecordCLI

@Suite struct RecordParserTests {
    private func parse(_ line: some Sequence<UInt8>) throws(RecordError) -> Record {
        try Array(line).withUnsafeBufferPointer { bytes throws(RecordError) in try RecordParser.parse(bytes) }
    }

    private func text(_ json: String) throws -> String {
        String(decoding: try parse("{\"text\":\(json)}".utf8).text, as: UTF8.self)
    }

    @Test func fields() throws {
        let line =
            #" { "id" : 12e1 , "text":"a", "title":null, "publisher":"P", "x":{"text":[]}, "format":"html" } "#
        let record = try parse(line.utf8)
        #expect(record == Record(id: "12e1", text: [97], title: nil, publisher: "P", format: .html))
        #expect(try parse(#"{"text":""}"#.utf8) == Record(text: []))
    }

    @Test(arguments: [
        (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\u20AC\ud83d\uDE00""#, "é€😀"),
        (#""\ufeffx\u0000""#, "\u{FEFF}x\0"), ("\"\u{2028}é😀\"", "\u{2028}é😀"),
        (#""\uFFFF\uE000\uD7FF""#, "\u{FFFF}\u{E000}\u{D7FF}"), ("\"a\u{7F}\"", "a\u{7F}"),
    ])
    func strings(json: String, expected: String) throws { #expect(try text(json) == expected) }

    @Test(arguments: [
        "", " ", "{", "{}x", "nonsense", "{\"text\":\"a\"", "{\"text\":\"a}", "{'text':'a'}",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\" \"id\":1}", "{\"text\" \"a\"}", "{text:\"a\"}", "{\"x\":01,\"text\":\"a\"}",
        "{\"x\":1.,\"text\":\"\"}", "{\"x\":.5,\"text\":\"\"}", "{\"x\":1e,\"text\":\"\"}",
        "{\"x\":-,\"text\":\"\"}",
        "{\"x\":nul,\"text\":\"\"}", "{\"x\":[1,],\"text\":\"\"}", "{\"x\":{\"a\"},\"text\":\"\"}",
        "{\"text\":\"a\tb\"}", "{\"text\":\"\\x\"}", "{\"text\":\"\\u12\"}", "{\"text\":\"\\u12g4\"}",
        "{\"text\":\"a\"} {}", "{\"text\":\"\\", "{\"text\":NaN}",
    ])
    func refusedSyntax(line: String) {
        let error = #expect(throws: RecordError.self) { try parse(line.utf8) }
        guard case .syntax = error else {
            if line == "{}x" { return }
            Issue.record("\(line): \(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        ("{}", RecordError.noText), (#"{"text":null}"#, .noText), ("[]", .notAnObject),
        ("\"text\"", .notAnObject),
        (#"{"text":1}"#, .wrongType(key: "text", expected: "a string")),
        (#"{"id":true,"text":""}"#, .wrongType(key: "id", expected: "a string or a number")),
        (#"{"title":[],"text":""}"#, .wrongType(key: "title", expected: "a string")),
        (
            #"{"format":"pdf","text":""}"#,
            .wrongType(key: "format", expected: "\"plain\", \"markdown\" or \"html\"")
        ),
        (#"{"text":"a","text":"b"}"#, .repeatedKey("text")),
        (#"{"text":"\ud800"}"#, .loneSurrogate(byte: 10)), (#"{"text":"\udc00"}"#, .loneSurrogate(byte: 10)),
        (#"{"text":"\ud800\ud800"}"#, .loneSurrogate(byte: 10)),
        (#"{"text":"\ud800x"}"#, .loneSurrogate(byte: 10)),
    ])
    func refusedRecords(line: String, expected: RecordError) {
        #expect(throws: expected) { try parse(line.utf8) }
    }

    @Test func hostile() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: RecordError.self) { try parse("{\"x\":\(deep)".utf8) }
        #expect(throws: RecordError.notUTF8) {
            try parse("{\"text\":\"".utf8 + [0xED, 0xA0, 0x80] + "\"}".utf8)
        }
        let wide = String(repeating: "[[[]]],", count: 1000)
        #expect(try parse("{\"x\":[\(wide)[]],\"text\":\"a\"}".utf8).text == [97])
    }
}
