import Foundation

/// Annotated articles in brat's standoff format as PolNeAR has them: `text/NAME.txt` and
/// `attributions/NAME_ANNOTATOR.ann`, or both kinds of files side by side in one folder.
struct BratFolder {
    /// Spans in code points of the text.
    struct Attribution {
        var source: [Range<Int>] = []
        var cue: [Range<Int>] = []
        var content: [Range<Int>] = []
    }

    let folder: URL

    /// Names of the articles that have annotations, sorted.
    func names() throws -> [String] {
        try Set(annotationFiles().map(\.name)).sorted()
    }

    func text(of name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent("text/\(name).txt"))
    }

    /// The attributions of an article; of several annotators' the first one's, by the file's name.
    func attributions(of name: String) throws -> [Attribution] {
        guard let file = try annotationFiles().first(where: { $0.name == name }) else { return [] }
        return Self.parse(try String(contentsOf: file.url, encoding: .utf8))
    }

    private func annotationFiles() throws -> [(name: String, url: URL)] {
        let place = folder.appendingPathComponent("attributions")
        return try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".ann") }
            .sorted().map { file in
                let stem = String(file.dropLast(4))
                let parts = stem.split(separator: "_", omittingEmptySubsequences: false)
                let isAnnotator = parts.count > 1 && parts.last!.allSatisfy(\.isHexDigit)
                return (
                    isAnnotator ? parts.dropLast().joined(separator: "_") : stem,
                    place.appendingPathComponent(file)
                )
            }
    }

    /// Reads "T1\tSource 0 5;8 12\ttext" and "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3".
    static func parse(_ standoff: String) -> [Attribution] {
        var spans: [Substring: [Range<Int>]] = [:]
        var found: [Attribution] = []
        for line in standoff.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 1, let first = fields[0].first else { continue }
            if first == "T" {
                let parts = fields[1].split(separator: " ", maxSplits: 1)
                guard parts.count == 2 else { continue }
                spans[fields[0]] = parts[1].split(separator: ";").compactMap { piece in
                    let ends = piece.split(separator: " ").compactMap { Int($0) }
                    return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
                }
            } else if first == "E" {
                var attribution = Attribution()
                for part in fields[1].split(separator: " ") {
                    let pair = part.split(separator: ":")
                    guard pair.count == 2, let ranges = spans[pair[1]] else { continue }
                    let role = pair[0].lowercased().prefix { $0.isLetter }
                    switch role {
                    case "source": attribution.source += ranges
                    case "cue": attribution.cue += ranges
                    case "content": attribution.content += ranges
                    default: break
                    }
                }
                if !attribution.content.isEmpty { found.append(attribution) }
            }
        }
        return found
    }
}
