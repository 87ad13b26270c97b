// Findings stand at the exact words of the file, in code points and in bytes, through markup, entities and marks.

import OnRecord
import Policy
import Testing

@Suite struct PlaceTests {
    @Test(arguments: [
        ("Ada Lund {claimed} that it was safe.", DocumentFormat.plain),
        ("Élodie Ünal {claimed} that it was safe.", .plain),
        ("First line.\r\n\r\nAda Lund {claimed} that it was safe.", .plain),
        ("- Mermaid &amp; Co 🎉 came.\n- Ada *Lund* {claimed} that it was safe.", .markdown),
        ("<p>One &eacute; came.</p>\n<p>Ada <b>Lund</b> {claimed} that it was safe.</p>", .html),
    ]) func theWordsStandThere(marked: String, format: DocumentFormat) throws {
        let start = try #require(marked.firstIndex(of: "{"))
        let text = String(marked.filter { !"{}".contains($0) })
        let pack = try LanguagePack.english()
        var analyzer = try Analyzer(pack: pack)
        var examiner = try Examiner(pack: pack)
        let article = try Reader().read(Array(text.utf8), id: "a", format: format)
        let findings = examiner.examine(analyzer.analyze(article), settings: PolicySettings()).findings
        let place = try #require(findings.first { $0.check == "loaded-verb" }).place
        let before = marked[..<start]
        let line = before.unicodeScalars.count { $0 == "\n" } + 1
        let lead = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).last ?? []
        #expect(place.line == line && place.endLine == line)
        #expect(place.column == lead.count + 1 && place.endColumn == lead.count + 8)
        #expect(place.byteColumn == lead.reduce(1) { $0 + UTF8.width($1) })
        #expect(Array(text.utf8)[place.start..<place.end].elementsEqual("claimed".utf8))
    }
}
