import Foundation

/// The scorers that stand beside the annotated articles.
struct Scorer {
    let folder: URL
    let scratch: TemporaryFolder

    private struct Result<Figures: Decodable>: Decodable {
        var figures: Figures
        var unpredicted: Int
    }

    private struct Score: Decodable {
        var precision: Double
        var recall: Double
        var f1: Double
        var values: [Double] { [precision, recall, f1] }
    }

    private struct StatementFigures: Decodable {
        var statements: Score
        var sourced: Score
        var type: Double
        var name: Double
        var title: Double
        var justification: Double
    }

    private static let columns = ["P", "R", "F1"]
    private static let tolerance = FigureTable.Tolerance.points(0.5)

    func attributions(gold: URL, found: String) throws -> FigureTable {
        let figures: [String: Score] = try run("score_attributions.py", gold: gold, found: found)
        let names = ["linked", "quoted", "content", "exact", "token:source", "token:cue", "token:content"]
        let rows = names.compactMap { name in
            figures[name].map { FigureTable.Row(name, $0.values, isBetter: .higher) }
        }
        return FigureTable(
            title: "attributions", columns: Self.columns, rows: rows, tolerance: Self.tolerance)
    }

    func statements(gold: URL, found: String) throws -> [FigureTable] {
        let figures: StatementFigures = try run("score_statements.py", gold: gold, found: found)
        let scores = [("statements", figures.statements), ("sourced", figures.sourced)]
        let shares = [
            ("type", figures.type), ("name", figures.name), ("title", figures.title),
            ("justification", figures.justification),
        ]
        return [
            FigureTable(
                title: "sourced statements", columns: Self.columns,
                rows: scores.map { .init($0.0, $0.1.values, isBetter: .higher) }, tolerance: Self.tolerance),
            FigureTable(
                title: "of the matched statements", columns: ["right"],
                rows: shares.map { .init($0.0, [$0.1], isBetter: .higher) }, tolerance: Self.tolerance),
        ]
    }

    private func run<Figures: Decodable>(_ name: String, gold: URL, found: String) throws -> Figures {
        let output = scratch.path("score.json")
        let arguments = [
            "python3", folder.appending(path: name).path(), "--gold", gold.path(), "--pred", found, "--json",
        ]
        _ = try Child.run("/usr/bin/env", arguments, output: output)
        let result: Result<Figures>
        do {
            result = try JSONDecoder().decode(
                Result<Figures>.self, from: Data(contentsOf: URL(filePath: output)))
        } catch {
            throw BenchError("\(name): its output is not what was expected: \(error)")
        }
        if result.unpredicted > 0 {
            throw BenchError("\(name): \(result.unpredicted) articles have no prediction")
        }
        return result.figures
    }
}
