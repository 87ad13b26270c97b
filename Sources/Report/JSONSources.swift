/// The objects of `sources` and `attributions` in `onrecord/1`.

import Attribution
import SourceText

extension AnalysisFields {
    func source(_ index: Int, _ source: Source, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.id("s", index + 1)
            writer.key("type")
            writer.string(source.kind.rawValue)
            writer.key("name")
            writer.optional(source.name)
            writer.key("title")
            writer.optional(source.title)
            writer.key("affiliation")
            writer.optional(source.affiliation)
            writer.key("outlet")
            writer.optional(source.outlet)
            writer.key("count")
            writer.optional(source.count)
            writer.key("anonymity")
            anonymity(source.anonymity, &writer)
            writer.key("justification")
            evidence(source.justification, &writer)
            writer.key("mentions")
            writer.array { writer in
                for mention in source.mentions { self.mention(mention, &writer) }
            }
        }
    }

    private func anonymity(_ anonymity: Anonymity, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("level")
            writer.integer(anonymity.level.rawValue)
            writer.key("label")
            writer.string(anonymity.level.label)
            writer.key("condition")
            evidence(anonymity.condition, &writer)
            writer.key("reason")
            evidence(anonymity.reason, &writer)
            writer.key("basis")
            evidence(anonymity.basis, &writer)
        }
    }

    private func mention(_ span: Span, _ writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            place(of: span, &writer)
            writer.key("text")
            writer.string { $0.appendEscaped(UnsafeBufferPointer(rebasing: text[span.range])) }
        }
    }

    func attribution(_ index: Int, _ attribution: Attribution, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.id("a", index + 1)
            writer.key("kind")
            writer.string(attribution.kind.name)
            writer.key("form")
            writer.string(attribution.form.name)
            writer.key("polarity")
            writer.string(attribution.polarity.name)
            writer.key("source")
            sourceMention(of: attribution, &writer)
            writer.key("cue")
            cue(attribution.cue, &writer)
            writer.key("content")
            writer.object { words(attribution.contentSpans, &$0) }
            writer.key("outlet")
            writer.optional(attribution.outlet)
            writer.key("chain")
            writer.array { writer in
                for hop in attribution.chain { self.hop(hop, &writer) }
            }
            writer.key("rule")
            writer.string(attribution.rule)
            writer.key("confidence")
            writer.decimal(min(max(attribution.confidence, 0), 1), digits: 3, least: 2)
        }
    }

    private func sourceMention(of attribution: Attribution, _ writer: inout JSONWriter) {
        if attribution.source == nil, attribution.sourceSpans.isEmpty { return writer.null() }
        writer.object { writer in
            writer.key("id")
            sourceID(attribution.source, &writer)
            words(attribution.sourceSpans, &writer)
        }
    }

    private func cue(_ cue: Attribution.Cue, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("text")
            writer.string { $0.appendEscaped(spans: cue.spans, of: text) }
            writer.key("lemma")
            writer.nonEmpty(cue.lemma)
            writer.key("tone")
            writer.nonEmpty(cue.tone)
            places(cue.spans, &writer)
        }
    }

    private func hop(_ hop: Attribution.Hop, _ writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            switch hop {
            case .outlet(let name):
                writer.key("outlet")
                writer.string(name)
            case .source(let index):
                writer.key("source")
                writer.id("s", index + 1)
            }
        }
    }
}

extension Attribution.Kind {
    /// As the output spells it.
    var name: String {
        switch self {
        case .assertion: "assertion"
        case .belief: "belief"
        case .knowledge: "knowledge"
        case .intention: "intention"
        }
    }
}

extension Attribution.Form {
    /// As the output spells it.
    var name: String {
        switch self {
        case .direct: "direct"
        case .indirect: "indirect"
        case .mixed: "mixed"
        }
    }
}

extension Attribution.Polarity {
    /// As the output spells it.
    var name: String {
        switch self {
        case .positive: "positive"
        case .negative: "negative"
        }
    }
}
