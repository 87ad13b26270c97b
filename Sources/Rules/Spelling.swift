/// Finds the known name that a misspelt one probably means, for error messages.
public enum Spelling {
    /// The nearest of the known names, if it is near enough to be meant: one edit in three letters.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, scalars)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// What to tell next to "there is no …": the nearest name, or all of them if they are few.
    public static func suggestion(for name: String, among known: [String]) -> String? {
        if let nearest = nearest(to: name, among: known) { return "perhaps \(nearest)" }
        return known.isEmpty || known.count > 16 ? nil : "known are " + known.joined(separator: ", ")
    }

    /// Edits (insert, delete, replace, swap neighbours) that lead from one to the other.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for row in 0..<a.count {
            var current = [row + 1]
            for column in 0..<b.count {
                var cost = min(last[column + 1] + 1, current[column] + 1)
                cost = min(cost, last[column] + (a[row] == b[column] ? 0 : 1))
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }
}
