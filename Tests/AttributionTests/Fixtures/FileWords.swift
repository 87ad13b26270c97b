import SourceText

/// The words of a file, by where they stand in it.
struct FileWords {
    private let words: [Span]

    init(_ bytes: [UInt8]) {
        var words: [Span] = []
        var start: Int?
        var offset = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if Self.isWord(scalar) {
                start = start ?? offset
            } else if let begun = start {
                words.append(Span(begun, offset))
                start = nil
            }
            offset += UTF8.width(scalar)
        }
        if let start { words.append(Span(start, offset)) }
        self.words = words
    }

    /// Where the words start that begin inside one of these spans.
    func starts(in spans: [Span]) -> Set<Int> {
        Set(words.lazy.map(\.start).filter { start in spans.contains { $0.contains(start) } })
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The share of the words in both among those in either; 1 where there are none.
    static func overlap<Word>(_ a: Set<Word>, _ b: Set<Word>) -> Double {
        let all = a.union(b).count
        return all == 0 ? 1 : Double(a.intersection(b).count) / Double(all)
    }
}
