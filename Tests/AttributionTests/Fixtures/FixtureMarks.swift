/// Rewrites the marks of an annotation, `missed:` and `false_alarms:`, line by line: all else stays as
/// it was written.
struct FixtureMarks {
    /// By section and number of the item there: the mark's value, as YAML.
    var missed: [String: [Int: String]] = [:]
    /// Marks of the whole article, in order.
    var counts: [(key: String, value: Int)] = []

    /// The file with these marks and no others.
    func written(over yaml: String) -> String {
        var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.removeAll { line in
            line.hasPrefix("    missed:") || counts.contains { line.hasPrefix($0.key + ":") }
        }
        var written: [String] = []
        var section = ""
        var item = -1
        /// Lines of the open item's end that may belong to the next one: empty lines and comments.
        var held: [String] = []
        func closeItem() {
            if item >= 0, let mark = missed[section]?[item] { written.append("    missed: \(mark)") }
        }
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            let isBlank = indent == line.count || line[line.index(line.startIndex, offsetBy: indent)] == "#"
            if isBlank {
                held.append(line)
                continue
            }
            if indent == 0 || line.hasPrefix("  - ") {
                closeItem()
                if indent == 0 {
                    section = String(line.prefix { $0 != ":" })
                    item = -1
                } else {
                    item += 1
                }
            }
            written += held + [line]
            held = []
            if indent == 0, section == "article" {
                written += counts.map { "\($0.key): \($0.value)" }
            }
        }
        closeItem()
        return (written + held).joined(separator: "\n")
    }
}
