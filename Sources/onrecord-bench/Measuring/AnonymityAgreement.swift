import Foundation

/// How many of the anonymous, generic and agentless sources that were labelled by hand are found, and on which level.
///
/// An attribution on a level above 0 matches a label that its source's or its cue's words overlap; each label is
/// matched once, by the first that does. One whose source overlaps only labels that are taken counts neither way.
/// Nor does one that matches a label about which the labeller was in doubt, nor such a label that nothing matches.
struct AnonymityAgreement {
    private struct Label {
        var range: Range<Int>
        var level: Int
        var isDoubtful: Bool
    }

    private struct Tally {
        var right = 0
        var found = 0
        var wanted = 0
        var onLevel = 0
    }

    let labels: URL
    /// The folder of the labelled articles' texts.
    let texts: URL
    let scratch: TemporaryFolder

    func tables(_ found: [String: Extracted]) throws -> [FigureTable] {
        let names = try articleNames()
        var tally = Tally()
        for (key, labels) in try readLabels() {
            guard let name = names[key], let article = found[name] else {
                throw BenchError(
                    "Fixtures/gold/anonymity.tsv: no article in \(texts.path()) has the key \(key)")
            }
            compare(labels, article, &tally)
        }
        let share = { (part: Int, whole: Int) in whole == 0 ? 0 : 100 * Double(part) / Double(whole) }
        return [
            FigureTable(
                title: "anonymous and agentless", columns: ["P", "R", "F1"],
                rows: [
                    .init(
                        "sources found",
                        [
                            share(tally.right, tally.found), share(tally.right, tally.wanted),
                            share(2 * tally.right, tally.found + tally.wanted),
                        ], isBetter: .higher)
                ], tolerance: .points(1)),
            FigureTable(
                title: "of those found", columns: ["right"],
                rows: [.init("level", [share(tally.onLevel, tally.right)], isBetter: .higher)],
                tolerance: .points(1)),
        ]
    }

    private func compare(_ labels: [Label], _ article: Extracted, _ tally: inout Tally) {
        var isTaken = [Bool](repeating: false, count: labels.count)
        for claim in article.attributions {
            let level = article.level(of: claim)
            guard level > 0 else { continue }
            let source = claim.source?.ranges ?? []
            let all = source + claim.cue.ranges
            let match = labels.indices.first { index in
                !isTaken[index] && all.contains { $0.overlaps(labels[index].range) }
            }
            if let match {
                isTaken[match] = true
                guard !labels[match].isDoubtful else { continue }
                tally.right += 1
                tally.found += 1
                if labels[match].level == level { tally.onLevel += 1 }
            } else if !labels.contains(where: { label in source.contains { $0.overlaps(label.range) } }) {
                tally.found += 1
            }
        }
        tally.wanted += labels.count { !$0.isDoubtful }
    }

    // MARK: Reading

    private func readLabels() throws -> [(key: String, labels: [Label])] {
        let lines = try String(contentsOf: labels, encoding: .utf8).split(separator: "\n")
        var order: [String] = []
        var byArticle: [String: [Label]] = [:]
        for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if byArticle[cells[0]] == nil { order.append(cells[0]) }
            let numbers = cells.dropFirst().prefix(3).compactMap(Int.init)
            if numbers.count == 3, numbers[0] < numbers[1] {
                byArticle[cells[0], default: []].append(
                    Label(
                        range: numbers[0]..<numbers[1], level: numbers[2], isDoubtful: cells.last == "?"))
            } else if cells.dropFirst().first == "-" {
                byArticle[cells[0], default: []] += []
            } else {
                throw BenchError(
                    "Fixtures/gold/anonymity.tsv:\(number + 1): article, start, end, level and doubt are expected"
                )
            }
        }
        return order.map { ($0, byArticle[$0] ?? []) }
    }

    /// The names of the articles by the first digits of the hashes of their files.
    private func articleNames() throws -> [String: String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: texts.path())
        let output = scratch.path("hashes")
        _ = try Child.run(
            "/usr/bin/env", ["sha256sum", "--"] + files.map { texts.appending(path: $0).path() },
            output: output)
        var names: [String: String] = [:]
        for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n") {
            let file = URL(filePath: String(line.dropFirst(66)))
            names[String(line.prefix(16))] = file.deletingPathExtension().lastPathComponent
        }
        return names
    }
}
