import Attribution
import Policy
import SourceText

/// What was found in one version of a document.
public struct Inspection: Sendable {
    public var analysis: Analysis
    public var file: CheckedFile

    public init(analysis: Analysis, file: CheckedFile) {
        self.analysis = analysis
        self.file = file
    }

    /// Bytes of the file for bytes of the prose. A byte-order mark is no part of either.
    func original(_ span: Span) -> Span { analysis.article.origin.original(of: span) }

    /// The source whose words stand at a byte of the file.
    func source(at offset: Int) -> Int? {
        let mentioned = analysis.sources.indices.first { source in
            analysis.sources[source].mentions.contains { original($0).contains(offset) }
        }
        return mentioned
            ?? analysis.attributions.first { $0.sourceSpans.contains { original($0).contains(offset) } }?
            .source
    }

    /// The source of whatever stands at a byte of the file: its own words, a cue, what it says.
    func speaker(at offset: Int) -> Int? {
        source(at: offset)
            ?? analysis.attributions.first { attribution in
                (attribution.cue.spans + attribution.contentSpans).contains { original($0).contains(offset) }
            }?.source
    }

    func firstMention(_ source: Int) -> Span? { analysis.sources[source].mentions.first.map(original) }
}
