import Foundation
import LanguagePack

/// Reads a pack's files, checks them, and writes the Swift file that carries the pack.
struct PackCommand {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let output: String
    private let inputs: [String]

    init(arguments: [String]) throws {
        guard let output = arguments.first, arguments.count > 1 else {
            throw Failure(description: "usage: onrecord-packc OUT.swift PACK.yaml… [tags.model]")
        }
        self.output = output
        inputs = arguments.dropFirst().sorted()
    }

    func run() throws {
        let models = inputs.filter { $0.hasSuffix(".model") }
        guard models.count <= 1 else { throw Failure(description: "a pack has one tags.model at most") }
        let files = try inputs.filter { !models.contains($0) }.map { path in
            PackFile(path: path, text: String(decoding: try contents(of: path), as: UTF8.self))
        }
        let tagModel = try models.first.map { [UInt8](try contents(of: $0)) }
        var definition = try PackLoader.load(files, tagModel: tagModel)
        definition.shortenPaths()
        try write(definition)
    }

    private func contents(of path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "\(path): this file cannot be read")
        }
        return data
    }

    private func write(_ definition: PackDefinition) throws {
        let source = """
            // Written by onrecord-packc from the pack's files. Not to be edited.
            enum CompiledPack {
                static let base64: StaticString = "\(PackLiteral.text(of: definition.encoded()))"
            }

            """
        do {
            try source.write(toFile: output, atomically: true, encoding: .utf8)
        } catch {
            throw Failure(description: "\(output): this file cannot be written")
        }
    }
}

extension PackDefinition {
    /// Keeps the file names of the places alone, so that the same pack compiles to the same bytes in
    /// every folder.
    fileprivate mutating func shortenPaths() {
        func shorten(_ location: inout PackLocation) {
            location.path = location.path.split(separator: "/").last.map(String.init) ?? location.path
        }
        for index in chunks.indices { shorten(&chunks[index].location) }
        for index in definitions.indices { shorten(&definitions[index].location) }
        for index in rules.indices { shorten(&rules[index].location) }
    }
}
