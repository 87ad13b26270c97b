/// What makes a finding the same finding after edits elsewhere: check, words and sentence, not the line.
struct Fingerprint {
    private var seen: [String: Int] = [:]

    /// - Parameter context: the sentence in which the words stand.
    mutating func next(check: String, words: String, context: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for (index, text) in [check, words, context].enumerated() {
            if index > 0 { Self.add(0, to: &hash) }
            Self.add(text, to: &hash)
        }
        let text = String(hash, radix: 16)
        let key = String(repeating: "0", count: 16 - text.count) + text
        let number = seen[key, default: 0]
        seen[key] = number + 1
        return number == 0 ? key : "\(key)-\(number + 1)"
    }

    /// Neither white space nor case nor the shape of quotation marks makes a difference.
    private static func add(_ text: String, to hash: inout UInt64) {
        var (hasWord, isSpaced) = (false, false)
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                isSpaced = hasWord
                continue
            }
            hasWord = true
            if isSpaced { add(0x20, to: &hash) }
            isSpaced = false
            if isQuotationMark(scalar) { continue }
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: &hash)
            } else {
                for byte in scalar.properties.lowercaseMapping.utf8 { add(byte, to: &hash) }
            }
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "”", "„", "‘", "’", "\"", "'", "«", "»": true
        default: false
        }
    }

    /// FNV-1a: the same in every run and on every platform.
    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
