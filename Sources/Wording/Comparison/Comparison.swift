/// Several articles on one event, side by side: what they share and who says it there, and what stands in one alone.

import Attribution
import SourceText

public struct Comparison: Sendable {
    public var articles: [Analysis]
    /// In the order of the first article that has them.
    public var shared: [SharedClaim]
    /// Claims of each article that no other has; indices into its attributions.
    public var alone: [[Int]]

    public init(_ articles: [Analysis]) {
        self.articles = articles
        let groups = ClaimMatcher(articles).groups
        shared = groups.map { SharedClaim($0.members, isQuotation: $0.isQuotation, articles) }
        let taken = Set(groups.flatMap(\.members))
        alone = articles.indices.map { article in
            articles[article].attributions.indices.filter { index in
                !taken.contains(ClaimReference(article: article, attribution: index))
                    && !articles[article].attributions[index].contentSpans.isEmpty
            }
        }
    }

    /// Claims on record in one article and anonymous in another.
    public var contrasts: [SharedClaim] { shared.filter { $0.contrast == .onRecordAndAnonymous } }
}

/// A claim of one of the articles.
public struct ClaimReference: Sendable, Hashable {
    /// Index into ``Comparison/articles``.
    public var article: Int
    /// Index into ``Analysis/attributions``.
    public var attribution: Int

    public init(article: Int, attribution: Int) {
        self.article = article
        self.attribution = attribution
    }
}

/// The same claim in several articles.
public struct SharedClaim: Sendable {
    public enum Contrast: Sendable, Equatable {
        /// The articles agree on who says it.
        case none
        case differentSources
        /// Named in one, anonymous in another.
        case onRecordAndAnonymous
    }
    /// By article, then in the order of the text.
    public var members: [ClaimReference]
    /// Whether words between quotation marks are what they share.
    public var isQuotation: Bool
    public var contrast: Contrast

    init(_ members: [ClaimReference], isQuotation: Bool, _ articles: [Analysis]) {
        self.members = members
        self.isQuotation = isQuotation
        let levels = members.map { member in
            let analysis = articles[member.article]
            let source = analysis.attributions[member.attribution].source
            return (
                article: member.article,
                level: source.map { analysis.sources[$0].anonymity.level } ?? .agentless
            )
        }
        let named = Set(levels.filter { $0.level == .onRecord }.map(\.article))
        let anonymous = Set(levels.filter { $0.level.isAnonymous }.map(\.article))
        let names = Set(members.map { Self.name($0, articles) })
        if !named.isEmpty, !anonymous.isEmpty, named != anonymous || named.count > 1 {
            contrast = .onRecordAndAnonymous
        } else {
            contrast = names.count > 1 ? .differentSources : .none
        }
    }

    /// What sources of different articles are compared by: a person's surname, a body's name, the level of others.
    private static func name(_ member: ClaimReference, _ articles: [Analysis]) -> String {
        let analysis = articles[member.article]
        guard let index = analysis.attributions[member.attribution].source else { return "nobody" }
        let source = analysis.sources[index]
        guard let name = source.name?.lowercased() else { return source.anonymity.level.label }
        return source.kind == .namedPerson ? name.split(separator: " ").last.map(String.init) ?? name : name
    }
}
