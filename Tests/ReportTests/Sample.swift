// Analyses built by hand. The prose marks every position; the original is made from it as a page of
// HTML would be, so that offsets have a way to go.

import SourceText
import TestSupport

@testable import Attribution

enum Sample {
    private static let prose = """
        {h:Harbour wall “beyond repair”, {m1b:officials} {c1b:say}}

        {t1:{m1:Two officials briefed on the survey} {c1:said} {k1:the wall at Søllerød would not last the \
        winter}. {m1c:They} spoke {cond:on condition of anonymity} {reason:because the survey has not been \
        published}.}

        {t2:“{k2:Nobody}, {k2:not one of us},” {m2:Mayor {name2:Ada Lund}} {c2:told} Reuters, “{k2:saw \
        smith & sons’ letter}.”} {m2b:She} {n1:declined to comment} on the price.

        {t3:{m3:Critics} {c3:say} {k3:the port — “a money pit” — should close}.} {t4:It is {c4:reportedly} \
        {k4:for sale at £3m}.}

        """

    static func harbour() throws -> Analysis {
        let marked = try MarkedText(prose)
        func spans(_ name: String) -> [Span] { marked.spans(name) }
        func evidence(_ name: String) -> Evidence { Evidence(spans: spans(name)) }
        var analysis = Analysis(
            article: article(marked, id: "drafts/harbour.html"), language: "en", sources: [],
            attributions: [], statements: [], nonStatements: [])
        analysis.article.publisher = "The Sound Courier"
        analysis.sources = [
            Source(
                kind: .anonymousSource, name: nil, title: nil, affiliation: "port authority", outlet: nil,
                count: 2,
                anonymity: Anonymity(
                    level: .describedWithBasis, condition: evidence("cond"), reason: evidence("reason"),
                    basis: evidence("m1")),
                justification: evidence("cond"), mentions: spans("m1b") + spans("m1") + spans("m1c")),
            Source(
                kind: .namedPerson, name: "Ada Lund", title: "Mayor", affiliation: nil, outlet: "Reuters",
                count: 1, anonymity: Anonymity(level: .onRecord), justification: nil,
                mentions: spans("m2") + spans("m2b")),
            Source(
                kind: .unnamedGroup, name: nil, title: nil, affiliation: nil, outlet: nil, count: nil,
                anonymity: Anonymity(level: .generic), justification: nil, mentions: spans("m3")),
        ]
        func claim(
            _ source: Int?, _ number: String, _ lemma: String, form: Attribution.Form = .indirect,
            outlet: String? = nil, rule: String, _ confidence: Double
        ) -> Attribution {
            let hops =
                (outlet.map { [Attribution.Hop.outlet($0)] } ?? []) + (source.map { [.source($0)] } ?? [])
            return Attribution(
                kind: .assertion, form: form, polarity: .positive, source: source,
                sourceSpans: spans("m" + number),
                cue: Attribution.Cue(spans: spans("c" + number), lemma: lemma, tone: "neutral"),
                contentSpans: spans("k" + number), outlet: outlet, chain: hops, rule: rule,
                confidence: confidence)
        }
        var headline = claim(0, "1b", "say", form: .mixed, rule: "en/headline-claim-says", 0.9)
        headline.contentSpans = [Span(0, spans("m1b")[0].start - 2)]
        analysis.attributions = [
            headline, claim(0, "1", "say", rule: "en/source-cue-content", 0.974),
            claim(1, "2", "tell", form: .direct, outlet: "Reuters", rule: "en/quote-cue-source", 1),
            claim(2, "3", "say", form: .mixed, rule: "en/source-cue-content", 0.5),
            claim(nil, "4", "reportedly", rule: "en/adverb", 0.125),
        ]
        analysis.statements = [
            Statement(source: 0, attributions: [0], spans: spans("h")),
            Statement(source: 0, attributions: [1], spans: spans("t1")),
            Statement(source: 1, attributions: [2], spans: spans("t2")),
            Statement(source: 2, attributions: [3], spans: spans("t3")),
            Statement(source: nil, attributions: [4], spans: spans("t4")),
        ]
        analysis.nonStatements = [
            NonStatement(source: 1, sourceSpans: spans("m2b"), spans: spans("n1"))
        ]
        return analysis
    }

    static func trace() throws -> Trace {
        let marked = try MarkedText(prose)
        func reading(
            _ rule: String, _ priority: Int, cue: String, source: String, content: String?,
            _ verdict: Trace.Reading.Verdict
        ) -> Trace.Reading {
            Trace.Reading(
                rule: rule, priority: priority, sourceSpans: marked.spans(source),
                cueSpan: marked.spans(cue)[0], contentSpan: content.map { marked.spans($0)[0] },
                verdict: verdict)
        }
        var trace = Trace()
        trace.readings = [
            reading("en/bare-clause", 10, cue: "c1", source: "m1", content: nil, .dropped("no verb follows")),
            reading(
                "en/source-cue-content", 30, cue: "c1", source: "m1", content: "k1", .chosen(attribution: 1)),
            reading(
                "en/told-outlet", 20, cue: "c1", source: "m1", content: "k1",
                .outranked(by: "en/source-cue-content")),
            reading("en/declined", 50, cue: "n1", source: "m2b", content: nil, .nonStatement(0)),
        ]
        trace.identifications = [
            Trace.Identification(
                mention: marked.spans("m1")[0], source: 0, reason: "“officials” of the headline")
        ]
        return trace
    }

    /// An article without anything in it.
    static func empty(_ text: String = "") -> Analysis {
        let blocks = text.isEmpty ? [] : [Block(kind: .paragraph, span: Span(0, text.utf8.count))]
        let article = Article(
            id: "empty.txt", text: Array(text.utf8), blocks: blocks, original: Array(text.utf8))
        return Analysis(
            article: article, language: "en", sources: [], attributions: [], statements: [],
            nonStatements: [])
    }

    /// The prose as a page: a block a line, each in tags, "&" as an entity, a byte-order mark first.
    private static func article(_ marked: MarkedText, id: String) -> Article {
        var original: [UInt8] = []
        var segments: [OffsetMap.Segment] = []
        var blocks: [Block] = []
        var offset = 0
        for line in marked.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                let tag = blocks.isEmpty ? "h1" : "p"
                original += Array("<\(tag)>".utf8)
                append(line, at: offset, &original, &segments)
                original += Array("</\(tag)>".utf8)
                blocks.append(
                    Block(
                        kind: blocks.isEmpty ? .headline : .paragraph,
                        span: Span(offset, offset + line.utf8.count)))
            }
            original.append(10)
            offset += line.utf8.count + 1
        }
        return Article(
            id: id, title: blocks.first.map { marked.words($0.span) }, text: marked.bytes, blocks: blocks,
            origin: OffsetMap(segments: segments), original: original, leadingCodePoints: 1)
    }

    private static func append(
        _ line: Substring, at offset: Int, _ original: inout [UInt8], _ segments: inout [OffsetMap.Segment]
    ) {
        var offset = offset
        for (number, part) in line.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            if number > 0 {
                let span = Span(original.count, original.count + 5)
                segments.append(OffsetMap.Segment(text: offset, original: span, isVerbatim: false))
                original += Array("&amp;".utf8)
                offset += 1
            }
            let span = Span(original.count, original.count + part.utf8.count)
            segments.append(OffsetMap.Segment(text: offset, original: span, isVerbatim: true))
            original += Array(part.utf8)
            offset += part.utf8.count
        }
    }
}
