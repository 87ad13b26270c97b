import Foundation

/// Attributions annotated in brat's standoff format: lines "T1⇥Source 3 8;12 15⇥words" for spans, and
/// "E1⇥Attribution:T2 Source:T1 …" for what belongs together.
struct Standoff {
    struct Attribution {
        var source: [Range<Int>] = []
        var cue: [Range<Int>] = []
        var content: [Range<Int>] = []
    }

    private(set) var attributions: [Attribution] = []

    init(_ text: String) {
        var spans: [Substring: [Range<Int>]] = [:]
        var events: [Substring] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2 else { continue }
            if line.first == "T" {
                spans[fields[0]] = Self.ranges(fields[1])
            } else if line.first == "E" {
                events.append(fields[1])
            }
        }
        for event in events {
            var attribution = Attribution()
            for role in event.split(separator: " ") {
                let parts = role.split(separator: ":")
                guard parts.count == 2, let ranges = spans[parts[1]] else { continue }
                switch parts[0].lowercased().trimmingCharacters(in: .decimalDigits) {
                case "source": attribution.source += ranges
                case "cue": attribution.cue += ranges
                case "content": attribution.content += ranges
                default: break
                }
            }
            if !attribution.content.isEmpty { attributions.append(attribution) }
        }
    }

    /// "Source 3 8;12 15"
    private static func ranges(_ field: Substring) -> [Range<Int>] {
        let numbers = field.drop { $0 != " " }
        return numbers.split(separator: ";").compactMap { part in
            let edges = part.split(separator: " ").compactMap { Int($0) }
            return edges.count == 2 && edges[0] < edges[1] ? edges[0]..<edges[1] : nil
        }
    }

    /// The first annotator's file of each article, by the article's name: NAME_0a1b.ann.
    static func files(in folder: URL) throws -> [String: URL] {
        let all = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var files: [String: URL] = [:]
        for file in all.filter({ $0.pathExtension == "ann" }).sorted(by: { $0.path() < $1.path() }) {
            let stem = file.deletingPathExtension().lastPathComponent
            let name = stem.lastIndex(of: "_").map { String(stem[..<$0]) } ?? stem
            if files[name] == nil { files[name] = file }
        }
        return files
    }
}
