import SourceText

extension Check {
    static let headlineUnsupported = Check(
        "headline-unsupported", level: .warning,
        summary: "The headline's quotation or claim has no counterpart in the body.",
        explanation: """
            What the headline puts between quotation marks must be said in the article, word for word; what it claims \
            must be told there. Often the body was edited and the headline was not.
            """,
        standards: ["common practice"],
        parameters: [
            Parameter("min-words", .integer(60), "bodies of fewer words are not measured by their claim"),
            Parameter(
                "min-share", .number(0.2), "share of the headline's longer words that the body has to hold"),
        ],
        bad: [
            "# Mayor calls bridge {here:“a national disgrace”}\n\nAda Lund, the mayor, called the bridge “a sad sight” on Monday."
        ],
        good: [
            "# Mayor calls bridge “a sad sight”\n\nAda Lund, the mayor, called the bridge “a sad sight” on Monday.",
            "# Mayor calls bridge “a sad sight”\n\nAda Lund, the mayor, said: “It is a Sad sight. I walk past it daily.”",
        ]
    ) { draft, settings in
        guard let headline = draft.headline else { return [] }
        let range = draft.tokens(in: headline.span)
        let body = draft.tokens.hashes.indices.filter { !range.contains($0) && draft.isWord($0) }
        guard !body.isEmpty else { return [] }
        let hashes = body.map(draft.hash)
        let quotes = draft.quotes.filter { range.contains($0.tokens.lowerBound) }
        let missing = quotes.filter { quote in
            let words = quote.tokens.filter(draft.isWord).map(draft.hash)
            return words.count > 1 && !hashes.contains(sequence: words)
        }
        if !missing.isEmpty {
            return missing.map {
                Finding(
                    $0.span,
                    "The headline quotes \(draft.quoted($0.span)), which nobody says in the article.",
                    advice: "Quote the words as they stand in the body, or take the marks off.")
            }
        }
        let claim = range.filter { draft.isWord($0) && draft.text($0).count > 3 }
        let stems = Set(body.map { draft.text($0).stemmed })
        let held = claim.count { stems.contains(draft.text($0).stemmed) }
        guard body.count >= settings.integer("min-words"), claim.count >= 4,
            Double(held) < settings.number("min-share") * Double(claim.count)
        else { return [] }
        return [
            Finding(
                headline.span, "The body tells hardly anything of what the headline says.",
                advice: "Make the headline say what the article tells.")
        ]
    }
}

extension [UInt64] {
    fileprivate func contains(sequence: [UInt64]) -> Bool {
        guard let first = sequence.first, sequence.count <= count else { return false }
        return (0...(count - sequence.count)).contains {
            self[$0] == first && self[$0..<$0 + sequence.count].elementsEqual(sequence)
        }
    }
}

extension String {
    /// The word without most of its endings, to compare by.
    var stemmed: String { String(lowercased().prefix(5)) }
}
