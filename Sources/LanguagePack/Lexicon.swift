import Rules
import Tokenization

/// The words of a pack by number: 0 is every word that it does not know.
///
/// A word has a number if it stands in a class, is a form of a verb or noun, or is named in a pattern. A class, for
/// whoever asks about words holds it, and a copy of its many lists would cost more than the question.
public final class Lexicon: Sendable, WordSource {
    private let table: FlatTable
    @usableFromInline let classSets: [ClassSet]
    private let infos: [WordInfo]
    private let texts: [String]
    private let verbs: [LexemeEntry]
    private let nouns: [LexemeEntry]

    init(_ definition: PackDefinition, patternWords: [String]) {
        let builder = LexiconBuilder(definition, patternWords: patternWords)
        (table, classSets, infos, texts) = (builder.table, builder.classSets, builder.infos, builder.texts)
        (verbs, nouns) = (definition.verbs, definition.nouns)
    }

    // MARK: Look-up

    /// Words with a number, the unknown word included: numbers are below this.
    public var count: Int { texts.count }

    /// The number of a word by the hash of its lower-cased text, see `WordHash`; 0 if unknown.
    public func word(hash: UInt64) -> Int { Int(max(0, table.value(hash))) }

    /// The classes of a word, those of its verb and noun included.
    @inlinable public func classes(_ word: Int) -> ClassSet {
        UInt(bitPattern: word) < UInt(bitPattern: classSets.count) ? classSets[word] : ClassSet()
    }

    /// The lemma of a word, as the number of the lemma's own word; -1 if the pack names none.
    /// A form of both a verb and a noun has the verb's.
    public func lemma(_ word: Int) -> Int { Int(info(word).lemma) }

    /// The text of a lemma that ``lemma(_:)-(Int)`` gave; empty for -1.
    public func lemmaText(_ lemma: Int) -> String { text(lemma) }

    /// Index into the definition's `verbs` of the verb of which the word is a form; -1 if of none.
    public func entry(_ word: Int) -> Int { Int(info(word).verb) }

    /// Index into the definition's `nouns` of the noun of which the word is a form; -1 if of none.
    public func nounEntry(_ word: Int) -> Int { Int(info(word).noun) }

    /// The word itself, lower-case; empty for 0.
    public func text(_ word: Int) -> String { texts.indices.contains(word) ? texts[word] : "" }

    private func info(_ word: Int) -> WordInfo { infos.indices.contains(word) ? infos[word] : infos[0] }

    // MARK: WordSource

    public func word(_ lowercased: String) -> Int? {
        let number = word(hash: WordHash.hash(lowercased))
        return number > 0 ? number : nil
    }

    public func lemma(_ lemma: String) -> [Int] {
        guard let word = word(lemma) else { return [] }
        let info = infos[word]
        var forms: [Int] = []
        if info.verbLemma >= 0 { forms += self.forms(of: verbs[Int(info.verbLemma)]) }
        if info.nounLemma >= 0 { forms += self.forms(of: nouns[Int(info.nounLemma)]) }
        return forms
    }

    public var lemmas: [String] { (verbs + nouns).map(\.lemma) }

    public func classes(ofWord word: Int) -> ClassSet { classes(word) }

    private func forms(of entry: LexemeEntry) -> [Int] { ([entry.lemma] + entry.forms).compactMap(word) }
}
