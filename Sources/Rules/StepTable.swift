/// The steps of an automaton: rows of symbols by state, in pages that are made when they are needed.
///
/// Symbols and states get their numbers in the order in which a text brings them up, so the frequent ones stand
/// together on few pages; a hash table would spread them over all of its memory.
struct StepTable: Sendable {
    private static let pageBits = 4
    private static let pageSize = 1 << pageBits
    private static let emptyPage = [Int32](repeating: -1, count: pageSize)

    /// By state and page of symbols: where the page starts. The first page is the empty one. Every state whose
    /// number was used has its row.
    private var directory: [Int32] = []
    /// Pages of symbols that a state's row has.
    private var rowLength = 16
    private var pages = emptyPage
    private(set) var count = 0

    /// The table's memory for a loop over many steps.
    struct Rows {
        fileprivate let directory: UnsafeBufferPointer<Int32>
        fileprivate let pages: UnsafeBufferPointer<Int32>
        fileprivate let rowLength: Int

        /// -1 where the step is not known.
        @inline(__always) func value(_ state: Int32, _ symbol: Int32) -> Int32 {
            let column = Int(symbol) >> StepTable.pageBits
            let place = Int(state) &* rowLength &+ column
            guard column < rowLength, place < directory.count else { return -1 }
            return pages[Int(directory[place]) &+ Int(symbol) & (StepTable.pageSize - 1)]
        }
    }

    @inline(__always) func withRows<Result>(_ body: (Rows) -> Result) -> Result {
        directory.withUnsafeBufferPointer { directory in
            pages.withUnsafeBufferPointer { pages in
                body(Rows(directory: directory, pages: pages, rowLength: rowLength))
            }
        }
    }

    mutating func insert(_ state: Int32, _ symbol: Int32, _ value: Int32) {
        let column = Int(symbol) >> Self.pageBits
        while column >= rowLength { widen() }
        let place = Int(state) * rowLength + column
        while directory.count <= place { directory.append(0) }
        if directory[place] == 0 {
            directory[place] = Int32(pages.count)
            pages += Self.emptyPage
        }
        pages[Int(directory[place]) + Int(symbol) & (Self.pageSize - 1)] = value
        count += 1
    }

    mutating func removeAll() { self = StepTable() }

    private mutating func widen() {
        var wider: [Int32] = []
        wider.reserveCapacity(directory.count * 2)
        for start in Swift.stride(from: 0, to: directory.count, by: rowLength) {
            let row = directory[start..<min(start + rowLength, directory.count)]
            wider += row
            wider += repeatElement(0, count: 2 * rowLength - row.count)
        }
        directory = wider
        rowLength *= 2
    }
}
