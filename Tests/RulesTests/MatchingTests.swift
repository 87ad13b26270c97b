import Rules
import Testing

/// What each part of the pattern language matches. A case gives the ranges of all matches.
@Suite struct MatchingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var pattern: String
        var units: String
        var expected: [Range<Int>]
        var testDescription: String { pattern }

        init(_ pattern: String, _ units: String, _ expected: [Range<Int>]) {
            self.pattern = pattern
            self.units = units
            self.expected = expected
        }
    }

    static let sentence = "the/DT mayor/NN said/VBD that/IN she/PRP told/VBD"

    @Test(arguments: [
        Case("NN", sentence, [1..<2]),
        Case("NP", "mayor/NP/NN said/VG/VBD", [0..<1]),
        Case("_", "x y", [0..<1, 1..<2]),
        Case("'that'", sentence, [3..<4]),
        Case("'THAT|whether|she'", sentence, [3..<4, 4..<5]),
        Case("'n't|'s'", "did n't it 's", [1..<2, 3..<4]),
        Case("'n’t'", "did n't", [1..<2]),
        Case("[person]", sentence, [1..<2]),
        Case("[=say]", sentence, [2..<3]),
        Case("[VBD -=say]", sentence, [5..<6]),
        Case("[-DT/NN/VBD]", sentence, [3..<4, 4..<5]),
        Case("NP[person plural]", "mayor/NP mayor/NP+plural minister/NP+plural", [1..<2, 2..<3]),
        Case("NP[person -plural]", "mayor/NP mayor/NP+plural", [0..<1]),
        Case("NN['mayor'/'report']", "mayor/NN report/NN minister/NN", [0..<1, 1..<2]),
        Case("'that'[IN]", "that/IN that/DT", [0..<1]),
        Case("[NP]", "x/NP x", [0..<1]),
        Case("DT NN", sentence, [0..<2]),
        Case("DT (NN | NNS) VBD", sentence, [0..<3]),
        Case("DT? NN", sentence, [0..<2, 1..<2]),
        Case("NN VBD? 'that'? PRP?", sentence, [1..<5]),
        Case("A*  B", "/A /A /B", [0..<3, 1..<3, 2..<3]),
        Case("A+", "/A /A /B", [0..<2, 1..<2]),
        Case("A+?", "/A /A /B", [0..<1, 1..<2]),
        Case("A*? B", "/A /A /B", [0..<3, 1..<3, 2..<3]),
        Case("A{2}", "/A /A /A /A", [0..<2, 1..<3, 2..<4]),
        Case("A{2,3}", "/A /A /A /A", [0..<3, 1..<4, 2..<4]),
        Case("A{2,3}?", "/A /A /A", [0..<2, 1..<3]),
        Case("A{2,}", "/A /A /A", [0..<3, 1..<3]),
        Case("(A|A B)", "/A /B", [0..<1]),
        Case("(A B|A)", "/A /B", [0..<2]),
        Case("^ A", "/A /A", [0..<1]),
        Case("A $", "/A /A", [1..<2]),
        Case("A (?=B)", "/A /A /B", [1..<2]),
        Case("A (?!B)", "/A /A /B", [0..<1]),
        Case("(?<=A) B", "/B /A /B", [2..<3]),
        Case("(?<!A) B", "/B /A /B", [0..<1]),
        Case("(?<=^|A) B", "/B /B /A /B", [0..<1, 3..<4]),
        Case("(?<!^|A) B", "/B /B /A /B", [1..<2]),
        Case("(?<=A C|B) B", "/A /C /B /B", [2..<3, 3..<4]),
        Case("(?<=(?<!C) A) B", "/A /B /C /A /B", [1..<2]),
        Case("A (?=_ $)", "/A /A /A", [1..<2]),
        Case("<both>", "/A /B", [0..<2]),
        Case("NP", "", []),
    ])
    func matches(_ example: Case) throws {
        var matcher = try Tiny.matcher([example.pattern], ["both": "A <second>", "second": "B"])
        #expect(matcher.all(in: Tiny.units(example.units)).map(\.range) == example.expected)
        #expect(matcher.abandoned == 0)
    }

    @Test func capturesNestAndRepeat() throws {
        var matcher = try Tiny.matcher(["cue:(VG 'that'?) content:(source:NP COMMA?)+"])
        let match = try #require(matcher.all(in: Tiny.units("x/VG that a/NP ,/COMMA b/NP z")).first)
        #expect(match.range == 0..<5)
        #expect(match.capture(1) == 0..<2)
        #expect(match.capture(2) == 2..<5)
        #expect(match.captures(0) == [2..<3, 4..<5])
        #expect(match.capture(0) == 2..<3)
        #expect(match.lastCapture(0) == 4..<5)
    }

    @Test func aCaptureHoldsTheWholeRepetitionAndNothingIsNoCapture() throws {
        var matcher = try Tiny.matcher(["source:A+ cue:B? content:C*"])
        let match = try #require(matcher.all(in: Tiny.units("/A /A /C")).first)
        #expect(match.captures == [.init(index: 0, range: 0..<2), .init(index: 2, range: 2..<3)])
    }

    @Test func capturesOfAbandonedAlternativesDoNotStay() throws {
        var matcher = try Tiny.matcher(["(source:A B | cue:A C)"])
        let match = try #require(matcher.all(in: Tiny.units("/A /C")).first)
        #expect(match.captures == [.init(index: 1, range: 0..<1)])
    }

    @Test func everyRuleMatchesOnceAStart() throws {
        var matcher = try Tiny.matcher(["A B?", "B", "A", "A+"])
        let found = matcher.all(in: Tiny.units("/A /B"))
        #expect(found.map(\.rule) == [0, 2, 3, 1])
        #expect(found.map(\.range) == [0..<2, 0..<1, 0..<1, 1..<2])
    }

    @Test func firstMatchTakesTheFirstRule() throws {
        var matcher = try Tiny.matcher(["A (?=C)", "A B", "A"])
        let keys = Tiny.units("/A /A /B")
        keys.withUnsafeBufferPointer { keys in
            #expect(matcher.firstMatch(at: 0, in: keys)?.rule == 2)
            #expect(matcher.firstMatch(at: 1, in: keys)?.rule == 1)
            #expect(matcher.firstMatch(at: 2, in: keys) == nil)
            #expect(matcher.firstMatch(at: 3, in: keys) == nil)
        }
    }

    @Test func tilesAreTheLongestFromTheLeft() throws {
        var matcher = try Tiny.matcher(["A", "DT? source:NN+ (?!VBD)", "DT NN", "A | A A"])
        let tiles = matcher.tiles(of: Tiny.units("the/DT x/NN x/NN said/VBD /A /A /A the/DT x/NN"))
        #expect(tiles.map(\.range) == [0..<2, 4..<6, 6..<7, 7..<9])
        #expect(tiles.map(\.rule) == [1, 3, 0, 1])
        #expect(tiles[0].capture(0) == 1..<2)
    }

    @Test func explosionsAreBounded() throws {
        var matcher = try Tiny.matcher(["((A+)+)* B", "(A|A A|A A?)+ _*? _*? _*? _*? C"])
        let keys = [UnitKey](repeating: Tiny.units("/A")[0], count: 3_000)
        #expect(matcher.all(in: keys).isEmpty)
    }
}
