import Foundation

/// Figures of one kind. The last column is the one that counts.
struct FigureTable {
    enum Direction { case higher, lower }

    /// How far a figure may fall below the stored one.
    enum Tolerance {
        case points(Double)
        case share(Double)
        /// It may fall as it likes.
        case none
    }

    struct Row {
        var name: String
        var values: [Double]
        var isBetter: Direction

        init(_ name: String, _ values: [Double], isBetter: Direction) {
            self.name = name
            self.values = values
            self.isBetter = isBetter
        }

        var decisive: Double { values.last ?? 0 }
    }

    var title: String
    var columns: [String]
    var rows: [Row]
    var tolerance: Tolerance

    /// As it stands in the documents.
    var markdown: String {
        var lines = ["| \(([title] + columns).joined(separator: " | ")) |"]
        lines.append("|---" + String(repeating: "|--:", count: columns.count) + "|")
        lines += rows.map { "| \(([$0.name] + $0.values.map(decimal)).joined(separator: " | ")) |" }
        return lines.joined(separator: "\n")
    }
}

/// One decimal, as the documents have it.
func decimal(_ value: Double) -> String { String(format: "%.1f", value) }
