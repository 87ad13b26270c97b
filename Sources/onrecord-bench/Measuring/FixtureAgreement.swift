import Foundation
import Yams

/// How far the analysis agrees with what `NAME.expected.yaml` says of each fixture article.
struct FixtureAgreement {
    private struct Expected: Decodable {
        struct Source: Decodable {
            var id: String
            var type: String
            var name: String?
            var level: Int?
        }

        struct Attribution: Decodable {
            var source: String?
            var content: Text
        }

        /// One text, or several that belong together.
        enum Text: Decodable {
            case pieces([String])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .pieces([text])
                } else {
                    self = .pieces(try container.decode([String].self))
                }
            }

            var words: [String] {
                guard case .pieces(let pieces) = self else { return [] }
                return pieces.flatMap(FixtureAgreement.words)
            }
        }

        var article: String
        var sources: [Source]
        var attributions: [Attribution]
    }

    let folder: URL

    private struct Tally {
        var hits = 0
        var wanted = 0
        var found = 0

        mutating func add(hits: Int, wanted: Int, found: Int) {
            self.hits += hits
            self.wanted += wanted
            self.found += found
        }

        /// Precision, recall, F1.
        var values: [Double] {
            let share = { (whole: Int) in whole == 0 ? 0 : 100 * Double(hits) / Double(whole) }
            return [
                share(found), share(wanted),
                wanted + found == 0 ? 0 : 200 * Double(hits) / Double(wanted + found),
            ]
        }
    }

    func table(_ found: [String: Extracted]) throws -> FigureTable {
        var (content, sourced) = (Tally(), Tally())
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files where file.lastPathComponent.hasSuffix(".expected.yaml") {
            let expected: Expected
            do {
                expected = try YAMLDecoder().decode(Expected.self, from: Data(contentsOf: file))
            } catch {
                throw BenchError("\(file.lastPathComponent): \(error)")
            }
            let name =
                expected.article.hasSuffix(".txt") ? String(expected.article.dropLast(4)) : expected.article
            guard let article = found[name] else { throw BenchError("nothing was extracted from \(name)") }
            compare(expected, article, &content, &sourced)
        }
        return FigureTable(
            title: "fixture articles", columns: ["P", "R", "F1"],
            rows: [
                .init("attributions by content", content.values, isBetter: .higher),
                .init("with the right type and name of the source", sourced.values, isBetter: .higher),
            ], tolerance: .points(0.5))
    }

    private func compare(
        _ expected: Expected, _ article: Extracted, _ content: inout Tally, _ sourced: inout Tally
    ) {
        let wanted = expected.attributions.map { Self.numbered($0.content.words) }
        let got = article.attributions.map { Self.numbered(Self.words($0.content.text)) }
        let matched = pairs(wanted.count, got.count) { a, b in
            let share = overlap(wanted[a], got[b])
            return share >= 0.5 ? share : nil
        }
        let right = matched.count { pair in
            let wanted = expected.sources.first { $0.id == expected.attributions[pair.gold].source }
            let got = article.source(article.attributions[pair.found].source?.id)
            return wanted?.type == got?.type && wanted?.name.map(Self.words) == got?.name.map(Self.words)
        }
        content.add(hits: matched.count, wanted: wanted.count, found: got.count)
        sourced.add(hits: right, wanted: wanted.count, found: got.count)
    }

    fileprivate static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A set in which the second "the" is another than the first.
    private static func numbered(_ words: [String]) -> Set<String> {
        var seen: [String: Int] = [:]
        return Set(
            words.map { word in
                seen[word, default: 0] += 1
                return "\(word) \(seen[word, default: 0])"
            })
    }
}
