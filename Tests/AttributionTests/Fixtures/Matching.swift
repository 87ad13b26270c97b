import OnRecord

/// Leads expected attributions and non-statements to predicted ones, one to one, the best first.
struct Matching {
    /// For each expected attribution its predicted one.
    private(set) var attributions: [Int?]
    private(set) var nonStatements: [Int?]
    /// Predicted ones that match nothing.
    private(set) var falseAlarms: [Int]
    private(set) var falseNonStatements: [Int]
    /// Expected texts that the article does not hold.
    private(set) var unplaced: [String] = []
    /// Where the expected ones stand in the file.
    private(set) var places: [Places.Found?]

    init(_ expected: ExpectedArticle, _ analysis: Analysis) {
        let article = analysis.article
        let words = FileWords(article.original)
        let finder = Places(article)
        func original(_ spans: [Span]) -> [Span] { spans.map(article.origin.original(of:)) }
        let predicted = analysis.attributions.map { attribution in
            Places.Found(
                source: original(attribution.sourceSpans), cue: original(attribution.cue.spans),
                content: original(attribution.contentSpans))
        }
        places = expected.attributions.map(finder.find)
        for (number, place) in places.enumerated() where place == nil {
            let attribution = expected.attributions[number]
            unplaced.append(attribution.cue.pieces[0] + " | " + attribution.content.pieces[0])
        }
        let scores = places.map { place in
            predicted.map { found in place.map { Self.score($0, found, words) } ?? 0 }
        }
        attributions = Self.pairs(scores)
        falseAlarms = predicted.indices.filter { [attributions] in !attributions.contains($0) }

        let silent = analysis.nonStatements.map { words.starts(in: original($0.spans)) }
        let silentScores = expected.nonStatements.map { wanted in
            let places = finder.sequences(wanted.text.pieces).map(words.starts(in:))
            return silent.map { found in places.map { FileWords.overlap($0, found) }.max() ?? 0 }
        }
        for item in expected.nonStatements where finder.sequences(item.text.pieces).isEmpty {
            unplaced.append(item.text.pieces[0])
        }
        nonStatements = Self.pairs(silentScores)
        falseNonStatements = silent.indices.filter { [nonStatements] in !nonStatements.contains($0) }
    }

    /// How much of the contents is shared, if source and cue agree; 0 where they do not.
    private static func score(_ expected: Places.Found, _ found: Places.Found, _ words: FileWords) -> Double {
        guard agree(expected.source, found.source, words), agree(expected.cue, found.cue, words) else {
            return 0
        }
        return FileWords.overlap(words.starts(in: expected.content), words.starts(in: found.content))
    }

    /// Whether they share a word; marks without words must overlap.
    private static func agree(_ a: [Span], _ b: [Span], _ words: FileWords) -> Bool {
        if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty }
        if !words.starts(in: a).isDisjoint(with: words.starts(in: b)) { return true }
        return words.starts(in: a).isEmpty && a.contains { span in b.contains { span.overlaps($0) } }
    }

    private static let leastOverlap = 0.5

    private static func pairs(_ scores: [[Double]]) -> [Int?] {
        var pairs = [Int?](repeating: nil, count: scores.count)
        var taken: Set<Int> = []
        let candidates = scores.enumerated().flatMap { row, values in
            values.enumerated().map { (score: $1, expected: row, found: $0) }
        }
        let best = candidates.filter { $0.score >= leastOverlap }
            .sorted { ($1.score, $0.expected, $0.found) < ($0.score, $1.expected, $1.found) }
        for candidate in best where pairs[candidate.expected] == nil && taken.insert(candidate.found).inserted
        {
            pairs[candidate.expected] = candidate.found
        }
        return pairs
    }
}
