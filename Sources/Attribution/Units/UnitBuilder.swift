import LanguagePack
import Rules
import SourceText
import Tokenization

/// Makes units out of tokens: a quotation becomes one unit, the pack's chunk rules group the rest.
struct UnitBuilder {
    private let pack: LanguagePack
    private let grammar: Grammar
    private var matcher: Matcher
    /// From the tagger's tags to the vocabulary's.
    private let tagNumbers: [Int]
    private let commaTag: Int
    /// The carried flags of each word, so that they are looked up once.
    private let carried: [UInt32]

    /// Flags that belong to a word and not to the chunk that holds it, and those that a chunk has of its head.
    private let perWordFlags, headFlags: UInt32

    /// A chunk of the sentence; positions count its tokens and quotations.
    private struct Tile {
        var range: Range<Int>
        var head: Int
        var kind: Int
    }

    private var tiles: [Tile] = []
    // The sentence before chunking: tokens and quotations.
    private var keys: [UnitKey] = []
    private var starts: [Int32] = []
    private var ends: [Int32] = []

    init(pack: LanguagePack, grammar: Grammar, tagNames: [String]) {
        self.pack = pack
        self.grammar = grammar
        matcher = Matcher(pack.chunks)
        let unknown = pack.vocabulary.tag("SYM") ?? 0
        tagNumbers = tagNames.map { pack.vocabulary.tag(Self.spelling[$0] ?? $0) ?? unknown }
        commaTag = pack.vocabulary.tag("COMMA") ?? -1
        (perWordFlags, headFlags) = (grammar.perWordFlags, grammar.headFlags)
        carried = (0..<pack.lexicon.count).map { pack.carriedFlags(pack.lexicon.classes($0)) }
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
        units.removeAll()
        for sentence in table.sentences {
            collect(sentence, isHeadline: blocks[sentence.block].kind == .headline, table, tags, words)
            let start = units.count
            chunk(into: &units)
            units.endSentence(from: start)
        }
    }

    /// Tokens and quotations of a sentence.
    private mutating func collect(
        _ sentence: Sentence, isHeadline: Bool, _ table: TokenTable, _ tags: [UInt8], _ words: [Int32]
    ) {
        keys.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var token = sentence.tokens.lowerBound
        let context = isHeadline ? grammar.headline : 0
        while token < sentence.tokens.upperBound {
            let quotation = outermost(table, token)
            let end: Int
            if let quotation {
                end = min(table.quotations[quotation].tokens.upperBound, sentence.tokens.upperBound)
                keys.append(quoteKey(token..<end, table.quotations[quotation], table, context))
            } else {
                end = token + 1
                keys.append(tokenKey(token, table, tags, words, context))
            }
            starts.append(Int32(token))
            ends.append(Int32(end))
            token = end
        }
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

    private func tokenKey(
        _ token: Int, _ table: TokenTable, _ tags: [UInt8], _ words: [Int32], _ context: UInt32
    ) -> UnitKey {
        let shape = table.shapes[token]
        let word = Int(words[token])
        var flags = context | grammar.single | carried[word]
        if shape.contains(.capitalized) { flags |= grammar.capitalized }
        if shape.contains(.allCaps) { flags |= grammar.allCaps }
        if shape.contains(.number) { flags |= grammar.number }
        if shape.contains(.startsSentence) { flags |= grammar.first }
        if shape.contains(.startsLine) { flags |= grammar.lineStart }
        if shape.contains(.hyphenated) { flags |= grammar.hyphenated }
        let tag = tagNumbers[Int(tags[token])]
        let kind = tag == commaTag ? grammar.comma : grammar.word
        return UnitKey(kind: kind, tag: tag, word: word, flags: flags)
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

    private mutating func chunk(into units: inout UnitTable) {
        findTiles()
        var next = 0
        for tile in tiles {
            passThrough(next..<tile.range.lowerBound, to: &units)
            let tokens = Int(starts[tile.range.lowerBound])..<Int(ends[tile.range.upperBound - 1])
            units.append(key(of: tile), tokens: tokens, head: Int(starts[tile.head]))
            next = tile.range.upperBound
        }
        passThrough(next..<keys.count, to: &units)
    }

    private mutating func findTiles() {
        tiles.removeAll(keepingCapacity: true)
        let infos = pack.chunkInfos
        var found: [Tile] = []
        swap(&found, &tiles)
        keys.withUnsafeBufferPointer { keys in
            matcher.tile(keys) { rule, range, match in
                found.append(Tile(range: range, head: infos[rule].head(of: match), kind: infos[rule].kind))
            }
        }
        swap(&found, &tiles)
    }

    private func key(of tile: Tile) -> UnitKey {
        let (range, head) = (tile.range, keys[tile.head])
        var flags: UInt32 = 0
        for index in range { flags |= keys[index].flags }
        flags &= ~perWordFlags
        flags |= head.flags & headFlags
        flags |= keys[range.lowerBound].flags & (grammar.first | grammar.lineStart)
        if range.count == 1 { flags |= grammar.single }
        flags |= grammar.voice(kind: tile.kind, tag: head.tag, flags: flags)
        return UnitKey(kind: tile.kind, tag: head.tag, word: head.word, flags: flags)
    }

    private func passThrough(_ range: Range<Int>, to units: inout UnitTable) {
        for index in range {
            units.append(
                keys[index], tokens: Int(starts[index])..<Int(ends[index]), head: Int(starts[index]))
        }
    }
}

extension Grammar {
    /// Flags that a chunk has of the word that speaks for it.
    var headFlags: UInt32 { capitalized | allCaps | number | hyphenated }
    /// Flags that belong to a word and not to the chunk that holds it.
    var perWordFlags: UInt32 {
        capitalized | allCaps | number | first | single | lineStart | hyphenated | short
    }
}
