import LanguagePack

/// What a rule of the stage `cue` says to do with a match, made ready once.
struct RuleInfo: Sendable {
    /// Where the content lies, see the pack's rules.
    enum ContentMode: String, Sendable, CaseIterable {
        case after, object, before, around, previous, sentence, subject
        case subjectAfter = "subject-after"
    }
    /// Who the source is.
    enum SourceMode: String, Sendable { case subject, captured, none }
    enum KindMode: Sendable { case lemma, fixed(Attribution.Kind) }

    let id: String
    let content: ContentMode
    let source: SourceMode
    let kind: KindMode
    let priority: Int

    init(_ rule: RuleDefinition, language: String) {
        id = "\(language)/\(rule.id)"
        content = rule.yields["content"].flatMap(ContentMode.init) ?? .after
        source = rule.yields["source"].flatMap(SourceMode.init) ?? .subject
        kind = rule.yields["kind"].flatMap(Attribution.Kind.init).map { .fixed($0) } ?? .lemma
        priority = rule.yields["priority"].flatMap { Int($0) } ?? 0
    }
}

extension Attribution.Kind {
    public init?(_ name: String) {
        switch name {
        case "assertion": self = .assertion
        case "belief": self = .belief
        case "knowledge": self = .knowledge
        case "intention": self = .intention
        default: return nil
        }
    }

    public var name: String {
        switch self {
        case .assertion: "assertion"
        case .belief: "belief"
        case .knowledge: "knowledge"
        case .intention: "intention"
        }
    }
}
