import SourceText

/// Pairs quotation marks, block by block, and follows quotations over paragraphs.
///
/// A stack of open marks: a closing one ends the innermost quotation of its family. An opening mark that
/// finds no partner spoils nothing; its quotation ends with its sentence, or with its block where it
/// starts the block or where the next block goes on with it.
struct QuotationPairing {
    struct Mark {
        var token: Int
        var mark: QuoteMark
        var context: MarkContext
        var direction: MarkDirection
    }

    struct Pending {
        /// Index of the unclosed quotation.
        var quotation: Int
        /// The tokens of its block.
        var block: Range<Int>
    }

    /// More open marks than this are nobody's meaning.
    private static let deepest = 8

    let text: Bytes
    private(set) var marks: [Mark] = []
    /// Indices into `marks`.
    private(set) var open: [Int] = []
    var found: [Quotation] = []
    /// The last mark of the block that is not a single one.
    private(set) var lastDouble = -1
    private var firstDouble = -1
    /// The first double mark of the block, if it closes what was never opened.
    private(set) var stray: Int?
    private var pending: Pending?

    init(text: Bytes) { self.text = text }

    /// Appends the quotations of the next block.
    mutating func pair(
        _ markTokens: ArraySlice<Int32>, tokens: Range<Int>, kind: Block.Kind, table: inout TokenTable
    ) {
        let previous = pending
        pending = nil
        guard !markTokens.isEmpty else { return }
        collect(markTokens, tokens: tokens, table: table)
        for index in marks.indices { place(index, table: &table) }
        let unclosed = closeOpen(tokens: tokens, table: &table)
        let isProse = kind == .paragraph || kind == .blockQuote || kind == .listItem
        if let previous, isProse {
            continueQuotation(previous, tokens: tokens, table: &table)
        } else if let stray, isProse {
            openAtStart(until: marks[stray].token, tokens: tokens, table: &table)
        }
        found.sort {
            ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
        }
        if let unclosed, isProse,
            let index = found.firstIndex(where: { $0.tokens.lowerBound == unclosed && !$0.isClosed })
        {
            pending = Pending(quotation: table.quotations.count + index, block: tokens)
        }
        table.quotations.append(contentsOf: found)
    }

    /// Writes the depth of every quotation and the quotation of every token.
    func finish(_ table: inout TokenTable) {
        table.quotationOf.append(contentsOf: repeatElement(-1, count: table.count))
        var ends: [Int] = []
        for index in table.quotations.indices {
            let tokens = table.quotations[index].tokens
            while let end = ends.last, end <= tokens.lowerBound { ends.removeLast() }
            table.quotations[index].depth = ends.count
            ends.append(tokens.upperBound)
            for token in tokens { table.quotationOf[token] = Int32(index) }
        }
    }

    private mutating func collect(_ markTokens: ArraySlice<Int32>, tokens: Range<Int>, table: TokenTable) {
        marks.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        firstDouble = -1
        lastDouble = -1
        stray = nil
        for token in markTokens.lazy.map(Int.init) {
            let mark = QuoteMark(text, table.span(token).range)
            if mark.family != .single { lastDouble = marks.count }
            if mark.family == .double, firstDouble < 0 { firstDouble = marks.count }
            let context = MarkContext(of: token, in: tokens, table: table, text: text)
            marks.append(Mark(token: token, mark: mark, context: context, direction: context.direction))
        }
    }

    // MARK: One mark after another

    private mutating func place(_ index: Int, table: inout TokenTable) {
        let direction = marks[index].direction
        switch marks[index].mark {
        case .opening:
            direction == .closes && isOpen(.double) ? close(index, &table) : push(index)
        case .closing:
            direction == .opens && !isOpen(.double) ? push(index) : close(index, &table)
        case .straight:
            placeStraight(index, table: &table)
        case .guillemetLeft:
            placeGuillemet(index, isUsualOpener: true, table: &table)
        case .guillemetRight:
            placeGuillemet(index, isUsualOpener: false, table: &table)
        case .singleOpening:
            let closesLow = direction == .closes && isSingleOnTop
            if closesLow { close(index, &table) } else if mayOpenSingle(index) { push(index) }
        case .singleClosing, .singleStraight:
            placeSingle(index, table: &table)
        }
    }

    private mutating func placeStraight(_ index: Int, table: inout TokenTable) {
        switch marks[index].direction {
        case .opens: push(index)
        case .closes: if !isInches(index, table: table) { close(index, &table) }
        case .either:
            if isOpen(.double) {
                close(index, &table)
            } else if index < lastDouble, mayOpenInDoubt(index, table: table) {
                push(index)
            }
        }
    }

    private func mayOpenInDoubt(_ index: Int, table: TokenTable) -> Bool {
        let mark = marks[index]
        return mark.context.before != .word || !table.shapes[mark.token - 1].contains(.word)
    }

    /// `5" pipe` inside a quotation: a mark behind a number, and the real closing one still to come.
    private func isInches(_ index: Int, table: TokenTable) -> Bool {
        let token = marks[index].token
        guard marks[index].context.before == .word, table.shapes[token - 1].contains(.number) else {
            return false
        }
        if !isOpen(.double) { return true }
        let next = marks[(index + 1)...].first { $0.mark.family == .double }
        return next?.direction == .closes
    }

    private mutating func placeGuillemet(_ index: Int, isUsualOpener: Bool, table: inout TokenTable) {
        // « French » with spaces inside says nothing by its neighbours, »German« does.
        let opens =
            isUsualOpener
            ? !(isOpen(.guillemet) && marks[index].direction == .closes)
            : marks[index].direction == .opens && !isOpen(.guillemet)
        opens ? push(index) : close(index, &table)
    }

    private mutating func placeSingle(_ index: Int, table: inout TokenTable) {
        if isSingleOnTop, marks[index].direction == .closes {
            let goesOn =
                isPossessive(index, table: table) && hasClose(after: index, besidesPossessives: table)
            if !goesOn { close(index, &table) }
        } else if marks[index].mark == .singleStraight, marks[index].direction == .opens, !isSingleOnTop,
            mayOpenSingle(index)
        {
            push(index)
        }
    }

    // MARK: The stack

    private mutating func push(_ index: Int) {
        if open.count == QuotationPairing.deepest { open.removeFirst() }
        open.append(index)
    }

    private mutating func close(_ index: Int, _ table: inout TokenTable) {
        let family = marks[index].mark.family
        guard let place = open.lastIndex(where: { marks[$0].mark.family == family }) else {
            if family == .double, index == firstDouble {
                stray = index
                open.removeAll(keepingCapacity: true)
            }
            return
        }
        let first = marks[open[place]].token
        let last = marks[index].token
        open.removeSubrange(place...)
        guard last > first + 1 else { return }
        add(first..<(last + 1), isClosed: true, table: &table)
    }

    mutating func add(
        _ tokens: Range<Int>, isClosed: Bool, opens: Bool = true, continues: Int = -1,
        table: inout TokenTable
    ) {
        found.append(Quotation(tokens: tokens, isClosed: isClosed, continues: Int32(continues), depth: 0))
        if opens { table.shapes[tokens.lowerBound].insert(.opensQuotation) }
        if isClosed { table.shapes[tokens.upperBound - 1].insert(.closesQuotation) }
    }

    func isOpen(_ family: QuoteMark.Family) -> Bool {
        open.contains { marks[$0].mark.family == family }
    }

    private var isSingleOnTop: Bool { open.last.map { marks[$0].mark.family == .single } ?? false }
}
