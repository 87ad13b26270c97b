import Foundation

/// Tagged articles in the layout of PolNeAR: `text/NAME.txt` and `silver/NAME.tsv`, whose lines hold start,
/// end (code points), part-of-speech tag, …; an empty line ends a sentence.
struct SilverCorpus {
    let folder: URL

    /// Names of the articles that have tags, sorted.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("silver").path)
            .filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
    }

    func sentences(of name: String) throws -> [[(word: String, tag: String)]] {
        let text = try String(contentsOf: folder.appendingPathComponent("text/\(name).txt"), encoding: .utf8)
        let scalars = Array(text.unicodeScalars)
        let silver = try String(
            contentsOf: folder.appendingPathComponent("silver/\(name).tsv"), encoding: .utf8)
        var sentences: [[(word: String, tag: String)]] = [[]]
        for line in silver.split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = line.split(separator: "\t")
            guard fields.count >= 3, let start = Int(fields[0]), let end = Int(fields[1]) else {
                sentences.append([])
                continue
            }
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[start..<end])
            sentences[sentences.count - 1].append((String(word), String(fields[2])))
        }
        return sentences.filter { !$0.isEmpty }
    }
}
