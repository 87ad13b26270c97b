import SourceText
import Testing

@testable import Tokenization

@Suite struct InvariantTests {
    @Test(arguments: 0..<12)
    func holdsForAnyText(_ seed: UInt64) throws {
        var random = RandomText(seed: 5000 + seed)
        var tokenizer = try Tokenizer(settings: english)
        var table = TokenTable()
        for round in 0..<300 {
            let blocks = (0..<(1 + round % 4)).map { _ in
                random.text(of: RandomText.wild, count: round % 50)
            }
            let article = article(blocks.joined(separator: "¶"))
            tokenizer.tokenize(article, into: &table)
            try check(table, of: article)
        }
    }

    @Test(arguments: [
        String(repeating: "a", count: 1_000_000), String(repeating: "A", count: 100_001),
        String(repeating: ".", count: 100_000), String(repeating: "\"", count: 100_000),
        String(repeating: "'a ", count: 100_000), String(repeating: "a' ", count: 100_000),
        String(repeating: "“", count: 50_000) + String(repeating: "”", count: 50_000),
        String(repeating: "“a", count: 50_000),
        String(repeating: "'", count: 50_000) + String(repeating: "a” ", count: 50_000),
        String(repeating: "a's", count: 100_000), String(repeating: "a@", count: 100_000),
        String(repeating: "a.", count: 100_000), String(repeating: "5. ", count: 100_000),
        String(repeating: "J. ", count: 100_000), String(repeating: "http://", count: 50_000),
        String(repeating: "e\u{301}", count: 100_000), String(repeating: "👩‍👩‍👧", count: 20_000),
        String(repeating: "-", count: 100_001), String(repeating: "a-", count: 100_000),
        String(repeating: "é ", count: 100_000),
        String(repeating: "他来了。", count: 20_000), String(repeating: " ", count: 1_000_000),
        String(repeating: "a/", count: 100_000),
        String(repeating: "«", count: 50_000), String(repeating: "5\" ", count: 50_000),
        String(repeating: "A.b/", count: 50_000),
        String(repeating: "@", count: 100_000), String(repeating: "Mr.)", count: 50_000),
        String(repeating: "?)", count: 50_000),
    ])
    func takesHostileTextInLinearTime(_ text: String) throws {
        let article = article(text)
        let clock = ContinuousClock()
        var found = TokenTable()
        let time = try clock.measure { found = try table(of: article) }
        try check(found, of: article)
        #expect(time < .seconds(5), "\(text.prefix(12))")
    }

    /// Bytes that are no UTF-8 do no harm.
    @Test func takesBrokenBytes() throws {
        var tokenizer = try Tokenizer(settings: english)
        var table = TokenTable()
        var state: UInt64 = 7
        for _ in 0..<2000 {
            let bytes = (0..<40).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 99
                return [0x61, 0x20, 0xC3, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0xFF, 0x2E, 0xC2, 0x22][
                    Int(state >> 33) % 12]
            }
            let block = Block(kind: .paragraph, span: Span(0, bytes.count))
            tokenizer.tokenize(Article(id: "", text: bytes, blocks: [block], original: bytes), into: &table)
            #expect(zip(table.starts, table.ends).allSatisfy { $0 < $1 && $1 <= 40 })
        }
    }

    private func check(_ table: TokenTable, of article: Article) throws {
        let count = table.count
        let columns = [
            table.ends.count, table.hashes.count, table.shapes.count, table.sentenceOf.count,
            table.quotationOf.count,
        ]
        try #require(columns == Array(repeating: count, count: 5))
        try checkTokens(table, of: article)
        var next = 0
        for (index, sentence) in table.sentences.enumerated() {
            try #require(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
            next = sentence.tokens.upperBound
            try #require(table.sentenceOf[sentence.tokens].allSatisfy { $0 == Int32(index) })
            try #require(article.blocks[sentence.block].span.contains(table.span(sentence.tokens)))
            try #require(table.shapes[sentence.tokens.lowerBound].contains(.startsSentence))
        }
        try #require(next == count)
        try checkQuotations(table)
    }

    private func checkTokens(_ table: TokenTable, of article: Article) throws {
        let text = article.text
        var end: Int32 = 0
        var problems = 0
        for token in 0..<table.count {
            let span = table.span(token)
            if table.starts[token] < end || span.isEmpty { problems += 1 }
            end = table.ends[token]
            if text[span.start].isContinuation { problems += 1 }
            if span.end < text.count, text[span.end].isContinuation { problems += 1 }
            let hash = text[span.range].withUnsafeBufferPointer { WordHash.hash(of: $0) }
            if hash != table.hashes[token] { problems += 1 }
        }
        try #require(problems == 0)
    }

    private func checkQuotations(_ table: TokenTable) throws {
        var owners = [Int32](repeating: -1, count: table.count)
        var ends: [Int] = []
        for (index, quotation) in table.quotations.enumerated() {
            let tokens = quotation.tokens
            try #require(tokens.count > 1 && tokens.upperBound <= table.count)
            let blocks = [tokens.lowerBound, tokens.upperBound - 1].map {
                table.sentences[Int(table.sentenceOf[$0])].block
            }
            try #require(blocks[0] == blocks[1])
            while let end = ends.last, end <= tokens.lowerBound { ends.removeLast() }
            try #require(ends.last.map { tokens.upperBound <= $0 } ?? true)
            try #require(quotation.depth == ends.count)
            ends.append(tokens.upperBound)
            try #require(quotation.continues < index)
            for token in tokens { owners[token] = Int32(index) }
        }
        try #require(owners == table.quotationOf)
    }
}
