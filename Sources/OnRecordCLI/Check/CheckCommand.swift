/// `onrecord check`: editorial checks on drafts.

import ArgumentParser
import OnRecord
import Policy
import Report

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check drafts as an editor would: sources, anonymity, quotations, headlines.",
        discussion: """
            Examples:
              onrecord check drafts/
              onrecord check --format sarif -o onrecord.sarif drafts/
              onrecord check --changed-since origin/main
              onrecord check --stdin --stdin-filename draft.md < draft.md

            Settings come from .onrecord.yml, from the file's folder upwards (onrecord init writes one); the \
            environment (ONRECORD_CONFIG, ONRECORD_FAIL_ON, ONRECORD_CACHE_DIR) overrides them, and options \
            override both.

            Exit codes:
              0  nothing found at or above the level of fail-on
              1  findings at or above it
              2  something could not be read, written or understood; the rest is done
            """)

    @OptionGroup var input: InputOptions
    @Flag(help: "Read one draft from standard input.") var stdin = false
    @Option(help: ArgumentHelp("The name that a draft from standard input has.", valueName: "path"))
    var stdinFilename: String?

    @Option(help: "How to write the findings.") var format = FindingsFormat.text
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file()
    )
    var output: String?
    @Option(
        help: ArgumentHelp(
            "Write the findings in a further format to a file. Repeatable.", valueName: "format=file"))
    var also: [String] = []

    @OptionGroup var rules: RuleOptions
    @Option(help: "The level from which findings make the run fail.") var failOn: Level?
    @Option(
        help: ArgumentHelp(
            "Only findings on lines that changed since a revision of git.", valueName: "revision"))
    var changedSince: String?
    @Option(
        help: ArgumentHelp("Findings that are known and not counted.", valueName: "file"), completion: .file()
    )
    var baseline: String?
    @Flag(help: "Write the baseline anew with what is found now.") var updateBaseline = false
    @Flag(help: "Neither use nor fill the cache of findings.") var noCache = false
    @Option(
        help: ArgumentHelp("Threads (default: one a core). Changes nothing but the time.", valueName: "n"))
    var jobs: Int?
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let run = try CheckRun(self)
        let outcome = try run.check()
        try run.write(outcome)
        let status = run.status(outcome)
        if status != ExitStatus.done { throw ExitCode(status) }
    }
}

/// Which settings are in force.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Take the settings from this file alone.", valueName: "file"), completion: .file())
    var config: String?
    @Option(
        name: .customLong("extends"),
        help: ArgumentHelp("A built-in set, instead of any file: ap …", valueName: "set"))
    var preset: String?
    @Option(help: ArgumentHelp("Run this check alone. Repeatable.", valueName: "id")) var only: [String] = []
}

extension FindingsFormat: ExpressibleByArgument {}
extension Level: ExpressibleByArgument {}
