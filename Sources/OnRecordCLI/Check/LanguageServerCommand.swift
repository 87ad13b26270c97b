/// `onrecord lsp`: a language server over standard input and output, for editors.

import ArgumentParser
import Configuration
import Foundation
import LanguageServer
import OnRecord
import Policy

struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "A language server for editors, over standard input and output.",
        discussion: """
            Example:
              onrecord lsp

            Editors start it themselves; the guide has the settings for VS Code, Neovim, Emacs and Helix.
            """)

    @OptionGroup var rules: RuleOptions
    @OptionGroup var pack: PackOptions
    // Some clients always say how they talk.
    @Flag(help: .hidden) var stdio = false

    func run() throws {
        let inspector = try DraftInspector(rules: rules, pack: pack)
        // What is wrong with the options is told at once, and not on each draft.
        _ = try SettingsSource(rules, packs: pack.pack)
        var server = Server(version: OnRecordCommand.version) { try inspector.inspect($0, path: $1) }
        var frames = FrameReader()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while server.exitCode == nil {
            let count = try InputFile.read(STDIN_FILENO, into: &chunk, name: InputList.standardInputName)
            // A client that is gone without a word.
            if count == 0 { throw ExitCode(ExitStatus.findings) }
            for frame in frames.take(chunk[..<count]) { try send(server.handle(frame)) }
            // Of a burst of changes only the last is worth an analysis.
            if !Self.hasMoreInput { try send(server.diagnostics()) }
        }
        if let code = server.exitCode, code != 0 { throw ExitCode(code) }
    }

    private func send(_ messages: [JSONValue]) throws {
        for message in messages {
            try OutputFile.write(try FrameReader.frame(message), to: STDOUT_FILENO, name: "standard output")
        }
    }

    private static var hasMoreInput: Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLIN) != 0
    }
}

/// Analyses and checks the drafts of an editor. It keeps its engines; one thread uses it.
private final class DraftInspector {
    private let rules: RuleOptions
    private let packPaths: [String]
    private let packs: PackStore
    private var engines: [[String]: (analyzer: Analyzer, examiner: Examiner)] = [:]

    init(rules: RuleOptions, pack: PackOptions) throws {
        self.rules = rules
        packPaths = pack.pack
        packs = try PackStore(pack)
    }

    func inspect(_ document: OpenDocument, path: String) throws -> Inspection? {
        // Read anew each time: the configuration may have been saved a moment ago.
        var source = try SettingsSource(rules, packs: packPaths)
        do {
            let resolved = try source.resolved(for: path)
            if resolved.isIgnored { return nil }
            let format =
                Self.format(document.language) ?? DocumentFormat.guess(path: path, bytes: document.text)
            if format == .markdown, try DraftHead.read(document.text, path: path).isExcluded { return nil }
            let article = try Reader().read(document.text, id: path, format: format)
            if engines[resolved.packs] == nil {
                engines[resolved.packs] = try packs.engine(resolved.packs)
            }
            guard let analysis = engines[resolved.packs]?.analyzer.analyze(article),
                let file = engines[resolved.packs]?.examiner.examine(analysis, settings: resolved.settings)
            else { return nil }
            return Inspection(analysis: analysis, file: file)
        } catch {
            throw InspectionProblem(description: error.message)
        }
    }

    private static func format(_ language: String) -> DocumentFormat? {
        switch language {
        case "markdown": .markdown
        case "html": .html
        case "plaintext": .plain
        default: nil
        }
    }
}

private struct InspectionProblem: Error, CustomStringConvertible {
    var description: String
}
