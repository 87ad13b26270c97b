/// The outermost layer of the protocol: a header with a length, and that many bytes of JSON.

import Foundation

public struct FrameReader {
    public enum Frame: Equatable, Sendable {
        case message(JSONValue)
        /// Bytes that are no JSON, or a header that tells no length.
        case broken(String)
    }

    /// A longer message is nobody's draft.
    private static let longest = 64 << 20
    private static let separator = Array("\r\n\r\n".utf8)

    private var buffer: [UInt8] = []

    public init() {}

    /// Takes in what has arrived; all messages that are whole now, in order.
    public mutating func take(_ bytes: some Sequence<UInt8>) -> [Frame] {
        buffer.append(contentsOf: bytes)
        var frames: [Frame] = []
        while let end = headerEnd {
            guard let length = length(upTo: end), length <= Self.longest else {
                // Nothing tells where the next message begins.
                buffer.removeAll()
                frames.append(.broken("a header without a usable Content-Length"))
                break
            }
            let start = end + Self.separator.count
            guard buffer.count >= start + length else { break }
            let body = Data(buffer[start..<start + length])
            buffer.removeSubrange(..<(start + length))
            do {
                frames.append(.message(try JSONDecoder().decode(JSONValue.self, from: body)))
            } catch {
                frames.append(.broken("the message is no JSON"))
            }
        }
        return frames
    }

    private var headerEnd: Int? {
        guard buffer.count >= Self.separator.count else { return nil }
        return (0...(buffer.count - Self.separator.count)).first {
            buffer[$0] == 13 && buffer[$0..<$0 + Self.separator.count].elementsEqual(Self.separator)
        }
    }

    private func length(upTo end: Int) -> Int? {
        let header = String(decoding: buffer[..<end], as: UTF8.self)
        for line in header.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            return Int(parts[1].drop { $0 == " " }).flatMap { $0 >= 0 ? $0 : nil }
        }
        return nil
    }

    /// A message with its header.
    public static func frame(_ message: JSONValue) throws -> [UInt8] {
        let body = try JSONEncoder().encode(message)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
