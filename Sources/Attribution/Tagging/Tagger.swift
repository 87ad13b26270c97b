import Tokenization

/// Gives each token of a table its part-of-speech tag. One a worker; its buffers are reused.
public struct Tagger {
    private let model: TagModel
    private let properNoun: UInt8?
    private let openQuote: UInt8?
    private let closeQuote: UInt8?
    /// The tag that an unseen token gets when nothing else is known of it.
    private let fallback: UInt8

    // The trellis of one sentence: candidates of all tokens behind each other.
    private var offsets: [Int32] = []
    private var nodeTags: [UInt8] = []
    private var nodeScores: [TagModel.Score] = []
    private var nodeBack: [Int32] = []
    private var suffixKeys: [UInt64] = []

    public init(model: TagModel) {
        self.model = model
        let number = { (name: String) in model.tags.firstIndex(of: name).map { UInt8($0) } }
        properNoun = number("NNP")
        openQuote = number("``")
        closeQuote = number("''")
        fallback = number("NN") ?? 0
    }

    /// Fills `tags` with one tag number a token.
    /// - Parameter text: the bytes that the table's offsets count.
    public mutating func tag(_ table: TokenTable, text: UnsafeBufferPointer<UInt8>, into tags: inout [UInt8]) {
        tags.removeAll(keepingCapacity: true)
        tags.reserveCapacity(table.count)
        for sentence in table.sentences {
            tagSentence(sentence.tokens, table, text, &tags)
        }
    }

    private mutating func tagSentence(
        _ tokens: Range<Int>, _ table: TokenTable, _ text: UnsafeBufferPointer<UInt8>, _ tags: inout [UInt8]
    ) {
        offsets.removeAll(keepingCapacity: true)
        nodeTags.removeAll(keepingCapacity: true)
        nodeScores.removeAll(keepingCapacity: true)
        nodeBack.removeAll(keepingCapacity: true)
        let isTitleCase = Self.isTitleCase(tokens, table)
        for token in tokens {
            offsets.append(Int32(nodeTags.count))
            addCandidates(token, isFirst: token == tokens.lowerBound, isTitleCase, table, text)
            if nodeTags.count == Int(offsets[offsets.count - 1]) { add(fallback, 0) }
            relax(tokenIndex: offsets.count - 1)
        }
        backtrack(count: tokens.count, into: &tags)
    }

    /// A headline in title case, where capitals tell nothing about names.
    private static func isTitleCase(_ tokens: Range<Int>, _ table: TokenTable) -> Bool {
        var words = 0
        var capitals = 0
        for token in tokens where table.shapes[token].contains(.word) && !table.shapes[token].contains(.number) {
            words += 1
            if table.shapes[token].contains(.capitalized) { capitals += 1 }
        }
        return words >= 4 && capitals * 3 >= words * 2
    }

    private mutating func addCandidates(
        _ token: Int, isFirst: Bool, _ isTitleCase: Bool, _ table: TokenTable, _ text: UnsafeBufferPointer<UInt8>
    ) {
        let shape = table.shapes[token]
        if shape.contains(.opensQuotation), let openQuote { return add(openQuote, 0) }
        if shape.contains(.closesQuotation), let closeQuote { return add(closeQuote, 0) }
        if let known = model.candidates(word: table.hashes[token]) {
            for candidate in known { add(candidate.tag, TagModel.Score(candidate.score)) }
            // A capital inside a sentence speaks for a name, whatever the word is elsewhere. Words that are
            // hardly ever names come with a flag-like absence of the tag only when they are function words.
            if shape.contains(.capitalized), !isFirst, !isTitleCase, let properNoun,
                !known.contains(where: { $0.tag == properNoun }), !isFunctionWord(known)
            {
                add(properNoun, TagModel.capitalScore)
            }
            return
        }
        collectSuffixKeys(token, shape, isFirst: isFirst || isTitleCase, table, text)
        suffixKeys.withUnsafeBufferPointer { keys in
            for candidate in model.candidates(suffixKeys: keys) {
                nodeTags.append(candidate.tag)
                nodeScores.append(TagModel.Score(candidate.score))
                nodeBack.append(-1)
            }
        }
    }

    private func isFunctionWord(_ known: ArraySlice<TagModel.Candidate>) -> Bool {
        guard let first = known.first else { return false }
        return model.isFunctionTag(first.tag)
    }

    private mutating func add(_ tag: UInt8, _ score: TagModel.Score) {
        nodeTags.append(tag)
        nodeScores.append(score)
        nodeBack.append(-1)
    }

    /// Keys from the longest suffix to the empty one.
    private mutating func collectSuffixKeys(
        _ token: Int, _ shape: Shape, isFirst: Bool, _ table: TokenTable, _ text: UnsafeBufferPointer<UInt8>
    ) {
        suffixKeys.removeAll(keepingCapacity: true)
        let shapeClass = TagModel.ShapeClass(shape, isFirst: isFirst)
        let start = Int(table.starts[token])
        let end = Int(table.ends[token])
        for length in stride(from: min(4, end - start), through: 0, by: -1) {
            let suffix = text[(end - length)..<end].lazy.map { $0 | ((65...90).contains($0) ? 32 : 0) }
            suffixKeys.append(TagModel.suffixKey(shape: shapeClass, suffix: suffix))
        }
    }

    /// The best way to each candidate of a token.
    private mutating func relax(tokenIndex: Int) {
        let first = Int(offsets[tokenIndex])
        let tagCount = model.tags.count
        model.transitions.withUnsafeBufferPointer { transitions in
            for node in first..<nodeTags.count {
                let tag = Int(nodeTags[node])
                guard tokenIndex > 0 else {
                    nodeScores[node] += TagModel.Score(transitions[tag])
                    continue
                }
                var best = TagModel.Score.min
                for previous in Int(offsets[tokenIndex - 1])..<first {
                    let row = (Int(nodeTags[previous]) + 1) * tagCount
                    let score = nodeScores[previous] + TagModel.Score(transitions[row + tag])
                    if score > best {
                        best = score
                        nodeBack[node] = Int32(previous)
                    }
                }
                nodeScores[node] += best
            }
        }
    }

    private func backtrack(count: Int, into tags: inout [UInt8]) {
        guard count > 0 else { return }
        let base = tags.count
        tags.append(contentsOf: repeatElement(0, count: count))
        let first = Int(offsets[count - 1])
        var node = first
        for other in first..<nodeTags.count where nodeScores[other] > nodeScores[node] { node = other }
        for index in stride(from: count - 1, through: 0, by: -1) {
            tags[base + index] = nodeTags[node]
            node = Int(nodeBack[node])
        }
    }
}

extension TagModel {
    /// Score of the name reading for a capitalised word that is known only as something else.
    static let capitalScore: Score = 200

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
