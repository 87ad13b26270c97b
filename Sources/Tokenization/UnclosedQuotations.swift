// What becomes of opening marks without a partner, and of quotations that go on in the next paragraph.

extension QuotationPairing {
    /// Ends the quotations still open at the end of a block. Returns the first token of one that the next
    /// block may go on with.
    mutating func closeOpen(tokens: Range<Int>, table: inout TokenTable) -> Int? {
        var unclosed: Int?
        for index in open where marks[index].mark.family != .single {
            let first = marks[index].token
            let isLast = index == lastDouble
            if isLast { unclosed = first }
            let startsSentence =
                table.sentences[Int(table.sentenceOf[first])].tokens.lowerBound == first
            let end =
                isLast && startsSentence ? tokens.upperBound : sentenceEnd(from: first, table: table)
            guard end > first + 1 else { continue }
            add(first..<end, isClosed: false, table: &table)
        }
        return unclosed
    }

    /// The end of the sentence that holds a token, or where a quotation starts that reaches over it.
    private func sentenceEnd(from token: Int, table: TokenTable) -> Int {
        let end = table.sentences[Int(table.sentenceOf[token])].tokens.upperBound
        return found.reduce(end) { end, quotation in
            let tokens = quotation.tokens
            let crosses = token < tokens.lowerBound && tokens.lowerBound < end && end < tokens.upperBound
            return crosses ? tokens.lowerBound : end
        }
    }

    /// Ties this block's first quotation to the unclosed one of the block before.
    mutating func continueQuotation(_ previous: Pending, tokens: Range<Int>, table: inout TokenTable) {
        let isOpening =
            marks.first.map { $0.token == tokens.lowerBound && $0.mark.family != .single } ?? false
        let first = isOpening ? found.firstIndex { $0.tokens.lowerBound == tokens.lowerBound } : nil
        if let first {
            found[first].continues = Int32(previous.quotation)
        } else if let stray, marks[stray].token > tokens.lowerBound {
            add(
                tokens.lowerBound..<(marks[stray].token + 1), isClosed: true, opens: false,
                continues: previous.quotation, table: &table)
        } else {
            return
        }
        extend(previous, in: &table)
    }

    /// A block whose first mark closes, behind punctuation, has lost the mark that opened it: `We will," said Lund.`
    mutating func openAtStart(until mark: Int, tokens: Range<Int>, table: inout TokenTable) {
        guard mark > tokens.lowerBound + 3, !table.shapes[mark - 1].contains(.word),
            !table.shapes[mark - 1].contains(.number)
        else { return }
        add(tokens.lowerBound..<mark + 1, isClosed: true, opens: false, table: &table)
    }

    /// Lets a quotation reach to its block's end, and with it those unclosed ones that it stands in.
    private func extend(_ previous: Pending, in table: inout TokenTable) {
        let start = table.quotations[previous.quotation].tokens.lowerBound
        var index = previous.quotation
        while index >= 0 {
            let tokens = table.quotations[index].tokens
            guard tokens.lowerBound >= previous.block.lowerBound else { return }
            if tokens.contains(start) {
                table.quotations[index].tokens = tokens.lowerBound..<previous.block.upperBound
            }
            index -= 1
        }
    }
}
