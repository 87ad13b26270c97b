import Tokenization

/// Gives each token of a table its part-of-speech tag. One a worker; its buffers are reused.
struct Tagger: ~Copyable {
    private let model: TagModel
    private let properNoun: UInt8?
    private let preposition: UInt8?
    private let openQuote: UInt8?
    private let closeQuote: UInt8?
    /// The tag that an unseen token gets when nothing else is known of it.
    private let fallback: UInt8

    private var trellis: Trellis

    /// What the model's table of suffixes has for a key of four bytes, found by up to five look-ups.
    private struct Recent {
        var key: UInt64
        var list: Int32
    }

    /// A key stands where its hash says, and drives out the one before.
    private var recent = [Recent](repeating: Recent(key: 0, list: -1), count: 1 << 12)

    init(model: TagModel) {
        self.model = model
        trellis = Trellis(transitions: model.transitions, tagCount: model.tags.count)
        let number = { (name: String) in model.tags.firstIndex(of: name).map { UInt8($0) } }
        properNoun = number("NNP")
        preposition = number("IN")
        openQuote = number("``")
        closeQuote = number("''")
        fallback = number("NN") ?? 0
    }

    /// Fills `tags` with one tag number a token.
    /// - Parameters:
    ///   - text: the bytes that the table's offsets count.
    ///   - lists: what the model's table of words has of each token, see ``WordReader``.
    mutating func tag(
        _ table: TokenTable, text: UnsafeBufferPointer<UInt8>, lists: [Int32], into tags: inout [UInt8]
    ) {
        tags.removeAll(keepingCapacity: true)
        tags.append(contentsOf: repeatElement(fallback, count: table.count))
        tags.withUnsafeMutableBufferPointer { tags in
            for sentence in table.sentences { tag(sentence.tokens, table, text, lists, tags) }
        }
    }

    private mutating func tag(
        _ sentence: Range<Int>, _ table: TokenTable, _ text: UnsafeBufferPointer<UInt8>, _ lists: [Int32],
        _ tags: UnsafeMutableBufferPointer<UInt8>
    ) {
        trellis.startSentence()
        let isTitleCase = Self.isTitleCase(sentence, table)
        for token in sentence {
            let shape = table.shapes[token]
            let isFirst = token == sentence.lowerBound
            let mayBeName = shape.contains(.capitalized) && !isFirst && !isTitleCase
            // Nine words in ten are known and no names; most of them bear one tag only.
            if let list = CandidateTable.unpacked(lists[token]), list.count == 1, !mayBeName,
                shape.isDisjoint(with: [.opensQuotation, .closesQuotation])
            {
                trellis.settle(model.words.all[list.lowerBound].tag, at: token, tags)
            } else {
                addCandidates(token, lists[token], mayBeName, isFirst: isFirst || isTitleCase, table, text)
                trellis.endToken(token, fallback: fallback, tags)
            }
        }
        trellis.endSentence(at: sentence.upperBound, tags)
    }

    /// A headline in title case, where capitals tell nothing about names.
    private static func isTitleCase(_ tokens: Range<Int>, _ table: TokenTable) -> Bool {
        var words = 0
        var capitals = 0
        for token in tokens
        where table.shapes[token].contains(.word) && !table.shapes[token].contains(.number) {
            words += 1
            if table.shapes[token].contains(.capitalized) { capitals += 1 }
        }
        return words >= 4 && capitals * 3 >= words * 2
    }

    /// - Parameters:
    ///   - mayBeName: whether a capital speaks for a name.
    ///   - isFirst: whether capitals tell nothing here.
    private mutating func addCandidates(
        _ token: Int, _ list: Int32, _ mayBeName: Bool, isFirst: Bool, _ table: TokenTable,
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        let shape = table.shapes[token]
        if shape.contains(.opensQuotation), let openQuote { return trellis.add(openQuote, 0) }
        if shape.contains(.closesQuotation), let closeQuote { return trellis.add(closeQuote, 0) }
        guard let list = CandidateTable.unpacked(list) else {
            return addUnknown(table.span(token).range, TagModel.ShapeClass(shape, isFirst: isFirst), text)
        }
        var canBeName = false
        for index in list {
            let candidate = model.words.all[index]
            trellis.add(candidate.tag, TagModel.Score(candidate.score))
            if candidate.tag == properNoun { canBeName = true }
        }
        // A capital inside a sentence speaks for a name, whatever the word is elsewhere; only function words
        // are hardly ever names, but for "Per" in "Per Ekman".
        if mayBeName, let properNoun, !canBeName {
            let tag = model.words.all[list.lowerBound].tag
            let next = token + 1 < table.count ? table.shapes[token + 1] : []
            if !model.isFunctionTag(tag) {
                trellis.add(properNoun, TagModel.capitalScore)
            } else if tag == preposition, !shape.contains(.allCaps), next.contains(.capitalized),
                next.isDisjoint(with: [.startsSentence, .allCaps])
            {
                trellis.add(properNoun, TagModel.capitalPairScore)
            }
        }
    }

    /// The tags of a word by its shape and the longest known one of its last four bytes.
    private mutating func addUnknown(
        _ word: Range<Int>, _ shape: TagModel.ShapeClass, _ text: UnsafeBufferPointer<UInt8>
    ) {
        let key = Self.suffixKey(word, length: 4, shape, text)
        let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
        if recent[slot].key != key { recent[slot] = Recent(key: key, list: longestSuffix(word, shape, text)) }
        guard let list = CandidateTable.unpacked(recent[slot].list) else { return }
        for index in list {
            let candidate = model.suffixes.all[index]
            trellis.add(candidate.tag, TagModel.Score(candidate.score))
        }
    }

    private func longestSuffix(
        _ word: Range<Int>, _ shape: TagModel.ShapeClass, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
        for length in stride(from: min(4, word.count), through: 0, by: -1) {
            let list = model.suffixes.packedList(Self.suffixKey(word, length: length, shape, text))
            if list >= 0 { return list }
        }
        return -1
    }

    /// The key of a word's last bytes, lower-cased; of all its bytes if it has fewer.
    private static func suffixKey(
        _ word: Range<Int>, length: Int, _ shape: TagModel.ShapeClass, _ text: UnsafeBufferPointer<UInt8>
    ) -> UInt64 {
        var key = TagModel.suffixKey(shape: shape, suffix: EmptyCollection())
        for offset in max(word.lowerBound, word.upperBound - length)..<word.upperBound {
            let byte = text[offset]
            key = key << 8 | UInt64(byte &- 65 < 26 ? byte | 32 : byte)
        }
        return key
    }
}

extension TagModel {
    /// Score of the name reading for a capitalised word that is known only as something else.
    static let capitalScore: Score = 200

    /// The same for a preposition with a capital before a word with one.
    static let capitalPairScore: Score = 700

    /// Determiners, prepositions, pronouns and the like: never names, however they are written.
    func isFunctionTag(_ tag: UInt8) -> Bool { functionTags & (1 << UInt64(tag)) != 0 }
}

extension TagModel.ShapeClass {
    init(_ shape: Shape, isFirst: Bool) {
        if shape.contains(.number) {
            self = .number
        } else if !shape.contains(.word) {
            self = .punctuation
        } else if shape.contains(.allCaps) {
            self = isFirst ? .firstAllCaps : .allCaps
        } else if shape.contains(.capitalized) {
            self = isFirst ? .firstCapital : shape.contains(.hyphenated) ? .capitalHyphen : .capital
        } else {
            self = shape.contains(.hyphenated) ? .lowerHyphen : .lower
        }
    }
}
