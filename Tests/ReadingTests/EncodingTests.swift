import Foundation
import Reading
import SourceText
import Testing

struct EncodingTests {
    private static let text = "“Café à la plage”, dit-elle – enfin…"

    private func kind(of bytes: [UInt8], encoding: String? = nil) -> ReadingError.Kind? {
        do {
            _ = try Reader(encoding: encoding).read(bytes, id: "", format: .plain)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test func aByteOrderMarkIsTakenOff() throws {
        let article = try Reader().read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), id: "", format: .plain)
        #expect(article.original == Array(Self.text.utf8))
        #expect(article.leadingCodePoints == 1)
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16WithAByteOrderMark(encoding: String.Encoding) throws {
        let mark: [UInt8] = encoding == .utf16BigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let bytes = [UInt8](try #require(Self.text.data(using: encoding)))
        let article = try Reader().read(mark + bytes, id: "", format: .plain)
        #expect(article.original == Array(Self.text.utf8))
        #expect(article.leadingCodePoints == 1)
    }

    @Test(
        arguments: [
            ("windows-1252", [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94], "“Café”"),
            ("ISO-8859-1", [0x43, 0x61, 0x66, 0xE9], "Café"),
            ("KOI8-R", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
            ("utf-8", [0x43, 0xC3, 0xA9], "Cé"),
            ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
        ] as [(String, [UInt8], String)])
    func namedEncodings(name: String, bytes: [UInt8], text: String) throws {
        let article = try Reader(encoding: name).read(bytes, id: "", format: .plain)
        #expect(String(decoding: article.original, as: UTF8.self) == text)
        #expect(article.leadingCodePoints == 0)
    }

    @Test func longTextsConvert() throws {
        let bytes = [UInt8](repeating: 0xE9, count: 100_001)
        let article = try Reader(encoding: "iso-8859-1").read(bytes, id: "", format: .plain)
        #expect(article.original.count == 200_002)
    }

    @Test func errorsNameTheByteAndALikelyEncoding() {
        let windows = [UInt8]("He said: ".utf8) + [0x93] + [UInt8]("no".utf8) + [0x94]
        #expect(kind(of: windows) == .notUTF8(byteOffset: 9, likelyEncoding: "windows-1252"))
        let latin = [UInt8]("Un caf".utf8) + [0xE9, 0x20, 0x61]
        #expect(kind(of: latin) == .notUTF8(byteOffset: 6, likelyEncoding: "iso-8859-1"))
        let koi8: [UInt8] = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2]
        #expect(kind(of: koi8) == .notUTF8(byteOffset: 0, likelyEncoding: "koi8-r"))
        let cp1251: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0]
        #expect(kind(of: cp1251) == .notUTF8(byteOffset: 0, likelyEncoding: "windows-1251"))
        let utf16 = "The wall fell.".utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit), 0] }
        #expect(kind(of: utf16) == .notUTF8(byteOffset: 1, likelyEncoding: "utf-16le"))
        let damaged = [UInt8]("Café, caf".utf8) + [0xC3]
        #expect(kind(of: damaged) == .notUTF8(byteOffset: 10, likelyEncoding: nil))
    }

    @Test func whatCannotBeReadIsRefused() {
        #expect(kind(of: [0x61, 0x00, 0x62]) == .binary(byteOffset: 1))
        #expect(kind(of: [0x61, 0x01, 0x02, 0x03, 0x62]) == .binary(byteOffset: 1))
        #expect(kind(of: [0x61], encoding: "no-such-encoding") == .unknownEncoding(name: "no-such-encoding"))
        #expect(kind(of: [0x61, 0xFF], encoding: "utf-8") == .malformed(encoding: "utf-8", byteOffset: 1))
        #expect(
            kind(of: [0x61, 0x81], encoding: "windows-1252")
                == .malformed(encoding: "windows-1252", byteOffset: 1))
    }

    @Test(
        arguments: [
            (
                .notUTF8(byteOffset: 9, likelyEncoding: "windows-1252"),
                "the text is not UTF-8 at byte 9; it looks like windows-1252: name the encoding"
            ),
            (
                .notUTF8(byteOffset: 9, likelyEncoding: nil),
                "the text is not UTF-8 at byte 9; it seems to be damaged"
            ),
            (.binary(byteOffset: 1), "not a text: control characters at byte 1"),
            (.unknownEncoding(name: "x"), "unknown encoding “x”"),
        ] as [(ReadingError.Kind, String)])
    func wording(kind: ReadingError.Kind, text: String) { #expect("\(ReadingError(kind))" == text) }
}
