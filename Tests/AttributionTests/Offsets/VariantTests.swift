import OnRecord
import Testing

/// Other encodings and line ends of a file give the same findings.
@Suite struct VariantTests {
    private static func wordings(_ analysis: Analysis) -> [String] {
        analysis.attributions.map { claim in
            let parts = [claim.sourceSpans, claim.cue.spans, claim.contentSpans].map(analysis.text)
            return Markup.collapsed(([claim.rule] + parts).joined(separator: " | "))
        }
    }

    private static func analyze(_ fixture: Fixture, _ bytes: [UInt8]) throws -> Analysis {
        return try English.weigh(fixture.article(of: bytes))
    }

    @Test(arguments: ["outlet-chain.txt", "guillemets.txt"], [true, false])
    func utf16(name: String, isBigEndian: Bool) throws {
        let fixture = try Fixture.named(name)
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        let (analysis, plain) = (try Self.analyze(fixture, bytes), try fixture.analysis())
        #expect(analysis.article.leadingCodePoints == 1)
        #expect(Self.wordings(analysis) == Self.wordings(plain))
        #expect(OffsetTests.spans(analysis) == OffsetTests.spans(plain))
    }

    @Test(arguments: ["outlet-chain.txt", "draft-harbour.md", "interview-qa.txt"])
    func lineEnds(name: String) throws {
        let fixture = try Fixture.named(name)
        let bytes = try fixture.bytes().flatMap { $0 == 10 ? [13, 10] : [$0] }
        let (analysis, plain) = (try Self.analyze(fixture, bytes), try fixture.analysis())
        #expect(Self.wordings(analysis) == Self.wordings(plain))
        for span in OffsetTests.spans(analysis) {
            let place = analysis.article.origin.original(of: span)
            let slice = String(decoding: bytes[place.range], as: UTF8.self)
            #expect(Markup.text(of: slice) == Markup.text(of: analysis.text(span)))
        }
    }
}
