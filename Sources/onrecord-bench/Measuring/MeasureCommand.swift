import ArgumentParser
import Foundation

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measures accuracy and speed and compares them with the figures in docs/.",
        discussion: """
            Example: onrecord-bench --shared ../shared

            The folder of --shared has the annotated articles (data/polnear, data/sourcing) and their scorers \
            (bench/). Where it is missing, the fixture articles and speed are measured alone.

            Exit codes: 0 all is well, 1 a figure has fallen below the one in docs/, 2 something could not be \
            measured.
            """)

    @Option(help: "Folder with annotated articles and scorers.") var shared: String?
    @Option(help: "Folder of this package.") var package = "."
    @Flag(help: "A small input for speed, whose figures are shown but not held to those in docs/; no memory.")
    var quick = false
    @Flag(help: "Write the figures into docs/accuracy.md, checks.md and performance.md.") var store = false
    @Option(help: "How many of each kind of error to list.") var errors = 12

    func validate() throws {
        if store, quick || shared == nil {
            throw ValidationError("--store needs --shared, and all figures: no --quick")
        }
    }

    func run() throws {
        do {
            let measurement = try Measurement(package: package, shared: shared, isQuick: quick)
            // Memory and speed first: a child's peak memory is at least that of the program that starts it.
            let performance = try measurement.performance()
            let accuracy = try measurement.accuracy()
            let checks = try measurement.checks()
            let groups = try measurement.errorGroups(limit: errors)
            let documents = try [
                ("accuracy", accuracy), ("checks", checks), ("performance", performance),
            ].map { name, tables in
                (file: try StoredFigures(package: package, name: name), tables: tables)
            }
            var fallen: [String] = []
            for (file, tables) in documents {
                for table in tables {
                    let comparison = Comparison(table, stored: file.values)
                    print(comparison.text)
                    fallen += comparison.fallen
                }
            }
            for group in groups { print(group.text) }
            if store {
                let note = "Measured on \(today()), commit \(try commit()), with `make bench`."
                for (file, tables) in documents { try file.write(tables, note: note) }
                return print("Stored in docs/.")
            }
            for figure in fallen { print("fallen: \(figure)") }
            if !fallen.isEmpty { throw ExitCode(1) }
        } catch let error as BenchError {
            try FileHandle.standardError.write(contentsOf: Data("onrecord-bench: \(error)\n".utf8))
            throw ExitCode(2)
        }
    }

    private func today() -> String { Date().ISO8601Format(.init(timeZone: .gmt)).prefix(10).description }

    private func commit() throws -> String {
        let folder = try TemporaryFolder()
        let git = { (arguments: [String]) in
            let output = folder.path("git")
            _ = try Child.run("/usr/bin/env", ["git", "-C", package] + arguments, output: output)
            return try String(contentsOfFile: output, encoding: .utf8).trimmingCharacters(
                in: .whitespacesAndNewlines)
        }
        let hash = try git(["rev-parse", "--short=10", "HEAD"])
        let sources = ["status", "--porcelain", "--", "Sources", "Package.swift"]
        return try git(sources).isEmpty ? "`\(hash)`" : "`\(hash)` and what is not committed yet"
    }
}
