import ArgumentParser
import Attribution
import Foundation
import OnRecord
import Report

struct CrossValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cross-validate",
        abstract: "Reads each article with weights learnt from the articles of the other folds.",
        discussion: """
            Writes what it finds as JSON lines, for a scorer, and prints the share that is right by publisher (the \
            name's part before "_"), form, kind, type of source and confidence.
            Example: onrecord-train cross-validate --corpus polnear/train --corpus polnear/dev -o found.jsonl
            """)

    @OptionGroup var source: CorpusOptions

    @Option(help: "Parts that the articles are dealt into.")
    var folds = 5

    @Option(name: .shortAndLong, help: "Where to write what is found.")
    var output: String

    func validate() throws {
        guard folds >= 2 else { throw ValidationError("--folds \(folds): at least 2") }
    }

    func run() throws {
        let log = Progress()
        let pack = try LanguagePack.english()
        let corpus = try source.read(pack)
        var lines = [String](repeating: "", count: corpus.articles.count)
        var tally = Tally()
        for fold in 0..<folds {
            let (held, rest) = corpus.articles.indices.reduce(into: ([Int](), [Int]())) { parts, index in
                if index % folds == fold { parts.0.append(index) } else { parts.1.append(index) }
            }
            log("fold \(fold + 1) of \(folds): \(rest.count) articles to learn from, \(held.count) to read")
            let trainer = WeightsTrainer(articles: rest.map { corpus.training[$0] }) { log("  " + $0) }
            let bytes = NSData(data: Data(trainer.train(fingerprint: pack.fingerprint)))
            let weights = try Weights(
                UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.length), owner: bytes,
                fingerprint: pack.fingerprint)
            var analyzer = try Analyzer(pack: pack, weights: weights)
            for index in held {
                let analysis = analyzer.analyze(corpus.articles[index])
                lines[index] = JSONReport().jsonl(analysis)
                tally.add(analysis, corpus.training[index])
            }
        }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        print(tally.table)
    }
}
