import SourceText
import Tokenization

/// Phrases that are looked for in the words of an article, whatever their case and apostrophes.
struct PhraseSet: Sendable {
    /// By the first word's hash, the longest first.
    private var phrases: [UInt64: [[UInt64]]] = [:]
    /// A bit for each first word, by its hash's last ten bits: nine words in ten are told apart by it.
    private var firsts = [UInt64](repeating: 0, count: 16)

    init() {}

    /// - Parameter tokenizer: parts the phrases as it parts the article.
    init(_ list: [String], _ tokenizer: inout Tokenizer) {
        var table = TokenTable()
        for phrase in list {
            let text = Array(phrase.utf8)
            let block = Block(kind: .paragraph, span: Span(0, text.count))
            tokenizer.tokenize(Article(id: "", text: text, blocks: [block], original: text), into: &table)
            add(table.hashes)
        }
        for key in phrases.keys { phrases[key]?.sort { $0.count > $1.count } }
    }

    /// Plain words, as settings name them.
    init(words: [String]) {
        for phrase in words {
            add(phrase.split(separator: " ").map { WordHash.hash(String($0)) })
        }
    }

    private mutating func add(_ phrase: [UInt64]) {
        guard let first = phrase.first else { return }
        phrases[first, default: []].append(phrase)
        firsts[Int(first >> 6 & 15)] |= 1 << (first & 63)
    }

    /// The end of the longest phrase that starts at a token; nil where none does.
    func end(at token: Int, in hashes: [UInt64], limit: Int) -> Int? {
        let first = hashes[token]
        guard firsts[Int(first >> 6 & 15)] & 1 << (first & 63) != 0, let candidates = phrases[first] else {
            return nil
        }
        for phrase in candidates where token + phrase.count <= limit {
            if hashes[token..<token + phrase.count].elementsEqual(phrase) { return token + phrase.count }
        }
        return nil
    }

    /// The first phrase in a range of tokens.
    func first(in range: Range<Int>, of hashes: [UInt64]) -> Range<Int>? {
        for token in range {
            if let end = end(at: token, in: hashes, limit: range.upperBound) { return token..<end }
        }
        return nil
    }

    /// All phrases in a range of tokens, from left to right, not overlapping.
    func all(in range: Range<Int>, of hashes: [UInt64]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if let end = end(at: token, in: hashes, limit: range.upperBound) {
                found.append(token..<end)
                token = end
            } else {
                token += 1
            }
        }
        return found
    }
}
