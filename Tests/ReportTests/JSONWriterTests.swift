import Foundation
import Testing

@testable import Report

@Suite struct JSONWriterTests {
    private func string(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String
    {
        var writer = JSONWriter(layout: layout)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func layouts() {
        func write(_ writer: inout JSONWriter) {
            writer.object { writer in
                writer.key("a")
                writer.array { writer in
                    writer.integer(1)
                    writer.object(inline: true) { writer in
                        writer.key("b")
                        writer.null()
                        writer.key(named: "c\"")
                        writer.array { $0.bool(true) }
                    }
                }
                writer.key("d")
                writer.array { _ in }
            }
        }
        #expect(string(.compact, write) == #"{"a":[1,{"b":null,"c\"":[true]}],"d":[]}"#)
        #expect(
            string(.indented, write) == """
                {
                  "a": [
                    1,
                    {"b": null, "c\\"": [true]}
                  ],
                  "d": []
                }
                """)
    }

    @Test(arguments: [
        (0, "0"), (9, "9"), (10, "10"), (-5, "-5"), (Int.max, "9223372036854775807"),
        (Int.min, "-9223372036854775808"),
    ])
    func integers(value: Int, expected: String) { #expect(string { $0.integer(value) } == expected) }

    @Test(arguments: [
        (0.0, 3, 2, "0.00"), (1.0, 3, 2, "1.00"), (0.97, 3, 2, "0.97"), (0.9745, 3, 2, "0.975"),
        (0.005, 3, 2, "0.005"), (0.0, 4, 0, "0"), (0.41, 4, 0, "0.41"), (1.0 / 3, 4, 0, "0.3333"),
        (0.99999, 4, 0, "1"),
    ])
    func decimals(value: Double, digits: Int, least: Int, expected: String) {
        #expect(string { $0.decimal(value, digits: digits, least: least) } == expected)
    }

    /// Every character that has to be escaped, at every place in a word of eight bytes, against
    /// Foundation's reader.
    @Test func escapes() throws {
        let signs =
            (0..<0x20).map { Unicode.Scalar(UInt8($0)) } + [
                "\"", "\\", "/", "\u{7F}", "é", "€", "😀", "\u{2028}",
            ]
        for sign in signs {
            for place in 0..<20 {
                let text = String(repeating: "x", count: place) + String(sign) + "tail" + String(sign)
                let json = string { writer in writer.array { $0.string(text) } }
                #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
                #expect(!json.utf8.contains { $0 < 0x20 })
            }
        }
        #expect(string { $0.string("\u{1}\n\t\u{1F}") } == #""\u0001\n\t\u001f""#)
    }
}
