import Attribution
import Testing

@testable import Report

@Suite struct LevelBarTests {
    @Test(arguments: [
        ([5], 40, [40]), ([1, 1], 40, [20, 20]), ([1, 1, 1], 40, [13, 13, 14]), ([1000, 1], 40, [39, 1]),
        ([3, 5, 1, 1], 30, [9, 15, 3, 3]), ([500, 1, 1, 1], 30, [27, 1, 1, 1]),
    ])
    func columns(counts: [Int], width: Int, expected: [Int]) {
        let levels = Dictionary(uniqueKeysWithValues: zip(Anonymity.Level.allCases, counts))
        let columns = LevelBar(levels).columns(of: width)
        #expect(columns.reduce(0, +) == width)
        #expect(columns.sorted() == expected.sorted())
    }

    @Test(arguments: [
        (0, 5, "0 %"), (1, 1000, "1 %"), (999, 1000, "99 %"), (5, 5, "100 %"), (0, 0, "0 %"),
        (12, 19, "63 %"),
    ])
    func percents(part: Int, whole: Int, expected: String) { #expect(percent(part, of: whole) == expected) }
}
