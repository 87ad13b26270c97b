/// Looks one quotation up in all materials.

import Attribution
import SourceText

struct Verifier {
    /// Words that an ellipsis may stand for; what it bridges beyond that is another place.
    static let longestCut = 120
    /// Words that brackets may replace.
    static let longestBracket = 12
    /// Words that may be missing without a mark before the quotation counts as stitched.
    static let longestGap = 15
    /// The share of a quotation's words that has to be there for it to count as altered rather than missing.
    static let leastShare = 0.6

    let analysis: Analysis
    let materials: [Material]

    func verify(_ quotation: Quotation) -> VerifiedQuotation {
        let parts = QuotationParts(analysis.article.text, quotation.spans)
        var best = VerifiedQuotation(
            attribution: quotation.attribution, spans: quotation.spans, verdict: .missing, speaker: .unknown)
        var rank = Int.max
        for index in materials.indices {
            guard let found = finding(parts, quotation, in: index), found.rank < rank else { continue }
            rank = found.rank
            best.verdict = found.verdict
            best.place = found.place
        }
        if let place = best.place {
            best.speaker = speaker(at: place, of: quotation.attribution)
        }
        return best
    }

    private struct Finding {
        var verdict: Verdict
        var place: Place
        /// The lower, the better.
        var rank: Int
    }

    private func finding(_ parts: QuotationParts, _ quotation: Quotation, in index: Int) -> Finding? {
        if parts.parts.isEmpty { return nil }
        let search = WordSearch(material: materials[index], words: parts.words)
        if let ranges = search.inOrder(parts.parts) {
            let place = Place(material: index, span: whole(ranges, index))
            let edits = edits(parts, quotation, ranges, index)
            return Finding(
                verdict: edits.isEmpty ? .verbatim : .edited(edits), place: place, rank: edits.isEmpty ? 0 : 1
            )
        }
        if let ranges = search.inPieces(parts.parts) {
            let places = ranges.map { Place(material: index, span: materials[index].words.span(of: $0)) }
            return Finding(verdict: .stitched(places), place: places[0], rank: 3)
        }
        if let diff = search.altered(parts.parts) {
            let pieces = diff.changes.map { piece($0, parts.words, index) }
            let places = diff.changes.compactMap { if case .same(_, let range) = $0 { range } else { nil } }
            guard let first = places.first, let last = places.last else { return nil }
            let span = materials[index].words.span(of: first.lowerBound..<last.upperBound)
            return Finding(verdict: .altered(pieces), place: Place(material: index, span: span), rank: 2)
        }
        return nil
    }

    private func whole(_ ranges: [Range<Int>], _ index: Int) -> Span {
        let first = ranges.map(\.lowerBound).min() ?? 0
        let last = ranges.map(\.upperBound).max() ?? 0
        return materials[index].words.span(of: first..<last)
    }

    private func piece(_ change: WordChange, _ words: WordList, _ index: Int) -> DiffPiece {
        switch change {
        case .same(let range, _): DiffPiece(side: .same, text: words.string(range))
        case .added(let range): DiffPiece(side: .added, text: words.string(range))
        case .removed(let range): DiffPiece(side: .removed, text: materials[index].words.string(range))
        }
    }

    // MARK: Editing

    /// What differs although the words are the same.
    private func edits(
        _ parts: QuotationParts, _ quotation: Quotation, _ ranges: [Range<Int>], _ index: Int
    ) -> [Edit] {
        var edits = parts.edits
        let material = materials[index].words
        for (number, (part, range)) in zip(parts.parts, ranges).enumerated() {
            for (word, place) in zip(part.words, range) {
                let mine = Self.unbroken(parts.words.string(parts.words.spans[word]))
                let theirs = Self.unbroken(material.string(material.spans[place]))
                if mine == theirs { continue }
                let differsInCase = mine.lowercased() == theirs.lowercased()
                let isFirst = number == 0 && word == part.words.lowerBound
                let isFirstLetter = isFirst && differsInCase && mine.dropFirst() == theirs.dropFirst()
                edits.insert(isFirstLetter ? .firstLetter : differsInCase ? .capitals : .punctuation)
            }
            if between(parts.words, part.words) != between(material, range) { edits.insert(.punctuation) }
        }
        return Edit.allCases.filter(edits.contains)
    }

    /// A word that a line break or a soft hyphen parts, in one.
    private static func unbroken(_ word: String) -> String {
        guard word.contains(where: { $0 == "\n" || $0 == "\r\n" || $0 == "\u{AD}" }) else { return word }
        return word.replacing("-\r\n", with: "").replacing("-\n", with: "").filter {
            $0 != "\u{AD}" && $0 != " "
        }
    }

    /// What stands between the words, each gap on one line.
    private func between(_ words: WordList, _ range: Range<Int>) -> [String] {
        zip(range, range.dropFirst()).map { first, second in
            let gap = words.string(
                Span(words.spans[first].end, max(words.spans[first].end, words.spans[second].start)))
            return gap.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    // MARK: Speakers

    private func speaker(at place: Place, of attribution: Int) -> SpeakerVerdict {
        guard let source = analysis.attributions[attribution].source.map({ analysis.sources[$0] }),
            let name = materials[place.material].speakers.name(at: place.span.start)
        else { return .unknown }
        return SpeakerMatch(label: name, source: source).verdict
    }
}
