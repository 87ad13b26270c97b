import Foundation
import OnRecord
import Testing

/// What the tests of this target share: the English pack and its weights, loaded once, and texts as articles.
enum English {
    private static let loaded = Result { try LanguagePack.english() }

    static func pack() throws -> LanguagePack { try loaded.get() }

    /// What the rules find when nothing weighs their readings: what a test of rules wants to know.
    static func analyze(_ article: Article) throws -> Analysis {
        try keeper("rules") { try Analyzer(pack: pack()) }.analyzer.analyze(article)
    }

    /// What a user gets.
    static func weigh(_ article: Article) throws -> Analysis {
        try keeper("weights") { try Analyzer(pack: pack(), weights: .english(for: pack())) }.analyzer.analyze(
            article)
    }

    /// An analyzer is a thread's own and takes a while to make: each thread keeps one of each sort.
    private static func keeper(_ name: String, _ make: () throws -> Analyzer) throws -> Keeper {
        let threadValues = Thread.current.threadDictionary
        let keeper = try threadValues[name] as? Keeper ?? Keeper(make())
        threadValues[name] = keeper
        return keeper
    }

    private final class Keeper {
        var analyzer: Analyzer
        init(_ analyzer: Analyzer) { self.analyzer = analyzer }
    }

    static func analyze(_ text: String) throws -> Analysis { try analyze(article(text)) }

    /// A text with a block a line; a first line that starts with "# " is the headline.
    static func article(_ text: String) -> Article {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for line in text.split(separator: "\n") {
            let isHeadline = line.hasPrefix("# ")
            let start = bytes.count
            bytes += Array((isHeadline ? line.dropFirst(2) : line).utf8)
            blocks.append(Block(kind: isHeadline ? .headline : .paragraph, span: Span(start, bytes.count)))
            bytes += Array("\n\n".utf8)
        }
        return Article(id: "text", text: bytes, blocks: blocks, original: bytes)
    }
}
