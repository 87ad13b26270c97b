/// What a sequence must hold for a rule to match in it: so a sentence without any rule's words is not searched.
///
/// A need is a set of tests of which every match fulfils one. A unit meets a need if one of the tests holds for
/// it; a rule may match only where each of its needs is met. Needs are bits, so that one `or` a unit tells what
/// a whole sequence meets.
struct Needs: Sendable {
    /// Bits of a mask.
    private static let most = 64
    private static let mostOfRule = 3

    /// The tests of each need, as bits of answers.
    private(set) var tests: [[UInt64]] = []
    /// The needs of the rules, each combination once.
    private var masks: [UInt64] = []

    /// - Parameter programs: the instructions of each rule, in the code of all.
    init(code: [Instruction], programs: [Range<Int>], tests: [UnitTest]) {
        let words = (tests.count + 63) / 64
        let isLexical = tests.map(\.isLexical)
        var numbers: [[UInt64]: Int] = [:]
        var found: Set<UInt64> = []
        for program in programs {
            let search = NeedSearch(code: code, program: program, words: words, isLexical: isLexical)
            var mask: UInt64 = 0
            for need in search.needs(atMost: Self.mostOfRule) {
                let number = numbers[need] ?? self.tests.count
                guard number < Self.most else { continue }
                if number == self.tests.count {
                    numbers[need] = number
                    self.tests.append(need)
                }
                mask |= 1 << UInt64(number)
            }
            found.insert(mask)
        }
        masks = found.sorted()
    }

    /// The needs that a unit meets.
    /// - Parameter answers: the tests that hold for it.
    func met(by answers: [UInt64]) -> UInt64 {
        var met: UInt64 = 0
        for (number, need) in tests.enumerated() where zip(need, answers).contains(where: { $0 & $1 != 0 }) {
            met |= 1 << UInt64(number)
        }
        return met
    }

    /// Whether some rule finds all that it needs.
    @inline(__always) func areMet(by met: UInt64) -> Bool {
        for mask in masks where mask & ~met == 0 { return true }
        return false
    }
}

/// Finds the needs of one rule.
private struct NeedSearch {
    let code: [Instruction]
    let program: Range<Int>
    /// Words of 64 bits that a set of tests takes.
    let words: Int
    let isLexical: [Bool]

    /// The needs that speak of words, for those are seldom met; others only where there are none.
    func needs(atMost limit: Int) -> [[UInt64]] {
        let (captures, units) = candidates()
        let needs = needs(at: captures, atMost: limit)
        return needs.areLexical ? needs.found : self.needs(at: captures + units, atMost: 1).found
    }

    private func needs(at places: [Int], atMost limit: Int) -> (found: [[UInt64]], areLexical: Bool) {
        var lexical: [[UInt64]] = []
        var others: [[UInt64]] = []
        for place in places where lexical.count < limit {
            guard let tests = firstTests(at: place) else { continue }
            let need = bits(tests)
            let areWords = tests.allSatisfy { isLexical[$0] }
            guard areWords || lexical.isEmpty && others.isEmpty, !lexical.contains(need), isOnEveryWay(place)
            else { continue }
            if areWords { lexical.append(need) } else { others.append(need) }
        }
        return lexical.isEmpty ? (others, false) : (lexical, true)
    }

    private func bits(_ tests: Set<Int>) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: words)
        for test in tests { bits[test >> 6] |= 1 << UInt64(test & 63) }
        return bits
    }

    /// Places at which a need may begin: the start and captures, and units with a test of words.
    private func candidates() -> (captures: [Int], units: [Int]) {
        var captures = [program.lowerBound]
        var units: [Int] = []
        visit(from: program.lowerBound, avoiding: nil) { place in
            switch code[place] {
            case .beginCapture: captures.append(place)
            case .unit(let test): if isLexical[Int(test)] { units.append(place) }
            default: break
            }
            return true
        }
        return (captures, units)
    }

    /// The tests of the units that can be taken next; nil if the rule can end without any.
    private func firstTests(at place: Int) -> Set<Int>? {
        var tests: Set<Int> = []
        var canEnd = false
        visit(from: place, avoiding: nil) { place in
            switch code[place] {
            case .unit(let test):
                tests.insert(Int(test))
                return false
            case .match: canEnd = true
            default: break
            }
            return true
        }
        return canEnd ? nil : tests
    }

    private func isOnEveryWay(_ place: Int) -> Bool {
        var canEnd = false
        visit(from: program.lowerBound, avoiding: place) { place in
            if case .match = code[place] { canEnd = true }
            return true
        }
        return !canEnd
    }

    /// Goes through all instructions that can follow, each once.
    /// - Parameter body: returns whether to go on behind an instruction.
    private func visit(from start: Int, avoiding avoided: Int?, _ body: (Int) -> Bool) {
        var seen = [Bool](repeating: false, count: program.count)
        var open = [start]
        while let place = open.popLast() {
            guard place != avoided, !seen[place - program.lowerBound] else { continue }
            seen[place - program.lowerBound] = true
            guard body(place) else { continue }
            switch code[place] {
            case .split(let first, let second, _): open += [Int(first), Int(second)]
            case .jump(let target): open.append(Int(target))
            // What only looks around takes nothing.
            case .look(_, _, let next): open.append(Int(next))
            case .match: break
            case .unit, .beginCapture, .endCapture, .start, .end, .unitBehind, .unitAhead:
                open.append(place + 1)
            }
        }
    }
}

extension UnitTest {
    /// Whether it holds for certain words only.
    fileprivate var isLexical: Bool {
        switch self {
        case .classes, .words: true
        case .all(let tests): tests.contains { $0.isLexical }
        case .either(let tests): tests.allSatisfy { $0.isLexical }
        case .any, .kinds, .tags, .flags, .not: false
        }
    }
}
