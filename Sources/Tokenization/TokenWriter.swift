/// Appends tokens to a table, with their hash and shape, and notes on the way the few tokens that the
/// later passes start from, so that those need not go through all of them again.
struct TokenWriter {
    let text: Bytes
    var table: TokenTable
    private let staged: StagedTokens
    private var stagedCount = 0
    /// Tokens that are quotation marks or apostrophes.
    var marks: [Int32] = []
    /// Tokens after which a sentence may end.
    var terminators: [Int32] = []
    /// What the white space before the next token says of it.
    var pending: Shape = []

    /// Those of the block that is being written.
    var abbreviations: Abbreviations

    init(text: Bytes, staged: StagedTokens, settings: SettingsIndex) {
        self.text = text
        abbreviations = Abbreviations(text: text, blockEnd: text.count, settings: settings)
        self.staged = staged
        table = TokenTable()
    }

    /// Swaps its table and lists for others.
    mutating func exchange(table: inout TokenTable, marks: inout [Int32], terminators: inout [Int32]) {
        swap(&self.table, &table)
        swap(&self.marks, &marks)
        swap(&self.terminators, &terminators)
    }

    /// Empties the table and the lists, and keeps their memory.
    mutating func removeAll() {
        table.removeAll()
        marks.removeAll(keepingCapacity: true)
        terminators.removeAll(keepingCapacity: true)
    }

    /// How many tokens were written.
    @inline(__always) var count: Int { table.count + stagedCount }

    /// Brings all that was written into the table.
    mutating func flush() {
        staged.append(stagedCount, to: &table)
        stagedCount = 0
    }

    /// Appends a short token of ASCII letters.
    @inline(__always) mutating func write(_ run: LetterRun, at start: Int) {
        append(
            from: start, to: start + run.count, shape: pending.union(run.shape),
            hash: WordHash.hash(ofShort: run.letters, count: run.count))
    }

    /// Appends a token of ASCII letters.
    @inline(__always) mutating func writeLetters(from start: Int, to end: Int) {
        var shape = pending.union(.word)
        if text[start].isUpper {
            shape.insert(.capitalized)
            if end - start > 1, text[start + 1].isUpper, text[start..<end].allSatisfy(\.isUpper) {
                shape.insert(.allCaps)
            }
        }
        append(from: start, to: end, shape: shape)
    }

    /// Appends an ASCII punctuation mark.
    @inline(__always) mutating func writePunctuation(at offset: Int) {
        let byte = text[offset]
        let token = Int32(truncatingIfNeeded: count)
        var shape = pending
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): terminators.append(token)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            marks.append(token)
            shape.insert(.quoteMark)
        default: break
        }
        append(from: offset, to: offset + 1, shape: shape)
    }

    /// Appends a token of any sort.
    mutating func write(from start: Int, to end: Int, kind: Segment.Kind) {
        var shape = pending
        switch kind {
        case .word, .link:
            shape.formUnion(Shape(ofWord: text, from: start, to: end))
            if text[end - 1] == UInt8(ascii: ".") { terminators.append(Int32(count)) }
        case .quote:
            shape.insert(.quoteMark)
            marks.append(Int32(count))
        case .fullStop:
            terminators.append(Int32(count))
        case .other:
            // Outside ASCII the passes that follow ask ICU.
            let first = text[start]
            if !first.isASCII || first == UInt8(ascii: "?") || first == UInt8(ascii: "!") {
                terminators.append(Int32(count))
            }
        case .dash, .invisible: break
        }
        append(from: start, to: end, shape: shape)
    }

    @inline(__always) private mutating func append(from start: Int, to end: Int, shape: Shape) {
        append(
            from: start, to: end, shape: shape,
            hash: WordHash.hash(text.baseAddress! + start, count: end - start))
    }

    @inline(__always) private mutating func append(from start: Int, to end: Int, shape: Shape, hash: UInt64) {
        if stagedCount == StagedTokens.capacity { flush() }
        staged.starts[stagedCount] = Int32(truncatingIfNeeded: start)
        staged.ends[stagedCount] = Int32(truncatingIfNeeded: end)
        staged.hashes[stagedCount] = hash
        staged.shapes[stagedCount] = shape
        stagedCount += 1
        pending = []
    }
}

extension Shape {
    /// The shape of a word or link.
    init(ofWord text: Bytes, from start: Int, to end: Int) {
        self = .word
        if text[start].isDigit { insert(.number) }
        var letters = 0
        var capitals = 0
        var offset = start
        while offset < end {
            let byte = text[offset]
            if byte.isLetter {
                letters += 1
                if byte.isUpper { capitals += 1 }
            } else if byte == UInt8(ascii: ".") {
                insert(.dotted)
            } else if byte == UInt8(ascii: "-") {
                if offset > start { insert(.hyphenated) }
            } else if !byte.isASCII {
                let (value, width) = text.scalar(at: offset, end: end)
                addWide(value, isFirst: offset == start, letters: &letters, capitals: &capitals)
                offset += width - 1
            }
            if letters == 1, capitals == 1 { insert(.capitalized) }
            offset += 1
        }
        if letters > 1, letters == capitals { insert(.allCaps) }
    }

    private mutating func addWide(
        _ value: UInt32, isFirst: Bool, letters: inout Int, capitals: inout Int
    ) {
        if (0x2010...0x203F).contains(value) {
            if value <= 0x2011 { insert(.hyphenated) }
            return
        }
        guard let properties = Unicode.Scalar(value)?.properties else { return }
        if isFirst, properties.numericType == .decimal { insert(.number) }
        guard properties.isAlphabetic else { return }
        letters += 1
        if properties.isUppercase { capitals += 1 }
    }
}
