import SourceText

/// Puts the sources into the order of their first mention and leaves out those on which nothing rests.
enum SourceOrder {
    static func settled(
        article: Article, language: String, sources: [Source], attributions: [Attribution], statements: [Statement],
        nonStatements: [NonStatement], trace: inout Trace?
    ) -> Analysis {
        let used = Set(attributions.compactMap(\.source) + nonStatements.compactMap(\.source))
        let order = used.sorted { (first(sources[$0]), $0) < (first(sources[$1]), $1) }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let moved = { (source: Int?) in source.flatMap { place[$0] } }
        let identifications = trace?.identifications ?? []
        trace?.identifications = identifications.compactMap { found in
            place[found.source].map { Trace.Identification(mention: found.mention, source: $0, reason: found.reason) }
        }
        return Analysis(
            article: article, language: language,
            sources: order.map { number in
                var source = sources[number]
                source.mentions.sort()
                return source
            },
            attributions: attributions.map { attribution in
                var attribution = attribution
                attribution.source = moved(attribution.source)
                attribution.chain = attribution.chain.map { hop in
                    if case .source(let source) = hop { return .source(place[source] ?? source) }
                    return hop
                }
                return attribution
            },
            statements: statements.map { statement in
                var statement = statement
                statement.source = moved(statement.source)
                return statement
            },
            nonStatements: nonStatements.map { silent in
                var silent = silent
                silent.source = moved(silent.source)
                return silent
            })
    }

    private static func first(_ source: Source) -> Int { source.mentions.map(\.start).min() ?? .max }
}
