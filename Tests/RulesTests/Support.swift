import Rules

/// A small language for the tests: a few words, their lemmas and classes.
struct TinyWords: WordSource {
    static let known = [
        "", "the", "a", "mayor", "minister", "report", "said", "says", "say", "told", "that", "whether", "if",
        "not", "n't", "'s", "she", "they", ",", "“",
    ]
    static let lemmaForms = ["say": ["say", "says", "said"], "tell": ["told"], "mayor": ["mayor"]]
    static let classNames = ["person", "document", "negation"]
    static let classWords = [
        "person": ["mayor", "minister"], "document": ["report"], "negation": ["not", "n't"],
    ]

    func word(_ lowercased: String) -> Int? {
        Self.known.firstIndex(of: lowercased).flatMap { $0 == 0 ? nil : $0 }
    }
    func lemma(_ lemma: String) -> [Int] { (Self.lemmaForms[lemma] ?? []).compactMap(word) }
    var lemmas: [String] { Self.lemmaForms.keys.sorted() }
    func classes(ofWord word: Int) -> ClassSet {
        let text = Self.known[word]
        return ClassSet(
            Self.classNames.indices.filter { Self.classWords[Self.classNames[$0]]?.contains(text) == true })
    }
}

enum Tiny {
    static let vocabulary = Vocabulary(
        kinds: ["WORD", "NP", "VG", "COMMA", "A", "B", "C"],
        tags: ["DT", "NN", "NNS", "VBD", "VBZ", "IN", "PRP"],
        flags: ["plural", "capitalized"], classes: TinyWords.classNames, words: TinyWords())
    static let captures = ["source", "cue", "content"]

    /// Units in short: `the/DT mayor/NP/NN+plural said/VG/VBD`: word, then kinds and tags, then flags.
    static func units(_ text: String) -> [UnitKey] {
        text.split(separator: " ").map { unit in
            let parts = unit.split(separator: "+")
            let names = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            var kind = 0
            var tag = 0
            for name in names.dropFirst() {
                if let number = vocabulary.kind(name) { kind = number }
                if let number = vocabulary.tag(name) { tag = number }
            }
            let flags = parts.dropFirst().compactMap { vocabulary.flag(String($0)) }.reduce(0) {
                $0 | 1 << $1
            }
            return UnitKey(
                kind: kind, tag: tag, word: vocabulary.word(names[0].lowercased()) ?? 0, flags: UInt32(flags))
        }
    }

    static func compiler(_ definitions: [String: String] = [:]) throws -> PatternCompiler {
        PatternCompiler(
            vocabulary: vocabulary, captures: captures,
            definitions: try definitions.mapValues { try PatternSyntax(parsing: $0) })
    }

    static func matcher(_ patterns: [String], _ definitions: [String: String] = [:]) throws -> Matcher {
        let compiler = try compiler(definitions)
        return Matcher(
            RuleSet(patterns: try patterns.map { try compiler.compile($0) }, vocabulary: vocabulary))
    }
}

extension Matcher {
    mutating func all(in keys: [UnitKey]) -> [Match] {
        var found: [Match] = []
        keys.withUnsafeBufferPointer { keys in forEachMatch(in: keys) { found.append(copy $0) } }
        return found
    }

    mutating func tiles(of keys: [UnitKey]) -> [Match] {
        var found: [Match] = []
        keys.withUnsafeBufferPointer { keys in
            tile(keys) { rule, range, match in
                found.append(Match(rule: rule, range: range, captures: match.captures))
            }
        }
        return found
    }
}
