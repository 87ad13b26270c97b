import LanguagePack

/// "52 percent said", "most respondents said": those whom a poll asked speak in its name.
extension SourceResolver {
    mutating func poll(_ mention: Mention) -> (Int, String)? {
        guard isShare(mention) || isAskedGroup(mention) else { return nil }
        let token = view.table.tokens(mention.head).lowerBound
        let known = drafts.indices.filter { isPoll(drafts[$0].word) && drafts[$0].lastToken < token }
        if let nearest = known.max(by: { drafts[$0].lastToken < drafts[$1].lastToken }) {
            return (nearest, "respondents of the poll before")
        }
        guard
            let unit = (0..<mention.head).last(where: { view.isNounPhrase($0) && isPoll(view.key($0).word) }),
            let poll = reader.read(unit..<unit + 1)
        else { return nil }
        return (identify(poll).0, "respondents of the poll named before")
    }

    private func isPoll(_ word: Int) -> Bool { view.lexicon.classes(word).contains(classes.pollNoun) }

    /// "52 percent", "a majority of voters", "six in 10", "eight of 10 voters"
    func isShare(_ mention: Mention) -> Bool {
        let units = mention.units
        if units.prefix(2).contains(where: { view.isNounPhrase($0) && view.isIn(classes.shareNoun, $0) }) {
            return true
        }
        return units.lowerBound + 2 < units.upperBound
            && [classes.in, classes.of].contains(view.key(units.lowerBound + 1).word)
            && view.table.tokens(units.lowerBound + 2).contains { tokens.shapes[$0].contains(.number) }
    }

    /// "voters agreed", where the same sentence counts in percent.
    private func isAskedGroup(_ mention: Mention) -> Bool {
        guard mention.form == .bare || mention.form == .indefinite, mention.number == .plural,
            view.isIn(classes.weasel, mention.head) || view.isIn(classes.partisan, mention.head)
        else { return false }
        let sentence = Int(tokens.sentenceOf[view.table.tokens(mention.head).lowerBound])
        return view.table.sentences[sentence].contains { unit in
            view.isNounPhrase(unit) && view.isIn(classes.shareNoun, unit)
                && view.table.tokens(unit).contains { tokens.shapes[$0].contains(.number) }
        }
    }
}
