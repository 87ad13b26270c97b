/// Whether the label before a turn of a transcript means a source of the article.

import Attribution

struct SpeakerMatch {
    let label: String
    let source: Source
    /// Labels that tell the role in the conversation and nobody's name.
    private static let roles: Set<String> = ["q", "a", "question", "answer", "speaker"]

    var verdict: SpeakerVerdict {
        let label = Self.words(self.label)
        let parts = Set(label)
        if parts.isEmpty || label.allSatisfy({ Self.roles.contains($0) || $0.allSatisfy(\.isNumber) }) {
            return .unknown
        }
        guard let name = source.name else { return .unknown }
        // The surname decides; a body is found by any word of its name.
        let words = Self.words(name)
        let wanted = source.kind == .namedPerson ? words.suffix(1) : words[...]
        if wanted.contains(where: parts.contains) { return .matches(self.label) }
        if let title = source.title, Set(Self.words(title)).isSuperset(of: parts) {
            return .matches(self.label)
        }
        return .differs(self.label)
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }
}
