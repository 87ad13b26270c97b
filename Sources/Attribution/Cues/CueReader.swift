import LanguagePack
import Rules

/// Reads the matches of the pack's stage `cue`.
struct CueReader {
    private let infos: [RuleInfo]
    private let captures: (source: Int, cue: Int, content: Int)

    init(pack: LanguagePack, infos: [RuleInfo]) {
        self.infos = infos
        captures = (
            pack.schema.capture("source") ?? -1, pack.schema.capture("cue") ?? -1,
            pack.schema.capture("content") ?? -1
        )
    }

    func take(_ match: borrowing Match, rule: Int, _ place: MatchPlace, into found: inout [Candidate]) {
        guard let cue = match.capture(captures.cue).map(place.units) else { return }
        found.append(
            Candidate(
                rule: rule, priority: infos[rule].priority, match: place.units(match.range), cue: cue,
                head: cue.last { place.keys[$0].kind == place.grammar.verbGroup } ?? cue.lowerBound,
                source: match.capture(captures.source).map(place.units),
                content: match.capture(captures.content).map(place.units), sentence: place.number))
    }

    /// Best first for each cue: by head, then priority, then length.
    static func sort(_ candidates: inout [Candidate]) {
        guard candidates.count > 1 else { return }
        candidates.sort { a, b in
            (a.head, b.priority, b.match.count, a.rule) < (b.head, a.priority, a.match.count, b.rule)
        }
    }
}
