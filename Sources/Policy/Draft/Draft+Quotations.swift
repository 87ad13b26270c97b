import Attribution
import SourceText

/// Direct quotations and who is behind them.
extension Draft {
    /// An outermost quotation.
    struct Quote {
        /// Its marks included.
        var span: Span
        var tokens: Range<Int>
        var isClosed: Bool
        /// Whether it goes on with the quotation of the paragraph before.
        var continues: Bool
    }

    var quotes: [Quote] {
        tokens.quotations.filter { $0.depth == 0 && !$0.tokens.isEmpty }.map {
            Quote(
                span: tokens.span($0.tokens), tokens: $0.tokens, isClosed: $0.isClosed,
                continues: $0.continues >= 0)
        }
    }

    /// Whether somebody is quoted speaking: a whole sentence or several, not a word that is set off.
    func isSpeech(_ quote: Quote, leastWords: Int) -> Bool {
        let words = quote.tokens.filter(isWord)
        guard words.count >= leastWords, let first = words.first else { return false }
        let end = quote.isClosed && quote.tokens.count > 2 ? text(quote.tokens.upperBound - 2) : ""
        return tokens.shapes[first].contains(.capitalized) && [".", ",", "!", "?", "…"].contains(end)
    }

    /// Whether the words of an attribution's content are, or hold, a quotation.
    func isAttributed(_ span: Span) -> Bool {
        attributions.contains { attribution in
            isSure(attribution) && attribution.contentSpans.contains { $0.overlaps(span) }
        }
    }

    /// Whether an attribution is likelier right than wrong. The judge proposes many that are not: "the bell rang".
    func isSure(_ attribution: Attribution) -> Bool { attribution.confidence >= 0.5 }
}
