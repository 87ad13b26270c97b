// Single quotation marks against apostrophes. Clitics and elisions ("'s", "'90s") are words by now; what
// stands alone is a mark of a quotation or the apostrophe of a plural possessive.

extension QuotationPairing {
    /// Marks looked at in the search for a partner.
    private static let reach = 64

    /// Whether a single mark opens: only before a word, and with a plausible end in sight.
    func mayOpenSingle(_ index: Int) -> Bool {
        marks[index].direction == .opens && hasClose(after: index, besidesPossessives: nil)
    }

    /// Whether a mark that may close the single quotation open at `index` follows.
    ///
    /// - Parameter besidesPossessives: the table, where the apostrophe of "players'" does not count.
    func hasClose(after index: Int, besidesPossessives table: TokenTable?) -> Bool {
        let isInDouble = isOpen(.double)
        for next in (index + 1)..<max(index + 1, min(marks.count, index + 1 + QuotationPairing.reach)) {
            let mark = marks[next]
            switch mark.mark {
            case .singleClosing, .singleStraight, .singleOpening:
                if mark.direction == .opens { return false }
                if mark.direction == .closes, !(table.map { isPossessive(next, table: $0) } ?? false) {
                    return true
                }
            case .closing, .straight:
                if isInDouble, mark.direction == .closes { return false }
            case .opening, .guillemetLeft, .guillemetRight: break
            }
        }
        return false
    }

    /// "the players' ": behind an s and before a space.
    func isPossessive(_ index: Int, table: TokenTable) -> Bool {
        let mark = marks[index]
        guard mark.mark != .singleOpening, mark.context.before == .word, mark.context.after == .space,
            table.shapes[mark.token - 1].contains(.word)
        else { return false }
        return text[Int(table.starts[mark.token]) - 1] | 0x20 == UInt8(ascii: "s")
    }
}
