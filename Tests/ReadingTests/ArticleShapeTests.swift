/// What holds for every article, whatever the format: blocks in order, every byte led back to the file.

import Reading
import SourceText
import Testing

struct ArticleShapeTests {
    @Test(arguments: Fixture.names(in: "articles"))
    func everyByteOfAnArticleLeadsBack(name: String) throws {
        let bytes = try Fixture.bytes(name)
        let article = try Reader().read(bytes, id: name, format: .guess(path: name, bytes: bytes))
        #expect(article.faults == [])
        #expect(article.blocks.count > 3)
        #expect(article.title != nil)
        #expect(article.blocks.first?.kind == .headline)
    }

    @Test(arguments: DocumentFormat.allCases)
    func plainProseReadsAlikeInEveryFormat(format: DocumentFormat) throws {
        let article = try read("The harbour board met on Monday, it said.", format)
        #expect(article.outline == ["paragraph: The harbour board met on Monday, it said."])
        #expect(article.originalText(of: "harbour board") == "harbour board")
        #expect(article.leadingCodePoints == 0)
    }

    @Test(arguments: DocumentFormat.allCases)
    func whatTheCallerKnowsGoesFirst(format: DocumentFormat) throws {
        let article = try read("A text.", format, title: "Known", publisher: "The Skerry Post")
        #expect(article.title == "Known")
        #expect(article.publisher == "The Skerry Post")
    }

    /// Damaged documents, the same ones in every run.
    @Test(arguments: Fixture.names(in: "articles") + Fixture.names(in: "hostile"))
    func damagedDocumentsAreReadOrRefused(name: String) throws {
        let bytes = try Fixture.bytes(name)
        guard !bytes.isEmpty else { return }
        var random = SmallGenerator(state: UInt64(bytes.count))
        let pieces = [
            "<p>", "</p>", "<", "&", "&amp", ">", "\n", "[", "](", "*", "`", "|", "<b>", "</div>", "<table>",
            "\r",
        ]
        for _ in 0..<30 {
            var damaged = bytes
            for _ in 0..<4 {
                let start = Int.random(in: 0...damaged.count, using: &random)
                let end = min(damaged.count, start + Int.random(in: 0...40, using: &random))
                damaged.replaceSubrange(start..<end, with: pieces.randomElement(using: &random)!.utf8)
            }
            for format in DocumentFormat.allCases {
                if let article = try? Reader().read(damaged, id: name, format: format) {
                    #expect(article.faults == [])
                }
            }
        }
    }
}

/// A linear congruential generator: tests must not differ from run to run.
private struct SmallGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 32) | (state << 32)
    }
}
