import LanguagePack

/// Who speaks where a paper or its authors do.
extension SourceResolver {
    /// "the letter", which several parents sent some sentences before: its words are theirs, unless they are a body.
    mutating func sender(of mention: Mention) -> (Int, String)? {
        guard mention.form == .definite, mention.number != .plural, mention.word != 0,
            view.isIn(classes.statementNoun, mention.head), view.isIn(classes.documentNoun, mention.head),
            describer.end(of: mention) == mention.head + 1
        else { return nil }
        let here = Int(tokens.sentenceOf[view.table.tokens(mention.head).lowerBound])
        let lowest = view.table.sentences[max(0, here - Self.farthestPaper)].lowerBound
        guard
            let verb = (lowest..<mention.units.lowerBound).last(where: {
                view.isNounPhrase($0 + 1) && view.key($0 + 1).word == mention.word && view.isVerbGroup($0)
                    && isIn(classes.sending, $0)
            }),
            let sentence = view.table.sentences.first(where: { $0.contains(verb) }),
            let subject = SubjectFinder(view: view).subject(of: verb, in: sentence),
            let sender = reader.read(subject.units)
        else { return nil }
        // Who sent it was mostly quoted already.
        let span = tokens.span(view.table.tokens(sender.units))
        let known = drafts.indices.first { drafts[$0].mentions.contains { $0.overlaps(span) } }
        switch describer.kind(sender, sender.entity.map { entities[$0] }) {
        case .unnamedPerson, .unnamedGroup, .namedPerson:
            return (known ?? identify(sender).0, "whose words they are")
        case .namedOrganization, .anonymousSource, .document: return nil
        }
    }

    /// "the authors of the report", and "the researchers" behind what their report says: the report.
    mutating func paper(of mention: Mention) -> (Int, String)? {
        guard mention.form == .definite, isIn(classes.paperAuthors, mention.head) else { return nil }
        let paper = mention.head + 2
        if paper < mention.units.upperBound, view.key(mention.head + 1).word == classes.of,
            view.isIn(classes.documentNoun, paper),
            let found = reader.read(paper..<describer.end(of: mention))
        {
            return (identify(found).0, "the paper that they wrote")
        }
        guard describer.end(of: mention) == mention.head + 1 else { return nil }
        let token = view.table.tokens(mention.head).lowerBound
        return recent(before: token) {
            $0.kind == .document
                && Int(tokens.sentenceOf[token]) - Int(tokens.sentenceOf[$0.lastToken]) <= Self.farthestPaper
        }.map { ($0, "the paper that they wrote") }
    }

    /// Whether a unit's head is one of the words.
    func isIn(_ hashes: Set<UInt64>, _ unit: Int) -> Bool {
        hashes.contains(tokens.hashes[Int(view.table.heads[unit])])
    }

    /// In sentences.
    private static let farthestPaper = 6
}
