/// The part of the grammar that speaks of one unit: `NP[person -plural VBD/VBZ =say 'report']`.
extension PatternParser {
    typealias Test = PatternSyntax.Test
    typealias Atom = PatternSyntax.Atom

    mutating func unit() throws(PatternError) -> [Test] {
        var tests: [Test] = []
        let column = scanner.column
        switch scanner.next {
        case "_": scanner.advance()
        case "[": break
        case let sign where sign.isApostrophe:
            tests.append(Test(isNegative: false, alternatives: try words()))
        case let sign where sign.isUpper:
            let name = try upperName()
            tests.append(Test(isNegative: false, alternatives: [.kind(name)]))
        case let sign where sign.isLower:
            let name = scanner.takeWhile(\.continuesName)
            throw PatternError(
                "\(name) stands alone", column: column,
                suggestion:
                    "write [\(name)] for a class, '\(name)' for a word, <\(name)> for a named sub-pattern")
        default:
            throw PatternError("\(scanner.next) cannot stand here", column: column)
        }
        if scanner.next == "[" { tests += try bracket() }
        return tests
    }

    private mutating func bracket() throws(PatternError) -> [Test] {
        let opening = scanner.column
        scanner.advance()
        var tests: [Test] = []
        scanner.skipSpace()
        while !scanner.take("]") {
            guard !scanner.isAtEnd else {
                throw PatternError("this bracket is never closed", column: opening)
            }
            let isNegative = scanner.take("-")
            var alternatives = try test()
            while scanner.take("/") { alternatives += try test() }
            tests.append(Test(isNegative: isNegative, alternatives: alternatives))
            guard scanner.next.properties.isWhitespace || scanner.next == "]" || scanner.isAtEnd else {
                throw PatternError("white space is missing between two tests", column: scanner.column)
            }
            scanner.skipSpace()
        }
        guard !tests.isEmpty else {
            throw PatternError("a test is missing between the brackets", column: opening)
        }
        return tests
    }

    private mutating func test() throws(PatternError) -> [Atom] {
        let column = scanner.column
        switch scanner.next {
        case let sign where sign.isApostrophe: return try words()
        case let sign where sign.isUpper: return [.tag(try upperName())]
        case let sign where sign.isLower:
            let text = scanner.takeWhile { $0.continuesName && !$0.isUpper }
            return [.property(.init(text: text, column: column))]
        case "=":
            scanner.advance()
            let text = scanner.takeWhile { $0.isWordSign || $0.isApostrophe || $0 == "-" || $0 == "." }
            guard !text.isEmpty else {
                throw PatternError("a lemma is missing after =", column: scanner.column)
            }
            return [.lemma(.init(text: straight(text), column: column + 1))]
        case "-":
            throw PatternError(
                "a minus stands once, before all alternatives", column: column,
                suggestion: "[-a/b] is neither a nor b")
        default:
            throw PatternError(
                "a test is missing here", column: column,
                suggestion: "a class, a flag, a TAG, =lemma or 'word'")
        }
    }

    private mutating func upperName() throws(PatternError) -> PatternSyntax.Name {
        let column = scanner.column
        let text = scanner.takeWhile(\.continuesName)
        guard !text.unicodeScalars.contains(where: \.isLower) else {
            throw PatternError(
                "\(text) mixes upper and lower case", column: column,
                suggestion: "kinds and tags are all upper case, classes and flags all lower case")
        }
        return .init(text: text, column: column)
    }

    /// `'that|whether'`. An apostrophe before a letter or digit belongs to the word: `'n't|'s'`.
    private mutating func words() throws(PatternError) -> [Atom] {
        let opening = scanner.column
        scanner.advance()
        var atoms: [Atom] = []
        while true {
            let column = scanner.column
            var text = ""
            while !scanner.isAtEnd, scanner.next != "|", !closesWords {
                guard !scanner.next.properties.isWhitespace else {
                    throw PatternError(
                        "a word is one token, without white space", column: scanner.column,
                        suggestion: "write 'of' 'course'")
                }
                text.unicodeScalars.append(scanner.next)
                scanner.advance()
            }
            guard !scanner.isAtEnd else {
                throw PatternError("this quotation mark is never closed", column: opening)
            }
            guard !text.isEmpty else { throw PatternError("a word is missing here", column: column) }
            atoms.append(.word(.init(text: straight(text), column: column)))
            if !scanner.take("|") { break }
        }
        scanner.advance()
        return atoms
    }

    private var closesWords: Bool { scanner.next.isApostrophe && !scanner.peek(1).isWordSign }

    /// Lower case, with straight apostrophes: the form in which words are looked up.
    private func straight(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for sign in text.lowercased().unicodeScalars { result.append(sign.isApostrophe ? "'" : sign) }
        return String(result)
    }
}
