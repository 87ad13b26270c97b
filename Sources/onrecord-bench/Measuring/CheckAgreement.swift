import Foundation
import Yams

/// How far `onrecord check` finds the faults that were planted in the drafts of `Fixtures/drafts`, and nothing else.
struct CheckAgreement {
    private struct Fault: Decodable {
        var check: String
        /// The words that the finding should point at, or their beginning.
        var words: String
    }

    private struct Report: Decodable {
        struct File: Decodable {
            var path: String
            var findings: [Finding]
        }
        struct Finding: Decodable {
            var check: String
            var words: String
        }
        var files: [File]
    }

    private struct Tally {
        var right = 0
        var wrong = 0
        var missed = 0

        /// Planted faults, precision, recall, F1.
        var values: [Double] {
            let share = { (whole: Int) in whole == 0 ? 100 : 100 * Double(right) / Double(whole) }
            let all = 2 * right + wrong + missed
            return [
                Double(right + missed), share(right + wrong), share(right + missed),
                all == 0 ? 100 : 200 * Double(right) / Double(all),
            ]
        }
    }

    let folder: URL

    /// - Parameter output: what `onrecord check --format json` wrote of the folder.
    func tables(_ output: URL) throws -> [FigureTable] {
        let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: output))
        let list = folder.appending(path: "faults.yaml")
        let planted = try YAMLDecoder().decode([String: [Fault]].self, from: Data(contentsOf: list))
        var tallies: [String: Tally] = [:]
        for file in report.files {
            var open = planted[URL(filePath: file.path).lastPathComponent] ?? []
            for finding in file.findings {
                let place = open.firstIndex {
                    $0.check == finding.check
                        && (finding.words.contains($0.words) || $0.words.contains(finding.words))
                }
                if let place {
                    open.remove(at: place)
                    tallies[finding.check, default: Tally()].right += 1
                } else {
                    tallies[finding.check, default: Tally()].wrong += 1
                }
            }
            for fault in open { tallies[fault.check, default: Tally()].missed += 1 }
        }
        let all = tallies.values.reduce(into: Tally()) { sum, tally in
            sum.right += tally.right
            sum.wrong += tally.wrong
            sum.missed += tally.missed
        }
        let rows = tallies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        // A check has a handful of faults: one more or less is no fall. Together they are held to what they were.
        let each = FigureTable(
            title: "checks on drafts", columns: ["planted", "P", "R", "F1"],
            rows: rows.map { .init($0.0, $0.1.values, isBetter: .higher) }, tolerance: .none)
        let together = FigureTable(
            title: "all checks together", columns: ["planted", "P", "R", "F1"],
            rows: [.init("all checks", all.values, isBetter: .higher)], tolerance: .points(2))
        return [each, together]
    }
}
