/// Who speaks where, in a transcript that puts names before what they say ("ADA LUND: …").

import SourceText

struct Speakers: Sendable {
    private struct Turn {
        var start: Int
        var name: String
    }
    private var turns: [Turn] = []
    private static let longest = 60

    /// - Parameter text: UTF-8. A label stands at the start of a line, in words with capitals, before a colon. One
    ///   alone may be anything ("Note:"); two make a transcript.
    init(_ text: [UInt8]) {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { $0 == 10 || $0 == 13 } ?? text.count
            if let name = Self.label(text[start..<end]) { turns.append(Turn(start: start, name: name)) }
            start = end + 1
        }
        if turns.count < 2 { turns = [] }
    }

    /// The speaker at an offset.
    func name(at offset: Int) -> String? {
        var low = 0
        var high = turns.count
        while low < high {
            let middle = (low + high) / 2
            if turns[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : turns[low - 1].name
    }

    private static func label(_ line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.prefix(longest).firstIndex(of: UInt8(ascii: ":")),
            colon + 1 < line.endIndex || colon == line.endIndex - 1
        else { return nil }
        let text = String(decoding: line[..<colon], as: UTF8.self)
        // "**Ada Lund**" and "[Ada Lund]" are ways to set a name.
        let name = text.drop { " *_[(>".contains($0) }.reversed().drop { " *_])".contains($0) }.reversed()
        let words = String(name).split(separator: " ")
        guard (1...6).contains(words.count), words.allSatisfy(isPartOfName) else { return nil }
        if colon + 1 < line.endIndex, !" *_".utf8.contains(line[colon + 1]) { return nil }
        return String(name)
    }

    private static func isPartOfName(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        return first.isUppercase || first == "("
            || ["of", "de", "van", "von", "the", "and", "al", "bin"].contains(word)
    }
}
