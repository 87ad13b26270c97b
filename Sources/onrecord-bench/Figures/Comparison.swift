/// A table of figures beside the stored ones.
struct Comparison {
    let text: String
    /// The figures that are worse than the tolerance allows, in words.
    let fallen: [String]

    init(_ table: FigureTable, stored: [String: Double]) {
        let width = max(44, table.rows.map(\.name.count).max() ?? 0)
        let column = { (text: String) in String(repeating: " ", count: max(1, 9 - text.count)) + text }
        let name = { (text: String) in text + String(repeating: " ", count: max(0, width - text.count)) }
        var lines = [name(table.title) + (table.columns + ["stored", "change"]).map(column).joined()]
        var fallen: [String] = []
        for row in table.rows {
            let before = stored[StoredFigures.key(table.title, row.name)]
            let change = before.map { row.decisive - $0 }
            let cells =
                row.values.map(decimal) + [before.map(decimal) ?? "-", change.map(Self.signed) ?? "-"]
            lines.append(name(row.name) + cells.map(column).joined())
            if let before, Self.hasFallen(row, before, table.tolerance) {
                fallen.append(
                    "\(table.title), \(row.name): \(decimal(row.decisive)), stored \(decimal(before))")
            }
        }
        text = lines.joined(separator: "\n") + "\n"
        self.fallen = fallen
    }

    private static func signed(_ value: Double) -> String {
        let text = decimal(abs(value))
        return text == "0.0" ? text : (value < 0 ? "-" : "+") + text
    }

    private static func hasFallen(
        _ row: FigureTable.Row, _ before: Double, _ tolerance: FigureTable.Tolerance
    ) -> Bool {
        let loss = row.isBetter == .higher ? before - row.decisive : row.decisive - before
        switch tolerance {
        // Stored figures are rounded to one decimal.
        case .points(let points): return loss > points + 0.05
        case .share(let share): return loss > share * before
        case .none: return false
        }
    }
}
