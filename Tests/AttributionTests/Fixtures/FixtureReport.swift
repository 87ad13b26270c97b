import OnRecord

/// What a judgement says, in lines and in marks.
struct FixtureReport {
    struct Line {
        var text: String
        /// Whether the annotation knows of it.
        var isKnown: Bool
    }

    let judgement: Judgement
    /// All that is wrong, known or not.
    private(set) var wrong: [Line] = []
    /// Marks that no longer hold.
    private(set) var stale: [String] = []
    private(set) var marks = FixtureMarks()

    private var expected: ExpectedArticle { judgement.expected }
    private var analysis: Analysis { judgement.analysis }
    private var matching: Matching { judgement.matching }

    init(_ judgement: Judgement) {
        self.judgement = judgement
        for (index, wanted) in expected.attributions.enumerated() { reportAttribution(index, wanted) }
        for (index, wanted) in expected.sources.enumerated() {
            guard let differences = judgement.sources[index] else { continue }
            report(differences, of: "source “\(wanted.id)”", wanted.missed, in: "sources", index)
        }
        for (index, wanted) in expected.nonStatements.enumerated() {
            let label = "non-statement “\(wanted.text.pieces.joined(separator: " … "))”"
            let isFound = matching.nonStatements[index] != nil
            reportWhole(isFound, label, "", wanted.missed, in: "non_statements", index)
        }
        reportCount("false_alarms", matching.falseAlarms.count, expected.falseAlarms)
        reportCount("false_non_statements", matching.falseNonStatements.count, expected.falseNonStatements)
    }

    // MARK: Findings

    private mutating func reportAttribution(_ index: Int, _ wanted: ExpectedAttribution) {
        let label = "[\(wanted.cue.pieces[0])] \(wanted.content.pieces.joined(separator: " … "))"
        guard matching.attributions[index] != nil else {
            reportWhole(false, label, nearest(index), wanted.missed, in: "attributions", index)
            return
        }
        if wanted.missed == .whole {
            reportWhole(true, label, "", wanted.missed, in: "attributions", index)
        }
        report(judgement.attributions[index], of: label, wanted.missed, in: "attributions", index)
    }

    private mutating func reportWhole(
        _ isFound: Bool, _ label: String, _ remark: String, _ missed: Missed?, in section: String,
        _ index: Int
    ) {
        if !isFound {
            marks.missed[section, default: [:]][index] = "true"
            wrong.append(Line(text: "not found: \(label)\(remark)", isKnown: missed == .whole))
        } else if missed == .whole {
            stale.append("is found, strike `missed: true`: \(label)")
        }
    }

    private mutating func report(
        _ differences: [Judgement.Difference], of label: String, _ missed: Missed?, in section: String,
        _ index: Int
    ) {
        let known = missed?.fieldNames ?? []
        for difference in differences {
            let text = "\(difference.field) is \(difference.found), not \(difference.expected): \(label)"
            wrong.append(Line(text: text, isKnown: known.contains(difference.field)))
        }
        let fields = differences.map(\.field)
        for field in known where !fields.contains(field) {
            stale.append("\(field) is right, strike it from `missed:`: \(label)")
        }
        if !fields.isEmpty {
            marks.missed[section, default: [:]][index] = "[\(fields.joined(separator: ", "))]"
        }
    }

    private mutating func reportCount(_ key: String, _ count: Int, _ expected: Int?) {
        marks.counts.append((key, count))
        if expected != count {
            stale.append("\(key) is \(count), not \(expected.map(String.init) ?? "given")")
        }
    }

    // MARK: Wordings

    func describe(_ predicted: Int) -> String {
        let found = analysis.attributions[predicted]
        let parts = [found.sourceSpans, found.cue.spans, found.contentSpans].map(analysis.text)
        return "\(found.rule): " + parts.joined(separator: " | ")
    }

    func describe(nonStatement predicted: Int) -> String {
        let found = analysis.nonStatements[predicted]
        return analysis.text(found.sourceSpans) + " | " + analysis.text(found.spans)
    }

    /// What was found instead: the false alarms that share a place with what was wanted.
    private func nearest(_ index: Int) -> String {
        guard let place = matching.places[index] else { return "\n    (not in the article)" }
        let wanted = place.cue + place.content
        let near = matching.falseAlarms.filter { number in
            let found = analysis.attributions[number]
            let spans = (found.cue.spans + found.contentSpans).map(analysis.article.origin.original(of:))
            return spans.contains { span in wanted.contains { $0.overlaps(span) } }
        }
        return near.map { "\n    found " + describe($0) }.joined()
    }
}
