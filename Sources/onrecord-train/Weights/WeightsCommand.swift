import ArgumentParser
import Attribution
import Foundation
import OnRecord
import Reading

struct WeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Learns the weights that judge what the rules propose.",
        discussion: "Example: onrecord-train weights --corpus polnear/train -o english.weights")

    @Option(
        help:
            "Folder with text/NAME.txt and attributions/NAME.ann (brat standoff); may be given several times."
    )
    var corpus: [String]

    @Option(help: "Learn from only this many articles.")
    var limit: Int?

    @Option(name: .shortAndLong, help: "Where to write the weights.")
    var output: String

    func run() throws {
        let start = Date()
        let log = { (line: String) in
            FileHandle.standardError.write(
                Data(String(format: "%6.1f s  %@\n", Date().timeIntervalSince(start), line).utf8))
        }
        let pack = try LanguagePack.english()
        var analyzer = try Analyzer(pack: pack)
        var articles: [TrainingArticle] = []
        for path in corpus {
            let folder = BratFolder(folder: URL(fileURLWithPath: path))
            for name in try folder.names().prefix(limit ?? .max) {
                let article = try Reader().read(Array(try folder.text(of: name)), id: name, format: .plain)
                articles.append(
                    TrainingArticle(
                        name: name, article: article, page: analyzer.page(article),
                        attributions: try folder.attributions(of: name)))
            }
        }
        log("read")
        let trainer = WeightsTrainer(articles: articles, log: log)
        let bytes = trainer.train(fingerprint: pack.fingerprint)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        log("\(bytes.count) bytes written to \(output)")
    }
}
