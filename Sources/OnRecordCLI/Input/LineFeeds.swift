/// Where lines end in bytes, at the speed of the C library: every byte of the input goes through here.

import Foundation

enum LineFeeds {
    private static let sign = Int32(UInt8(ascii: "\n"))

    /// The first line feed from an offset on; the end where there is none.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress), start < bytes.count,
            let found = memchr(base + start, sign, bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base
    }

    static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var offset = first(in: bytes, from: 0)
        while offset < bytes.count {
            count += 1
            offset = first(in: bytes, from: offset + 1)
        }
        return count
    }
}
