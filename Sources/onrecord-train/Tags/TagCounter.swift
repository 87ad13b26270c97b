import Attribution
import Foundation

/// Counts tags in tagged text and writes the tables of a `TagModel`.
struct TagCounter {
    /// A word is kept when it was seen this often.
    static let leastCount = 2
    private static let leastNameShare = 0.8
    private static let scale = 64.0

    private var words: [String: [String: Int]] = [:]
    private var tagCounts: [String: Int] = [:]
    private var bigrams: [String: [String: Int]] = [:]
    private var sentences: [[(word: String, tag: String)]] = []

    mutating func add(_ sentence: [(word: String, tag: String)]) {
        var previous = "<s>"
        for (word, tag) in sentence {
            words[Self.normal(word), default: [:]][tag, default: 0] += 1
            tagCounts[tag, default: 0] += 1
            bigrams[previous, default: [:]][tag, default: 0] += 1
            previous = tag
        }
        sentences.append(sentence)
    }

    /// Counts words of the language that the text need not have: irregular verbs as past tense, participle and base.
    mutating func addIrregularVerbs() {
        for entry in IrregularVerbs.all {
            for (form, tag) in zip(entry, ["VB", "VBD", "VBN"])
            where words[form, default: [:]].values.reduce(0, +) < Self.leastCount {
                words[form, default: [:]][tag, default: 0] += Self.leastCount
            }
        }
    }

    /// The text form of the model; the same bytes for the same counts.
    func modelText() -> String {
        let tags = tagCounts.keys.sorted { (tagCounts[$1]!, $0) < (tagCounts[$0]!, $1) }
        var lines = [TagModel.header, "tags " + tags.joined(separator: " ")]
        for previous in ["<s>"] + tags { lines.append(transitionRow(after: previous, tags: tags)) }
        lines += wordLines(tags)
        lines += suffixLines(tags)
        return lines.joined(separator: "\n") + "\n"
    }

    static func normal(_ word: String) -> String {
        word.lowercased().replacingOccurrences(of: "\u{2019}", with: "'")
    }

    private var total: Double { Double(tagCounts.values.reduce(0, +)) }

    private func transitionRow(after previous: String, tags: [String]) -> String {
        let row = bigrams[previous] ?? [:]
        let sum = Double(max(1, row.values.reduce(0, +)))
        let scores = tags.map { tag in
            // Interpolated with the tag's own share, so that nothing is impossible.
            let share = 0.95 * Double(row[tag] ?? 0) / sum + 0.05 * Double(tagCounts[tag]!) / total
            return String(Int((log2(share) * Self.scale).rounded()))
        }
        return "t " + scores.joined(separator: " ")
    }

    private func wordLines(_ tags: [String]) -> [String] {
        words.keys.sorted().compactMap { word in
            let counts = words[word]!
            let sum = counts.values.reduce(0, +)
            let names = (counts["NNP"] ?? 0) + (counts["NNPS"] ?? 0)
            // Names are told by their capitals; leaving them out keeps one corpus's people from the pack.
            guard sum >= Self.leastCount, Double(names) < 0.9 * Double(sum), !word.contains(" ") else {
                return nil
            }
            let shares = counts.mapValues { Double($0) / Double(sum) }.filter { $0.value > 0.01 }
            return "w \(word) " + fields(shares, tags)
        }
    }

    /// P(tag | word) / P(tag) as scaled logs, the likeliest tag first.
    private func fields(_ shares: [String: Double], _ tags: [String]) -> String {
        shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map { tag, share in
            "\(tag):\(Int((log2(share / (Double(tagCounts[tag]!) / total)) * Self.scale).rounded()))"
        }.joined(separator: " ")
    }

    private func suffixLines(_ tags: [String]) -> [String] {
        var counts: [TagModel.ShapeClass: [String: [String: Int]]] = [:]
        for sentence in sentences {
            for (index, (word, tag)) in sentence.enumerated()
            where (words[Self.normal(word)] ?? [:]).values.reduce(0, +) <= 5 {
                let shape = TagModel.ShapeClass(word: word, isFirst: index == 0)
                let lower = Array(Self.normal(word).utf8)
                for length in 0...min(4, lower.count) {
                    let suffix = String(decoding: lower.suffix(length), as: UTF8.self)
                    guard !suffix.contains("\u{FFFD}"), !suffix.contains(" ") else { continue }
                    counts[shape, default: [:]][suffix, default: [:]][tag, default: 0] += 1
                }
            }
        }
        return counts.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { shape in
            counts[shape]!.keys.sorted().compactMap { suffix -> String? in
                guard counts[shape]![suffix]!.values.reduce(0, +) >= 3 || suffix.isEmpty else { return nil }
                var shares = smoothed(suffix, counts[shape]!).filter { $0.value > 0.01 }
                // An unknown word that opens a sentence can always be a name, whatever its ending ("Kolbe said").
                if shape == .firstCapital, shares["NNP"] ?? 0 < Self.leastNameShare {
                    let rest = 1 - (shares["NNP"] ?? 0)
                    shares = shares.mapValues { $0 * (1 - Self.leastNameShare) / rest }
                    shares["NNP"] = Self.leastNameShare
                }
                return "s \(shape.rawValue) \(suffix.isEmpty ? "-" : suffix) " + fields(shares, tags)
            }
        }
    }

    /// Shares of the tags after a suffix, each length interpolated with the one shorter.
    private func smoothed(_ suffix: String, _ counts: [String: [String: Int]]) -> [String: Double] {
        let lower = Array(suffix.utf8)
        var shares: [String: Double] = [:]
        for length in 0...lower.count {
            let part = String(decoding: lower.suffix(length), as: UTF8.self)
            guard let seen = counts[part] else { continue }
            let sum = Double(seen.values.reduce(0, +))
            let weight = length == 0 ? 0.0 : 2.0
            let keys = Set(shares.keys).union(seen.keys)
            shares = Dictionary(
                uniqueKeysWithValues: keys.map { tag in
                    (tag, (Double(seen[tag] ?? 0) + weight * (shares[tag] ?? 0)) / (sum + weight))
                })
        }
        return shares
    }
}

extension TagModel.ShapeClass {
    init(word: String, isFirst: Bool) {
        let first = word.unicodeScalars.first!
        let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
        if first.properties.numericType != nil {
            self = .number
        } else if letters.isEmpty {
            self = .punctuation
        } else if letters.count > 1, letters.allSatisfy(\.properties.isUppercase) {
            self = isFirst ? .firstAllCaps : .allCaps
        } else if first.properties.isUppercase {
            self = isFirst ? .firstCapital : word.contains("-") ? .capitalHyphen : .capital
        } else {
            self = word.contains("-") ? .lowerHyphen : .lower
        }
    }
}
