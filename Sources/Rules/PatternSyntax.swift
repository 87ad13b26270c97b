/// A pattern as it is written: parsed, its names not yet looked up.
///
/// Parsing stands apart from compiling because the words that patterns name must have got their
/// numbers before any pattern can be compiled.
public struct PatternSyntax: Sendable {
    indirect enum Node: Sendable, Equatable {
        case unit([Test])
        case sequence([Node])
        case choice([Node])
        case repeated(Node, Repetition)
        case capture(Name, Node)
        case start
        case end
        case look(Look, Node)
        case reference(Name)
    }

    struct Repetition: Sendable, Equatable {
        var minimum: Int
        /// nil: without end.
        var maximum: Int?
        var isLazy: Bool
        var column: Int
    }

    struct Look: Sendable, Equatable {
        var isBehind: Bool
        var isNegative: Bool
        var column: Int
    }

    struct Name: Sendable, Equatable {
        var text: String
        var column: Int
    }

    /// One condition on a unit: one of the alternatives holds, or with a minus none.
    struct Test: Sendable, Equatable {
        var isNegative: Bool
        var alternatives: [Atom]
    }

    enum Atom: Sendable, Equatable {
        /// NP before any bracket: a kind, else a tag.
        case kind(Name)
        /// VBD in brackets: a tag, else a kind.
        case tag(Name)
        /// A lexicon class or a flag.
        case property(Name)
        case lemma(Name)
        case word(Name)
    }

    let root: Node

    public init(parsing text: String) throws(PatternError) {
        var parser = PatternParser(text)
        root = try parser.parse()
    }

    /// The words named in quotes, lower-case.
    public var words: [String] {
        var words: [String] = []
        Self.collectWords(in: root, into: &words)
        return words
    }

    private static func collectWords(in node: Node, into words: inout [String]) {
        switch node {
        case .unit(let tests):
            for case .word(let name) in tests.lazy.flatMap(\.alternatives) { words.append(name.text) }
        case .sequence(let nodes), .choice(let nodes):
            for node in nodes { collectWords(in: node, into: &words) }
        case .repeated(let node, _), .capture(_, let node), .look(_, let node):
            collectWords(in: node, into: &words)
        case .start, .end, .reference: break
        }
    }
}
