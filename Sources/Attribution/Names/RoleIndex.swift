import LanguagePack
import Tokenization

/// The words by which an article tells what its named people are: "nominee" of "the party's nominee, Ada Lund",
/// "governor" of "Gov. Ada Lund". By them "the governor" leads to a name, wherever in the article it is told.
struct RoleIndex: WordQuestions {
    private struct Entry {
        var entity: Int
        /// The phrase that tells it, in tokens.
        var phrase: Range<Int>
    }

    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    /// By noun, in the singular.
    private var entries: [Int: [Entry]] = [:]

    init(
        view: UnitView, tokens: TokenTable, words: [Int32], classes: LexicalClasses, entities: [Entity],
        mentions: [NameMention]
    ) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.classes = classes
        let beside = BesideName(view: view, tokens: tokens, words: words, classes: classes)
        for mention in mentions where entities[mention.entity].kind == .person {
            let lead = view.table.tokens(mention.unit).lowerBound..<mention.tokens.lowerBound
            for token in lead.suffix(3) { add(token, lead, mention.entity) }
            guard let start = beside.behind(mention.unit), view.isNounPhrase(start) else { continue }
            let head = beside.possessed(start, beside.sentenceEnd(start))
            add(Int(view.table.heads[head]), view.table.tokens(start..<head + 1), mention.entity)
        }
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for token in entity.title ?? 0..<0 { add(token, entity.title ?? 0..<0, index) }
        }
    }

    private mutating func add(_ token: Int, _ phrase: Range<Int>, _ entity: Int) {
        let word = Int(words[token])
        guard word > 0, !view.lexicon.classes(word).isDisjoint(with: classes.people) else { return }
        entries[view.singular(word), default: []].append(Entry(entity: entity, phrase: phrase))
        for pair in classes.spelledTitles where pair.short == word {
            entries[pair.full, default: []].append(Entry(entity: entity, phrase: phrase))
        }
    }

    /// The people of whom a noun in the singular is told.
    func entities(_ noun: Int) -> Set<Int> { Set((entries[noun] ?? []).map(\.entity)) }

    /// How many words of a phrase are told of a person together with the noun: "the Eastholm governor" of "the
    /// governor of Eastholm".
    func likeness(_ entity: Int, _ noun: Int, _ phrase: Range<Int>) -> Int {
        (entries[noun] ?? []).filter { $0.entity == entity }.map { entry in
            phrase.count { token in
                tokens.shapes[token].contains(.word) && !isIn(classes.definite, token)
                    && entry.phrase.contains { tokens.hashes[$0] == tokens.hashes[token] }
            }
        }.max() ?? 0
    }
}
