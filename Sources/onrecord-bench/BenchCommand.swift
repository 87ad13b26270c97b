/// Accuracy and speed of the built program, beside the figures that the documents state; and a fuzzer.

import ArgumentParser

@main
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onrecord-bench",
        abstract: "Measures OnRecord's accuracy and speed, and shakes it with broken articles.",
        subcommands: [MeasureCommand.self, FuzzCommand.self],
        defaultSubcommand: MeasureCommand.self)
}

/// What cannot be measured, in words.
struct BenchError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
