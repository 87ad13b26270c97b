import LanguagePack
import Tokenization

/// What a rule of the stage `cue` says to do with a match, made ready once.
struct RuleInfo: Sendable {
    /// Where the content lies, see the pack's rules.
    enum ContentMode: String, Sendable, CaseIterable {
        case after, object, before, around, previous, sentence, phrase, subject, shared, block
        case subjectAfter = "subject-after"
    }
    /// Who the source is.
    enum SourceMode: String, Sendable { case subject, captured, none }
    /// When the attribution makes a sourced statement.
    enum StatementMode: String, Sendable { case always, strong, quoted, never }
    enum KindMode: Sendable {
        case lemma
        case fixed(Attribution.Kind)
    }

    let id: String
    /// Stands for the id in the judge's features.
    let key: UInt32
    let content: ContentMode
    let source: SourceMode
    let kind: KindMode
    let priority: Int
    let statement: StatementMode
    /// Share of the rule's findings that were right where it was counted; what a pack does not say is a guess
    /// from the priority.
    let confidence: Double
    /// Whether the verb's subject is the outlet that relays ("Reuters learned from two officials").
    let isRelay: Bool
    /// When the wording tells by itself that somebody asserts something: no doubt of the weights drops it, for the
    /// annotators whom they have learnt from marked it now and then only.
    let certainty: Certainty

    enum Certainty: Sendable { case none, unnamed, always }

    /// Whether the rule reads a form that annotated articles hardly have, so that no weights can tell its worth.
    var isBeyondCorpus: Bool {
        switch content {
        case .block, .shared, .previous: true
        case .sentence: source == .none
        default: false
        }
    }

    /// A paragraph of quotation whose lead-in stands in the one before.
    var isIntroducedQuotation: Bool { id.hasSuffix("/introduced-quotation") }

    /// Rules without a pattern, kept behind the pack's own.
    enum Unwritten: Int, CaseIterable {
        /// A paragraph of quotation that the one before introduces, see ``QuoteParagraphs``.
        case introducedQuotation
        /// Cues that the judge found and no rule names.
        case weighedVerb, weighedWord
        /// Quotation without any cue, see ``StandingQuotations``.
        case standingQuotation

        func info(language: String) -> RuleInfo {
            switch self {
            case .introducedQuotation:
                RuleInfo(
                    id: "\(language)/introduced-quotation", content: .previous, source: .subject,
                    kind: .lemma,
                    priority: 60, statement: .always)
            case .weighedVerb:
                RuleInfo(
                    id: "\(language)/weighed-verb", content: .after, source: .subject, kind: .lemma,
                    priority: 0,
                    statement: .strong)
            case .weighedWord:
                RuleInfo(
                    id: "\(language)/weighed-word", content: .after, source: .subject, kind: .lemma,
                    priority: 0,
                    statement: .quoted)
            case .standingQuotation:
                RuleInfo(
                    id: "\(language)/standing-quotation", content: .previous, source: .subject,
                    kind: .fixed(.assertion), priority: 60, statement: .always, confidence: 0.6)
            }
        }
    }

    private init(
        id: String, content: ContentMode, source: SourceMode, kind: KindMode, priority: Int,
        statement: StatementMode, confidence: Double = 0.9
    ) {
        self.id = id
        key = UInt32(truncatingIfNeeded: WordHash.hash(id))
        self.content = content
        self.source = source
        self.kind = kind
        self.priority = priority
        self.statement = statement
        self.confidence = confidence
        isRelay = false
        certainty = .none
    }

    init(_ rule: RuleDefinition, language: String) {
        id = "\(language)/\(rule.id)"
        key = UInt32(truncatingIfNeeded: WordHash.hash(id))
        content = rule.yields["content"].flatMap(ContentMode.init) ?? .after
        source = rule.yields["source"].flatMap(SourceMode.init) ?? .subject
        kind = rule.yields["kind"].flatMap(Attribution.Kind.init).map { .fixed($0) } ?? .lemma
        statement = rule.yields["statement"].flatMap(StatementMode.init) ?? .strong
        priority = rule.yields["priority"].flatMap { Int($0) } ?? 0
        isRelay = rule.yields["note"] == "relay"
        certainty =
            switch rule.yields["note"] {
            case "certain": .always
            case "certain-unnamed": .unnamed
            default: .none
            }
        confidence =
            rule.yields["confidence"].flatMap { Double($0) } ?? min(0.9, max(0.3, Double(priority) / 100))
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
