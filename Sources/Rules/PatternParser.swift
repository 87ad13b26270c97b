/// The grammar of patterns, by recursive descent.
struct PatternParser {
    typealias Node = PatternSyntax.Node

    private static let deepest = 64
    private static let mostRepetitions = 64

    var scanner: PatternScanner
    private var depth = 0

    init(_ text: String) { scanner = PatternScanner(text) }

    mutating func parse() throws(PatternError) -> Node {
        let node = try choice()
        if scanner.next == ")" {
            throw PatternError("this parenthesis was never opened", column: scanner.column)
        }
        return node
    }

    /// `a b | c`
    private mutating func choice() throws(PatternError) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw PatternError(
                "parentheses are nested more than \(Self.deepest) deep", column: scanner.column)
        }
        var alternatives = [try sequence()]
        while scanner.take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternError) -> Node {
        var nodes: [Node] = []
        scanner.skipSpace()
        while !scanner.isAtEnd, scanner.next != "|", scanner.next != ")" {
            nodes.append(try item())
            scanner.skipSpace()
        }
        guard !nodes.isEmpty else {
            throw PatternError(
                "something to match is missing here", column: scanner.column,
                suggestion: "write ? after a group that may be absent")
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    /// `source:NP+?`: the capture holds all repetitions.
    private mutating func item() throws(PatternError) -> Node {
        let name = captureName()
        let start = scanner.column
        let atom = try atom()
        let node = try repetition(of: atom, at: start)
        guard let name else { return node }
        switch node {
        case .start, .end, .look:
            throw PatternError("\(name.text): has no unit to capture", column: name.column)
        default: return .capture(name, node)
        }
    }

    private mutating func captureName() -> PatternSyntax.Name? {
        guard scanner.next.isLower else { return nil }
        var ahead = scanner
        let text = ahead.takeWhile(\.continuesName)
        guard ahead.take(":") else { return nil }
        defer { scanner = ahead }
        return .init(text: text, column: scanner.column)
    }

    private mutating func atom() throws(PatternError) -> Node {
        let column = scanner.column
        switch scanner.next {
        case "(": return try group()
        case "<":
            scanner.advance()
            let name = PatternSyntax.Name(text: scanner.takeWhile(\.continuesName), column: column + 1)
            guard !name.text.isEmpty, scanner.take(">") else {
                throw PatternError("a named sub-pattern is written <name>", column: scanner.column)
            }
            return .reference(name)
        case "^":
            scanner.advance()
            return .start
        case "$":
            scanner.advance()
            return .end
        default: return .unit(try unit())
        }
    }

    private mutating func group() throws(PatternError) -> Node {
        let column = scanner.column
        let look = lookOpening()
        if look == nil { scanner.advance() }
        if look == nil, scanner.next == "?" {
            throw PatternError(
                "unknown kind of group", column: column, suggestion: "known are (?= (?! (?<= (?<!")
        }
        let inner = try choice()
        guard scanner.take(")") else {
            throw PatternError("this parenthesis is never closed", column: column)
        }
        return look.map { .look($0, inner) } ?? inner
    }

    private mutating func lookOpening() -> PatternSyntax.Look? {
        let column = scanner.column
        func look(_ isBehind: Bool, _ isNegative: Bool) -> PatternSyntax.Look {
            .init(isBehind: isBehind, isNegative: isNegative, column: column)
        }
        if scanner.take("(?=") { return look(false, false) }
        if scanner.take("(?!") { return look(false, true) }
        if scanner.take("(?<=") { return look(true, false) }
        if scanner.take("(?<!") { return look(true, true) }
        return nil
    }

    private mutating func repetition(of node: Node, at start: Int) throws(PatternError) -> Node {
        let column = scanner.column
        guard var repetition = try repetitionSign() else { return node }
        switch node {
        case .start, .end, .look:
            throw PatternError("what takes no unit cannot be repeated", column: column)
        default: break
        }
        repetition.isLazy = scanner.take("?")
        if "?*+{".unicodeScalars.contains(scanner.next) {
            throw PatternError("one repetition is enough", column: scanner.column)
        }
        return .repeated(node, repetition)
    }

    private mutating func repetitionSign() throws(PatternError) -> PatternSyntax.Repetition? {
        let column = scanner.column
        if scanner.take("?") { return .init(minimum: 0, maximum: 1, isLazy: false, column: column) }
        if scanner.take("*") { return .init(minimum: 0, maximum: nil, isLazy: false, column: column) }
        if scanner.take("+") { return .init(minimum: 1, maximum: nil, isLazy: false, column: column) }
        guard scanner.take("{") else { return nil }
        let minimum = scanner.number()
        let hasComma = scanner.take(",")
        let maximum = hasComma ? scanner.number() : minimum
        guard let minimum, scanner.take("}"), maximum ?? minimum >= max(minimum, 1) else {
            throw PatternError(
                "a repetition is written {2}, {2,4} or {2,}", column: column,
                suggestion: "the second number not below the first, nor 0")
        }
        guard max(minimum, maximum ?? 0) <= Self.mostRepetitions else {
            throw PatternError("at most \(Self.mostRepetitions) repetitions can be counted", column: column)
        }
        return .init(minimum: minimum, maximum: maximum, isLazy: false, column: column)
    }
}
