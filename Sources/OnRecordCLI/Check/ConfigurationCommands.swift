/// `onrecord init` and `onrecord config`: the configuration of the checks.

import ArgumentParser
import Configuration
import Foundation
import OnRecord

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented .onrecord.yml.",
        discussion: "Example:\n  onrecord init\n\nA file that is there already is left as it is.")

    @Argument(help: "The folder to write it to.", completion: .directory) var folder = "."

    func run() throws {
        let path = PathName.join(folder, Loader.fileName)
        guard FolderWalk.isFolder(folder) else { throw Failure("\(folder): there is no such folder") }
        // Also a link that leads nowhere is somebody's.
        var status = stat()
        if lstat(path, &status) == 0 { throw Failure("\(path) is there already; it was left as it is") }
        let file = try OutputFile(path)
        try file.write(Array(Template.text.utf8))
        try file.finish()
        try OutputFile(nil).write(Array("Wrote \(path). Next: onrecord check\n".utf8))
    }
}

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings that are in force for a file, and where each came from.",
        discussion: "Example:\n  onrecord config --show drafts/harbour.md")

    @Option(help: ArgumentHelp("The draft.", valueName: "file"), completion: .file()) var show: String
    @OptionGroup var rules: RuleOptions
    @OptionGroup var pack: PackOptions

    func run() throws {
        var source = try SettingsSource(rules, packs: pack.pack)
        let resolved = try source.resolved(for: show)
        let note = resolved.isIgnored ? "# \(show) is left out by ignore:\n" : ""
        try OutputFile(nil).write(Array((note + resolved.listing).utf8))
    }
}
