import LanguagePack
import Tokenization

/// Brings the forms of a word together: the lexicon's lemma where it has one, else the word without its ending.
struct Stemmer {
    /// By the lexicon's number of a word; 0 where it has no lemma.
    private let lemmas: [UInt32]

    init(_ lexicon: Lexicon) {
        lemmas = (0..<lexicon.count).map { word in
            let lemma = lexicon.lemma(word)
            return lemma < 0 ? 0 : Self.fold(WordHash.hash(lexicon.lemmaText(lemma)))
        }
    }

    /// - Parameter word: the lexicon's number of the token.
    func stem(_ token: Int, _ tokens: TokenTable, word: Int, text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let lemma = lemmas[word]
        if lemma != 0 { return lemma }
        let bytes = UnsafeBufferPointer(rebasing: text[tokens.span(token).range])
        let length = Self.stemLength(bytes)
        return Self.fold(
            length == bytes.count
                ? tokens.hashes[token] : WordHash.hash(of: UnsafeBufferPointer(rebasing: bytes[..<length])))
    }

    static func fold(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 20) | 1 }

    /// How many bytes are left without "-ing", "-ed", "-es", "-s", "-e"; at least three.
    static func stemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        func ends(_ letters: StaticString) -> Bool {
            let count = letters.utf8CodeUnitCount
            guard word.count >= count + 3 else { return false }
            return (0..<count).allSatisfy { word[word.count - count + $0] | 32 == letters.utf8Start[$0] }
        }
        if ends("ing") { return undoubled(word, word.count - 3) }
        if ends("ed") { return undoubled(word, word.count - 2) }
        if ends("es") { return word.count - 2 }
        if ends("ss") { return word.count }
        if ends("s") || ends("e") { return word.count - 1 }
        return word.count
    }

    /// "planned" is "plan", but "pressed" is "press".
    private static func undoubled(_ word: UnsafeBufferPointer<UInt8>, _ length: Int) -> Int {
        let last = word[length - 1] | 32
        guard length > 3, last == word[length - 2] | 32, !"aeiouls".utf8.contains(last) else { return length }
        return length - 1
    }
}
