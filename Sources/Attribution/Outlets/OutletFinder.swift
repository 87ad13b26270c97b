import LanguagePack
import Tokenization

/// Tells through which news organization a finding came.
struct OutletFinder: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let registry: OutletRegistry
    let classes: LexicalClasses
    /// Every place where an outlet is named in full, in text order.
    private let mentions: [(token: Int, outlet: Int)]

    /// - Parameter entities: for outlets that only this article names.
    init(
        view: UnitView, tokens: TokenTable, words: [Int32], registry: OutletRegistry, classes: LexicalClasses,
        entities: [Entity], names: [NameMention]
    ) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.registry = registry
        self.classes = classes
        var mentions: [(token: Int, outlet: Int)] = []
        for token in 0..<tokens.count where tokens.shapes[token].contains(.capitalized) {
            guard let entry = registry.match(at: token, in: tokens.hashes, limit: tokens.count) else {
                continue
            }
            let hasArticle = token > 0 && Int(words[token - 1]) == classes.the
            let isOpen = !entry.isShort && (!entry.isAmbiguous || entry.hasArticle && hasArticle)
            let isNamed = isOpen || mentions.contains { $0.outlet == entry.outlet }
            // "The National Harbour Board" is no newspaper of that name.
            if isNamed, !entry.isAmbiguous || !Self.goesOn(token, token + entry.wordCount, view, tokens) {
                mentions.append((token, entry.outlet))
            }
        }
        let unlisted = names.compactMap { name in
            entities[name.entity].outlet.flatMap {
                $0 >= registry.names.count ? (token: name.tokens.lowerBound, outlet: $0) : nil
            }
        }
        self.mentions = (mentions + unlisted).sorted { $0.token < $1.token }
    }

    /// Whether a name that begins at a token has a further word in its noun phrase.
    private static func goesOn(_ token: Int, _ next: Int, _ view: UnitView, _ tokens: TokenTable) -> Bool {
        guard next < tokens.count, tokens.shapes[next].contains(.capitalized) else { return false }
        let sentence = view.table.sentences[Int(tokens.sentenceOf[token])]
        return view.table.unit(ofToken: token, in: sentence) == view.table.unit(ofToken: next, in: sentence)
    }

    /// The outlet that the source's phrase or the words around the cue name.
    func outlet(of finding: Finding) -> Int? {
        if let units = finding.sourceUnits.map(withoutClause),
            let outlet = outlet(in: view.table.tokens(units))
        {
            return outlet
        }
        return addressee(of: finding)
    }

    /// A source's phrase up to the relative clause that tells something else about it.
    private func withoutClause(_ units: Range<Int>) -> Range<Int> {
        let clause = units.first {
            view.key($0).kind == view.grammar.word && view.isIn(view.grammar.relative, $0)
        }
        return units.lowerBound..<max(units.lowerBound + 1, clause ?? units.upperBound)
    }

    /// An outlet named among these tokens, be it as "the newspaper".
    func outlet(in range: Range<Int>) -> Int? {
        for token in range {
            if let mention = mention(at: token) { return mention }
            if isIn(classes.outletNoun, token), token > 0, Int(words[token - 1]) == classes.the,
                classes.the > 0
            {
                return mentions.last { $0.token < token }?.outlet
            }
        }
        return nil
    }

    private func mention(at token: Int) -> Int? {
        guard tokens.shapes[token].contains(.capitalized) else { return nil }
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count && mentions[low].token == token ? mentions[low].outlet : nil
    }

    /// "told Reuters", "in an interview with Reuters", "confirmed to Reuters": between cue and content.
    private func addressee(of finding: Finding) -> Int? {
        let start = finding.cue.upperBound
        let sentence = tokens.sentences[finding.candidate.sentence].tokens
        var end = min(sentence.upperBound, start + 14)
        for range in finding.content where range.lowerBound >= start { end = min(end, range.lowerBound) }
        guard start < end else { return nil }
        return outlet(in: start..<end)
    }
}
