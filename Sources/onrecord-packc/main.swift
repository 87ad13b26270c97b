// Compiles a pack into Swift source: `onrecord-packc OUT.swift IN…`.
//
// The build-tool plugin CompilePack runs it. Each input is a YAML file of the pack or its tags.model;
// what is wrong in them is printed as path:line:column, which build systems show at the place.
import Foundation
import LanguagePack

do {
    try PackCommand(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
