// The policy of every page names the style sheet and the script by their hashes. They are computed by another
// program than ours, and this test holds them against the files.

import Foundation
import TestSupport
import Testing

@testable import Report

@Suite struct AssetTests {
    @Test func hashesAreThoseOfTheFiles() throws {
        let hashes = try [Asset.style, .script].map { try Self.hash($0.text) }
        let file = Fixtures.package.appending(path: "Sources/Report/HTML/AssetHashes.swift")
        let right = """
            // Written by `RECORD_GOLDEN=1 swift test --filter AssetTests`.

            enum AssetHashes {
                static let style = "\(hashes[0])"
                static let script = "\(hashes[1])"
            }

            """
        if String(decoding: try Data(contentsOf: file), as: UTF8.self) == right { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(right.utf8).write(to: file)
        }
        Issue.record("AssetHashes.swift is stale; RECORD_GOLDEN=1 swift test --filter AssetTests renews it")
    }

    /// What would end the element that an asset stands in.
    @Test(arguments: [Asset.style.text, Asset.script.text]) func assetsFitIntoThePage(text: String) {
        #expect(!text.isEmpty)
        #expect(!text.contains("</"))
        #expect(!text.contains("<!--"))
    }

    private static func hash(_ text: String) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write("asset", text)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "sha256sum < asset | cut -c 1-64 | tr -d '\\n'"]
        process.currentDirectoryURL = folder.url
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let digits = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
            UInt8(String(decoding: digits[index..<(index + 2)], as: UTF8.self), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
