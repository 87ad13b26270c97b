import LanguagePack
import Rules

/// Runs the pack's rules of the stage `cue` over each sentence and collects their readings.
struct CueFinder {
    private var matcher: Matcher
    private let infos: [RuleInfo]
    private let captures: (source: Int, cue: Int, content: Int)

    init(pack: LanguagePack, infos: [RuleInfo]) {
        let rules = pack.stages["cue"]?.rules ?? RuleSet(patterns: [], vocabulary: pack.vocabulary)
        matcher = Matcher(rules)
        self.infos = infos
        captures = (
            pack.schema.capture("source") ?? -1, pack.schema.capture("cue") ?? -1,
            pack.schema.capture("content") ?? -1
        )
    }

    /// The readings of one sentence, best first for each cue: by head, then priority, then length.
    mutating func candidates(
        _ sentence: Int, units: UnitTable, grammar: Grammar, into found: inout [Candidate]
    ) {
        found.removeAll(keepingCapacity: true)
        let range = units.sentences[sentence]
        let (captures, infos) = (self.captures, self.infos)
        units.keys.withUnsafeBufferPointer { keys in
            matcher.forEachMatch(in: UnsafeBufferPointer(rebasing: keys[range])) { match in
                let shift = { (part: Range<Int>) in
                    part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
                }
                guard let cue = match.capture(captures.cue).map(shift) else { return }
                let head = cue.last { keys[$0].kind == grammar.verbGroup } ?? cue.lowerBound
                found.append(
                    Candidate(
                        rule: match.rule, priority: infos[match.rule].priority, match: shift(match.range),
                        cue: cue, head: head,
                        source: match.capture(captures.source).map(shift),
                        content: match.capture(captures.content).map(shift),
                        sentence: sentence))
            }
        }
        found.sort { a, b in
            (a.head, b.priority, b.match.count, a.rule) < (b.head, a.priority, a.match.count, b.rule)
        }
    }
}
