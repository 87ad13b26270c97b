import LanguagePack
import Tokenization

/// Tells through which news organization a finding came.
struct OutletFinder {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let registry: OutletRegistry
    let classes: LexicalClasses
    let names: [Int: NameMention]
    let entities: [Entity]

    /// The outlet that the source's phrase or the words around the cue name.
    func outlet(of finding: Finding) -> Int? {
        if let units = finding.sourceUnits, let outlet = outlet(in: view.table.tokens(units)) { return outlet }
        return addressee(of: finding)
    }

    /// An outlet named among these tokens.
    func outlet(in range: Range<Int>) -> Int? {
        for token in range where tokens.shapes[token].contains(.capitalized) {
            if let entry = registry.match(at: token, in: tokens.hashes, limit: range.upperBound), accepts(entry, token) { return entry.outlet }
        }
        return nil
    }

    private func accepts(_ entry: OutletRegistry.Entry, _ token: Int) -> Bool {
        if entry.isShort { return entities.contains { $0.outlet == entry.outlet && $0.firstToken < token } }
        return !entry.isAmbiguous
    }

    /// "told Reuters", "in an interview with Reuters", "confirmed to Reuters": between cue and content.
    private func addressee(of finding: Finding) -> Int? {
        let start = finding.cue.upperBound
        let sentence = tokens.sentences[finding.candidate.sentence].tokens
        let nextContent = finding.content.map(\.lowerBound).filter { $0 >= start }.min() ?? sentence.upperBound
        let end = min(sentence.upperBound, nextContent, start + 14)
        guard start < end else { return nil }
        return outlet(in: start..<end)
    }
}
