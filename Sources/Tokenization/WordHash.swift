/// The hash by which lexicons, tags and features know a word.
///
/// It is taken of the lower-cased UTF-8 bytes, eight at a time, with curly apostrophes straightened.
/// It is the same in every run and on every platform, so that compiled packs can store it.
public enum WordHash {
    /// The hash of a word given as UTF-8.
    public static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return finish(seed, count: 0) }
        return hash(base, count: bytes.count)
    }

    /// The hash of a word.
    public static func hash(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { hash(of: $0) }
    }

    /// The hash of `count` bytes.
    @inline(__always) static func hash(_ base: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        var hash = seed
        var high: UInt64 = 0
        var offset = 0
        while count - offset >= 8 {
            let word = load(base + offset, as: UInt64.self)
            high |= word
            hash = mix(hash, lowered(word))
            offset += 8
        }
        if offset < count {
            let word = tail(base + offset, count: count - offset)
            high |= word
            hash = mix(hash, lowered(word))
        }
        if high & highBits == 0 { return finish(hash, count: count) }
        return clitic(base, count: count) ?? foldedHash(Bytes(start: base, count: count))
    }

    /// The hash of an apostrophe of three bytes and ASCII letters behind it: "’s", the most frequent of all words
    /// that are not ASCII.
    @inline(__always) private static func clitic(_ base: UnsafePointer<UInt8>, count: Int) -> UInt64? {
        guard count > 3, count <= 8, base[0] == 0xE2, base[1] == 0x80, base[2] & 0xFE == 0x98 else {
            return nil
        }
        var letters: UInt64 = UInt64(UInt8(ascii: "'"))
        for offset in 3..<count {
            guard base[offset].isASCII else { return nil }
            letters |= UInt64(base[offset].lowered) << UInt64((offset - 2) * 8)
        }
        return finish(mix(seed, letters), count: count - 2)
    }

    /// The hash of one to seven ASCII bytes, given as the low bytes of a word whose rest is zero.
    @inline(__always) static func hash(ofShort word: UInt64, count: Int) -> UInt64 {
        finish(mix(seed, lowered(word)), count: count)
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }

    @inline(__always) private static func finish(_ hash: UInt64, count: Int) -> UInt64 {
        let product = (hash ^ UInt64(count)) &* 0x0000_0100_0000_01B3
        return product ^ (product >> 32)
    }

    @inline(__always) private static func load<Word: FixedWidthInteger>(
        _ base: UnsafePointer<UInt8>, as type: Word.Type
    ) -> Word {
        Word(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: type))
    }

    /// One to seven bytes as the low bytes of a word, read without leaving them.
    @inline(__always) private static func tail(_ base: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        if count >= 4 {
            let low = UInt64(load(base, as: UInt32.self))
            let high = UInt64(load(base + count - 4, as: UInt32.self))
            return low | high << UInt64((count - 4) * 8)
        }
        let middle = count / 2
        return UInt64(base[0]) | UInt64(base[middle]) << UInt64(middle * 8)
            | UInt64(base[count - 1]) << UInt64((count - 1) * 8)
    }

    /// Lower-cases the ASCII capitals among eight bytes.
    @inline(__always) private static func lowered(_ word: UInt64) -> UInt64 {
        let low = word & ~highBits
        let notBeforeA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let afterZ = low &+ 0x2525_2525_2525_2525
        return word | ((notBeforeA ^ afterZ) & ~word & highBits) >> 2
    }

    /// The hash of a word with other than ASCII bytes: of its bytes after folding.
    @inline(never) private static func foldedHash(_ bytes: Bytes) -> UInt64 {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count + 8)
        var offset = 0
        while offset < bytes.count {
            // A left mark inside a word is an apostrophe turned the wrong way; alone it stays what it is.
            if bytes.count > 3, bytes.generalPunctuation(at: offset, end: bytes.count) == 0x98 {
                folded.append(UInt8(ascii: "'"))
                offset += 3
                continue
            }
            let (value, width) = bytes.scalar(at: offset, end: bytes.count)
            appendFolded(value, from: bytes[offset..<(offset + width)], to: &folded)
            offset += width
        }
        return folded.withUnsafeBufferPointer { folded in
            var hash = seed
            var offset = 0
            while offset < folded.count {
                let rest = folded.count - offset
                let base = folded.baseAddress! + offset
                hash = mix(hash, rest >= 8 ? load(base, as: UInt64.self) : tail(base, count: rest))
                offset += 8
            }
            return finish(hash, count: folded.count)
        }
    }

    private static func appendFolded(_ value: UInt32, from bytes: Slice<Bytes>, to folded: inout [UInt8]) {
        switch value {
        case 0..<0x80:
            folded.append(bytes[bytes.startIndex].lowered)
        case 0x2019, 0x02BC:
            folded.append(UInt8(ascii: "'"))
        case 0xC0...0xDE where value != 0xD7, 0x391...0x3A9 where value != 0x3A2, 0x410...0x42F:
            append(value + 0x20, to: &folded)
        case 0xFFFD, 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x44F, 0x2010...0x203F, 0x3000...0xD7FF:
            folded.append(contentsOf: bytes)
        default:
            guard let scalar = Unicode.Scalar(value) else { return }
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// Appends a scalar below U+0800 as UTF-8.
    private static func append(_ value: UInt32, to folded: inout [UInt8]) {
        folded.append(UInt8(0xC0 | value >> 6))
        folded.append(UInt8(0x80 | value & 0x3F))
    }
}
