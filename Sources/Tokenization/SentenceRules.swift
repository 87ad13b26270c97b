// Which of ICU's sentence ends are kept, and which are added: the knowledge of abbreviations and of
// context that ICU lacks.

struct SentenceRules {
    let text: Bytes
    let table: TokenTable
    let settings: SettingsIndex
    let abbreviations: Abbreviations

    /// Whether a sentence ends before token `next`.
    ///
    /// - Parameters:
    ///   - terminator: the full stop, or another token that may end one, with only closing marks between.
    ///   - first: the first token of the sentence so far.
    ///   - isBoundary: whether ICU's rules end a sentence here.
    func ends(before next: Int, terminator: Int, first: Int, isBoundary: Bool) -> Bool {
        let byte = text[Int(table.ends[terminator]) - 1]
        let isWord = table.shapes[terminator].contains(.word)
        guard byte.isASCII || isEllipsis(terminator) else { return isBoundary }
        if startsLowerCase(next) || isEllipsis(next) && !table.shapes[next].contains(.spaceBefore) {
            return false
        }
        if isBar(next), !table.shapes[next].contains(.startsLine) { return false }
        if isWord {
            return byte == UInt8(ascii: ".") && endsWithAbbreviation(terminator, isBoundary: isBoundary)
        }
        if isListNumber(terminator, first: first) { return false }
        if isBoundary { return true }
        guard table.shapes[next].contains(.spaceBefore) else { return false }
        if isEllipsis(terminator) { return table.shapes[firstWord(from: next)].contains(.capitalized) }
        // ICU looks past a number for a lower-case word: "It closed. 20 people left."
        return byte == UInt8(ascii: ".") && (table.shapes[next].contains(.number) || hasInnerCapital(next))
    }

    private func endsWithAbbreviation(_ token: Int, isBoundary: Bool) -> Bool {
        isBoundary && (canEnd(token) || !table.shapes[token].contains(.dotted))
            && abbreviations.isOpener(after: Int(table.ends[token]) - 1)
    }

    private func canEnd(_ token: Int) -> Bool {
        if settings.canEnd.contains(table.hashes[token]) { return true }
        // "D-Calif." ends where "Calif." does.
        let span = table.span(token)
        guard table.shapes[token].contains(.hyphenated),
            let hyphen = text[span.range].lastIndex(of: UInt8(ascii: "-"))
        else { return false }
        return settings.canEnd.contains(WordHash.hash(of: Bytes(rebasing: text[(hyphen + 1)..<span.end])))
    }

    /// "…" or two and more full stops.
    private func isEllipsis(_ token: Int) -> Bool {
        let span = table.span(token)
        if text[span.start] == UInt8(ascii: ".") {
            return span.count > 1 && text[span.start + 1] == UInt8(ascii: ".")
        }
        return text.generalPunctuation(at: span.start, end: span.end) == 0xA6
    }

    /// "―", which goes on with a sentence as "—" does (“…” ― Ada Lund), though Unicode's rules leave it out.
    private func isBar(_ token: Int) -> Bool {
        let span = table.span(token)
        return text.generalPunctuation(at: span.start, end: span.end) == 0x95
    }

    /// The number of a list's item, alone at the start: "1. Go home."
    private func isListNumber(_ terminator: Int, first: Int) -> Bool {
        guard terminator == first + 1, table.shapes[first].contains([.number, .startsLine]) else {
            return false
        }
        let number = table.span(first)
        return number.count <= 3 && text[number.range].allSatisfy(\.isDigit)
    }

    private func startsLowerCase(_ token: Int) -> Bool {
        let shape = table.shapes[token]
        guard shape.contains(.word), !shape.contains(.capitalized), !shape.contains(.number) else {
            return false
        }
        let span = table.span(token)
        if text[span.start].isASCII { return text[span.start].isLower && !hasInnerCapital(token) }
        let scalar = Unicode.Scalar(text.scalar(at: span.start, end: span.end).value)
        return scalar?.properties.isLowercase == true
    }

    /// "iPhone", "al-Qaeda"
    private func hasInnerCapital(_ token: Int) -> Bool {
        let span = table.span(token)
        return text[span.start].isLower && text[span.range].contains(where: \.isUpper)
    }

    private func firstWord(from token: Int) -> Int {
        let isMark = table.shapes[token].isDisjoint(with: .word) && token + 1 < table.count
        return isMark ? token + 1 : token
    }
}
