import LanguagePack
import Rules
import Tokenization

/// What the judge's features ask about the tokens of one article, as columns; reused from article to article.
package struct TokenFacts {
    /// Hash of the lower-cased word, of its stem, and the tagger's tag.
    package private(set) var words: [UInt32] = []
    package private(set) var stems: [UInt32] = []
    package private(set) var tags: [UInt8] = []
    /// The unit that holds the token.
    package private(set) var units: [Int32] = []
    /// Kind of the unit and where in it the token stands: kind · 4 + (0 alone, 1 first, 2 inside, 3 last).
    package private(set) var places: [UInt8] = []
    /// 0 outside quotations, 1 opening mark, 2 between marks, 3 closing mark.
    package private(set) var quoting: [UInt8] = []
    // How many stand before each token; one element more than there are tokens.
    package private(set) var commas: [Int32] = []
    package private(set) var verbs: [Int32] = []
    /// "that", relative words and subordinators.
    package private(set) var links: [Int32] = []
    /// Edges of quotations.
    package private(set) var marks: [Int32] = []
    /// How far off the next finite verb behind each token is; 0 where none is near in the sentence.
    private(set) var verbAhead: [UInt8] = []

    package init() {}

    mutating func read(
        _ view: UnitView, _ tokens: TokenTable, tags: [UInt8], words: [Int32], stemmer: Stemmer, text: [UInt8]
    ) {
        let count = tokens.count
        self.tags = tags
        self.words.removeAll(keepingCapacity: true)
        self.stems.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        quoting.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { text in
            for token in 0..<count {
                self.words.append(UInt32(truncatingIfNeeded: tokens.hashes[token] >> 20))
                self.stems.append(
                    stemmer.stem(token, tokens, word: Int(words[token]), text: text))
                let shape = tokens.shapes[token]
                quoting.append(
                    tokens.quotationOf[token] < 0
                        ? 0 : shape.contains(.opensQuotation) ? 1 : shape.contains(.closesQuotation) ? 3 : 2)
            }
        }
        readUnits(view)
        countUp(view, count)
        lookAhead(tokens)
    }

    /// Tokens at least as far off as this are not near.
    private static let aheadLimit: UInt8 = 14

    private mutating func lookAhead(_ tokens: TokenTable) {
        verbAhead = [UInt8](repeating: 0, count: tokens.count)
        for sentence in tokens.sentences {
            var distance: UInt8 = 0
            for token in sentence.tokens.reversed() {
                verbAhead[token] = distance
                if verbs[token + 1] > verbs[token] {
                    distance = 1
                } else if distance > 0 {
                    distance = distance + 1 == Self.aheadLimit ? 0 : distance + 1
                }
            }
        }
    }

    private mutating func readUnits(_ view: UnitView) {
        for unit in 0..<view.table.count {
            let range = view.table.tokens(unit)
            let kind = UInt8(truncatingIfNeeded: view.key(unit).kind) * 4
            for token in range {
                units.append(Int32(unit))
                let position: UInt8 =
                    range.count == 1
                    ? 0 : token == range.lowerBound ? 1 : token == range.upperBound - 1 ? 3 : 2
                places.append(kind + position)
            }
        }
    }

    private mutating func countUp(_ view: UnitView, _ count: Int) {
        for column in [\TokenFacts.commas, \.verbs, \.links, \.marks] {
            self[keyPath: column] = [Int32](repeating: 0, count: count + 1)
        }
        for unit in 0..<view.table.count {
            let head = Int(view.table.heads[unit])
            if view.isComma(unit) { commas[head + 1] += 1 }
            if view.isFinite(unit) { verbs[head + 1] += 1 }
            if view.key(unit).kind == view.grammar.word,
                view.isThat(unit) || view.isIn(view.grammar.relative, unit)
                    || view.isIn(view.grammar.subordinator, unit)
            {
                links[head + 1] += 1
            }
        }
        for token in 0..<count {
            if quoting[token] == 1 || quoting[token] == 3 { marks[token + 1] += 1 }
            commas[token + 1] += commas[token]
            verbs[token + 1] += verbs[token]
            links[token + 1] += links[token]
            marks[token + 1] += marks[token]
        }
    }
}
