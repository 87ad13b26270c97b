import Attribution
import SourceText
import Tokenization

/// How the article itself calls whoever speaks in one attribution.
extension Draft {
    /// The speaker of an attribution for a message: the name where it stands there, else the article's own words. The
    /// analysis may have taken "she" or "the woman" for somebody else, and a message must not.
    func speaker(of attribution: Attribution) -> String? {
        guard let mention = attribution.sourceSpans.first, let first = tokens(in: mention).first else {
            return attribution.source.map(name)
        }
        if wording.isIn(.relative, hash(first)) {
            if let holder = holder(of: attribution) { return name(holder) }
            if let noun = antecedent(of: first) { return quoted(noun) }
        }
        if let source = attribution.source, !withheld[source], let name = sources[source].name,
            sources[source].kind == .namedPerson && holds(mention, wordOf: name)
                || analysis.text(mention) == name
        {
            // "van Holt" for what the analysis calls "Holt".
            let own = analysis.text(mention)
            return own.hasSuffix(" " + name) && tokens(in: mention).count < 4 ? own : self.name(source)
        }
        return quoted(withoutClause(mention))
    }

    /// Whose mention holds the verb: "Ada Lund, the head of the port, who conceded that …".
    private func holder(of attribution: Attribution) -> Int? {
        guard let cue = attribution.cue.spans.first else { return nil }
        return sources.indices.first { sources[$0].mentions.contains { $0.contains(cue) } }
    }

    /// The words before "who": "the individuals who claim".
    private func antecedent(of relative: Int) -> Span? {
        let sentence = tokens.sentences[Int(tokens.sentenceOf[relative])].tokens
        let noun = sentence.prefix { $0 < relative }.suffix(3).reversed().prefix {
            isWord($0) && wording.verb(hash($0)) == nil && !isPreposition($0)
        }
        return noun.last.map { tokens.span($0..<relative) }
    }

    private func holds(_ mention: Span, wordOf name: String) -> Bool {
        let words = Set(name.split(separator: " ").map(String.init))
        return tokens(in: mention).contains { words.contains(text($0)) }
    }

    /// Whether any word with a capital of a source's name stands in a block, outside of quotations.
    func isNamed(_ source: Int, inBlock block: Int) -> Bool {
        article.blocks.indices.contains(block) && isNamed(source, in: article.blocks[block].span)
    }

    func isNamed(_ source: Int, in span: Span) -> Bool {
        guard let name = sources[source].name else { return false }
        let words = Set(name.split(separator: " ").map(String.init).filter { $0.first?.isUppercase == true })
        return tokens(in: span).contains { !isQuoted($0) && words.contains(text($0)) }
    }

    /// "A senior UN official said …", and two paragraphs on "The UN's Ada Lund said …": whether a lead sums up what somebody
    /// of the same body is named for.
    func isNamedLater(_ mention: Span) -> Bool {
        guard let lead, mention.start < lead.span.end else { return false }
        if isNamedAsNextSpeaker(mention) { return true }
        let bodies = Set(
            tokens(in: mention).filter {
                tokens.shapes[$0].contains(.capitalized) && !tokens.shapes[$0].contains(.startsSentence)
            }.map(opening))
        guard !bodies.isEmpty else { return false }
        return attributions.contains { other in
            guard other.start > mention.end, let source = other.source,
                sources[source].kind == .namedPerson,
                let place = other.sourceSpans.first
            else { return false }
            let sentence = tokens.sentences[self.sentence(at: place.start)].tokens
            let apposition = sentence.drop { $0 < tokens(in: place).upperBound }.prefix(8)
            return tokens(in: place).contains { bodies.contains(opening($0)) }
                || apposition.contains {
                    bodies.contains(opening($0)) && tokens.shapes[$0].contains(.capitalized)
                }
        }
    }

    /// "…, an engineer said. “It will hold,” said Ada Lund, the builder": whether who speaks next is named for the first
    /// time there.
    private func isNamedAsNextSpeaker(_ mention: Span) -> Bool {
        let next = attributions.filter { $0.start >= mention.end && $0.source != nil }.min {
            $0.start < $1.start
        }
        guard let next, let source = next.source, sources[source].kind == .namedPerson,
            block(at: next.start) - block(at: mention.start) <= 1
        else { return false }
        return sources[source].mentions.allSatisfy { $0.start > mention.end }
    }

    /// "A top adviser explained why. Ada Lund, who leads the council, said …": whether the sentence after a mention
    /// opens with the name of somebody new of whom no role is told, since it has been told.
    func isNamedNext(_ mention: Span) -> Bool {
        let next = sentence(at: mention.start) + 1
        guard tokens.sentences.indices.contains(next) else { return false }
        let range = tokens.sentences[next].tokens
        let first = range.lowerBound
        guard block(at: Int(tokens.starts[first])) - block(at: mention.start) <= 1 else { return false }
        let capitals = range.prefix { tokens.shapes[$0].contains(.capitalized) }
        guard capitals.count > 1, wording.isIn(any: [.givenMale, .givenFemale, .givenAny], hash(first)),
            !tokens.hashes[..<first].contains(hash(first + 1))
        else { return false }
        let behind = range.dropFirst(capitals.count).prefix(2).map { text($0).lowercased() }
        return behind.first != "," || behind.last == "who" || behind.last == "whose"
    }
}
