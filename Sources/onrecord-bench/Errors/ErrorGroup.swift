/// Errors counted by what they have in common. It holds names of rules, lemmas and types, never the
/// articles' text.
struct ErrorGroup {
    var title: String
    private var counts: [String: Int] = [:]
    private var limit = Int.max

    init(_ title: String) { self.title = title }

    mutating func count(_ name: String) { counts[name, default: 0] += 1 }

    func largest(_ limit: Int) -> ErrorGroup {
        var group = self
        group.limit = limit
        return group
    }

    var text: String {
        let all = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let lines = all.prefix(limit).map { name, count in
            let number = String(count)
            return String(repeating: " ", count: max(1, 6 - number.count)) + number + "  " + name
        }
        let rest = all.count > limit ? ["        and \(all.count - limit) more"] : []
        return (["\(title): \(all.reduce(0) { $0 + $1.value })"] + lines + rest).joined(separator: "\n")
            + "\n"
    }
}
