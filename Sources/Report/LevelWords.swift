/// The levels of anonymity in words, for those who have not read the list.

import Attribution

extension Anonymity.Level {
    /// What the reader is told about the source.
    var explanation: String {
        switch self {
        case .onRecord: "named: a person, an organization or a document"
        case .partlyNamed: "part of a name, or a pseudonym"
        case .describedWithBasis: "role or affiliation, and how they know"
        case .described: "role or affiliation only"
        case .familiar: "only a closeness to the matter"
        case .bare: "only that a source exists"
        case .generic: "an open class of people or documents"
        case .agentless: "nobody"
        }
    }
}
