import Foundation
import OnRecord
import TestSupport
import Testing

/// A fixture article, analysed.
struct Fixture: Sendable, CustomTestStringConvertible {
    let url: URL
    var name: String { url.lastPathComponent }
    var testDescription: String { name }

    static let all: [Fixture] = ((try? Fixtures.articles()) ?? []).map { Fixture(url: $0) }

    static func named(_ name: String) throws -> Fixture {
        try #require(all.first { $0.name == name }, "no fixture article \(name)")
    }

    func bytes() throws -> [UInt8] { try [UInt8](Data(contentsOf: url)) }

    func article(of bytes: [UInt8]) throws -> Article {
        let format = try #require(DocumentFormat(fileExtension: url.pathExtension))
        return try Reader().read(bytes, id: name, format: format)
    }

    func analysis() throws -> Analysis {
        return try English.weigh(article(of: bytes()))
    }

    func judgement() throws -> Judgement { try Judgement(ExpectedArticle(of: url), analysis()) }
}
