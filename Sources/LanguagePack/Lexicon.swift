import Rules
import Tokenization

/// The words of a pack by number: 0 is every word that it does not know.
///
/// A word has a number if it stands in a class, is a form of a verb or noun, or is named in a pattern.
public struct Lexicon: Sendable, WordSource {
    /// What is known of a word beside its classes; -1 for nothing.
    private struct Info {
        var lemma: Int32 = -1
        var verb: Int32 = -1
        var noun: Int32 = -1
        /// The entries of which the word is the lemma.
        var verbLemma: Int32 = -1
        var nounLemma: Int32 = -1

        /// Of several entries the first one counts.
        mutating func note(_ entry: Int, isVerb: Bool, lemma word: Int) {
            if lemma < 0 { lemma = Int32(word) }
            if isVerb, verb < 0 { verb = Int32(entry) }
            if !isVerb, noun < 0 { noun = Int32(entry) }
        }

        mutating func noteLemma(of entry: Int, isVerb: Bool) {
            if isVerb, verbLemma < 0 { verbLemma = Int32(entry) }
            if !isVerb, nounLemma < 0 { nounLemma = Int32(entry) }
        }
    }

    private var table: FlatTable
    @usableFromInline var classSets = [ClassSet()]
    private var infos = [Info()]
    private var texts = [""]
    private let verbs: [LexemeEntry]
    private let nouns: [LexemeEntry]

    init(_ definition: PackDefinition, patternWords: [String]) {
        verbs = definition.verbs
        nouns = definition.nouns
        let listed = definition.classes.reduce(0) { $0 + $1.words.count }
        let capacity = (verbs + nouns).reduce(listed + patternWords.count) { $0 + 1 + $1.forms.count }
        table = FlatTable(capacity: capacity)
        classSets.reserveCapacity(capacity)
        infos.reserveCapacity(capacity)
        texts.reserveCapacity(capacity)
        var classNumbers: [String: Int] = [:]
        for (number, list) in definition.classes.enumerated() {
            classNumbers[list.name] = number
            for word in list.words { classSets[add(word)].insert(number) }
        }
        add(verbs, classNumbers, areVerbs: true)
        add(nouns, classNumbers, areVerbs: false)
        for word in patternWords { _ = add(word) }
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

    private func info(_ word: Int) -> Info { infos.indices.contains(word) ? infos[word] : infos[0] }

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

    // MARK: Building

    private mutating func add(_ word: String) -> Int {
        let hash = WordHash.hash(word)
        let known = table.value(hash)
        if known >= 0 { return Int(known) }
        let number = texts.count
        table.insert(hash, Int32(number))
        texts.append(word)
        classSets.append(ClassSet())
        infos.append(Info())
        return number
    }

    /// Adds all forms of verbs or nouns.
    private mutating func add(_ entries: [LexemeEntry], _ classNumbers: [String: Int], areVerbs: Bool) {
        for (number, entry) in entries.enumerated() {
            var classes = ClassSet()
            for name in entry.classes { classes.insert(classNumbers[name] ?? -1) }
            let lemma = add(entry.lemma)
            infos[lemma].noteLemma(of: number, isVerb: areVerbs)
            infos[lemma].note(number, isVerb: areVerbs, lemma: lemma)
            classSets[lemma].formUnion(classes)
            for form in entry.forms {
                let word = add(form)
                infos[word].note(number, isVerb: areVerbs, lemma: lemma)
                classSets[word].formUnion(classes)
            }
        }
    }
}
