/// Linked data: the article, its sources and claims as schema.org has them, and where each claim came from as
/// PROV-O has it. One graph holds all articles.

import Attribution
import SourceText

public struct ClaimGraphReport: ToolFormat {
    public init() {}

    public var envelope: Envelope {
        Envelope(
            opening: """
                {
                  "@context": [
                    "https://schema.org",
                    {"prov": "http://www.w3.org/ns/prov#"}
                  ],
                  "@graph": [

                """,
            separator: ",\n",
            closing: "\n  ]\n}\n")
    }

    public func part(_ analysis: Analysis) -> String {
        let fields = ClaimFields(analysis: analysis)
        var nodes = [node { fields.article(types: ["NewsArticle", "prov:Entity"], &$0) }]
        for (index, source) in analysis.sources.enumerated() {
            let role = source.kind == .document ? "prov:Entity" : "prov:Agent"
            nodes.append(node { fields.source(index, types: [ClaimFields.type(source.kind), role], &$0) })
        }
        let works = Works(analysis)
        for work in works.all { nodes.append(node { Self.work(work, works, fields, &$0) }) }
        for (index, attribution) in analysis.attributions.enumerated() {
            nodes.append(node { Self.claim(index, attribution, works, fields, &$0) })
        }
        return nodes.joined(separator: envelope.separator)
    }

    private func node(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(layout: .indented, depth: 2)
        writer.object(body)
        return "    " + String(decoding: writer.bytes, as: UTF8.self)
    }

    // MARK: Nodes

    private static func work(
        _ work: Works.Work, _ works: Works, _ fields: ClaimFields, _ writer: inout JSONWriter
    ) {
        writer.field("@id", fields.reference(work.id))
        writer.key("@type")
        writer.array(inline: true) { writer in
            writer.string("CreativeWork")
            writer.string("prov:Entity")
        }
        writer.key("publisher")
        fields.outlet(work.outlets[work.outlets.count - 1], &writer)
        if work.outlets.count > 1 {
            // A work that relays another stands one hop further out.
            reference("prov:wasQuotedFrom", fields, works.id(of: Array(work.outlets.dropFirst())), &writer)
        }
    }

    private static func claim(
        _ index: Int, _ attribution: Attribution, _ works: Works, _ fields: ClaimFields,
        _ writer: inout JSONWriter
    ) {
        let source = attribution.source.map { fields.analysis.sources[$0] }
        let isDocument = source?.kind == .document
        writer.field("@id", fields.reference("a\(index + 1)"))
        writer.key("@type")
        writer.array(inline: true) { writer in
            writer.string("Claim")
            writer.string("prov:Entity")
        }
        writer.field("text", fields.analysis.line(attribution.contentSpans))
        writer.key("appearance")
        writer.object(inline: true) { $0.field("@id", Reference.iri(fields.analysis.article.id)) }
        let id = analysisID(attribution.source)
        if let id, !isDocument {
            reference("author", fields, id, &writer)
            reference("prov:wasAttributedTo", fields, id, &writer)
        }
        if let interpreter = fields.interpreter(attribution) {
            writer.key("claimInterpreter")
            fields.outlet(interpreter, &writer)
        }
        let chain = fields.outlets(attribution)
        if !chain.isEmpty { reference("prov:wasQuotedFrom", fields, works.id(of: chain), &writer) }
        let innermost = isDocument ? id : chain.last.map { works.id(of: [$0]) }
        if let innermost {
            reference("firstAppearance", fields, innermost, &writer)
            reference("prov:hadPrimarySource", fields, innermost, &writer)
        }
    }

    private static func analysisID(_ source: Int?) -> String? { source.map { "s\($0 + 1)" } }

    private static func reference(
        _ key: StaticString, _ fields: ClaimFields, _ part: String, _ writer: inout JSONWriter
    ) {
        writer.key(key)
        writer.object(inline: true) { $0.field("@id", fields.reference(part)) }
    }
}

/// What the outlets published that an article relays: one work for each chain of outlets, outermost first.
private struct Works {
    struct Work {
        var id: String
        var outlets: [String]
    }
    private(set) var all: [Work] = []

    init(_ analysis: Analysis) {
        let fields = ClaimFields(analysis: analysis)
        for attribution in analysis.attributions {
            var chain = fields.outlets(attribution)
            while !chain.isEmpty {
                if !all.contains(where: { $0.outlets == chain }) {
                    all.append(Work(id: "w\(all.count + 1)", outlets: chain))
                }
                chain.removeFirst()
            }
        }
    }

    func id(of chain: [String]) -> String { all.first { $0.outlets == chain }?.id ?? "w" }
}
