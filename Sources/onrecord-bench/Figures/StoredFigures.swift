import Foundation

/// The figures that a document states: Markdown tables between two comments.
struct StoredFigures {
    private static let opening =
        "<!-- figures: `make bench-store` writes them, `make bench` compares with them -->"
    private static let closing = "<!-- end of figures -->"

    private let url: URL
    private let document: String
    private let range: Range<String.Index>
    /// The last column of each row, by ``key(_:_:)``.
    let values: [String: Double]

    /// - Parameter name: of the document in docs/.
    init(package: String, name: String) throws {
        url = URL(filePath: package, directoryHint: .isDirectory).appending(path: "docs/\(name).md")
        do {
            document = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw BenchError("docs/\(name).md: \(error.localizedDescription)")
        }
        guard let opening = document.range(of: Self.opening), let closing = document.range(of: Self.closing),
            opening.upperBound <= closing.lowerBound
        else {
            throw BenchError("docs/\(name).md: no figures between “\(Self.opening)” and “\(Self.closing)”")
        }
        range = opening.upperBound..<closing.lowerBound
        values = Self.parse(document[range])
    }

    static func key(_ table: String, _ row: String) -> String { table + " / " + row }

    private static func parse(_ text: Substring) -> [String: Double] {
        var values: [String: Double] = [:]
        var title: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("| ") else {
                if !line.hasPrefix("|---") { title = nil }
                continue
            }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if let title {
                if let value = cells.last.flatMap(Double.init) { values[key(title, cells[0])] = value }
            } else {
                title = cells.first
            }
        }
        return values
    }

    /// Puts the tables in place of the stored ones.
    func write(_ tables: [FigureTable], note: String) throws {
        let text = ([note] + tables.map(\.markdown)).joined(separator: "\n\n")
        try document.replacingCharacters(in: range, with: "\n\(text)\n\n").write(
            to: url, atomically: true, encoding: .utf8)
    }
}
