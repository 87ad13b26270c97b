/// The command line: `onrecord` with its subcommands, and the one place that ends the process.

import ArgumentParser
import Foundation
import OnRecord

struct OnRecordCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "onrecord",
        abstract: "Who says what in a news article, through which outlet, and how anonymously.",
        discussion: """
            Example:
              onrecord report article.txt

            Exit codes:
              0  done, also where there was nothing to find
              1  onrecord check found something at or above the level of fail-on, or onrecord verify a
                 quotation that is not as in the material
              2  something could not be read, written or understood; the rest is done

            Completion for your shell:
              onrecord --generate-completion-script bash > ~/.local/share/bash-completion/completions/onrecord
            """,
        version: version,
        subcommands: [
            ReportCommand.self, ExtractCommand.self, ExplainCommand.self, CompareCommand.self,
            VerifyCommand.self, RulesCommand.self,
            CheckCommand.self, ChecksCommand.self, InitCommand.self, ConfigCommand.self,
            LanguageServerCommand.self,
        ])
}

/// The program.
public enum CommandLineProgram {
    /// Runs the command that the arguments name, and ends the process.
    public static func main() -> Never {
        Signals.ignorePipe()
        do {
            var command = try OnRecordCommand.parseAsRoot()
            try command.run()
        } catch {
            exit(status(of: error))
        }
        exit(ExitStatus.done)
    }

    /// Tells what went wrong, and the exit code for it.
    private static func status(of error: any Error) -> Int32 {
        switch error {
        case is BrokenPipe: return ExitStatus.done
        case let failure as Failure: StandardError.report(failure.message)
        case let errors as PackErrors: StandardError.write(errors.description)
        case let code as ExitCode: return code.rawValue
        default:
            if OnRecordCommand.exitCode(for: error) == .success { OnRecordCommand.exit(withError: error) }
            StandardError.write(OnRecordCommand.fullMessage(for: error))
        }
        return ExitStatus.failed
    }
}
