import ArgumentParser
import Foundation
import OnRecord

struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Breaks the fixture articles in random ways and checks what the analysis makes of them.",
        discussion: """
            Example: onrecord-bench fuzz --seconds 60

            A case that crashes, hangs or breaks a rule of the output is written to the folder of --keep, and \
            the exit code is not 0. The same seed gives the same cases. With files as arguments these are \
            checked as they are.
            """)

    @Option(help: "Folder of this package.") var package = "."
    @Option(help: "How long.") var seconds = 60
    @Option(help: "Where the random numbers start; by default the time.") var seed: UInt64?
    @Option(help: "Where to write a case that fails.") var keep = "."
    @Argument(help: "Cases to check again.") var cases: [String] = []

    func run() throws {
        var checker = try ArticleChecker()
        for path in cases {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
            try check(
                FuzzCase(bytes: bytes, format: DocumentFormat.guess(path: path, bytes: bytes)), &checker)
        }
        if !cases.isEmpty { return print("\(cases.count) cases hold.") }

        let seed = seed ?? UInt64(Date().timeIntervalSince1970)
        print("seed \(seed)")
        var mutator = try Mutator(articles: articles(), seed: seed)
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var count = 0
        while clock.now < end {
            try check(mutator.next(), &checker)
            count += 1
        }
        print("\(count) cases hold, \(checker.refused) of them refused as unreadable.")
    }

    private func check(_ fuzzCase: FuzzCase, _ checker: inout ArticleChecker) throws {
        let path = keep + "/fuzz-case." + fuzzCase.suffix
        try CrashKeeper.watch(fuzzCase.bytes, path: path) {
            do {
                try checker.check(fuzzCase)
            } catch {
                try Data(fuzzCase.bytes).write(to: URL(filePath: path))
                print("\(error)\nThe case is in \(path).")
                throw ExitCode(1)
            }
        }
    }

    private func articles() throws -> [FuzzCase] {
        var cases: [FuzzCase] = []
        for folder in ["Fixtures/articles", "Fixtures/hostile"] {
            let url = URL(filePath: package, directoryHint: .isDirectory).appending(path: folder)
            let files = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            for file in files.sorted(by: { $0.path() < $1.path() }) {
                guard let format = DocumentFormat(fileExtension: file.pathExtension) else { continue }
                cases.append(FuzzCase(bytes: try [UInt8](Data(contentsOf: file)), format: format))
            }
        }
        return cases
    }
}

/// A document to be checked.
struct FuzzCase {
    var bytes: [UInt8]
    var format: DocumentFormat

    var suffix: String {
        switch format {
        case .plain: "txt"
        case .markdown: "md"
        case .html: "html"
        }
    }
}
