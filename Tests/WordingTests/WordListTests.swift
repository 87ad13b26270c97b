import SourceText
import Testing

@testable import Wording

@Suite struct WordListTests {
    private func words(_ text: String) -> [String] {
        let list = WordList(Array(text.utf8))
        return list.spans.map { list.string($0) }
    }

    @Test(arguments: [
        ("Ada said: “No.”", ["Ada", "said", "No"]), ("don’t stop", ["don’t", "stop"]),
        ("1,200.5 m", ["1,200.5", "m"]),
        ("well-known", ["well", "known"]), ("nego-\n  tiations go", ["nego-\n  tiations", "go"]),
        ("the boys' boat", ["the", "boys", "boat"]), ("– … —", []), ("", []),
        ("Søren's café", ["Søren's", "café"]),
    ]) func splits(text: String, expected: [String]) { #expect(words(text) == expected) }

    @Test(arguments: [
        ("Don’t STOP", "don't stop"), ("1,000", "1000"), ("ÉTÉ", "été"), ("nego-\ntiations", "negotiations"),
        ("co\u{AD}operate", "cooperate"), ("well-known", "well known"),
    ]) func equal(a: String, b: String) {
        #expect(WordList(Array(a.utf8)).hashes == WordList(Array(b.utf8)).hashes)
    }

    /// Bytes that are no UTF-8 are no words, and nothing runs over the end.
    @Test(arguments: [
        [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x61, 0xFF, 0x62], [0x27], [0x61, 0x27], [0x31, 0x2C],
    ])
    func brokenBytes(bytes: [UInt8]) {
        let list = WordList(bytes)
        #expect(list.spans.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
    }

    /// The changes lead from one to the other, whatever they are.
    @Test func differencesLeadFromOneToTheOther() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let material = (0..<Int.random(in: 1...30)).map { _ in UInt64.random(in: 0...4, using: &generator)
            }
            let quotation = (0..<Int.random(in: 1...12)).map { _ in
                UInt64.random(in: 0...4, using: &generator)
            }
            let diff = WordDiff(quotation: quotation[...], material: material, window: 0..<material.count)
            var mine: [UInt64] = []
            var theirs: [Int] = []
            for change in diff.changes {
                switch change {
                case .same(let a, let b):
                    #expect(Array(quotation[a]) == Array(material[b]))
                    mine += quotation[a]
                    theirs += b
                case .added(let range): mine += quotation[range]
                case .removed(let range): theirs += range
                }
            }
            #expect(mine == quotation)
            #expect(theirs == Array((theirs.first ?? 0)..<(theirs.first ?? 0) + theirs.count))
        }
    }
}
