import LanguagePack
import Rules

/// Whatever holds an article's units and the numbers of its words can ask about a word's classes.
protocol WordQuestions {
    var view: UnitView { get }
    /// The lexicon's number of each token.
    var words: [Int32] { get }
}

extension UnitView {
    /// The lexicon's number of a noun's singular, where it has one: the same for a noun and its plural.
    func singular(_ word: Int) -> Int {
        guard word != 0 else { return 0 }
        let text = lexicon.text(word)
        guard text.utf8.last == UInt8(ascii: "s"), let singular = lexicon.word(String(text.dropLast())) else {
            return word
        }
        return singular
    }
}

extension WordQuestions {
    /// Whether the word of a token is in a class of the lexicon.
    func isIn(_ lexicalClass: Int, _ token: Int) -> Bool {
        view.lexicon.classes(Int(words[token])).contains(lexicalClass)
    }

    /// Whether the word of a token is in one of several classes of the lexicon.
    func isIn(_ lexicalClasses: ClassSet, _ token: Int) -> Bool {
        !view.lexicon.classes(Int(words[token])).isDisjoint(with: lexicalClasses)
    }
}
