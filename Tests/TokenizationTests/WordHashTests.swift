import Testing

@testable import Tokenization

@Suite struct WordHashTests {
    @Test(arguments: [
        ("THE", "the"), ("Mr.", "mr."), ("Administration", "administration"), ("N’T", "n't"), ("ÉTÉ", "été"),
        ("ΑΘΗΝΑ", "αθηνα"), ("МОСКВА", "москва"), ("Łódź", "łódź"), ("Trump‘s", "trump's"), ("Ünal", "ünal"),
        ("ŞAHIN", "şahin"), ("ABCDEFGH", "abcdefgh"), ("ÀÖØÞ", "àöøþ"), ("ЁЖ", "ёж"),
    ])
    func foldsCase(_ word: String, _ folded: String) {
        #expect(WordHash.hash(word) == WordHash.hash(folded))
    }

    @Test(arguments: [
        ("a", "b"), ("a", "aa"), ("", "a"), ("ab", "ba"), ("abcdefgh", "abcdefghi"), ("[", "{"), ("@", "`"),
        ("‘", "'"),
        ("×", "÷"), ("a\u{0}", "a"), ("^", "~"), ("resume", "résumé"),
    ])
    func tellsApart(_ one: String, _ other: String) {
        #expect(WordHash.hash(one) != WordHash.hash(other))
    }

    /// Compiled packs store hashes: a change here is a change of their format.
    @Test(arguments: [
        ("", UInt64(12_638_153_114_141_198_995)), ("said", 8_211_939_547_964_694_895),
        ("spokeswoman", 6_474_181_463_488_215_087), ("été", 571_128_197_066_843_048),
    ])
    func isStable(_ word: String, _ hash: UInt64) {
        #expect(WordHash.hash(word) == hash)
    }

    @Test func agreesForEveryLength() {
        for count in 0...40 {
            let upper = String(repeating: "Qx", count: count)
            #expect(WordHash.hash(upper) == WordHash.hash(upper.lowercased()))
        }
    }

    @Test func hashesShortRunsAlike() throws {
        for word in ["a", "It", "NATO", "Senator"] {
            let bytes = Array((word + " and more").utf8)
            bytes.withUnsafeBufferPointer { text in
                let run = LetterRun(in: text, at: 0)
                #expect(run.count == word.utf8.count)
                #expect(WordHash.hash(ofShort: run.letters, count: run.count) == WordHash.hash(word))
                #expect(run.shape == Shape(ofWord: text, from: 0, to: run.count))
            }
        }
    }

    @Test func spreadsWords() {
        var hashes: Set<UInt64> = []
        var low: Set<UInt64> = []
        for number in 0..<20_000 {
            let hash = WordHash.hash("word\(number)")
            hashes.insert(hash)
            low.insert(hash & 0xFFFF)
        }
        #expect(hashes.count == 20_000)
        #expect(low.count > 16_000)
    }
}
