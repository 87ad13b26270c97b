import SourceText
import Testing

@testable import Tokenization

/// The short cuts for plain text against ICU alone.
@Suite struct DifferentialTests {
    @Test(arguments: 0..<16)
    func agreesWithICU(_ seed: UInt64) throws {
        var random = RandomText(seed: seed)
        var quick = try Tokenizer(settings: english)
        var slow = try Tokenizer(settings: english)
        slow.asksICUAlways = true
        var (quickTable, slowTable) = (TokenTable(), TokenTable())
        for round in 0..<500 {
            let pieces = round % 2 == 0 ? RandomText.plain : RandomText.wild
            let text = random.text(of: pieces, count: 3 + round % 60)
            let article = article(text)
            quick.tokenize(article, into: &quickTable)
            slow.tokenize(article, into: &slowTable)
            try #require(quickTable.starts == slowTable.starts, "\(text.debugDescription)")
            try #require(quickTable.ends == slowTable.ends, "\(text.debugDescription)")
            try #require(quickTable.hashes == slowTable.hashes, "\(text.debugDescription)")
            try #require(quickTable.shapes == slowTable.shapes, "\(text.debugDescription)")
            try #require(quickTable.sentences == slowTable.sentences, "\(text.debugDescription)")
            try #require(quickTable.quotations == slowTable.quotations, "\(text.debugDescription)")
        }
    }

    /// The scanner's segments of a whole text, chunk by chunk, are ICU's.
    @Test(arguments: 0..<8)
    func scansAsICU(_ seed: UInt64) throws {
        var random = RandomText(seed: 1000 + seed)
        let words = try BoundaryIterator(.words, locale: "en")
        for round in 0..<500 {
            let text = random.text(of: RandomText.plain, count: 3 + round % 40)
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var boundaries = Boundaries()
                words.find(in: bytes, into: &boundaries)
                let all = Set(boundaries.ends.prefix(boundaries.count).map(Int.init))
                var offset = 0
                while case let start = Gap(in: bytes, from: offset, to: bytes.count).end, start < bytes.count
                {
                    let chunk = Chunk(in: bytes, from: start, to: bytes.count)
                    var segments: [Segment] = []
                    WordScanner.scan(chunk, in: bytes, into: &segments)
                    #expect(
                        Set(segments.map(\.end)) == all.filter { start < $0 && $0 <= chunk.end },
                        "\(text.debugDescription)")
                    offset = chunk.end
                }
            }
        }
    }

    /// Sentence boundaries at every full stop, question and exclamation mark are ICU's.
    @Test(arguments: 0..<8)
    func scansSentencesAsICU(_ seed: UInt64) throws {
        var random = RandomText(seed: 2000 + seed)
        let iterator = try BoundaryIterator(.sentences, locale: "en")
        let pieces = RandomText.plain.filter { !$0.utf8.contains(where: \.isLineBreak) }
        for round in 0..<500 {
            let text = random.text(of: pieces, count: 3 + round % 40)
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var boundaries = Boundaries()
                iterator.find(in: bytes, into: &boundaries)
                let scanner = SentenceScanner(text: bytes, block: bytes.indices)
                let found = (1...bytes.count).compactMap { scanner.boundary(afterTerminator: $0) }
                let expected = Set(boundaries.ends.prefix(boundaries.count).map(Int.init))
                #expect(Set(found).union([bytes.count]) == expected, "\(text.debugDescription)")
            }
        }
    }
}
