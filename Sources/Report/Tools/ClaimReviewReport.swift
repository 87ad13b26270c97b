/// The draft of a schema.org `ClaimReview` of one claim: everything but the verdict and who gives it. What is
/// null is for a person to fill in.

import Attribution
import SourceText

public struct ClaimReviewReport: Sendable {
    public init() {}

    /// - Parameter claim: index into `analysis.attributions`.
    public func text(_ analysis: Analysis, claim index: Int) -> String {
        let fields = ClaimFields(analysis: analysis)
        let attribution = analysis.attributions[index]
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.field("@context", "https://schema.org")
            writer.field("@type", "ClaimReview")
            writer.key("url")
            writer.null()
            writer.key("datePublished")
            writer.null()
            writer.key("author")
            writer.null()
            writer.field("claimReviewed", analysis.line(attribution.contentSpans))
            writer.key("reviewRating")
            writer.object(inline: true) { writer in
                writer.field("@type", "Rating")
                writer.key("ratingValue")
                writer.null()
                writer.key("alternateName")
                writer.null()
            }
            writer.key("itemReviewed")
            writer.object { Self.claim(index, attribution, fields, &$0) }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private static func claim(
        _ index: Int, _ attribution: Attribution, _ fields: ClaimFields, _ writer: inout JSONWriter
    ) {
        let source = attribution.source.map { fields.analysis.sources[$0] }
        writer.field("@id", fields.reference("a\(index + 1)"))
        writer.field("@type", "Claim")
        writer.field("text", fields.analysis.line(attribution.contentSpans))
        if let source, let number = attribution.source, source.kind != .document {
            writer.key("author")
            writer.object { fields.source(number, types: [ClaimFields.type(source.kind)], &$0) }
        }
        writer.key("appearance")
        writer.object { fields.article(types: ["NewsArticle"], &$0) }
        if let source, let number = attribution.source, source.kind == .document {
            writer.key("firstAppearance")
            writer.object { fields.source(number, types: ["CreativeWork"], &$0) }
        } else if let outlet = fields.outlets(attribution).last {
            writer.key("firstAppearance")
            writer.object { writer in
                writer.field("@type", "CreativeWork")
                writer.key("publisher")
                fields.outlet(outlet, &writer)
            }
        }
        if let interpreter = fields.interpreter(attribution) {
            writer.key("claimInterpreter")
            fields.outlet(interpreter, &writer)
        }
    }
}
