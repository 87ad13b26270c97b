import Rules
import Tokenization

/// What is known of a word beside its classes; -1 for nothing.
struct WordInfo: Sendable {
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

/// Gives the words of a pack their numbers, and collects what is known of each.
struct LexiconBuilder {
    private(set) var table: FlatTable
    private(set) var classSets = [ClassSet()]
    private(set) var infos = [WordInfo()]
    private(set) var texts = [""]

    init(_ definition: PackDefinition, patternWords: [String]) {
        let (verbs, nouns) = (definition.verbs, definition.nouns)
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

    private mutating func add(_ word: String) -> Int {
        let hash = WordHash.hash(word)
        let known = table.value(hash)
        if known >= 0 { return Int(known) }
        let number = texts.count
        table.insert(hash, Int32(number))
        texts.append(word)
        classSets.append(ClassSet())
        infos.append(WordInfo())
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
