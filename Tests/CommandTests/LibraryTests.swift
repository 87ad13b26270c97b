// The library as README.md shows it: the lines between the two marks stand there too.

import Foundation
import OnRecord
import TestSupport
import Testing

@Suite struct LibraryTests {
    private func example(_ bytes: [UInt8]) throws -> Analysis {
        // README begins
        let pack = try LanguagePack.english()
        var analyzer = try Analyzer(pack: pack, weights: .english(for: pack))
        let article = try Reader().read(bytes, id: "draft.md", format: .markdown)
        let analysis = analyzer.analyze(article)
        for attribution in analysis.attributions {
            let source = attribution.source.map { analysis.sources[$0] }
            print(source?.name ?? "not named", analysis.text(attribution.contentSpans))
        }
        // README ends
        return analysis
    }

    @Test func theExampleRuns() throws {
        let analysis = try example(Array("“The wall will hold,” said Ada Lund.".utf8))
        #expect(analysis.attributions.count == 1)
        #expect(analysis.sources.first?.name == "Ada Lund")
    }

    @Test func theReadmeShowsTheExample() throws {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let begin = try #require(lines.firstIndex { $0.hasSuffix("// README begins") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// README ends") })
        let example = lines[(begin + 1)..<end].map { $0.dropFirst(8) }.joined(separator: "\n")
        let readme = try String(contentsOf: Fixtures.package.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains("```swift\nimport OnRecord\n\n\(example)\n```"))
    }
}
