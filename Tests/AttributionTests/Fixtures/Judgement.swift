import OnRecord

/// What of an analysis differs from what is expected of it.
struct Judgement {
    struct Difference {
        var field: String
        var expected: String
        var found: String
    }

    let expected: ExpectedArticle
    let analysis: Analysis
    let matching: Matching
    /// For each expected source the predicted one; nil where nothing tells.
    let counterparts: [Int?]
    /// For each expected attribution; empty also where it was not found.
    private(set) var attributions: [[Difference]] = []
    /// For each expected source; nil where none of its attributions was found.
    private(set) var sources: [[Difference]?] = []

    init(_ expected: ExpectedArticle, _ analysis: Analysis) {
        self.expected = expected
        self.analysis = analysis
        matching = Matching(expected, analysis)
        let evidence = Self.evidence(expected, analysis, matching)
        counterparts = evidence.map(Self.mostFrequent)
        attributions = expected.attributions.indices.map(compareAttribution)
        sources = expected.sources.indices.map { compareSource($0, evidence) }
    }

    // MARK: Attributions

    private func compareAttribution(_ index: Int) -> [Difference] {
        guard let match = matching.attributions[index] else { return [] }
        let (wanted, found) = (expected.attributions[index], analysis.attributions[match])
        return [
            Self.compare("form", wanted.form, "\(found.form)"),
            Self.compare("kind", wanted.kind, "\(found.kind)"),
            Self.compare("polarity", wanted.polarity ?? "positive", "\(found.polarity)"),
            Self.compare("outlet", wanted.outlet, found.outlet),
        ].compactMap(\.self)
    }

    // MARK: Sources

    /// For each expected source the predicted sources of what matched it.
    private static func evidence(
        _ expected: ExpectedArticle, _ analysis: Analysis, _ matching: Matching
    ) -> [[Int?]] {
        expected.sources.map { source in
            let claims = zip(expected.attributions, matching.attributions).compactMap { wanted, match in
                wanted.source == source.id ? match.map { analysis.attributions[$0].source } : nil
            }
            let silences = zip(expected.nonStatements, matching.nonStatements).compactMap { wanted, match in
                wanted.source == source.id ? match.map { analysis.nonStatements[$0].source } : nil
            }
            return claims + silences
        }
    }

    private static func mostFrequent(_ items: [Int?]) -> Int? {
        let counts = Dictionary(grouping: items.compactMap(\.self), by: \.self).mapValues(\.count)
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    private func compareSource(_ index: Int, _ evidence: [[Int?]]) -> [Difference]? {
        guard !evidence[index].isEmpty else { return nil }
        let identity = compareIdentity(index, evidence)
        guard let counterpart = counterparts[index] else { return [identity].compactMap(\.self) }
        let (wanted, found) = (expected.sources[index], analysis.sources[counterpart])
        func text(_ evidence: Evidence?) -> String? { evidence.map { analysis.text($0.spans) } }
        return [
            identity,
            Self.compare("type", wanted.type, found.kind.rawValue),
            Self.compare("name", wanted.name.map(PlainWords.init), found.name.map(PlainWords.init)),
            Self.compare("title", wanted.title.map(PlainWords.init), found.title.map(PlainWords.init)),
            Self.compareLoosely("affiliation", wanted.affiliation, found.affiliation),
            Self.compare("count", wanted.count, found.count),
            Self.compare("level", wanted.level, found.anonymity.level.rawValue),
            Self.compareLoosely("condition", wanted.condition, text(found.anonymity.condition)),
            Self.compareLoosely("reason", wanted.reason, text(found.anonymity.reason)),
            Self.compareLoosely("basis", wanted.basis, text(found.anonymity.basis)),
            Self.compareLoosely("justification", wanted.justification, text(found.justification)),
        ].compactMap(\.self)
    }

    /// One expected source is one predicted source, and no two share one.
    private func compareIdentity(_ index: Int, _ evidence: [[Int?]]) -> Difference? {
        let found = Set(evidence[index])
        let names = found.map { $0.map { "s\($0 + 1)" } ?? "none" }.sorted()
        guard found.count == 1, let only = counterparts[index] else {
            return Difference(field: "identity", expected: "one source", found: names.joined(separator: " "))
        }
        let rivals = expected.sources.indices.filter { counterparts[$0] == only }
        let owner = rivals.min { (evidence[$1].count, $0) < (evidence[$0].count, $1) }
        guard let owner, owner != index else { return nil }
        return Difference(
            field: "identity", expected: "a source of its own", found: "that of \(expected.sources[owner].id)"
        )
    }

    // MARK: Fields

    private static func compare<Value: Equatable>(_ field: String, _ wanted: Value?, _ found: Value?)
        -> Difference?
    {
        if wanted == found { return nil }
        return Difference(field: field, expected: describe(wanted), found: describe(found))
    }

    /// Half of the words must be shared.
    private static func compareLoosely(_ field: String, _ wanted: String?, _ found: String?) -> Difference? {
        if let wanted, let found {
            let overlap = FileWords.overlap(Set(PlainWords(wanted).words), Set(PlainWords(found).words))
            if overlap >= 0.5 { return nil }
        } else if wanted == nil, found == nil {
            return nil
        }
        return Difference(field: field, expected: describe(wanted), found: describe(found))
    }

    private static func describe<Value>(_ value: Value?) -> String { value.map { "“\($0)”" } ?? "none" }
}

/// The words of a text apart from markup, marks and a leading article, to be compared.
struct PlainWords: Equatable, CustomStringConvertible {
    let text: String
    let words: [String]
    var description: String { text }

    init(_ text: String) {
        self.text = text
        var plain = text
        for (markup, character) in [("&amp;", "&"), ("&nbsp;", " "), ("&#8217;", "’"), ("&rsquo;", "’")] {
            plain = plain.replacing(markup, with: character)
        }
        let words = plain.split { !$0.unicodeScalars.allSatisfy(FileWords.isWord) }.map { $0.lowercased() }
        self.words =
            words.count > 1 && ["the", "a", "an"].contains(words[0]) ? Array(words.dropFirst()) : words
    }

    static func == (a: PlainWords, b: PlainWords) -> Bool { a.words == b.words }
}
