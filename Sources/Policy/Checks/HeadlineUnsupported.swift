import SourceText
import Tokenization

extension Check {
    static let headlineUnsupported = Check(
        "headline-unsupported", level: .warning,
        summary: "The headline's quotation or claim has no counterpart in the body.",
        explanation: """
            What the headline puts between quotation marks must be said in the article, word for word; what it claims \
            must be told there. Often the body was edited and the headline was not. Single marks may set off a claim or a \
            term too; they are taken for a quotation where the headline names the speaker.
            """,
        standards: ["common practice"],
        parameters: [
            Parameter("min-words", .integer(60), "bodies of fewer words are not measured by their claim"),
            Parameter(
                "min-share", .number(0.15), "share of the headline's longer words that the body has to hold"),
        ],
        bad: [
            "# Mayor calls bridge {here:“a national disgrace”}\n\nAda Lund, the mayor, called the bridge “a sad sight” on Monday."
        ],
        good: [
            "# Mayor calls bridge “a sad sight”\n\nAda Lund, the mayor, called the bridge “a sad sight” on Monday.",
            "# Mayor’s fleet ‘lost ten boats’\n\nTen boats of the mayor's fleet are lost, a clerk found.",
            "# Mayor calls bridge “a sad sight”\n\nAda Lund, the mayor, said: “It is a Sad sight. I walk past it daily.”",
        ]
    ) { draft, settings in
        guard let headline = draft.headline else { return [] }
        let range = draft.tokens(in: headline.span)
        let body = draft.tokens.hashes.indices.filter { !range.contains($0) && draft.isWord($0) }
        guard !body.isEmpty else { return [] }
        let quotes = draft.quotes.filter { range.contains($0.tokens.lowerBound) }
        let hashes = quotes.isEmpty ? [] : body.map(draft.stemHash)
        let missing = quotes.filter { quote in
            let words = quote.tokens.filter(draft.isWord).map(draft.stemHash)
            return words.count > 1 && !isTerm(quote, draft) && !hashes.contains(passage: words)
                && !setsOff(quote, range, draft)
        }
        if !missing.isEmpty {
            return missing.map {
                Finding(
                    $0.span,
                    "The headline quotes \(draft.quoted($0.span)), which nobody says in the article.",
                    advice: "Quote the words as they stand in the body, or take the marks off.")
            }
        }
        let claim = range.filter { draft.isWord($0) && draft.isLong($0) }
        // Short headlines play with words.
        guard body.count >= settings.integer("min-words"), claim.count >= 6 else { return [] }
        let stems = Set(body.map(draft.opening))
        let held = claim.count { stems.contains(draft.opening($0)) }
        guard Double(held) < settings.number("min-share") * Double(claim.count)
        else { return [] }
        return [
            Finding(
                headline.span, "The body tells hardly anything of what the headline says.",
                advice: "Make the headline say what the article tells.")
        ]
    }
}

extension Check {
    /// "Mayor’s fleet ‘lost ten boats’": whether single marks set off a claim or a term and quote nobody. They do quote where
    /// the headline names who speaks, "Lund: ‘We are late’" and "Lund says ‘late’", or the words are of an “I” or “you”.
    private static func setsOff(_ quote: Draft.Quote, _ headline: Range<Int>, _ draft: Draft) -> Bool {
        guard let mark = quote.tokens.first.map({ draft.text($0) }), ["'", "‘"].contains(mark) else {
            return false
        }
        let isSpeech = quote.tokens.contains {
            draft.wording.isIn(.firstPerson, draft.hash($0))
                || draft.wording.list("addressed").end(
                    at: $0, in: draft.tokens.hashes, limit: draft.tokens.count)
                    != nil
        }
        let hasSpeaker = headline.contains { token in
            !quote.tokens.contains(token)
                && (draft.text(token) == ":" || draft.wording.isIn(.takesQuote, draft.hash(token)))
        }
        return !isSpeech && !hasSpeaker || isHeld(quote, draft)
    }

    /// Whether one paragraph holds all the longer words of a quotation.
    private static func isHeld(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let words = Set(quote.tokens.filter { draft.isWord($0) && draft.isLong($0) }.map(draft.opening))
        return !words.isEmpty
            && draft.article.blocks.contains { block in
                block.kind != .headline
                    && words.isSubset(
                        of: draft.tokens(in: block.span).lazy.filter(draft.isWord).map(draft.opening))
            }
    }

    /// "‘Working Class’ Support": up to three words with capitals are a term that is set off.
    private static func isTerm(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let words = quote.tokens.filter(draft.isWord)
        return words.count < 4
            && words.allSatisfy { !draft.tokens.shapes[$0].isDisjoint(with: [.capitalized, .number]) }
    }
}

extension [UInt64] {
    /// Whether words stand here in their order, with no more than as many others between them: headlines shorten. Of
    /// five words one may be missing: "we are" for "we’re".
    fileprivate func contains(passage words: [UInt64]) -> Bool {
        guard let first = words.first else { return false }
        return indices.contains { start in
            guard self[start] == first else { return false }
            var (held, next) = (1, 1)
            for index in (start + 1)..<Swift.max(start + 1, Swift.min(count, start + 2 * words.count)) {
                if let place = words[next...].prefix(3).firstIndex(of: self[index]) {
                    held += 1
                    next = place + 1
                }
            }
            return held >= words.count - words.count / 5
        }
    }
}

extension Draft {
    /// More than three letters.
    func isLong(_ token: Int) -> Bool {
        let bytes = article.text[tokens.span(token).range]
        return bytes.count > 3 && (bytes.allSatisfy { $0 < 0x80 } || text(token).count > 3)
    }

    /// A word without case and plural, to compare by.
    func stemHash(_ token: Int) -> UInt64 { WordHash.hash(stem(token)) }

    /// What stands for the first five letters of a word: the word without most of its endings, to compare by.
    func opening(_ token: Int) -> UInt64 {
        let bytes = article.text[tokens.span(token).range]
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return bytes.prefix(5).reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
        }
        return WordHash.hash(String(text(token).lowercased().prefix(5)))
    }
}
