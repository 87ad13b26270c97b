/// What a language's pack tells the tokenizer.
///
/// Words are lower-cased. An abbreviation written with a capital counts only where the text has one too:
/// "Ill." is a state, "ill." a word at a sentence's end.
public struct TokenizerSettings: Sendable {
    /// ICU's name of the language: "en".
    public var locale: String
    /// With their full stop ("mr.", "a.m."): one token with it, and no sentence ends there
    /// unless ``canEnd`` lists them as well.
    public var abbreviations: Set<String>
    /// Abbreviations that may also end a sentence ("u.s.", "inc."): they do before one of ``openers``.
    public var canEnd: Set<String>
    /// Words that are abbreviations before a number only ("no.", "fig."): "No. 5", but "She said no."
    public var beforeNumbers: Set<String>
    /// Words that typically open a sentence ("the", "but").
    public var openers: Set<String>

    public init(
        locale: String = "en", abbreviations: Set<String> = [], canEnd: Set<String> = [],
        beforeNumbers: Set<String> = [], openers: Set<String> = []
    ) {
        self.locale = locale
        self.abbreviations = abbreviations
        self.canEnd = canEnd
        self.beforeNumbers = beforeNumbers
        self.openers = openers
    }

    /// No knowledge of any language's abbreviations.
    public static let none = TokenizerSettings()
}

/// Why no tokenizer could be made.
public enum TokenizationError: Error, Equatable, Sendable {
    /// ICU has no boundary rules for the locale.
    case noBoundaryRules(locale: String)
}

/// The settings as the inner loops ask them: by the hashes that the tokens carry anyway. A class, because the
/// rules of every chunk hold it.
final class SettingsIndex: Sendable {
    let abbreviations: Set<UInt64>
    let canEnd: Set<UInt64>
    let beforeNumbers: Set<UInt64>
    let openers: Set<UInt64>
    /// Those of all that count only with a capital.
    let capitalized: Set<UInt64>

    init(_ settings: TokenizerSettings) {
        let hashes = { (words: Set<String>) in Set(words.map(WordHash.hash)) }
        canEnd = hashes(settings.canEnd)
        abbreviations = hashes(settings.abbreviations).union(canEnd)
        beforeNumbers = hashes(settings.beforeNumbers)
        openers = hashes(settings.openers)
        let all = settings.abbreviations.union(settings.canEnd).union(settings.beforeNumbers)
        capitalized = hashes(all.filter { $0.unicodeScalars.first?.properties.isUppercase == true })
    }
}
