import LanguagePack
import Rules
import SourceText
import Tokenization

/// Makes units out of tokens: a quotation becomes one unit, the pack's chunk rules group the rest.
struct UnitBuilder: ~Copyable {
    private let pack: LanguagePack
    private let grammar: Grammar
    private var matcher: Matcher

    // What a token's key is made of: the bits of its tag (the tagger's), of its word and of its shape.
    private let tagBits: [UInt64]
    private let wordBits: [UInt64]
    private let shapeBits: [UInt64]

    // The sentence before chunking: tokens and quotations, each up to the start of the next.
    private var keys = Memory<UnitKey>()
    private var starts = Memory<Int32>()
    private var staged = StagedUnits()

    init(pack: LanguagePack, grammar: Grammar, tagNames: [String]) {
        self.pack = pack
        self.grammar = grammar
        matcher = Matcher(pack.chunks)
        let unknown = pack.vocabulary.tag("SYM") ?? 0
        let comma = pack.vocabulary.tag("COMMA")
        tagBits = tagNames.map { name in
            let tag = pack.vocabulary.tag(Self.spelling[name] ?? name) ?? unknown
            let kind = tag == comma ? grammar.comma : grammar.word
            return UnitKey(kind: kind, tag: tag, word: 0, flags: 0).rawValue
        }
        wordBits = (0..<pack.lexicon.count).map { word in
            let carried = pack.carriedFlags(pack.lexicon.classes(word))
            return UnitKey(kind: 0, tag: 0, word: word, flags: carried | grammar.single).rawValue
        }
        shapeBits = (0..<Shape.limit).map { shape in
            UnitKey(kind: 0, tag: 0, word: 0, flags: grammar.flags(of: Shape(rawValue: shape))).rawValue
        }
    }

    /// Penn tags whose names hold signs, as the vocabulary spells them.
    private static let spelling = [
        "PRP$": "PRPS", "WP$": "WPS", ",": "COMMA", ".": "DOT", ":": "COLON", "``": "OQ", "''": "CQ",
        "$": "DOLLAR",
        "#": "HASH", "-LRB-": "LRB", "-RRB-": "RRB",
    ]

    /// - Parameters:
    ///   - tags: one a token, from the tagger.
    ///   - words: the lexicon's number of each token.
    mutating func build(
        _ table: TokenTable, blocks: [Block], tags: [UInt8], words: [Int32], into units: inout UnitTable
    ) {
        staged.removeAll()
        for sentence in table.sentences {
            let isHeadline = blocks[sentence.block].kind == .headline
            collect(sentence.tokens, isHeadline ? grammar.headline : 0, table, tags, words)
            let chunker = Chunker(pack: pack, grammar: grammar, keys: keys.all, starts: starts.all)
            chunker.chunk(with: &matcher, into: &staged)
            staged.endSentence()
        }
        units.take(staged)
    }

    /// Tokens and quotations of a sentence.
    /// - Parameter context: flags that every unit of the sentence has.
    private mutating func collect(
        _ tokens: Range<Int>, _ context: UInt32, _ table: TokenTable, _ tags: [UInt8], _ words: [Int32]
    ) {
        keys.removeAll()
        starts.removeAll()
        let contextBits = UnitKey(kind: 0, tag: 0, word: 0, flags: context).rawValue
        var token = tokens.lowerBound
        while token < tokens.upperBound {
            starts.append(Int32(truncatingIfNeeded: token))
            if table.quotationOf[token] >= 0, let quotation = outermost(table, token) {
                let end = min(table.quotations[quotation].tokens.upperBound, tokens.upperBound)
                keys.append(quoteKey(token..<end, table.quotations[quotation], table, context))
                token = end
            } else {
                let bits =
                    tagBits[Int(tags[token])] | wordBits[Int(words[token])]
                    | shapeBits[Int(table.shapes[token].rawValue)]
                keys.append(UnitKey(rawValue: bits | contextBits))
                token += 1
            }
        }
        starts.append(Int32(truncatingIfNeeded: tokens.upperBound))
    }

    /// The outermost quotation around a token.
    private func outermost(_ table: TokenTable, _ token: Int) -> Int? {
        var index = Int(table.quotationOf[token])
        guard index >= 0 else { return nil }
        // Quotations stand in the order of their start, so an outer one precedes those inside it.
        while table.quotations[index].depth > 0, index > 0 {
            index -= 1
            if table.quotations[index].depth == 0, !table.quotations[index].tokens.contains(token) {
                return nil
            }
        }
        return index
    }

    private func quoteKey(
        _ tokens: Range<Int>, _ quotation: Quotation, _ table: TokenTable, _ context: UInt32
    ) -> UnitKey {
        var flags = context
        let isWhole = quotation.isClosed && tokens == quotation.tokens
        let inner = (tokens.lowerBound + 1)..<max(tokens.lowerBound + 1, tokens.upperBound - 1)
        let wordCount = inner.reduce(0) { table.shapes[$1].contains(.word) ? $0 + 1 : $0 }
        let endsInWord = inner.isEmpty || table.shapes[inner.upperBound - 1].contains(.word)
        if isWhole, wordCount <= 4, endsInWord { flags |= grammar.short }
        if let first = inner.first, table.shapes[first].contains(.capitalized) {
            flags |= grammar.capitalized
        }
        if table.shapes[tokens.lowerBound].contains(.startsSentence) { flags |= grammar.first }
        if table.shapes[tokens.lowerBound].contains(.startsLine) { flags |= grammar.lineStart }
        return UnitKey(kind: grammar.quote, tag: grammar.opens, word: 0, flags: flags)
    }
}

/// Groups the tokens and quotations of one sentence.
private struct Chunker {
    let pack: LanguagePack
    let grammar: Grammar
    let keys: UnsafeBufferPointer<UnitKey>
    /// Of each key, and behind the last its end.
    let starts: UnsafeBufferPointer<Int32>

    func chunk(with matcher: inout Matcher, into staged: inout StagedUnits) {
        let infos = pack.chunkInfos
        let (perWordFlags, headFlags) = (grammar.perWordFlags, grammar.headFlags)
        var next = 0
        matcher.tile(keys) { rule, range, match in
            passThrough(next..<range.lowerBound, to: &staged)
            next = range.upperBound
            let (kind, place) = (infos[rule].kind, infos[rule].head(of: match))
            let head = keys[place]
            var bits: UInt64 = 0
            for index in range { bits |= keys[index].rawValue }
            var flags = UnitKey(rawValue: bits).flags & ~perWordFlags
            flags |= head.flags & headFlags
            flags |= keys[range.lowerBound].flags & (grammar.first | grammar.lineStart)
            if range.count == 1 { flags |= grammar.single }
            flags |= grammar.voice(kind: kind, tag: head.tag, flags: flags)
            staged.append(
                UnitKey(kind: kind, tag: head.tag, word: head.word, flags: flags),
                end: starts[range.upperBound], head: starts[place])
        }
        passThrough(next..<keys.count, to: &staged)
    }

    private func passThrough(_ range: Range<Int>, to staged: inout StagedUnits) {
        for index in range { staged.append(keys[index], end: starts[index + 1], head: starts[index]) }
    }
}

extension Grammar {
    /// Flags that a chunk has of the word that speaks for it.
    var headFlags: UInt32 { capitalized | allCaps | number | hyphenated }
    /// Flags that belong to a word and not to the chunk that holds it.
    var perWordFlags: UInt32 {
        capitalized | allCaps | number | first | single | lineStart | hyphenated | short
    }

    /// What a word looks like, as flags.
    func flags(of shape: Shape) -> UInt32 {
        var flags: UInt32 = 0
        if shape.contains(.capitalized) { flags |= capitalized }
        if shape.contains(.allCaps) { flags |= allCaps }
        if shape.contains(.number) { flags |= number }
        if shape.contains(.startsSentence) { flags |= first }
        if shape.contains(.startsLine) { flags |= lineStart }
        if shape.contains(.hyphenated) { flags |= hyphenated }
        return flags
    }
}
