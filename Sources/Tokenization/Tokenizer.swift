import SourceText

/// Turns articles into tokens, sentences and quotations.
///
/// Words and sentences follow ICU's rules for the language, quickened where the text is plain, and the
/// conventions of the Penn Treebank on top of them. A tokenizer keeps its buffers from article to article;
/// it belongs to one thread at a time.
public struct Tokenizer {
    private let settings: SettingsIndex
    private let words: BoundaryIterator
    private var sentences: SentenceSplitter
    private var segments = SegmentBuffer()
    private let staged = StagedTokens()
    private var marks: [Int32] = []
    private var terminators: [Int32] = []
    /// Leaves every chunk and every block to ICU: for tests, which compare.
    package var asksICUAlways = false

    public init(settings: TokenizerSettings) throws(TokenizationError) {
        self.settings = SettingsIndex(settings)
        words = try BoundaryIterator(.words, locale: settings.locale)
        sentences = SentenceSplitter(iterator: try BoundaryIterator(.sentences, locale: settings.locale))
    }

    /// Fills a table, whose former contents are gone, with the tokens of an article.
    public mutating func tokenize(_ article: Article, into table: inout TokenTable) {
        article.text.withUnsafeBufferPointer { text in
            var writer = TokenWriter(text: text, staged: staged)
            // The writer works on the caller's table and on this tokenizer's lists, so that none is copied.
            writer.exchange(table: &table, marks: &marks, terminators: &terminators)
            writer.removeAll()
            var quotations = QuotationPairing(text: text)
            for (index, block) in article.blocks.enumerated() {
                add(block, index: index, quotations: &quotations, writer: &writer)
            }
            quotations.finish(&writer.table)
            writer.exchange(table: &table, marks: &marks, terminators: &terminators)
        }
    }

    /// Adds the tokens, sentences and quotations of one block.
    private mutating func add(
        _ block: Block, index: Int, quotations: inout QuotationPairing, writer: inout TokenWriter
    ) {
        let range = block.span.range.clamped(to: writer.text.indices)
        let firstToken = writer.count
        let firstMark = writer.marks.count
        writer.terminators.removeAll(keepingCapacity: true)
        let isPlain = tokenize(range, writer: &writer)
        writer.flush()
        guard writer.count > firstToken else { return }
        sentences.split(
            range, index: index, first: firstToken, terminators: writer.terminators[...], isPlain: isPlain,
            text: writer.text, settings: settings, table: &writer.table)
        quotations.pair(
            writer.marks[firstMark...], tokens: firstToken..<writer.count, kind: block.kind,
            table: &writer.table)
    }

    /// Writes the tokens of one block. Returns whether it held plain text only.
    private mutating func tokenize(_ block: Range<Int>, writer: inout TokenWriter) -> Bool {
        let text = writer.text
        let rules = TokenRules(
            text: text,
            abbreviations: Abbreviations(text: text, blockEnd: block.upperBound, settings: settings))
        var isPlain = !asksICUAlways
        var offset = block.lowerBound
        writer.pending = offset > 0 ? [.startsLine, .spaceBefore] : .startsLine
        segments.startBlock(block)
        while true {
            if offset + 1 < block.upperBound, text[offset] == 0x20, text[offset + 1].isLetter {
                writer.pending.insert(.spaceBefore)
                offset += 1
            } else {
                let gap = Gap(in: text, from: offset, to: block.upperBound)
                if gap.end == block.upperBound { return isPlain }
                if gap.isUnusual { isPlain = false }
                if gap.end > offset { writer.pending.insert(.spaceBefore) }
                if gap.hasLineBreak { writer.pending.insert(.startsLine) }
                offset = gap.end
            }
            if !asksICUAlways, let end = writeSimple(from: offset, to: block.upperBound, rules, &writer) {
                offset = end
                continue
            }
            let chunk = Chunk(in: text, from: offset, to: block.upperBound)
            if chunk.needsICU { isPlain = false }
            segments.fill(chunk, text: text, words: words, asksICU: asksICUAlways || chunk.needsICU)
            rules.apply(to: segments.segments, writer: &writer)
            offset = chunk.end
        }
    }

    /// Writes a chunk that is a word of ASCII letters with at most one mark behind it, as nine in ten are.
    /// Returns its end, or nil where it is something else.
    @inline(__always) private func writeSimple(
        from start: Int, to limit: Int, _ rules: TokenRules, _ writer: inout TokenWriter
    ) -> Int? {
        let text = writer.text
        guard start + 8 < limit else { return nil }
        let run = LetterRun(in: text, at: start)
        if run.count == 8 { return writeLong(from: start, to: limit, rules, &writer) }
        let end = start + run.count
        guard run.count > 0 else { return nil }
        if text[end].isBlank {
            writer.write(run, at: start)
            return end
        }
        guard isSingleMark(at: end, to: limit, in: text) else { return nil }
        if text[end] == UInt8(ascii: "."), rules.abbreviations.includesStop(wordFrom: start, stop: end) {
            writer.write(from: start, to: end + 1, kind: .word)
            return end + 1
        }
        writer.write(run, at: start)
        writer.writePunctuation(at: end)
        return end + 1
    }

    /// The same for a word of eight letters and more.
    private func writeLong(
        from start: Int, to limit: Int, _ rules: TokenRules, _ writer: inout TokenWriter
    ) -> Int? {
        let text = writer.text
        var end = start + 8
        while end < limit, text[end].isLetter { end += 1 }
        let isAlone = end == limit || text[end].isBlank
        guard isAlone || isSingleMark(at: end, to: limit, in: text) else { return nil }
        if !isAlone, text[end] == UInt8(ascii: "."),
            rules.abbreviations.includesStop(wordFrom: start, stop: end)
        {
            return nil
        }
        writer.writeLetters(from: start, to: end)
        if !isAlone { writer.writePunctuation(at: end) }
        return isAlone ? end : end + 1
    }

    /// Whether a chunk ends with the byte at `offset`, an ASCII mark that never joins the word before.
    @inline(__always) private func isSingleMark(at offset: Int, to limit: Int, in text: Bytes) -> Bool {
        let mark = text[offset]
        guard mark.isASCII, offset + 1 == limit || text[offset + 1].isBlank else { return false }
        return !mark.isDigit && mark != UInt8(ascii: "_") && mark != UInt8(ascii: "@")
    }
}
