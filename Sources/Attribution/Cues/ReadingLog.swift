import Tokenization

/// Keeps the readings that were not taken, when somebody wants to know.
struct ReadingLog {
    let isWanted: Bool
    private var rejected: [(Candidate, FindingResolver.Rejection)] = []

    private var dropped: [(Candidate, String)] = []

    init(isWanted: Bool) { self.isWanted = isWanted }

    mutating func reject(_ candidate: Candidate, _ why: FindingResolver.Rejection) {
        if isWanted { rejected.append((candidate, why)) }
    }

    /// A finding that was chosen and fell later.
    mutating func drop(_ candidate: Candidate, _ why: String) {
        if isWanted { dropped.append((candidate, why)) }
    }

    /// Adds the chosen and the rejected readings to a trace, in text order.
    func write(
        into trace: inout Trace?, view: UnitView, tokens: TokenTable, findings: [Finding], infos: [RuleInfo]
    ) {
        guard trace != nil else { return }
        func reading(_ candidate: Candidate, _ verdict: Trace.Reading.Verdict) -> Trace.Reading {
            Trace.Reading(
                rule: infos[candidate.rule].id, priority: candidate.priority,
                sourceSpans: candidate.source.map { [tokens.span(view.table.tokens($0))] } ?? [],
                cueSpan: tokens.span(view.table.tokens(candidate.cue)),
                contentSpan: candidate.content.map { tokens.span(view.table.tokens($0)) }, verdict: verdict)
        }
        var readings = findings.enumerated().map { reading($1.candidate, .chosen(attribution: $0)) }
        readings += rejected.map { candidate, why in
            switch why {
            case .outranked(let rule): reading(candidate, .outranked(by: infos[rule].id))
            case .incomplete:
                reading(candidate, .dropped("no subject or no content where the rule looks for it"))
            case .inside(let rule):
                reading(candidate, .dropped("part of what another attribution reports (\(infos[rule].id))"))
            }
        }
        readings += dropped.map { reading($0, .dropped($1)) }
        trace?.readings = readings.sorted { $0.cueSpan < $1.cueSpan }
    }
}
