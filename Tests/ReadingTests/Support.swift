/// Fixtures, and short forms in which tests can state what an article should be.

import Foundation
import Reading
import SourceText

enum Fixture {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    /// The names of the documents in a folder of Fixtures.
    static func names(in folder: String) -> [String] {
        let path = root.appending(path: folder).path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            name.lastIndex(of: ".").map { DocumentFormat(fileExtension: String(name[$0...])) != nil } ?? false
        }.sorted().map { "\(folder)/\($0)" }
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: name)))
    }
}

func read(
    _ text: String, _ format: DocumentFormat, title: String? = nil, publisher: String? = nil
) throws -> Article {
    try Reader().read(Array(text.utf8), id: "test", format: format, title: title, publisher: publisher)
}

extension Article {
    /// "kind: text" for each block.
    var outline: [String] {
        blocks.map { "\($0.kind): \(String(decoding: text[$0.span.range], as: UTF8.self))" }
    }

    /// What stands in the original where the prose says `words`; nil where it does not say them.
    func originalText(of words: String) -> String? {
        let wanted = Array(words.utf8)
        guard wanted.count <= text.count else { return nil }
        for start in 0...(text.count - wanted.count) where text[start...].starts(with: wanted) {
            let span = origin.original(of: Span(start, start + wanted.count))
            return String(decoding: original[span.range], as: UTF8.self)
        }
        return nil
    }

    /// What is wrong with the article's shape, in words; empty where all holds.
    var faults: [String] {
        var faults: [String] = []
        var end = 0
        for block in blocks {
            if block.span.start < end || block.span.isEmpty || block.span.end > text.count {
                faults.append("block \(block) is misplaced")
                continue
            }
            end = block.span.end
            let bytes = text[block.span.range]
            if bytes.first.map({ $0 <= 0x20 }) ?? false || bytes.last.map({ $0 <= 0x20 }) ?? false {
                faults.append("white space around \(block)")
            }
            if String(validating: bytes, as: UTF8.self) == nil {
                faults.append("block \(block) cuts a character")
            }
            let source = origin.original(of: block.span)
            if source.start < 0 || source.end > original.count || source.isEmpty {
                faults.append("block \(block) comes from \(source)")
            }
        }
        return faults + segmentFaults
    }

    private var segmentFaults: [String] {
        if origin.isIdentity {
            return text.isEmpty || text == original ? [] : ["identity map of another text"]
        }
        var faults: [String] = []
        let ends = origin.segments.dropFirst().map(\.text) + [text.count]
        for (segment, end) in zip(origin.segments, ends) {
            let prose = text[segment.text..<end]
            if prose.isEmpty || segment.original.end > original.count || segment.original.start < 0 {
                faults.append("segment \(segment) is empty or outside")
            } else if segment.isVerbatim, !original[segment.original.range].elementsEqual(prose) {
                faults.append("segment \(segment) is not verbatim")
            }
        }
        return faults
    }
}
