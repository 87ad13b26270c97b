import LanguagePack
import Rules

/// Finds the wordings of the pack's stage `nonstatement`: who was asked and made no claim.
struct NonStatementFinder {
    struct Found {
        /// Units of the words that say so.
        var cue: Range<Int>
        /// The verb group among them.
        var head: Int
        var sentence: Int
        var source: Range<Int>?
    }

    private var matcher: Matcher
    private let captures: (source: Int, cue: Int)

    init(pack: LanguagePack) {
        matcher = Matcher(
            pack.stages["nonstatement"]?.rules ?? RuleSet(patterns: [], vocabulary: pack.vocabulary))
        captures = (pack.schema.capture("source") ?? -1, pack.schema.capture("cue") ?? -1)
    }

    mutating func find(_ sentence: Int, units: UnitTable, grammar: Grammar) -> [Found] {
        let range = units.sentences[sentence]
        var found: [Found] = []
        let captures = self.captures
        units.keys.withUnsafeBufferPointer { keys in
            matcher.forEachMatch(in: UnsafeBufferPointer(rebasing: keys[range])) { match in
                let shift = { (part: Range<Int>) in
                    part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
                }
                guard let cue = match.capture(captures.cue).map(shift) else { return }
                // Two readings of the same words: the longer one stays.
                if let last = found.last, last.cue.overlaps(cue) {
                    if last.cue.count < cue.count { found.removeLast() } else { return }
                }
                let head = cue.first { keys[$0].kind == grammar.verbGroup } ?? cue.lowerBound
                found.append(
                    Found(
                        cue: cue, head: head, sentence: sentence,
                        source: match.capture(captures.source).map(shift)))
            }
        }
        return found
    }
}
