/// The least changes that lead from the words of a text to those of a quotation.

public enum WordChange: Sendable, Equatable {
    /// Words of both: places in the quotation, and in the material.
    case same(Range<Int>, Range<Int>)
    /// Words that the quotation alone has.
    case added(Range<Int>)
    /// Words that the material alone has.
    case removed(Range<Int>)
}

struct WordDiff {
    /// From the first to the last word of the quotation that the material has; empty where it has none.
    private(set) var changes: [WordChange] = []
    /// Words of the quotation that stand in the material, in order.
    private(set) var matched = 0

    /// - Parameter window: where in the material to look. What stands in it before the first and after the last
    ///   matching word does not count.
    init(quotation: ArraySlice<UInt64>, material: [UInt64], window: Range<Int>) {
        let words = Array(quotation)
        let (rows, columns) = (words.count, window.count)
        guard rows > 0, columns > 0 else { return }
        // Costs of the best way to each pair of places; the beginning and end of the window are free.
        let width = columns + 1
        var costs = [Int32](repeating: 0, count: (rows + 1) * width)
        for row in 1...rows {
            costs[row * width] = Int32(row)
            for column in 1...columns {
                let isSame = words[row - 1] == material[window.lowerBound + column - 1]
                let added = costs[(row - 1) * width + column] + 1
                let removed = costs[row * width + column - 1] + 1
                let both = isSame ? costs[(row - 1) * width + column - 1] : Int32.max
                costs[row * width + column] = min(both, min(added, removed))
            }
        }
        let last = (0...columns).min { costs[rows * width + $0] < costs[rows * width + $1] } ?? 0
        walk(back: rows, last, costs, width, words, material, window, first: quotation.startIndex)
    }

    private mutating func walk(
        back rows: Int, _ last: Int, _ costs: [Int32], _ width: Int, _ words: [UInt64], _ material: [UInt64],
        _ window: Range<Int>, first: Int
    ) {
        var (row, column) = (rows, last)
        var steps: [WordChange] = []
        while row > 0 {
            let cost = costs[row * width + column]
            let isSame = column > 0 && words[row - 1] == material[window.lowerBound + column - 1]
            if isSame, cost == costs[(row - 1) * width + column - 1] {
                row -= 1
                column -= 1
                let place = window.lowerBound + column
                steps.append(.same((first + row)..<(first + row + 1), place..<(place + 1)))
                matched += 1
            } else if column > 0, cost == costs[row * width + column - 1] + 1 {
                column -= 1
                steps.append(.removed((window.lowerBound + column)..<(window.lowerBound + column + 1)))
            } else {
                row -= 1
                steps.append(.added((first + row)..<(first + row + 1)))
            }
        }
        changes = Self.joined(steps.reversed())
    }

    /// Neighbours of one kind as one; of words that were exchanged, those of the material first.
    private static func joined(_ steps: some Sequence<WordChange>) -> [WordChange] {
        var result: [WordChange] = []
        for step in steps {
            switch (result.last, step) {
            case (.same(let a, let b), .same(let c, let d))
            where a.upperBound == c.lowerBound && b.upperBound == d.lowerBound:
                result[result.count - 1] = .same(a.lowerBound..<c.upperBound, b.lowerBound..<d.upperBound)
            case (.added(let a), .added(let b)):
                result[result.count - 1] = .added(a.lowerBound..<b.upperBound)
            case (.removed(let a), .removed(let b)):
                result[result.count - 1] = .removed(a.lowerBound..<b.upperBound)
            case (.added(let a), .removed(let b)):
                if result.count > 1, case .removed(let c) = result[result.count - 2] {
                    result[result.count - 2] = .removed(c.lowerBound..<b.upperBound)
                } else {
                    result[result.count - 1] = .removed(b)
                    result.append(.added(a))
                }
            default: result.append(step)
            }
        }
        return result
    }
}
