import Attribution
import SourceText

/// What the checks ask of sources.
extension Draft {
    /// Whether a source is one of whom the reporter knows the name and the reader does not.
    ///
    /// The levels 1 to 5 also hold people whom nobody asked for a name, a neighbour or the crowd at a meeting; no
    /// editor wants to read of these that a reason for anonymity is missing. So it takes a sign: a stated condition,
    /// a withholding noun, or one official, or a counted few, where the article could have named them.
    func isWithheld(_ index: Int) -> Bool {
        let source = sources[index]
        guard source.anonymity.level.isAnonymous, source.anonymity.level != .partlyNamed else { return false }
        if source.kind == .anonymousSource || source.anonymity.condition != nil { return true }
        guard source.kind != .document, let mention = source.mentions.first else { return false }
        let range = tokens(in: mention)
        guard let first = range.first, isCount(first) else { return false }
        return phrase("withheld-nouns", in: [nounPhrase(mention)]) != nil
    }

    /// A mention up to the clause or comma that tells more.
    func nounPhrase(_ mention: Span) -> Span {
        let range = tokens(in: mention)
        let noun = range.prefix { !isPreposition($0) && isWord($0) && !wording.isIn("relative", hash($0)) }
        return noun.isEmpty ? mention : tokens.span(range.lowerBound..<noun.endIndex)
    }

    /// "a", "another", "two", "12".
    private func isCount(_ token: Int) -> Bool {
        tokens.shapes[token].contains(.number)
            || wording.isIn("indefinite", hash(token))
                && !["some", "many", "few", "several", "other"].contains(
                    text(token).lowercased())
    }

    func isPreposition(_ token: Int) -> Bool { wording.isIn("preposition", hash(token)) }

    /// The first mention of a source in the article's body, in the headline where there is no other.
    func firstMention(_ source: Int) -> Span? {
        let mentions = sources[source].mentions
        return mentions.first { headline?.span.contains($0) != true } ?? mentions.first
    }

    /// What a message calls a source: its name, or the article's own words in quotation marks.
    func name(_ source: Int) -> String {
        if let name = sources[source].name, sources[source].kind != .anonymousSource, !withheld[source] {
            return name
        }
        return firstMention(source).map { quoted(withoutClause($0)) } ?? "a source"
    }

    /// A mention up to the relative clause or apposition that tells more.
    private func withoutClause(_ mention: Span) -> Span {
        let range = tokens(in: mention)
        let main = range.prefix { text($0) != "," && !wording.isIn("relative", hash($0)) }
        return main.isEmpty ? mention : tokens.span(range.lowerBound..<main.endIndex)
    }

    /// The words of a span in quotation marks, cut where they run long.
    func quoted(_ span: Span, atMost limit: Int = 60) -> String {
        var text = analysis.text(span)
        for mark in ["“", "”", "\"", "«", "»"] { text = text.replacing(mark, with: "") }
        let words = text.split(whereSeparator: \.isWhitespace)
        var shown = ""
        for word in words {
            if shown.count + word.count > limit { return "“\(shown) …”" }
            shown += (shown.isEmpty ? "" : " ") + word
        }
        return "“\(shown)”"
    }

    /// Whether a phrase leads back to somebody: "the source", "one of the officials", "he".
    func leadsBack(_ span: Span) -> Bool {
        let range = tokens(in: span)
        guard let first = range.first else { return true }
        if wording.isIn("definite", hash(first)) || isPronoun(first) { return true }
        let words = range.prefix(3).map { text($0).lowercased() }
        return words.count > 1 && words[1] == "of"
    }

    func isPronoun(_ token: Int) -> Bool {
        wording.isIn("person-pronoun", hash(token)) || wording.isIn("object-pronoun", hash(token))
    }

    /// Whether an outlet is one of the house's own.
    func isHouse(_ outlet: String) -> Bool { house.contains(outlet.lowercased()) }

    /// Whether two sources are called by the same noun: "two officials" and "the officials".
    func shareNoun(_ a: Int, _ b: Int) -> Bool {
        let nouns = { (source: Int) in
            Set(sources[source].mentions.flatMap { mention in tokens(in: mention).map(stem) })
        }
        return withheldNouns.contains { nouns(a).contains($0) && nouns(b).contains($0) }
    }

    private var withheldNouns: [String] {
        [
            "official", "aide", "adviser", "diplomat", "executive", "source", "people", "person", "banker",
            "employee",
        ]
    }

    /// A word without case and plural.
    func stem(_ token: Int) -> String {
        let word = text(token).lowercased()
        return word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }
}
