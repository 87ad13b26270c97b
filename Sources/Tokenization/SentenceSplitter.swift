/// Divides the tokens of a block into sentences.
///
/// Only the places after full stops and their like are looked at. Whether ICU's rules end a sentence
/// there is answered by ``SentenceScanner`` or by ICU itself, what becomes of it by ``SentenceRules``.
struct SentenceSplitter {
    let iterator: BoundaryIterator
    private var boundaries = Boundaries()
    private var copy: [UInt8] = []
    private var ends: [Int] = []

    init(iterator: BoundaryIterator) { self.iterator = iterator }

    /// Appends the sentences of the block whose tokens start at `first` and reach to the table's end.
    ///
    /// - Parameters:
    ///   - terminators: the tokens of the block after which a sentence may end.
    ///   - isPlain: whether ``SentenceScanner`` suffices for the block.
    mutating func split(
        _ block: Range<Int>, index: Int, first: Int, terminators: ArraySlice<Int32>, isPlain: Bool,
        text: Bytes, settings: SettingsIndex, table: inout TokenTable
    ) {
        if !isPlain { findBoundaries(in: block, of: text) }
        ends.removeAll(keepingCapacity: true)
        let abbreviations = Abbreviations(text: text, blockEnd: block.upperBound, settings: settings)
        findEnds(
            in: block, first: first, terminators: terminators, isPlain: isPlain,
            rules: SentenceRules(text: text, table: table, settings: settings, abbreviations: abbreviations))
        ends.append(table.count)
        append(first: first, block: index, to: &table)
    }

    /// Collects the tokens before which a sentence ends.
    private mutating func findEnds(
        in block: Range<Int>, first: Int, terminators: ArraySlice<Int32>, isPlain: Bool,
        rules: SentenceRules
    ) {
        let scanner = SentenceScanner(text: rules.text, block: block)
        var start = first
        for terminator in terminators.lazy.map(Int.init) {
            let next = rules.tokenAfterClosers(of: terminator)
            guard next < rules.table.count else { break }
            guard next > start else { continue }
            let low = Int(rules.table.ends[next - 1])
            let high = Int(rules.table.starts[next])
            let isBoundary: Bool
            if isPlain {
                let found = scanner.boundary(afterTerminator: Int(rules.table.ends[terminator]))
                isBoundary = found.map { low <= $0 && $0 <= high } ?? false
            } else {
                isBoundary = boundaries.hasEnd(
                    from: low - block.lowerBound, through: high - block.lowerBound)
            }
            if rules.ends(before: next, terminator: terminator, first: start, isBoundary: isBoundary) {
                ends.append(next)
                start = next
            }
        }
    }

    /// Appends the sentences found. One without a word belongs to the one before it.
    private func append(first: Int, block: Int, to table: inout TokenTable) {
        var start = first
        let firstSentence = table.sentences.count
        for end in ends {
            let hasWord = table.shapes[start..<end].contains { $0.contains(.word) }
            if hasWord || table.sentences.count == firstSentence {
                table.sentences.append(Sentence(tokens: start..<end, block: block))
                table.shapes[start].insert(.startsSentence)
            } else {
                let last = table.sentences.count - 1
                table.sentences[last].tokens = table.sentences[last].tokens.lowerBound..<end
            }
            let sentence = Int32(table.sentences.count - 1)
            table.sentenceOf.append(contentsOf: repeatElement(sentence, count: end - start))
            start = end
        }
    }

    /// Asks ICU, with line breaks as spaces: it ends a sentence at each.
    private mutating func findBoundaries(in block: Range<Int>, of text: Bytes) {
        copy.removeAll(keepingCapacity: true)
        copy.append(contentsOf: text[block])
        for offset in copy.indices {
            switch copy[offset] {
            case 10, 13: copy[offset] = 0x20
            case 0x85 where offset > 0 && copy[offset - 1] == 0xC2:
                copy[offset] = 0xA0
            case 0xA8, 0xA9:
                if offset > 1, copy[offset - 2] == 0xE2, copy[offset - 1] == 0x80 { copy[offset] = 0x80 }
            default: break
            }
        }
        copy.withUnsafeBufferPointer { iterator.find(in: $0, into: &boundaries) }
    }
}

extension SentenceRules {
    /// The first token after a terminator and the closing marks that stand right behind it.
    func tokenAfterClosers(of terminator: Int) -> Int {
        var token = terminator + 1
        while token < table.count, !table.shapes[token].contains(.spaceBefore) {
            let span = table.span(token)
            let width = SentenceScanner.closerWidth(in: text, at: span.start, end: span.end)
            guard width > 0, table.shapes[token].isDisjoint(with: .word) else { break }
            token += 1
        }
        return token
    }
}
