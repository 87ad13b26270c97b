import LanguagePack

/// Looks up each token once, for the tagger and for the pack's lexicon.
///
/// Both tables are too large for the processor's nearest cache, and few words make up most of a text; so the
/// words met last are kept in a small table of their own.
struct WordReader {
    private struct Entry {
        var hash: UInt64
        var word: Int32
        var tags: Int32
    }

    /// A power of two.
    private static let size = 1 << 16

    private let lexicon: Lexicon
    private let tagTable: CandidateTable
    /// A word stands where the low bits of its hash say, and drives out the one before.
    private var recent = [Entry](repeating: Entry(hash: .max, word: 0, tags: -1), count: size)

    init(lexicon: Lexicon, tagTable: CandidateTable) {
        self.lexicon = lexicon
        self.tagTable = tagTable
    }

    /// - Parameters:
    ///   - words: receives the lexicon's number of each token.
    ///   - tags: receives what the tag table has of each token.
    mutating func read(_ hashes: [UInt64], words: inout [Int32], tags: inout [Int32]) {
        Self.fit(&words, hashes.count)
        Self.fit(&tags, hashes.count)
        recent.withUnsafeMutableBufferPointer { recent in
            words.withUnsafeMutableBufferPointer { words in
                tags.withUnsafeMutableBufferPointer { tags in
                    for (token, hash) in hashes.enumerated() {
                        let slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
                        if recent[slot].hash != hash {
                            recent[slot] = Entry(
                                hash: hash, word: Int32(lexicon.word(hash: hash)),
                                tags: tagTable.packedList(hash))
                        }
                        words[token] = recent[slot].word
                        tags[token] = recent[slot].tags
                    }
                }
            }
        }
    }

    /// Gives a list its length; what it holds is overwritten.
    private static func fit(_ list: inout [Int32], _ count: Int) {
        if list.count > count { list.removeLast(list.count - count) }
        if list.count < count { list.append(contentsOf: repeatElement(0, count: count - list.count)) }
    }
}
