import Attribution
import SourceText

extension Check {
    static let unattributedQuote = Check(
        "unattributed-quote", level: .warning,
        summary: "A direct quotation with no source in reach.",
        explanation: """
            A reader has to know at once who is speaking. Name the speaker in the sentence of the quotation, or in the \
            one before or after it. A paragraph that goes on with a speaker introduced in the paragraph before is fine.
            """,
        standards: ["Reuters Handbook of Journalism"],
        parameters: [
            Parameter("min-words", .integer(6), "quotations of fewer words are names, titles or scare quotes")
        ],
        bad: [
            "Ada Lund, the mayor, looked at the bridge.\n\n{here:“We have waited nine years for this bridge.”} Snow fell on the yard.",
            "The council met on Monday.\n\nThe lights went out twice. {here:“We have waited nine years for this bridge.”} The meeting ended at ten.",
        ],
        good: [
            "The council met on Monday. “We have waited nine years for this bridge,” said Ada Lund, the mayor.",
            "The mayor, Ada Lund, was angry.\n\n“We have waited nine years for this bridge.”",
            "The banner read “We Want Our Bridge Back Before Next Winter.”",
        ]
    ) { draft, settings in
        let least = settings.integer("min-words")
        return draft.quotes.filter { draft.isSpeech($0, leastWords: least) }.compactMap { quote in
            guard !draft.isAttributed(quote.span), !hasSpeaker(quote, draft) else { return nil }
            return Finding(
                quote.span, "Nobody is named as the speaker of \(draft.quoted(quote.span, atMost: 40)).",
                advice: "Say who said it, in this sentence or beside it.")
        }
    }

    /// Whether anything near a quotation may tell its speaker. What the analysis missed must not be held against
    /// the writer: a verb of saying, a name before a colon, or any attribution in the paragraph is enough.
    private static func hasSpeaker(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let blocks = draft.article.blocks
        let block = draft.block(at: quote.span.start)
        guard [.paragraph, .listItem].contains(blocks[block].kind) else { return true }
        if quote.continues || isSigned(quote, draft) || isPartOfSentence(quote, draft)
            || isFragment(quote, draft)
        {
            return true
        }
        if draft.attributions.contains(where: {
            $0.source != nil && draft.isSure($0) && blocks[block].span.contains($0.start)
        }) {
            return true
        }
        // The paragraph before may lead in a quotation that opens this one.
        let opens = blocks[block].span.start == quote.span.start
        let reach = Span(
            opens && block > 0 ? blocks[block - 1].span.start : blocks[block].span.start,
            blocks[block].span.end)
        return draft.tokens(in: reach).contains { token in
            guard !draft.isQuoted(token) else { return false }
            if draft.text(token) == ":" || isSomebody(token, in: blocks[block], draft) { return true }
            guard let verb = draft.wording.verb(draft.hash(token)) else { return false }
            return draft.wording.isIn(any: [.takesQuote, .strong], draft.hash(token))
                && verb != "be"
                || ["read", "reads"].contains(draft.text(token).lowercased())
        } || introduction(before: block, draft).map { introduces(blocks[$0], quote, draft) } ?? false
    }

    /// The block that may introduce a quotation: the one before, past others that hold hardly more than quotations.
    private static func introduction(before block: Int, _ draft: Draft) -> Int? {
        (0..<block).last { index in
            draft.article.blocks[index].kind == .headline
                || draft.tokens(in: draft.article.blocks[index].span)
                    .count(where: { draft.isWord($0) && !draft.isQuoted($0) }) > 2
        }
    }

    /// "… and the rest", or marks doubled or one within the other: part of a longer passage, or of a broken one.
    private static func isFragment(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let marks: Set = ["“", "”", "\"", "''", "‘"]
        let (first, before) = (quote.tokens.lowerBound + 1, quote.tokens.lowerBound - 1)
        return quote.tokens.contains(first)
            && (["…", "..."].contains(draft.text(first)) || marks.contains(draft.text(first)))
            || before >= 0 && marks.contains(draft.text(before))
                && draft.tokens.sentenceOf[before] == draft.tokens.sentenceOf[quote.tokens.lowerBound]
    }

    /// Whether the sentence says something beside the quotation: "As Ada Lund put it, …".
    private static func isPartOfSentence(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let first = draft.tokens.sentences[Int(draft.tokens.sentenceOf[quote.tokens.lowerBound])].tokens
        let last = draft.tokens.sentences[Int(draft.tokens.sentenceOf[quote.tokens.upperBound - 1])].tokens
        return (first.lowerBound..<quote.tokens.lowerBound).contains(where: draft.isWord)
            || (quote.tokens.upperBound..<max(quote.tokens.upperBound, last.upperBound)).contains(
                where: draft.isWord)
    }

    /// "…” — Ada Lund", on the same line or the next.
    private static func isSigned(_ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let next = quote.tokens.upperBound
        return next < draft.tokens.count
            && (draft.wording.isIn(.dash, draft.hash(next)) || ["[", "("].contains(draft.text(next)))
    }

    /// A person whom the quotation's own paragraph names, or a pronoun for one.
    private static func isSomebody(_ token: Int, in block: Block, _ draft: Draft) -> Bool {
        block.span.contains(draft.tokens.span(token))
            && (draft.wording.isIn(
                any: [.givenMale, .givenFemale, .honorific, .thirdPerson], draft.hash(token))
                || isName(token, draft))
    }

    /// Whether a word is of the name of anybody who speaks in the article.
    private static func isName(_ token: Int, _ draft: Draft) -> Bool {
        guard draft.tokens.shapes[token].contains(.capitalized) else { return false }
        let word = draft.text(token)
        return draft.sources.contains {
            $0.kind == .namedPerson && $0.name?.split(separator: " ").contains { $0 == word } == true
        }
    }

    /// A paragraph that names or mentions somebody, before one that starts with the quotation.
    private static func introduces(_ before: Block, _ quote: Draft.Quote, _ draft: Draft) -> Bool {
        let isFirst = draft.article.blocks[draft.block(at: quote.span.start)].span.start == quote.span.start
        guard isFirst else { return false }
        // Where the paragraph goes on with something else, only somebody who was just speaking is still heard.
        if draft.tokens(in: draft.article.blocks[draft.block(at: quote.span.start)].span).last.map({
            !draft.isQuoted($0)
        }) ?? false {
            return draft.attributions.contains {
                $0.source != nil && $0.kind == .assertion && before.span.contains($0.start)
            }
        }
        return draft.attributions.contains { $0.source != nil && before.span.contains($0.start) }
            || draft.tokens(in: before.span).contains { token in
                draft.wording.isIn(.personNoun, draft.hash(token))
                    || draft.wording.isIn(any: [.givenMale, .givenFemale, .honorific], draft.hash(token))
            }
    }
}
