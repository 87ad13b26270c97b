import ArgumentParser
import Foundation

/// Learns a pack's tables from annotated articles.
@main
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onrecord-train",
        abstract: "Learns a language pack's tables from annotated articles.",
        subcommands: [Tags.self, WeightsCommand.self, CrossValidateCommand.self])

    struct Tags: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Counts part-of-speech tags and writes the tables of the pack's tagger.",
            discussion:
                "Example: onrecord-train tags --corpus polnear/train -o Sources/EnglishPack/Pack/tags.model")

        @Option(help: "Folder with text/NAME.txt and silver/NAME.tsv.")
        var corpus: String

        @Option(name: .shortAndLong, help: "Where to write the tables.")
        var output: String

        func run() throws {
            let silver = SilverCorpus(folder: URL(fileURLWithPath: corpus))
            var counter = TagCounter()
            for name in try silver.names() {
                for sentence in try silver.sentences(of: name) { counter.add(sentence) }
            }
            counter.addIrregularVerbs()
            try Data(counter.modelText().utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        }
    }
}
