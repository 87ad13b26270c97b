import Rules
import Testing

/// Random patterns on random texts: the engine must find what a plain matcher by recursion finds.
@Suite struct DifferentialTests {
    @Test(arguments: 0..<40) func theEngineAgreesWithThePlainMatcher(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        for _ in 0..<50 {
            let patterns = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Plain.random(depth: 3, using: &random)
            }.filter { $0.isUsable }
            guard !patterns.isEmpty else { continue }
            var matcher = try Tiny.matcher(patterns.map(\.text))
            for _ in 0..<10 {
                let letters = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                    "ABC".randomElement(using: &random) ?? "A"
                }
                let keys = Tiny.units(letters.map { "/\($0)" }.joined(separator: " "))
                var expected: [Match] = []
                for start in letters.indices {
                    for (rule, pattern) in patterns.enumerated() {
                        guard let found = pattern.match(letters, at: start) else { continue }
                        expected.append(Match(rule: rule, range: found.range, captures: found.captures))
                    }
                }
                let found = matcher.all(in: keys)
                let tiles = Plain.tiles(patterns, letters)
                #expect(found == expected, "\(patterns.map(\.text)) on \(letters)")
                #expect(matcher.tiles(of: keys) == tiles, "\(patterns.map(\.text)) tiling \(letters)")
            }
        }
    }
}

/// A pattern as a tree, matched by closures: slow, plain, and written without a look at the engine.
private indirect enum Plain {
    case letter(Character)
    case any
    case sequence([Plain])
    case choice([Plain])
    case repeated(Plain, Int, Int?, Bool)
    case capture(Int, Plain)
    case start, end
    case look(Plain, Bool)
    case behind(Character, Bool)

    typealias Found = (range: Range<Int>, captures: [Match.Capture])
    private typealias Next = (Int, [Match.Capture]) -> Found?

    var text: String {
        switch self {
        case .letter(let letter): return String(letter)
        case .any: return "_"
        case .sequence(let parts): return "(" + parts.map(\.text).joined(separator: " ") + ")"
        case .choice(let parts): return "(" + parts.map(\.text).joined(separator: "|") + ")"
        case .repeated(let part, let least, let most, let isLazy):
            let sign =
                most.map { "{\(least),\($0)}" } ?? (least == 0 ? "*" : least == 1 ? "+" : "{\(least),}")
            return "(\(part.text))" + sign + (isLazy ? "?" : "")
        case .capture(let index, let part): return Tiny.captures[index] + ":(\(part.text))"
        case .start: return "^"
        case .end: return "$"
        case .look(let part, let isNegative): return (isNegative ? "(?!" : "(?=") + part.text + ")"
        case .behind(let letter, let isNegative): return (isNegative ? "(?<!" : "(?<=") + "\(letter))"
        }
    }

    /// Whether the compiler takes it: some unit is always taken, by endless repetitions in each round.
    var isUsable: Bool { least > 0 && hasSoundLoops }

    private var hasSoundLoops: Bool {
        switch self {
        case .sequence(let parts), .choice(let parts): return parts.allSatisfy(\.hasSoundLoops)
        case .repeated(let part, _, let most, _): return part.hasSoundLoops && (most != nil || part.least > 0)
        case .capture(_, let part), .look(let part, _): return part.hasSoundLoops
        case .letter, .any, .start, .end, .behind: return true
        }
    }

    private var least: Int {
        switch self {
        case .letter, .any: return 1
        case .sequence(let parts): return parts.map(\.least).reduce(0, +)
        case .choice(let parts): return parts.map(\.least).min() ?? 0
        case .repeated(let part, let least, _, _): return part.least * least
        case .capture(_, let part): return part.least
        case .start, .end, .look, .behind: return 0
        }
    }

    /// The longest matches from left to right; of equals the first pattern's.
    static func tiles(_ patterns: [Plain], _ text: [Character]) -> [Match] {
        var tiles: [Match] = []
        var start = 0
        while start < text.count {
            let ends = (start + 1..<text.count + 1).reversed()
            let longest = ends.lazy.compactMap { end in
                patterns.indices.lazy.compactMap { rule in
                    patterns[rule].match(text, at: start, endingAt: end).map {
                        Match(rule: rule, range: $0.range, captures: $0.captures)
                    }
                }.first
            }.first
            if let longest { tiles.append(longest) }
            start = longest?.range.upperBound ?? start + 1
        }
        return tiles
    }

    func match(_ text: [Character], at start: Int, endingAt required: Int? = nil) -> Found? {
        let found = match(text, start, []) { end, captures in
            required == nil || required == end ? (start..<end, captures) : nil
        }
        guard let found else { return nil }
        let captures = found.captures.filter { !$0.range.isEmpty }
        return (found.range, captures)
    }

    private func match(_ text: [Character], _ at: Int, _ captures: [Match.Capture], _ next: Next) -> Found? {
        switch self {
        case .letter(let letter): return at < text.count && text[at] == letter ? next(at + 1, captures) : nil
        case .any: return at < text.count ? next(at + 1, captures) : nil
        case .sequence(let parts):
            guard let first = parts.first else { return next(at, captures) }
            return first.match(text, at, captures) {
                Plain.sequence(Array(parts.dropFirst())).match(text, $0, $1, next)
            }
        case .choice(let parts):
            for part in parts { if let found = part.match(text, at, captures, next) { return found } }
            return nil
        case .repeated(let part, let least, let most, let isLazy):
            return Self.repeated(part, least, most, isLazy, text, at, captures, next)
        case .capture(let index, let part):
            let place = captures.count
            return part.match(text, at, captures) { end, inner in
                var inner = inner
                inner.insert(.init(index: index, range: at..<end), at: place)
                return next(end, inner)
            }
        case .start: return at == 0 ? next(at, captures) : nil
        case .end: return at == text.count ? next(at, captures) : nil
        case .look(let part, let isNegative):
            let found = part.match(text, at, []) { end, _ in (at..<end, []) } != nil
            return found != isNegative ? next(at, captures) : nil
        case .behind(let letter, let isNegative):
            let found = at > 0 && text[at - 1] == letter
            return found != isNegative ? next(at, captures) : nil
        }
    }

    private static func repeated(
        _ part: Plain, _ least: Int, _ most: Int?, _ isLazy: Bool, _ text: [Character], _ at: Int,
        _ captures: [Match.Capture], _ next: Next
    ) -> Found? {
        if most == 0 { return next(at, captures) }
        let fewer = most.map { $0 - 1 }
        func again() -> Found? {
            part.match(text, at, captures) { end, captures in
                repeated(part, max(0, least - 1), fewer, isLazy, text, end, captures, next)
            }
        }
        if least > 0 { return again() }
        return isLazy ? next(at, captures) ?? again() : again() ?? next(at, captures)
    }

    static func random(depth: Int, using random: inout SplitMix, isInsideLook: Bool = false) -> Plain {
        func letter() -> Character { "ABC".randomElement(using: &random) ?? "A" }
        func inner() -> Plain { Plain.random(depth: depth - 1, using: &random, isInsideLook: isInsideLook) }
        if depth == 0 { return Int.random(in: 0..<5, using: &random) == 0 ? .any : .letter(letter()) }
        switch Int.random(in: 0..<12, using: &random) {
        case 0...3: return .sequence((0..<Int.random(in: 1...3, using: &random)).map { _ in inner() })
        case 4...5: return .choice((0..<Int.random(in: 2...3, using: &random)).map { _ in inner() })
        case 6...7:
            let least = Int.random(in: 0...2, using: &random)
            let most =
                Bool.random(using: &random) ? nil : max(1, least + Int.random(in: 0...2, using: &random))
            return .repeated(inner(), least, most, Bool.random(using: &random))
        case 8:
            return isInsideLook ? .letter(letter()) : .capture(Int.random(in: 0...2, using: &random), inner())
        case 9:
            let look = Plain.random(depth: depth - 1, using: &random, isInsideLook: true)
            return .sequence([.look(look, Bool.random(using: &random)), inner()])
        case 10: return .sequence([.behind(letter(), Bool.random(using: &random)), inner()])
        default: return .sequence(Bool.random(using: &random) ? [.start, inner()] : [inner(), .end])
        }
    }
}

/// A small generator with a seed, so that failures can be repeated.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
