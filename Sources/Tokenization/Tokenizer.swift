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
            var writer = TokenWriter(text: text, staged: staged, settings: settings)
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
        writer.abbreviations = Abbreviations(text: text, blockEnd: block.upperBound, settings: settings)
        let rules = TokenRules(text: text, abbreviations: writer.abbreviations)
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
            if !asksICUAlways,
                let end = writer.writeSimple(from: offset, to: block.upperBound)
            {
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
}
