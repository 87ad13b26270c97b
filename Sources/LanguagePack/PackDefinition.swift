/// All that a language pack says, as plain values: what the YAML files hold once they are read and
/// checked, and what the compiled form carries.
///
/// The words of classes, verbs and nouns are lower-case, with straight apostrophes; their order is that
/// of the files.
public struct PackDefinition: Sendable, Equatable {
    public var name = ""
    public var language = ""
    public var about = ""
    /// Word classes, in the order of their numbers.
    public var classes: [WordList] = []
    public var verbs: [LexemeEntry] = []
    public var nouns: [LexemeEntry] = []
    /// Classes that a chunk carries as the flag `has-CLASS`.
    public var carried: [String] = []
    public var chunks: [ChunkDefinition] = []
    public var definitions: [PatternDefinition] = []
    public var rules: [RuleDefinition] = []
    public var outlets: [OutletDefinition] = []
    /// Words that end in a full stop without ending a sentence; as written, like the two lists below,
    /// for capitals count in them.
    public var abbreviations: [String] = []
    /// Those of the abbreviations that may end a sentence as well.
    public var canEnd: [String] = []
    /// Abbreviations that hold a sentence together only before a number: "No. 5".
    public var beforeNumbers: [String] = []
    /// Words that, capitalized after such an abbreviation, open a sentence.
    public var openers: [String] = []
    /// Any further lists of words or phrases, as written.
    public var lists: [WordList] = []
    /// The tagger's model, not looked into here; empty if the pack has none.
    public var tagModel: [UInt8] = []

    public init() {}

    /// The words or phrases of a list under `lists:`; empty if there is none of that name.
    public func list(_ name: String) -> [String] {
        lists.first { $0.name == name }?.words ?? []
    }
}

/// A named list: a word class, or a list of phrases.
public struct WordList: Sendable, Equatable {
    public var name: String
    public var words: [String]

    public init(name: String, words: [String]) {
        self.name = name
        self.words = words
    }
}

/// A verb or noun with its inflected forms.
public struct LexemeEntry: Sendable, Equatable {
    public var lemma: String
    /// The other forms; the lemma counts as a form without being named here.
    public var forms: [String]
    /// Kind of attribution that it signals, if it signals one: "assertion" …; else "".
    public var kind: String
    /// "neutral" …, or "" where the pack does not say.
    public var tone: String
    public var classes: [String]

    public init(lemma: String, forms: [String], kind: String = "", tone: String = "", classes: [String] = [])
    {
        self.lemma = lemma
        self.forms = forms
        self.kind = kind
        self.tone = tone
        self.classes = classes
    }
}

/// Where something stands in a pack's files.
public struct PackLocation: Sendable, Equatable, CustomStringConvertible {
    public var path: String
    /// 1-based.
    public var line: Int

    public init(path: String, line: Int) {
        self.path = path
        self.line = line
    }

    public var description: String { "\(path):\(line)" }
}

/// A rule of the first level: it groups tokens into one unit.
public struct ChunkDefinition: Sendable, Equatable {
    /// Which token speaks for the chunk, unless a `head:` capture in the pattern says so.
    public enum Head: String, Sendable, CaseIterable { case first, last }

    public var id: String
    /// The kind of unit that it makes: "NP".
    public var yields: String
    public var pattern: String
    public var head: Head
    public var examples: [String]
    public var location: PackLocation

    public init(
        id: String, yields: String, pattern: String, head: Head = .last, examples: [String],
        location: PackLocation
    ) {
        self.id = id
        self.yields = yields
        self.pattern = pattern
        self.head = head
        self.examples = examples
        self.location = location
    }
}

/// A named sub-pattern, written `<name>` in patterns.
public struct PatternDefinition: Sendable, Equatable {
    public var name: String
    public var pattern: String
    public var location: PackLocation

    public init(name: String, pattern: String, location: PackLocation) {
        self.name = name
        self.pattern = pattern
        self.location = location
    }
}

/// A rule of the second level, over chunks.
public struct RuleDefinition: Sendable, Equatable {
    public var id: String
    /// Rules of one stage are matched together.
    public var stage: String
    /// What it finds and why.
    public var about: String
    public var pattern: String
    /// What a match tells; keys and values obey the ``YieldSchema``.
    public var yields: [String: String]
    /// Sentences with the captures marked: "{cue:said} {source:Ada Lund}".
    public var examples: [String]
    /// Sentences that must not match.
    public var counterexamples: [String]
    public var location: PackLocation

    public init(
        id: String, stage: String, about: String, pattern: String, yields: [String: String],
        examples: [String], counterexamples: [String], location: PackLocation
    ) {
        self.id = id
        self.stage = stage
        self.about = about
        self.pattern = pattern
        self.yields = yields
        self.examples = examples
        self.counterexamples = counterexamples
        self.location = location
    }
}

/// A news organization.
public struct OutletDefinition: Sendable, Equatable {
    /// The canonical name.
    public var name: String
    public var aliases: [String]
    public var short: [String]
    public var domains: [String]
    public var country: String
    public var kind: String
    /// Those of its names that are common words or name other things too.
    public var ambiguous: [String]

    public init(
        name: String, aliases: [String] = [], short: [String] = [], domains: [String] = [],
        country: String = "",
        kind: String = "", ambiguous: [String] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.short = short
        self.domains = domains
        self.country = country
        self.kind = kind
        self.ambiguous = ambiguous
    }
}
