import Foundation

/// An annotated article's words, as the scorers count them.
struct GoldText {
    let scalars: [Unicode.Scalar]
    /// By code point: the number of the word that it belongs to; -1 for none.
    private let owner: [Int]

    init(_ url: URL) throws {
        scalars = Array(String(decoding: try Data(contentsOf: url), as: UTF8.self).unicodeScalars)
        var owner = Array(repeating: -1, count: scalars.count)
        var count = 0
        for index in scalars.indices where Self.isWord(scalars[index]) {
            let goesOn = index > 0 && owner[index - 1] >= 0
            if !goesOn { count += 1 }
            owner[index] = count - 1
        }
        self.owner = owner
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: scalar == "_"
        }
    }

    /// The words that the ranges touch.
    func words(_ ranges: [Range<Int>]) -> Set<Int> {
        var words: Set<Int> = []
        for range in ranges {
            for word in owner[range.clamped(to: owner.indices)] where word >= 0 { words.insert(word) }
        }
        return words
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return String(text)
    }
}

/// The share of what both have in what either has.
func overlap<Element>(_ a: Set<Element>, _ b: Set<Element>) -> Double {
    let both = a.intersection(b).count
    return both == 0 ? 0 : Double(both) / Double(a.count + b.count - both)
}

/// Pairs one to one, those with the greatest overlap first.
/// - Parameter score: of a pair; nil where it is none.
func pairs(_ gold: Int, _ found: Int, score: (Int, Int) -> Double?) -> [(gold: Int, found: Int)] {
    var all: [(score: Double, gold: Int, found: Int)] = []
    for a in 0..<gold {
        for b in 0..<found {
            if let score = score(a, b) { all.append((score, a, b)) }
        }
    }
    all.sort { ($1.score, $0.gold, $0.found) < ($0.score, $1.gold, $1.found) }
    var (takenGold, takenFound): (Set<Int>, Set<Int>) = ([], [])
    var result: [(gold: Int, found: Int)] = []
    for pair in all where !takenGold.contains(pair.gold) && !takenFound.contains(pair.found) {
        takenGold.insert(pair.gold)
        takenFound.insert(pair.found)
        result.append((pair.gold, pair.found))
    }
    return result
}
