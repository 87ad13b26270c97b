import Foundation

/// What is wrong with the statements, by type of source. Matched as `score_statements.py` does.
struct StatementErrors {
    let gold: URL
    let found: [String: Extracted]

    private struct Gold: Decodable {
        struct Statement: Decodable {
            var spans: [[Int]]
            var type: String
            var name: String?
            var ranges: [Range<Int>] {
                spans.filter { $0.count == 2 && $0[0] <= $0[1] }.map { $0[0]..<$0[1] }
            }
        }
        var statements: [Statement]
    }

    func groups() throws -> [ErrorGroup] {
        var missed = ErrorGroup("statements missed, by the source's type")
        var spurious = ErrorGroup("false statements, by the type found")
        var wrong = ErrorGroup("statements with the wrong source")
        let files = try FileManager.default.contentsOfDirectory(at: gold, includingPropertiesForKeys: nil)
        for file in files where file.lastPathComponent.hasSuffix(".gold.json") {
            let name = String(file.lastPathComponent.dropLast(".gold.json".count))
            let text = try GoldText(gold.appending(path: name + ".txt"))
            let wanted = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file)).statements
                .filter { !$0.spans.isEmpty }
            guard let article = found[name] else { throw BenchError("nothing was extracted from \(name)") }
            let goldWords = wanted.map { text.words($0.ranges) }
            let gotWords = article.statements.map { text.words($0.ranges) }
            let matched = pairs(wanted.count, gotWords.count) { a, b in
                let share = overlap(goldWords[a], gotWords[b])
                return share >= 0.5 ? share : nil
            }
            let (rightGold, rightGot) = (Set(matched.map(\.gold)), Set(matched.map(\.found)))
            for index in wanted.indices where !rightGold.contains(index) {
                missed.count(Self.kind(wanted[index].type))
            }
            for index in gotWords.indices where !rightGot.contains(index) {
                spurious.count(Self.kind(article.source(article.statements[index].source)?.type))
            }
            for (a, b) in matched {
                let source = article.source(article.statements[b].source)
                let (expected, actual) = (Self.kind(wanted[a].type), Self.kind(source?.type))
                if expected != actual {
                    wrong.count("\(expected) taken for \(actual)")
                } else if !Self.isSameName(wanted[a].name, source?.name) {
                    wrong.count("\(expected) with another name")
                }
            }
        }
        return [missed, spurious, wrong]
    }

    private static func kind(_ type: String?) -> String {
        type.map { $0.lowercased().replacing("-", with: " ").replacing("_", with: " ") } ?? "no source"
    }

    private static func isSameName(_ a: String?, _ b: String?) -> Bool {
        let words = { (name: String?) in
            Set((name ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
                .subtracting(["the", "a", "an", "mr", "mrs", "ms", "dr"])
        }
        let (a, b) = (words(a), words(b))
        if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty }
        return a.isSubset(of: b) || b.isSubset(of: a)
    }
}
