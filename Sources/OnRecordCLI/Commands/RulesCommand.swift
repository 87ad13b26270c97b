/// `onrecord rules`: what the packs know, and whether their examples hold.

import ArgumentParser
import OnRecord
import Report

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, show and test the rules of the packs.",
        discussion: """
            Examples:
              onrecord rules
              onrecord rules show en/quote-cue-source
              onrecord rules test --pack house.yaml
            """,
        subcommands: [List.self, Show.self, Test.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all rules.", discussion: "Example:\n  onrecord rules list")
        @OptionGroup var pack: PackOptions
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let pack = try LanguagePack.load(pack)
            let report = RuleReport(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(report.list(pack.definition).utf8))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one rule with its pattern and examples.",
            discussion: "Example:\n  onrecord rules show en/quote-cue-source")
        @Argument(help: "A rule's id, with or without the language.") var id: String
        @OptionGroup var pack: PackOptions
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let definition = try LanguagePack.load(pack).definition
            guard let rule = definition.rule(id) else {
                throw Failure("there is no rule “\(id)”; onrecord rules lists them all")
            }
            let report = RuleReport(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(report.show(rule, of: definition).utf8))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the examples of all rules.",
            discussion: "Example:\n  onrecord rules test --pack house.yaml")
        @OptionGroup var pack: PackOptions
        @OptionGroup var terminal: TerminalOptions

        func run() throws {
            let results = RuleExamples.run(pack: try LanguagePack.load(pack))
            let report = RuleReport(try TextStyle(terminal, isFile: false))
            try OutputFile(nil).write(Array(report.outcome(results).utf8))
            if results.contains(where: { $0.problem != nil }) { throw ExitCode(ExitStatus.failed) }
        }
    }
}
