/// From a file's bytes to UTF-8.
///
/// glibc's `iconv` stands where the design had ICU's converters: it knows the same names and needs
/// no further library, and ICU's names would have to be opened up through a second shim.

import Glibc
import SourceText

/// A document as UTF-8, its byte-order mark taken off.
struct DecodedText {
    var text: [UInt8]
    /// 1 where there was a byte-order mark.
    var leadingCodePoints = 0

    init(_ bytes: [UInt8], encoding: String?) throws(ReadingError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = Array(bytes[3...])
            leadingCodePoints = 1
            try Self.check(text, base: 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = Self.decodingUTF16(bytes[2...], isBigEndian: bytes[0] == 0xFE)
            leadingCodePoints = 1
            try Self.refuseBinary(text, base: 2)
        } else if let encoding {
            text = try Self.convert(bytes, from: encoding)
            try Self.check(text, base: 0)
        } else {
            text = bytes
            try Self.check(text, base: 0)
        }
    }

    private static func check(_ text: [UInt8], base: Int) throws(ReadingError) {
        do {
            _ = try UTF8Span(validating: text.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            if EncodingGuess.isBinary(text) { throw ReadingError(.binary(byteOffset: base + offset)) }
            let likely = EncodingGuess.likelyEncoding(of: text, invalidAt: offset)
            throw ReadingError(.notUTF8(byteOffset: base + offset, likelyEncoding: likely))
        }
        try refuseBinary(text, base: base)
    }

    private static func refuseBinary(_ text: [UInt8], base: Int) throws(ReadingError) {
        let nul = text.withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else { return nil }
            return UnsafeRawPointer(found) - start
        }
        if let nul {
            if let utf16 = EncodingGuess.utf16(text) {
                throw ReadingError(.notUTF8(byteOffset: base + nul, likelyEncoding: utf16))
            }
            throw ReadingError(.binary(byteOffset: base + nul))
        }
        if EncodingGuess.isBinary(text) {
            let offset = text.firstIndex(where: EncodingGuess.isControl) ?? 0
            throw ReadingError(.binary(byteOffset: base + offset))
        }
    }

    /// A lone surrogate or half a unit at the end becomes U+FFFD.
    private static func decodingUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index -> UInt16 in
            guard index + 1 < bytes.endIndex else { return 0xFFFD }
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func convert(_ bytes: [UInt8], from encoding: String) throws(ReadingError) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
            throw ReadingError(.unknownEncoding(name: encoding))
        }
        defer { iconv_close(converter) }
        var source = bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        let failedAt = source.withUnsafeMutableBytes { source -> Int? in
            var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let status = convertChunk(converter, &input, &left, to: &result)
                if status == EILSEQ || status == EINVAL { return source.count - left }
            }
            return nil
        }
        if let failedAt { throw ReadingError(.malformed(encoding: encoding, byteOffset: failedAt)) }
        return result
    }

    /// Converts until the chunk is full or the input ends; returns 0 or `errno`.
    private static func convertChunk(
        _ converter: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
        to result: inout [UInt8]
    ) -> Int32 {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { chunk in
            var output = chunk.baseAddress
            var room = chunk.count
            let status = iconv(converter, &input, &left, &output, &room) == -1 ? errno : 0
            result.append(contentsOf: chunk.prefix(chunk.count - room).lazy.map { UInt8(bitPattern: $0) })
            return status
        }
    }
}
