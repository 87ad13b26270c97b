// Positions in all encodings, and changes that leave the same text as the client's.

import LanguageServer
import Testing

@Suite struct OpenDocumentTests {
    static let text = "One été 🎉 two\r\n\nthird “line”\n"

    private func document(_ encoding: PositionEncoding, _ text: String = text) -> OpenDocument {
        OpenDocument(uri: "file:///a.md", language: "markdown", version: 1, text: text, encoding: encoding)
    }

    private func position(_ line: Int, _ character: Int) -> JSONValue {
        ["line": .integer(line), "character": .integer(character)]
    }

    @Test(arguments: [(PositionEncoding.utf8, 15), (.utf16, 11), (.utf32, 10)])
    func columnsCountAsTheClientCounts(encoding: PositionEncoding, character: Int) throws {
        let document = document(encoding)
        let place = try #require(Self.text.firstRange(of: "two"))
        let byte = Self.text[..<place.lowerBound].utf8.count
        #expect(document.position(byte) == position(0, character))
        #expect(document.offset(position(0, character)) == byte)
    }

    @Test(arguments: PositionEncoding.allCases) func everyCharacterGoesThereAndBack(
        encoding: PositionEncoding
    ) {
        let document = document(encoding)
        for (offset, byte) in Self.text.utf8.enumerated() where byte & 0xC0 != 0x80 && byte != 10 {
            #expect(document.offset(document.position(offset)) == offset || byte == 13)
        }
    }

    @Test func positionsOutsideMeanTheNearestPlace() {
        let document = document(.utf16)
        let bytes = Array(Self.text.utf8)
        #expect(document.offset(position(0, 99)) == bytes.firstIndex(of: 13))
        #expect(document.offset(position(99, 0)) == bytes.count)
        #expect(document.offset(position(-1, 0)) == nil)
        #expect(document.offset(["line": 0]) == nil)
        // In the middle of a surrogate pair.
        #expect(document.offset(position(0, 9)) == document.offset(position(0, 8)))
    }

    @Test(arguments: PositionEncoding.allCases) func changesLeaveTheClientsText(encoding: PositionEncoding) {
        var generator = Numbers(seed: 7)
        var document = document(encoding)
        var model = Array(Self.text.unicodeScalars)
        for version in 2..<300 {
            // A client never cuts through a CRLF, nor do we ask it to.
            let cuts = (0...model.count).filter { $0 == 0 || $0 == model.count || model[$0 - 1] != "\r" }
            let (a, b) = (
                cuts.randomElement(using: &generator) ?? 0, cuts.randomElement(using: &generator) ?? 0
            )
            let range = min(a, b)..<min(max(a, b), min(a, b) + 5)
            if range.upperBound > 0, range.upperBound < model.count, model[range.upperBound - 1] == "\r" {
                continue
            }
            let new = ["x", "é\n", "🎉🎉", "", "“", "\r\n"].randomElement(using: &generator) ?? ""
            let start = String(String.UnicodeScalarView(model[..<range.lowerBound])).utf8.count
            let end = String(String.UnicodeScalarView(model[..<range.upperBound])).utf8.count
            document.apply(
                [
                    "range": ["start": document.position(start), "end": document.position(end)],
                    "text": .string(new),
                ], version: version)
            model.replaceSubrange(range, with: Array(new.unicodeScalars))
            #expect(document.text == Array(String(String.UnicodeScalarView(model)).utf8))
            if document.text != Array(String(String.UnicodeScalarView(model)).utf8) { return }
        }
        document.apply(["text": "whole"], version: 300)
        #expect(document.text == Array("whole".utf8) && document.version == 300)
    }
}

/// The same numbers in every run.
private struct Numbers: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
