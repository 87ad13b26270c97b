import SourceText

/// Puts the sources into the order of their first mention and leaves out those on which nothing rests.
enum SourceOrder {
    static func settled(
        article: Article, language: String, sources: [Source], attributions: consuming [Attribution],
        statements: consuming [Statement], nonStatements: consuming [NonStatement], trace: inout Trace?
    ) -> Analysis {
        var isUsed = [Bool](repeating: false, count: sources.count)
        for index in attributions.indices {
            if let source = attributions[index].source { isUsed[source] = true }
        }
        for index in nonStatements.indices {
            if let source = nonStatements[index].source { isUsed[source] = true }
        }
        let firsts = sources.map(first)
        let order = sources.indices.filter { isUsed[$0] }.sorted { (firsts[$0], $0) < (firsts[$1], $1) }
        var place = [Int?](repeating: nil, count: sources.count)
        for (index, number) in order.enumerated() { place[number] = index }
        func moved(_ source: Int?) -> Int? { source.flatMap { place[$0] } }
        let identifications = trace?.identifications ?? []
        trace?.identifications = identifications.compactMap { found in
            place[found.source].map {
                Trace.Identification(mention: found.mention, source: $0, reason: found.reason)
            }
        }
        for index in attributions.indices {
            attributions[index].source = moved(attributions[index].source)
            for hop in attributions[index].chain.indices {
                guard case .source(let source) = attributions[index].chain[hop] else { continue }
                attributions[index].chain[hop] = .source(place[source] ?? source)
            }
        }
        for index in statements.indices { statements[index].source = moved(statements[index].source) }
        for index in nonStatements.indices {
            nonStatements[index].source = moved(nonStatements[index].source)
        }
        return Analysis(
            article: article, language: language,
            sources: order.map { number in
                var source = sources[number]
                if !isInOrder(source.mentions) { source.mentions.sort() }
                return source
            }, attributions: attributions,
            statements: statements, nonStatements: nonStatements)
    }

    private static func first(_ source: Source) -> Int {
        source.mentions.reduce(.max) { min($0, $1.start) }
    }

    private static func isInOrder(_ mentions: [Span]) -> Bool {
        for index in mentions.indices.dropFirst() where mentions[index] < mentions[index - 1] { return false }
        return true
    }
}
