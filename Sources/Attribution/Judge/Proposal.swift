/// One way to read a cue, for the judge to weigh against others.
package struct Proposal {
    /// Who proposes source and content.
    package enum Origin: UInt8, Sendable { case weights, rules, ruleContent, ruleSource }

    package let origin: Origin
    /// Index of the site.
    package let site: Int
    package let cue: Range<Int>
    package let source: Range<Int>?
    package let content: [Range<Int>]

    package init(origin: Origin, site: Int, cue: Range<Int>, source: Range<Int>?, content: [Range<Int>]) {
        self.origin = origin
        self.site = site
        self.cue = cue
        self.source = source
        self.content = content
    }

    /// All ways to read a site: the weights', the rules', and each's content with the other's source.
    package static func all(_ reading: SiteReading, site: Int, _ page: Page) -> [Proposal] {
        var proposals: [Proposal] = []
        func add(_ origin: Origin, _ cue: Range<Int>, _ source: Range<Int>?, _ content: [Range<Int>]) {
            guard content.contains(where: { !$0.isEmpty }),
                !proposals.contains(where: { $0.source == source && $0.content == content })
            else { return }
            proposals.append(Proposal(origin: origin, site: site, cue: cue, source: source, content: content))
        }
        guard reading.site.reading >= 0 else {
            add(.weights, reading.cue, reading.source, reading.content)
            return proposals
        }
        let rules = page.readings[reading.site.reading]
        add(.rules, rules.cue, rules.source, rules.content)
        add(.weights, reading.cue, reading.source, reading.content)
        add(.ruleContent, rules.cue, reading.source, rules.content)
        add(.ruleSource, rules.cue, rules.source, reading.content)
        return proposals
    }

    /// Words that two contents share, of all words of both.
    static func overlap(_ a: [Range<Int>], _ b: [Range<Int>]) -> Float {
        var shared = 0
        for range in a { for other in b { shared += range.clamped(to: other).count } }
        let all = a.reduce(0) { $0 + $1.count } + b.reduce(0) { $0 + $1.count } - shared
        return all > 0 ? Float(shared) / Float(all) : 0
    }

    func contentHolds(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
