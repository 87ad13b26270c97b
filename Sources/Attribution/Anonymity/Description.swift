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
    /// Whether the reason alone tells that the name is withheld ("not authorized to speak").
    var isWithholding: Bool
}

/// Reads the matches of the pack's stage `describe`.
struct DescriptionReader {
    private let captures: [(index: Int, part: Description.Part)]
    private let closeness: [Bool]
    private let withholding: [Bool]

    init(pack: LanguagePack) {
        captures = Description.Part.allCases.compactMap { part in
            pack.schema.capture(part.rawValue).map { ($0, part) }
        }
        let notes = pack.stages["describe"]?.definitions.map { $0.yields["note"] } ?? []
        closeness = notes.map { $0 == "closeness" }
        withholding = notes.map { $0 == "withheld" }
    }

    func take(_ match: borrowing Match, rule: Int, _ place: MatchPlace, into found: inout [Description]) {
        for (index, part) in captures {
            guard let range = match.capture(index) else { continue }
            found.append(
                Description(
                    rule: rule, part: part, units: place.units(range), reach: place.units(match.range),
                    isCloseness: closeness[rule], isWithholding: withholding[rule]))
        }
    }
}
