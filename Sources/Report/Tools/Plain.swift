// Words of the article as other programs want them: on one line.

import Attribution
import SourceText

extension Analysis {
    /// The words of some spans on one line, white space collapsed; "" where there are none.
    func line(_ spans: [Span]) -> String { text(spans).onOneLine }

    func line(_ evidence: Evidence?) -> String { line(evidence?.spans ?? []) }

    /// A source's name, or where it has none the article's own words for it.
    func plainName(of source: Int) -> String {
        sources[source].name ?? tellingMention(of: source).map { line([$0]) } ?? sources[source].kind.words
    }

    /// As people read it: a name as it is, the article's words between quotation marks.
    func shownName(of source: Int) -> String {
        sources[source].name ?? "“\(plainName(of: source))”"
    }

    /// "s3", or nil.
    func sourceID(_ source: Int?) -> String? { source.map { "s\($0 + 1)" } }

    /// The level of the source that an attribution rests on; agentless where there is none.
    func level(of attribution: Attribution) -> Anonymity.Level {
        attribution.source.map { sources[$0].anonymity.level } ?? .agentless
    }
}

extension String {
    /// Without line breaks, tabs and runs of spaces.
    var onOneLine: String {
        let isPlain = utf8.allSatisfy { $0 > 0x20 || $0 == 0x20 } && !contains("  ")
        if isPlain, !hasPrefix(" "), !hasSuffix(" ") { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A confidence as the JSON has it: between two and three decimals.
func decimals(_ value: Double) -> String {
    let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
    let digits = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000)." + (digits.hasSuffix("0") ? digits.dropLast() : digits)
}
