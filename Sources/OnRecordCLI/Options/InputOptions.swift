/// Options as typed, in the groups that commands share. They only say what was written; what it means
/// is worked out in ``RunSettings`` and beside it.

import ArgumentParser
import OnRecord

struct InputOptions: ParsableArguments {
    @Argument(
        help: "Articles, folders of articles, or - for standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var reading: ReadingOptions
}

struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Encoding of the articles, if not UTF-8: windows-1252 …", valueName: "name"))
    var encoding: String?

    @Option(help: "Format of the articles; without it the file's name and first bytes tell.")
    var inputFormat: InputFormat?

    @Option(help: ArgumentHelp("Leave out attributions less sure than this, 0 to 1.", valueName: "p"))
    var minConfidence = 0.0
}

enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case plain, markdown, html

    var format: DocumentFormat {
        switch self {
        case .plain: .plain
        case .markdown: .markdown
        case .html: .html
        }
    }
}

struct PackOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A pack of your own, a YAML file or a folder of them, on top of the built-in one. Repeatable.",
            valueName: "path"), completion: .file(extensions: ["yaml", "yml"]))
    var pack: [String] = []

    @Flag(help: "Decide by the rules' own priorities alone: three times as fast, finds less.")
    var noWeights = false

    @Option(
        help: ArgumentHelp("Weights of your own, as onrecord-train writes them.", valueName: "file"),
        completion: .file(extensions: ["weights"]))
    var weights: String?
}

struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file()
    )
    var output: String?

    @Option(
        help: ArgumentHelp("Threads (default: one a core). Changes nothing but the time.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Give every span in JSON its line and column too.")
    var positions = false
}

/// Of commands whose result is one document.
struct FileOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file()
    )
    var output: String?

    /// Whether the output goes to a file that is named.
    var isFile: Bool { output != nil && output != "-" }
}

struct TerminalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Columns of readable output (default: the terminal's).", valueName: "n"))
    var width: Int?

    @Option(help: "Colours in readable output.")
    var color: ColorChoice = .auto
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}
