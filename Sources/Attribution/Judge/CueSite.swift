import Rules
import Tokenization

/// A likely cue with what is asked about it again and again while its source and content are sought.
package struct CueSite: Sendable {
    /// Its head token, and the unit and sentence of that.
    package let head: Int
    let unit: Int
    let sentence: Int
    package let window: Range<Int>
    /// What kind of word the head is: form of the verb, noun, preposition …
    let form: UInt32
    let stem: UInt32
    /// The rules' reading of it; -1 for none.
    let reading: Int
    /// Key of the reading's rule, 0 for none.
    let rule: UInt32
    /// By token of the window: what the rules' reading makes of it.
    let proposal: [Role]
    /// The phrase that stands as the subject, in tokens.
    let subject: Range<Int>
    let subjectUnits: Range<Int>?
    /// From behind the cue to the end of its clause, in tokens.
    let clause: Range<Int>

    package init(head: Int, in page: Page) {
        let view = page.view
        self.head = head
        unit = Int(page.facts.units[head])
        sentence = Int(page.tokens.sentenceOf[head])
        window = page.window(of: head)
        stem = page.facts.stems[head]
        form = Self.form(unit, head, page)
        let units = view.table.sentences[sentence]
        if view.isVerbGroup(unit), let found = page.subjects.subject(of: unit, in: units) {
            subject = view.table.tokens(found.units)
            subjectUnits = found.units
        } else {
            subject = head..<head
            subjectUnits = nil
        }
        let next = view.table.tokens(unit).upperBound
        if unit + 1 < units.upperBound {
            let end = page.contents.clauseEnd(from: unit + 1, units)
            clause = end > unit + 1 ? next..<view.table.tokens(end - 1).upperBound : next..<next
        } else {
            clause = next..<next
        }
        reading = page.reading(at: head) ?? -1
        var proposal = [Role](repeating: .outside, count: window.count)
        if reading >= 0 {
            let finding = page.readings[reading]
            rule = page.infos[finding.candidate.rule].key
            for range in finding.content { Self.mark(range, .contentStart, .content, window, &proposal) }
            if let source = finding.source { Self.mark(source, .sourceStart, .source, window, &proposal) }
            Self.mark(finding.cue, .cue, .cue, window, &proposal)
        } else {
            rule = 0
        }
        self.proposal = proposal
    }

    static func mark(
        _ range: Range<Int>, _ first: Role, _ rest: Role, _ window: Range<Int>, _ roles: inout [Role]
    ) {
        for token in range.clamped(to: window) {
            roles[token - window.lowerBound] = token == range.lowerBound ? first : rest
        }
    }

    private static func form(_ unit: Int, _ head: Int, _ page: Page) -> UInt32 {
        let (view, grammar) = (page.view, page.view.grammar)
        if view.isVerbGroup(unit) {
            let passive: UInt32 = view.has(grammar.passive, unit) ? 8 : 0
            if view.has(grammar.hasTo, unit) { return passive | 1 }
            if view.isFinite(unit) { return passive | 2 }
            return passive
                | (view.tag(unit) == grammar.gerund ? 3 : view.tag(unit) == grammar.participle ? 4 : 5)
        }
        if view.isNounPhrase(unit) { return 6 }
        if view.key(unit).word == grammar.accordingWord { return 7 }
        return page.tokens.shapes[head].contains(.word) ? 16 : 17
    }
}
