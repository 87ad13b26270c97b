import LanguagePack
import Rules

/// A wording that tells how a source knows or why it is not named.
struct Description {
    enum Part: String, CaseIterable { case condition, reason, basis, closeness }

    /// Index into the stage's rules.
    var rule: Int
    var part: Part
    /// The words, in units of the article.
    var units: Range<Int>
    /// The units whose source it describes: its own sentence's phrase that it touches.
    var reach: Range<Int>
    /// Whether the basis is only a closeness ("familiar with the matter").
    var isCloseness: Bool
}

/// Finds the wordings of the pack's stage `describe`.
struct DescriptionFinder {
    private var matcher: Matcher
    private let captures: [(index: Int, part: Description.Part)]
    private let closeness: [Bool]

    init(pack: LanguagePack) {
        let stage = pack.stages["describe"]
        matcher = Matcher(stage?.rules ?? RuleSet(patterns: [], vocabulary: pack.vocabulary))
        captures = Description.Part.allCases.compactMap { part in
            pack.schema.capture(part.rawValue).map { ($0, part) }
        }
        closeness = stage?.definitions.map { $0.yields["note"] == "closeness" } ?? []
    }

    mutating func find(in units: UnitTable) -> [Description] {
        var found: [Description] = []
        let (captures, closeness) = (self.captures, self.closeness)
        for sentence in units.sentences {
            units.keys.withUnsafeBufferPointer { keys in
                matcher.forEachMatch(in: UnsafeBufferPointer(rebasing: keys[sentence])) { match in
                    for (index, part) in captures {
                        guard let range = match.capture(index) else { continue }
                        let shifted =
                            range.lowerBound + sentence.lowerBound..<range.upperBound + sentence.lowerBound
                        let whole =
                            match.range.lowerBound + sentence.lowerBound..<match.range.upperBound
                            + sentence.lowerBound
                        found.append(
                            Description(
                                rule: match.rule, part: part, units: shifted, reach: whole,
                                isCloseness: closeness[match.rule]))
                    }
                }
            }
        }
        return found
    }
}
