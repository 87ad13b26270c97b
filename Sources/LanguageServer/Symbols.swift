import Attribution
import SourceText

/// The sources of a draft as its symbols, each with what it says below it.
extension OpenDocument {
    func symbols(_ inspection: Inspection) -> [JSONValue] {
        let analysis = inspection.analysis
        return analysis.sources.indices.compactMap { source in
            guard let first = inspection.firstMention(source),
                let mention = analysis.sources[source].mentions.first
            else { return nil }
            let claims = analysis.attributions.filter { $0.source == source }.compactMap {
                attribution -> JSONValue? in
                guard let content = attribution.contentSpans.first else { return nil }
                let place = range(inspection.original(content))
                return [
                    "name": .string(Self.short(analysis.text(content))), "kind": 15, "range": place,
                    "selectionRange": place,
                ]
            }
            let name = analysis.sources[source].name ?? analysis.text(mention)
            let place = range(first)
            return [
                "name": .string(Self.short(name)), "detail": .string(inspection.detail(source)),
                "kind": .integer(Self.kind(analysis.sources[source].kind)), "range": place,
                "selectionRange": place, "children": .array(claims),
            ]
        }
    }

    /// The protocol's kinds are those of programs: object, namespace, file, variable.
    private static func kind(_ kind: Source.Kind) -> Int {
        switch kind {
        case .namedPerson: 19
        case .namedOrganization: 3
        case .document: 1
        default: 13
        }
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}
