/// Finds the words of one quotation in one material.

import SourceText

struct WordSearch {
    private let material: Material
    private let words: WordList
    private let hashes: [UInt64]

    init(material: Material, words: WordList) {
        self.material = material
        self.words = words
        hashes = material.words.hashes
    }

    // MARK: Word for word

    /// The parts one after the other, each word for word, as near to each other as their joints ask for.
    func inOrder(_ parts: [QuotationParts.Part]) -> [Range<Int>]? {
        guard let first = parts.first else { return nil }
        var found: [Range<Int>]?
        places(of: first.words) { start in
            var ranges = [start..<(start + first.words.count)]
            for part in parts.dropFirst() {
                let end = ranges[ranges.count - 1].upperBound
                guard let next = next(part.words, after: end, atMost: Self.reach(part.joint)) else {
                    return true
                }
                ranges.append(next)
            }
            found = ranges
            return false
        }
        return found
    }

    private static func reach(_ joint: QuotationParts.Joint) -> Int {
        switch joint {
        case .none: 0
        case .ellipsis: Verifier.longestCut
        case .brackets: Verifier.longestBracket
        }
    }

    private func next(_ range: Range<Int>, after end: Int, atMost words: Int) -> Range<Int>? {
        let last = min(end + words, hashes.count - range.count)
        guard end <= last else { return nil }
        let start = (end...last).first { isHere(range, $0) }
        return start.map { $0..<($0 + range.count) }
    }

    /// Calls `body` with each place where the words stand, until it returns false.
    private func places(of range: Range<Int>, _ body: (Int) -> Bool) {
        if range.count >= 3 {
            material.triples.places(of: TripleIndex.key(words.hashes, range.lowerBound)) { start in
                isHere(range, start) ? body(start) : true
            }
            return
        }
        guard range.count <= hashes.count else { return }
        for start in 0...(hashes.count - range.count) where isHere(range, start) && !body(start) { return }
    }

    private func isHere(_ range: Range<Int>, _ start: Int) -> Bool {
        guard start + range.count <= hashes.count else { return false }
        for offset in 0..<range.count where words.hashes[range.lowerBound + offset] != hashes[start + offset]
        {
            return false
        }
        return true
    }

    // MARK: In pieces

    /// The quotation as two to four runs that all stand in the material, apart or in another order. Gaps that lie
    /// within one place are no stitching.
    func inPieces(_ parts: [QuotationParts.Part]) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        for part in parts {
            var start = part.words.lowerBound
            while start < part.words.upperBound {
                let after = ranges.last?.upperBound
                guard let run = longestRun(from: start, to: part.words.upperBound, after: after) else {
                    return nil
                }
                ranges.append(run)
                start += run.count
            }
            if ranges.count > 4 { return nil }
        }
        guard ranges.count > 1 else { return nil }
        let isApart = zip(ranges, ranges.dropFirst()).contains { first, second in
            let gap = second.lowerBound - first.upperBound
            return gap < 0 || gap > (parts.count > 1 ? Verifier.longestCut : Verifier.longestGap)
        }
        return isApart ? ranges : nil
    }

    /// The longest run of at least four words from a place of the quotation on; of equal ones the first after `after`.
    private func longestRun(from start: Int, to end: Int, after: Int?) -> Range<Int>? {
        let least = min(4, max(3, end - start))
        guard end - start >= 3 else { return nil }
        var best: Range<Int>?
        material.triples.places(of: TripleIndex.key(words.hashes, start)) { place in
            var length = 0
            while start + length < end, place + length < hashes.count,
                words.hashes[start + length] == hashes[place + length]
            {
                length += 1
            }
            if length > best?.count ?? (least - 1)
                || (length == best?.count && place >= after ?? 0 && best?.lowerBound ?? 0 < after ?? 0)
            {
                best = place..<(place + length)
            }
            return true
        }
        return best
    }

    // MARK: With other words

    /// The differences at the place that has the most of the quotation's words; nil where no place has enough.
    func altered(_ parts: [QuotationParts.Part]) -> WordDiff? {
        let all = (parts.first?.words.lowerBound ?? 0)..<(parts.last?.words.upperBound ?? 0)
        guard all.count >= 3, hashes.count >= 3 else { return nil }
        // Each triple votes for where the quotation would begin; neighbours count together.
        var votes: [Int: Int] = [:]
        for place in all.lowerBound...(all.upperBound - 3) {
            var budget = 200
            material.triples.places(of: TripleIndex.key(words.hashes, place)) { found in
                votes[(found - (place - all.lowerBound)) >> 3, default: 0] += 1
                budget -= 1
                return budget > 0
            }
        }
        let best = votes.keys.max { a, b in
            let (left, right) = (votes[a]! + (votes[a + 1] ?? 0), votes[b]! + (votes[b + 1] ?? 0))
            return left == right ? a > b : left < right
        }
        guard let best else { return nil }
        let slack = max(12, all.count / 2)
        let start = max(0, (best << 3) - slack)
        let end = min(hashes.count, (best << 3) + 16 + all.count + slack)
        guard start < end else { return nil }
        let diff = WordDiff(quotation: words.hashes[all], material: hashes, window: start..<end)
        return Double(diff.matched) >= Double(all.count) * Verifier.leastShare ? diff : nil
    }
}
