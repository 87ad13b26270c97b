/// schema.org's `Claim` with its people and works, shared by the graph of an article and the draft of a review.

import Attribution
import SourceText

struct ClaimFields {
    let analysis: Analysis

    func reference(_ part: String) -> String { Reference.iri(analysis.article.id, part) }

    // MARK: Who

    /// schema.org's type of a source.
    static func type(_ kind: Source.Kind) -> String {
        switch kind {
        case .namedPerson, .unnamedPerson, .anonymousSource: "Person"
        case .namedOrganization: "Organization"
        case .unnamedGroup: "Thing"
        case .document: "CreativeWork"
        }
    }

    /// A source as a node, without its braces.
    func source(_ index: Int, types: [String], _ writer: inout JSONWriter) {
        let source = analysis.sources[index]
        writer.field("@id", reference("s\(index + 1)"))
        writer.key("@type")
        writer.array(inline: true) { writer in
            for type in types { writer.string(type) }
        }
        if let name = source.name { writer.field("name", name) }
        if let title = source.title, source.kind == .namedPerson { writer.field("jobTitle", title) }
        if let affiliation = source.affiliation, Self.type(source.kind) == "Person" {
            writer.key("affiliation")
            writer.object(inline: true) { writer in
                writer.field("@type", "Organization")
                writer.field("name", affiliation)
            }
        }
        let level = source.anonymity.level
        writer.field(
            "description",
            "\(analysis.plainName(of: index)) – \(source.kind.words), \(level.rawValue) \(level.label)")
    }

    /// A news organization that is only named.
    func outlet(_ name: String, _ writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            writer.field("@type", "NewsMediaOrganization")
            writer.field("name", name)
        }
    }

    // MARK: Where

    /// The article, without its braces.
    func article(types: [String], _ writer: inout JSONWriter) {
        writer.field("@id", Reference.iri(analysis.article.id))
        writer.key("@type")
        writer.array(inline: true) { writer in
            for type in types { writer.string(type) }
        }
        if let title = analysis.article.title { writer.field("headline", title) }
        writer.field("inLanguage", analysis.language)
        if let publisher = analysis.article.publisher {
            writer.key("publisher")
            outlet(publisher, &writer)
        }
    }

    /// The outlets that relay a claim, outermost first.
    func outlets(_ attribution: Attribution) -> [String] {
        attribution.chain.compactMap { if case .outlet(let name) = $0 { name } else { nil } }
    }

    /// Who put it into other words than the source's: the outlet that relays it, else the publisher.
    func interpreter(_ attribution: Attribution) -> String? {
        if attribution.form == .direct { return nil }
        return outlets(attribution).last ?? analysis.article.publisher
    }
}
