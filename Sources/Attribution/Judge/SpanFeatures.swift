import Rules
import Tokenization

/// What speaks for a token's being part of a cue's source or content.
package struct SpanFeatures {
    private let page: Page
    private let facts: TokenFacts

    package init(_ page: Page) {
        self.page = page
        facts = page.facts
    }

    // MARK: The token alone

    /// Features that are the same for every cue, so that they are summed up once.
    package func emit<Sink: FeatureSink>(_ token: Int, into sink: inout Sink) {
        let own = tag(token)
        sink.add(101, word(token))
        sink.add(102, own)
        sink.add(103, own, tag(token - 1))
        sink.add(104, own, tag(token + 1))
        sink.add(105, word(token - 1))
        sink.add(106, word(token + 1))
        sink.add(107, place(token), place(token - 1))
        sink.add(108, place(token), place(token + 1))
        sink.add(109, quoting(token), quoting(token - 1))
        sink.add(110, own, tag(token - 1), tag(token + 1))
        sink.add(111, word(token), word(token + 1))
        sink.add(112, word(token), word(token - 1))
        sink.add(113, own, tag(token + 1), tag(token + 2))
        sink.add(114, own, tag(token - 1), tag(token - 2))
        let (verb, comma) = ahead(token)
        let verbDistance = verb.map { Bin.distance($0 - token) } ?? 15
        let commaDistance = comma.map { Bin.distance($0 - token) } ?? 15
        sink.add(115, own, verbDistance, commaDistance)
        sink.add(116, own, verb.map { facts.stems[$0] } ?? 0)
        sink.add(117, word(token), verbDistance, verb.map { page.cueProbability[$0] > 0.5 ? 1 : 0 } ?? 2)
        sink.add(118, own, verb.map { page.cueProbability[$0] > 0.5 ? 1 : 0 } ?? 2, commaDistance)
    }

    /// The next finite verb and the next comma behind a token, each where one is near in the sentence.
    private func ahead(_ token: Int) -> (verb: Int?, comma: Int?) {
        let end = min(page.tokens.sentences[Int(page.tokens.sentenceOf[token])].tokens.upperBound, token + 14)
        var verb: Int?
        var comma: Int?
        var index = token + 1
        while index < end, verb == nil || comma == nil {
            if verb == nil, facts.verbs[index + 1] > facts.verbs[index] { verb = index }
            if comma == nil, facts.commas[index + 1] > facts.commas[index] { comma = index }
            index += 1
        }
        return (verb, comma)
    }

    @inline(__always) private func tag(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? UInt32(facts.tags[token]) : 63
    }
    @inline(__always) private func word(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? facts.words[token] : 0
    }
    @inline(__always) private func place(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? UInt32(facts.places[token]) : 255
    }
    @inline(__always) private func quoting(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? UInt32(facts.quoting[token]) : 4
    }

    // MARK: The token seen from the cue

    package func emit<Sink: FeatureSink>(_ token: Int, from site: CueSite, into sink: inout Sink) {
        let isLeft = token < site.head
        let side: UInt32 = isLeft ? 1 : token > site.head ? 2 : 3
        place(token, side, site, &sink)
        between(token, side, site, &sink)
        guesses(token, side, site, &sink)
        sentence(token, side, site, &sink)
    }

    @inline(__always)
    private func place<Sink: FeatureSink>(_ token: Int, _ side: UInt32, _ site: CueSite, _ sink: inout Sink) {
        let own = tag(token)
        let form = site.form << 2 | side
        sink.add(121, side, own)
        sink.add(122, side, word(token))
        sink.add(130, form, own)
        sink.add(132, site.stem, side)
        sink.add(133, site.stem, side, own)
        let away = min(max(Int(facts.units[token]) - site.unit, -5), 5) + 5
        sink.add(135, UInt32(truncatingIfNeeded: away), place(token))
        sink.add(136, UInt32(truncatingIfNeeded: away), own, form)
    }

    @inline(__always)
    private func between<Sink: FeatureSink>(_ token: Int, _ side: UInt32, _ site: CueSite, _ sink: inout Sink)
    {
        let (low, high) =
            token < site.head ? (token + 1, site.head) : (site.head + 1, max(site.head + 1, token))
        let commas = Bin.few(Int(facts.commas[high] - facts.commas[low]))
        let verbs = Bin.few(Int(facts.verbs[high] - facts.verbs[low]))
        let links = Bin.few(Int(facts.links[high] - facts.links[low]))
        let marks = Bin.few(Int(facts.marks[high] - facts.marks[low]))
        let cues = Bin.few(Int(page.cuesBefore[high] - page.cuesBefore[low]))
        let form = site.form << 2 | side
        sink.add(141, side, commas, verbs)
        sink.add(142, form, commas << 4 | verbs << 2 | links)
        sink.add(146, side, marks, quoting(token))
        sink.add(147, side, marks << 2 | commas, quoting(token))
        sink.add(148, form, marks, quoting(token) << 2 | cues)
    }

    @inline(__always)
    private func guesses<Sink: FeatureSink>(_ token: Int, _ side: UInt32, _ site: CueSite, _ sink: inout Sink)
    {
        let index = token - site.window.lowerBound
        let last = site.proposal.count - 1
        let own = UInt32(site.proposal[index].rawValue)
        let previous = index > 0 ? UInt32(site.proposal[index - 1].rawValue) : 7
        let next = index < last ? UInt32(site.proposal[index + 1].rawValue) : 7
        let isRule: UInt32 = site.rule == 0 ? 0 : 1
        sink.add(161, own << 1 | isRule, previous)
        sink.add(162, own << 1 | isRule, next)
        sink.add(163, site.rule, own, previous)
        sink.add(165, own << 1 | isRule, quoting(token), previous)
        let subject = UInt32(
            site.subject.contains(token)
                ? token == site.subject.lowerBound ? 1 : 2 : token == site.subject.upperBound ? 3 : 0)
        sink.add(167, subject, side, isRule)
        sink.add(168, subject, site.form, place(token))
        let clause = UInt32(
            site.clause.contains(token)
                ? token == site.clause.lowerBound ? 1 : 2
                : token == site.clause.upperBound ? 3 : token > site.head ? 4 : 0)
        sink.add(170, clause, site.form, isRule)
        sink.add(171, clause, quoting(token), own << 1 | isRule)
    }

    @inline(__always)
    private func sentence<Sink: FeatureSink>(
        _ token: Int, _ side: UInt32, _ site: CueSite, _ sink: inout Sink
    ) {
        let number = Int(page.tokens.sentenceOf[token])
        let range = page.tokens.sentences[number].tokens
        let away = UInt32(truncatingIfNeeded: min(max(number - site.sentence, -2), 2) + 2)
        sink.add(181, away, quoting(token))
        sink.add(183, away, Bin.distance(token - range.lowerBound), side)
        let quotation = page.tokens.quotationOf[token]
        if quotation >= 0 {
            // How far from the cue the quotation stands, and whether it reaches over sentences.
            let tokens = page.tokens.quotations[Int(quotation)].tokens
            let gap =
                tokens.upperBound <= site.head
                ? site.head - tokens.upperBound : max(0, tokens.lowerBound - site.head)
            sink.add(185, side, Bin.distance(gap), away)
            sink.add(186, site.form << 2 | side, Bin.distance(gap), Bin.distance(tokens.count))
        } else {
            sink.add(188, side, away, site.form)
        }
    }
}
