import Policy
import SourceText

/// What a client can offer on a finding: to suppress it with a comment, and to go to the source's first mention.
extension OpenDocument {
    static let showCommand = "onrecord.showFirstMention"

    func codeActions(_ inspection: Inspection, in span: Span) -> [JSONValue] {
        let findings = inspection.file.findings.filter { finding in
            finding.counts && finding.place.start <= span.end && span.start <= finding.place.end
        }
        var actions = findings.compactMap { suppression($0, inspection) }
        if let source = inspection.speaker(at: span.start), let mention = inspection.firstMention(source),
            !mention.contains(span.start)
        {
            actions.append([
                "title": "Go to the source's first mention",
                "kind": "",
                "command": [
                    "title": "Go to the source's first mention", "command": .string(Self.showCommand),
                    "arguments": [.string(uri), range(mention)],
                ],
            ])
        }
        return actions
    }

    /// A comment before the block; plain text has no comments.
    private func suppression(_ finding: PlacedFinding, _ inspection: Inspection) -> JSONValue? {
        guard !inspection.analysis.article.origin.isIdentity else { return nil }
        let blocks = inspection.analysis.article.blocks.map { inspection.original($0.span) }
        guard let block = blocks.last(where: { $0.start <= finding.place.start }) else { return nil }
        let lineStart = text[..<block.start].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let comment = "<!-- onrecord ignore \(finding.check): why? -->\n\n"
        return [
            "title": .string("Suppress \(finding.check) here"), "kind": "quickfix",
            "diagnostics": [diagnostic(finding)],
            "edit": [
                "changes": .object([
                    uri: [["range": range(Span(lineStart, lineStart)), "newText": .string(comment)]]
                ])
            ],
        ]
    }
}
