import Foundation

/// One line of `onrecord extract`, as far as the bench reads it.
struct Extracted: Decodable {
    struct Place: Decodable {
        var start: Int
        var end: Int
    }

    struct Part: Decodable {
        var text: String
        var spans: [Place]
        var ranges: [Range<Int>] { spans.map { $0.start..<max($0.start, $0.end) } }
    }

    struct SourcePart: Decodable {
        var id: String
        var spans: [Place]
        var ranges: [Range<Int>] { spans.map { $0.start..<max($0.start, $0.end) } }
    }

    struct Attribution: Decodable {
        var source: SourcePart?
        var cue: Part
        var content: Part
        var rule: String
    }

    struct Level: Decodable { var level: Int }

    struct Source: Decodable {
        var id: String
        var anonymity: Level
        var type: String
        var name: String?
    }

    struct Statement: Decodable {
        var source: String?
        var spans: [Place]
        var ranges: [Range<Int>] { spans.map { $0.start..<max($0.start, $0.end) } }
    }

    var id: String
    var sources: [Source]
    var attributions: [Attribution]
    var statements: [Statement]

    /// By the name of the file, without folders and ".txt".
    static func read(_ path: String) throws -> [String: Extracted] {
        var articles: [String: Extracted] = [:]
        for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
            let article = try JSONDecoder().decode(Extracted.self, from: line)
            let name = URL(filePath: article.id).lastPathComponent
            articles[name.hasSuffix(".txt") ? String(name.dropLast(4)) : name] = article
        }
        return articles
    }

    /// The level of anonymity of an attribution's source; 7 where nobody is named.
    func level(of claim: Attribution) -> Int { source(claim.source?.id)?.anonymity.level ?? 7 }

    func source(_ id: String?) -> Source? { id.flatMap { id in sources.first { $0.id == id } } }
}
