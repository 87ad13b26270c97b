import Foundation
import TestSupport
import Yams

/// What the file NAME.expected.yaml beside a fixture article says of it.
struct ExpectedArticle: Decodable {
    var sources: [ExpectedSource]
    var attributions: [ExpectedAttribution]
    var nonStatements: [ExpectedNonStatement]
    /// How many predicted attributions match nothing.
    var falseAlarms: Int?
    var falseNonStatements: Int?

    enum CodingKeys: String, CodingKey {
        case sources, attributions
        case nonStatements = "non_statements"
        case falseAlarms = "false_alarms"
        case falseNonStatements = "false_non_statements"
    }

    static func file(of article: URL) -> URL {
        article.deletingPathExtension().appendingPathExtension("expected.yaml")
    }

    init(of article: URL) throws {
        self = try YAMLDecoder().decode(Self.self, from: Data(contentsOf: Self.file(of: article)))
    }
}

struct ExpectedSource: Decodable {
    var id: String
    var type: String
    var name: String?
    var title: String?
    var affiliation: String?
    var count: Int?
    var level: Int
    var condition: String?
    var reason: String?
    var basis: String?
    var justification: String?
    var missed: Missed?
}

struct ExpectedAttribution: Decodable {
    var source: String?
    var sourceText: Pieces?
    var cue: Pieces
    var content: Pieces
    var form: String
    var kind: String
    var polarity: String?
    var outlet: String?
    var missed: Missed?

    enum CodingKeys: String, CodingKey {
        case source, cue, content, form, kind, polarity, outlet, missed
        case sourceText = "source_text"
    }
}

struct ExpectedNonStatement: Decodable {
    var source: String?
    var text: Pieces
    var missed: Missed?
}

/// One piece of text or several.
struct Pieces: Decodable {
    var pieces: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        pieces = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }
}

/// What is known not to be right yet: `missed: true`, the whole is not found, or `missed: [level, title]`,
/// these fields are wrong.
enum Missed: Decodable, Equatable {
    case whole
    case fields([String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let fields = try? container.decode([String].self) {
            self = .fields(fields)
        } else {
            guard try container.decode(Bool.self) else { throw UnknownMark() }
            self = .whole
        }
    }

    var fieldNames: [String] {
        if case .fields(let names) = self { names } else { [] }
    }
}

struct UnknownMark: Error, CustomStringConvertible {
    var description: String { "`missed:` is true or a list of fields" }
}
