import LanguagePack

/// Whatever holds an article's units and the numbers of its words can ask about a word's classes.
protocol WordQuestions {
    var view: UnitView { get }
    /// The lexicon's number of each token.
    var words: [Int32] { get }
}

extension WordQuestions {
    /// Whether the word of a token is in a class of the lexicon.
    func isIn(_ lexicalClass: Int, _ token: Int) -> Bool {
        view.lexicon.classes(Int(words[token])).contains(lexicalClass)
    }
}
