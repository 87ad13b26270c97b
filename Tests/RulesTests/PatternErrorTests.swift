import Rules
import Testing

/// Every error names the column at which it stands, and what would be right.
@Suite struct PatternErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var pattern: String
        var column: Int
        var message: String
        var suggestion: String?
        var testDescription: String { pattern }

        init(_ pattern: String, _ column: Int, _ message: String, _ suggestion: String? = nil) {
            self.pattern = pattern
            self.column = column
            self.message = message
            self.suggestion = suggestion
        }
    }

    @Test(arguments: [
        Case("", 1, "something to match is missing here", "write ? after a group that may be absent"),
        Case(
            "NP ( | VG)", 6, "something to match is missing here", "write ? after a group that may be absent"),
        Case("NP (VG", 4, "this parenthesis is never closed"),
        Case("NP) VG", 3, "this parenthesis was never opened"),
        Case("NP[person", 3, "this bracket is never closed"),
        Case("NP[]", 3, "a test is missing between the brackets"),
        Case("NP[person/]", 11, "a test is missing here", "a class, a flag, a TAG, =lemma or 'word'"),
        Case("NP[=]", 5, "a lemma is missing after ="),
        Case("NP[a/-b]", 6, "a minus stands once, before all alternatives", "[-a/b] is neither a nor b"),
        Case("NP[person'mayor']", 10, "white space is missing between two tests"),
        Case("NP[prson]", 4, "there is no class or flag prson", "perhaps person"),
        Case("NP[person plurl]", 11, "there is no class or flag plurl", "perhaps plural"),
        Case("NP[VBDD]", 4, "there is no kind or tag VBDD", "perhaps VBD"),
        Case("NP VBX", 4, "there is no kind or tag VBX", "perhaps VBD"),
        Case("NP[=sya]", 5, "there is no lemma sya", "perhaps say"),
        Case("'mayor' 'mayoress'", 10, "the lexicon has no word 'mayoress'"),
        Case("'of course'", 4, "a word is one token, without white space", "write 'of' 'course'"),
        Case("'that", 1, "this quotation mark is never closed"),
        Case("'that||if'", 7, "a word is missing here"),
        Case(
            "Np", 1, "Np mixes upper and lower case",
            "kinds and tags are all upper case, classes and flags all lower case"),
        Case(
            "person VG", 1, "person stands alone",
            "write [person] for a class, 'person' for a word, <person> for a named sub-pattern"),
        Case("sorce:NP", 1, "there is no capture sorce", "perhaps source"),
        Case("(?=source:NP) _", 4, "a look-around cannot capture"),
        Case("source:(?=NP) _", 1, "source: has no unit to capture"),
        Case("(?NP)", 1, "unknown kind of group", "known are (?= (?! (?<= (?<!"),
        Case("(?<=NP+) VG", 1, "each alternative of a look-behind must take a fixed number of units"),
        Case("NP**", 4, "one repetition is enough"),
        Case("^* NP", 2, "what takes no unit cannot be repeated"),
        Case("*", 1, "* cannot stand here"),
        Case(
            "(NP? VG?)* NP", 10, "what may take no unit cannot be repeated without end", "(A|B)* for (A? B?)*"
        ),
        Case(
            "NP{3,2}", 3, "a repetition is written {2}, {2,4} or {2,}",
            "the second number not below the first, nor 0"),
        Case(
            "NP{x}", 3, "a repetition is written {2}, {2,4} or {2,}",
            "the second number not below the first, nor 0"),
        Case("NP{65}", 3, "at most 64 repetitions can be counted"),
        Case(
            "NP? VG*", 1, "the pattern would match without taking any unit",
            "at least one part must not be optional"),
        Case("NP <nam>", 5, "there is no sub-pattern <nam>", "perhaps name"),
        Case("NP <name", 9, "a named sub-pattern is written <name>"),
        Case(
            "((((NP{60}){60}){60}){60}){60}", 1,
            "the pattern is too large once its repetitions and sub-patterns are written out"),
        Case(String(repeating: "(", count: 100), 65, "parentheses are nested more than 64 deep"),
    ])
    func isReported(_ example: Case) throws {
        let compiler = try Tiny.compiler(["name": "NP"])
        let error = #expect(throws: PatternError.self) { try compiler.compile(example.pattern) }
        #expect(error?.column == example.column)
        #expect(error?.message == example.message)
        #expect(error?.suggestion == example.suggestion)
        #expect(error?.definition == nil)
    }

    @Test func errorsInsideDefinitionsSaySo() throws {
        let compiler = try Tiny.compiler(["bad": "NP [prson]", "loop": "A <pool>", "pool": "B <loop>"])
        let error = #expect(throws: PatternError.self) { try compiler.compile("VG <bad>") }
        #expect(error?.definition == "bad")
        #expect(error?.column == 5)
        let own = #expect(throws: PatternError.self) { try compiler.check(definition: "bad") }
        #expect(own?.definition == nil)
        #expect(own?.description == "column 5: there is no class or flag prson; perhaps person")
        let circle = #expect(throws: PatternError.self) { try compiler.compile("<loop>") }
        #expect(circle?.message == "a sub-pattern cannot contain itself: <loop> → <pool> → <loop>")
    }

    @Test func definitionsThatDoubleAreRefusedInTime() throws {
        var definitions = ["d0": "A"]
        for number in 1...30 { definitions["d\(number)"] = "<d\(number - 1)> <d\(number - 1)>" }
        let compiler = try Tiny.compiler(definitions)
        #expect(throws: PatternError.self) { try compiler.compile("<d30>") }
    }
}
