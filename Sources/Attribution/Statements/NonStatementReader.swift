import LanguagePack
import Rules

/// Words by which somebody who was asked makes no claim.
struct Silence {
    /// Units of the words that say so.
    var cue: Range<Int>
    /// The verb group among them.
    var head: Int
    var sentence: Int
    var source: Range<Int>?
}

/// Reads the matches of the pack's stage `nonstatement`.
struct NonStatementReader {
    private let captures: (source: Int, cue: Int)

    init(pack: LanguagePack) {
        captures = (pack.schema.capture("source") ?? -1, pack.schema.capture("cue") ?? -1)
    }

    func take(_ match: borrowing Match, _ place: MatchPlace, into found: inout [Silence]) {
        guard let cue = match.capture(captures.cue).map(place.units) else { return }
        // Two readings of the same words: the longer one stays.
        if let last = found.last, last.cue.overlaps(cue) {
            if last.cue.count < cue.count { found.removeLast() } else { return }
        }
        found.append(
            Silence(
                cue: cue,
                head: cue.first { place.keys[$0].kind == place.grammar.verbGroup } ?? cue.lowerBound,
                sentence: place.number, source: match.capture(captures.source).map(place.units)))
    }
}
