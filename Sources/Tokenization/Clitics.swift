// What the Penn Treebank cuts off English words ("Smith|'s", "did|n't") and what it leaves on them
// ("'90s", "'em"). The tag lexicon was trained on such tokens.

enum Clitics {
    /// Where the clitic at the end of a word starts, or nil: 5 in "Smith's", 3 in "didn't".
    static func start(in text: Bytes, wordFrom start: Int, to end: Int) -> Int? {
        var letters = end
        while letters > start, end - letters < 3, text[letters - 1].isLetter { letters -= 1 }
        let apostrophe = apostropheStart(in: text, before: letters, start: start)
        guard let apostrophe, isClitic(in: text, from: letters, to: end) else { return nil }
        let isNegation = text[letters].lowered == UInt8(ascii: "t") && end - letters == 1
        let found = isNegation ? apostrophe - 1 : apostrophe
        guard found > start, !isNegation || text[found].lowered == UInt8(ascii: "n") else { return nil }
        return found
    }

    /// Whether letters after an apostrophe make a clitic: s, d, m, t, ll, re, ve.
    static func isClitic(in text: Bytes, from start: Int, to end: Int) -> Bool {
        switch end - start {
        case 1:
            let letter = text[start].lowered
            return letter == UInt8(ascii: "s") || letter == UInt8(ascii: "d") || letter == UInt8(ascii: "m")
                || letter == UInt8(ascii: "t")
        case 2:
            let letters = (text[start].lowered, text[start + 1].lowered)
            return letters == (UInt8(ascii: "l"), UInt8(ascii: "l"))
                || letters == (UInt8(ascii: "r"), UInt8(ascii: "e"))
                || letters == (UInt8(ascii: "v"), UInt8(ascii: "e"))
        default: return false
        }
    }

    /// Whether a word after an apostrophe has lost its beginning: 'em, '90s.
    static func isElided(in text: Bytes, from start: Int, to end: Int) -> Bool {
        isYears(in: text, from: start, to: end)
            || end - start <= 5 && elided.contains(WordHash.hash(of: Bytes(rebasing: text[start..<end])))
    }

    /// "90s", "16"
    static func isYears(in text: Bytes, from start: Int, to end: Int) -> Bool {
        guard end - start == 2 || end - start == 3, text[start].isDigit, text[start + 1].isDigit else {
            return false
        }
        return end - start == 2 || text[start + 2] == UInt8(ascii: "s")
    }

    private static let elided = Set(["em", "n", "til", "tis", "twas", "twere"].map(WordHash.hash))

    private static func apostropheStart(in text: Bytes, before offset: Int, start: Int) -> Int? {
        if offset > start, text[offset - 1] == UInt8(ascii: "'") { return offset - 1 }
        guard offset - start > 3, text.generalPunctuation(at: offset - 3, end: offset) & 0xFE == 0x98 else {
            return nil
        }
        return offset - 3
    }
}
