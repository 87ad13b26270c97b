/// The steps of an automaton, by state and symbol.
///
/// Symbols get their numbers in the order in which a text brings them up, so most steps are over the first ones: those
/// are found at once, in a row that each state has. The others stand in pages that are made when they are needed; a
/// hash table would spread all of them over its memory, and the processor would wait for each.
struct StepTable: ~Copyable {
    private static let rowLength = 64
    private static let pageBits = 4
    private static let pageSize = 1 << pageBits

    /// By state: its steps over the first symbols.
    private var rows = Memory<Int32>()
    /// By state and page of symbols: where the page starts. The first page is the empty one.
    private var directory = Memory<Int32>()
    /// Pages of symbols that a state has in the directory.
    private var directoryLength = 16
    private var pages = Memory<Int32>()
    private(set) var count = 0

    init() { pages.append(repeating: -1, count: Self.pageSize) }

    /// -1 where the step is not known.
    @inline(__always) func value(_ state: Int32, _ symbol: Int32) -> Int32 {
        if symbol < Self.rowLength {
            let place = Int(state) &* Self.rowLength &+ Int(symbol)
            return place < rows.count ? rows[place] : -1
        }
        let column = Int(symbol) >> Self.pageBits
        let place = Int(state) &* directoryLength &+ column
        guard column < directoryLength, place < directory.count else { return -1 }
        return pages[Int(directory[place]) &+ Int(symbol) & (Self.pageSize - 1)]
    }

    mutating func insert(_ state: Int32, _ symbol: Int32, _ value: Int32) {
        count += 1
        if symbol < Self.rowLength {
            let missing = (Int(state) + 1) * Self.rowLength - rows.count
            if missing > 0 { rows.append(repeating: -1, count: missing) }
            rows[Int(state) * Self.rowLength + Int(symbol)] = value
            return
        }
        let column = Int(symbol) >> Self.pageBits
        while column >= directoryLength { widen() }
        let place = Int(state) * directoryLength + column
        let missing = (Int(state) + 1) * directoryLength - directory.count
        if missing > 0 { directory.append(repeating: 0, count: missing) }
        if directory[place] == 0 {
            directory[place] = Int32(pages.count)
            pages.append(repeating: -1, count: Self.pageSize)
        }
        pages[Int(directory[place]) + Int(symbol) & (Self.pageSize - 1)] = value
    }

    mutating func removeAll() { self = StepTable() }

    private mutating func widen() {
        var wider = Memory<Int32>(capacity: 2 * directory.count)
        for start in Swift.stride(from: 0, to: directory.count, by: directoryLength) {
            for place in start..<start + directoryLength { wider.append(directory[place]) }
            wider.append(repeating: 0, count: directoryLength)
        }
        directory = wider
        directoryLength *= 2
    }
}
