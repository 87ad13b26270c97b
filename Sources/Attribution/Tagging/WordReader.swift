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
    private static let size = 4096

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
        words.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        words.reserveCapacity(hashes.count)
        tags.reserveCapacity(hashes.count)
        for hash in hashes {
            let slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
            if recent[slot].hash != hash {
                recent[slot] = Entry(
                    hash: hash, word: Int32(lexicon.word(hash: hash)), tags: tagTable.packedList(hash))
            }
            words.append(recent[slot].word)
            tags.append(recent[slot].tags)
        }
    }
}
