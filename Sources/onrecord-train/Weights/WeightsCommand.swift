import ArgumentParser
import Foundation
import OnRecord

struct WeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Learns the weights that judge what the rules propose.",
        discussion: "Example: onrecord-train weights --corpus polnear/train -o english.weights")

    @OptionGroup var source: CorpusOptions

    @Option(name: .shortAndLong, help: "Where to write the weights.")
    var output: String

    func run() throws {
        let log = Progress()
        let pack = try LanguagePack.english()
        let corpus = try source.read(pack)
        log("read")
        let trainer = WeightsTrainer(articles: corpus.training, log: log.callAsFunction)
        let bytes = trainer.train(fingerprint: pack.fingerprint)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        log("\(bytes.count) bytes written to \(output)")
    }
}

struct CorpusOptions: ParsableArguments {
    @Option(
        help:
            "Folder with text/NAME.txt and attributions/NAME.ann (brat standoff); may be given several times."
    )
    var corpus: [String]

    @Option(help: "Use only this many articles of each folder.")
    var limit: Int?

    func read(_ pack: LanguagePack) throws -> TrainingCorpus {
        try TrainingCorpus(folders: corpus, limit: limit, pack: pack)
    }
}
