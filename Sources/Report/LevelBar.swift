/// The distribution of statements over the levels of anonymity, as one bar. Without colour each column
/// shows the number of its level, so that nothing is lost in a file or on paper.

import Attribution

struct LevelBar {
    /// Levels that occur, in order, with their statements.
    private let counts: [(level: Anonymity.Level, count: Int)]

    init(_ byLevel: [Anonymity.Level: Int]) {
        counts = Anonymity.Level.allCases.compactMap { level in
            byLevel[level].map { (level, $0) }
        }
    }

    func word(width: Int, hasColor: Bool) -> Word {
        var word = Word()
        for (part, columns) in zip(counts, columns(of: width)) {
            let sign = hasColor ? "█" : "\(part.level.rawValue)"
            word.append(String(repeating: sign, count: columns), .level(part.level))
        }
        return word
    }

    func legend(hasColor: Bool) -> [Word] {
        counts.enumerated().map { index, part in
            var word = Word()
            if hasColor { word.append("█ ", .level(part.level)) }
            word.append("\(part.level.rawValue) \(part.level.label) \(part.count)", .plain)
            if !hasColor, index + 1 < counts.count { word.append(" ·", .faint) }
            return word
        }
    }

    /// Shares `width` columns among the levels: in proportion, at least one each, summing up exactly.
    func columns(of width: Int) -> [Int] {
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [] }
        var columns = counts.map { max(1, $0.count * width / total) }
        var left = width - columns.reduce(0, +)
        while left != 0 {
            // The level that is furthest from its exact share gives or takes a column.
            let errors = zip(counts, columns).map { $0.count * width - $1 * total }
            let candidates = columns.indices.filter { left > 0 || columns[$0] > 1 }
            let best = candidates.max { left > 0 ? errors[$0] < errors[$1] : errors[$0] > errors[$1] }
            guard let best else { break }
            columns[best] += left.signum()
            left -= left.signum()
        }
        return columns
    }
}
