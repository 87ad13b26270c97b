/// `onrecord checks`: every check, what it looks for, why, and whether its examples hold.

import ArgumentParser
import OnRecord
import Policy
import Report
import Rules

struct ChecksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "List, show and test the editorial checks.",
        discussion: """
            Examples:
              onrecord checks
              onrecord checks show anonymous-opinion
              onrecord checks test --pack house.yaml
            """,
        subcommands: [List.self, Show.self, Test.self, Reference.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all checks with their levels.", discussion: "Example:\n  onrecord checks list")
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let reference = CheckReference(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(reference.list().utf8))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one check with its reasons, settings and examples.",
            discussion: "Example:\n  onrecord checks show anonymous-opinion")
        @Argument(help: "A check's id.") var id: String
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            guard let check = Check.named(id) else {
                let hint =
                    Spelling.nearest(to: id, among: Check.all.map(\.id)).map { "perhaps \($0); " } ?? ""
                throw Failure("there is no check “\(id)”; \(hint)onrecord checks lists them all")
            }
            let reference = CheckReference(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(reference.page(check).utf8))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the examples of all checks.",
            discussion: "Example:\n  onrecord checks test --pack house.yaml")
        @OptionGroup var pack: PackOptions
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let results = try CheckExamples.run(pack: try LanguagePack.load(pack))
            let reference = CheckReference(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(reference.outcome(results).utf8))
            if results.contains(where: { $0.problem != nil }) { throw ExitCode(ExitStatus.failed) }
        }
    }

    struct Reference: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the reference of all checks as Markdown.",
            discussion: "Example:\n  onrecord checks reference > checks.md")

        func run() throws { try OutputFile(nil).write(Array(CheckReference.markdown.utf8)) }
    }
}
