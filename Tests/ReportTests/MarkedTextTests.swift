import SourceText
import Testing

@Suite struct MarkedTextTests {
    @Test func marks() throws {
        let marked = try MarkedText("{source:Søren {name:B.}} {cue:said} {cue:so} {x} \\{cue:no\\}")
        #expect(marked.text == "Søren B. said so {x} {cue:no}")
        #expect(marked.spans("source").map(marked.words) == ["Søren B."])
        #expect(marked.spans("name") == [Span(7, 9)])
        #expect(marked.spans("cue").map(marked.words) == ["said", "so"])
        #expect(marked.spans("other").isEmpty)
    }

    @Test func unclosed() {
        #expect(throws: MarkedTextError.self) { try MarkedText("{a:x} {b:y") }
    }
}
