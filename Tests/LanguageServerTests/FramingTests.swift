// Messages in their frames, however the bytes arrive.

import LanguageServer
import Testing

@Suite struct FramingTests {
    private static let messages: [JSONValue] = [
        [
            "jsonrpc": "2.0", "id": 1, "method": "x",
            "params": ["text": "été \u{FEFF} “🎉” \u{0} \"", "list": [1, nil, true, [:]]],
        ],
        ["jsonrpc": "2.0", "method": "exit"],
    ]

    @Test(arguments: [1, 2, 7, 100_000]) func piecesMakeMessages(size: Int) throws {
        let bytes = try Self.messages.flatMap(FrameReader.frame)
        var reader = FrameReader()
        var found: [FrameReader.Frame] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            found += reader.take(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(found == Self.messages.map(FrameReader.Frame.message))
    }

    @Test(arguments: [
        ("Content-Length: 2\r\n\r\n[]", FrameReader.Frame.message([])),
        ("content-length:2\r\nContent-Type: x\r\n\r\n[]", .message([])),
        ("Content-Length: 3\r\n\r\n[1,", .broken("the message is no JSON")),
        ("Content-Length: -3\r\n\r\n", .broken("a header without a usable Content-Length")),
        ("Content-Length: 99999999999\r\n\r\n", .broken("a header without a usable Content-Length")),
        ("GET / HTTP/1.1\r\n\r\n", .broken("a header without a usable Content-Length")),
    ]) func headers(text: String, expected: FrameReader.Frame) {
        var reader = FrameReader()
        #expect(reader.take(text.utf8) == [expected])
        // The next message is read again.
        #expect(reader.take("Content-Length: 2\r\n\r\n{}".utf8) == [.message([:])])
    }
}
