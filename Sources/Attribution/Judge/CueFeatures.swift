import Rules
import Tokenization

/// What speaks for and against a token being the head of a cue.
package final class CueFeatures {
    private let page: Page
    private let facts: TokenFacts
    private let rates: [UInt8]
    private let strongestBefore, strongestBehind: [UInt8]
    private var view: UnitView { page.view }

    /// - Parameter page: with its rates known.
    package init(_ page: Page) {
        self.page = page
        facts = page.facts
        rates = page.rates
        strongestBefore = Self.strongest(page, isBefore: true)
        strongestBehind = Self.strongest(page, isBefore: false)
    }

    package func emit<Sink: FeatureSink>(_ token: Int, into sink: inout Sink) {
        emit(token, into: &sink) { _ in true }
    }

    /// Leaves out the rest where what has come so far is not worth going on.
    /// - Returns: Whether nothing was left out.
    @inline(__always)
    @discardableResult func emit<Sink: FeatureSink>(
        _ token: Int, into sink: inout Sink, while isWorthIt: (Sink) -> Bool
    ) -> Bool {
        words(token, &sink)
        guard isWorthIt(sink) else { return false }
        shares(token, &sink)
        guard isWorthIt(sink) else { return false }
        units(token, &sink)
        quotations(token, &sink)
        rules(token, &sink)
        return true
    }

    // MARK: Neighbours

    @inline(__always) private func tag(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? UInt32(facts.tags[token]) : 63
    }
    @inline(__always) private func word(_ token: Int) -> UInt32 {
        token >= 0 && token < page.count ? facts.words[token] : 0
    }
    private func rate(_ token: Int) -> UInt32 { UInt32(rates[token]) }

    private func words<Sink: FeatureSink>(_ token: Int, _ sink: inout Sink) {
        let (stem, own) = (facts.stems[token], tag(token))
        sink.add(1, stem)
        sink.add(2, stem, own)
        sink.add(4, own)
        sink.add(5, own, tag(token - 1))
        sink.add(6, own, tag(token + 1))
        sink.add(7, own, tag(token - 1), tag(token + 1))
        sink.add(10, word(token - 1))
        sink.add(11, word(token + 1))
        sink.add(12, stem, word(token - 1))
        sink.add(13, stem, word(token + 1))
        sink.add(16, stem, tag(token + 1))
        sink.add(17, stem, tag(token - 1))
    }

    private func shares<Sink: FeatureSink>(_ token: Int, _ sink: inout Sink) {
        let (rate, own) = (rate(token), tag(token))
        sink.add(30, rate, own)
        sink.add(31, rate, UInt32(facts.places[token]))
        sink.add(32, rate, word(token + 1))
        sink.add(33, rate, tag(token + 1), tag(token + 2))
        sink.add(34, rate, word(token - 1))
        sink.add(35, rate, tag(token - 1), tag(token - 2))
        let sentence = page.tokens.sentences[Int(page.tokens.sentenceOf[token])].tokens
        let (left, right) = (UInt32(strongestBefore[token]), UInt32(strongestBehind[token]))
        sink.add(36, rate, left, right)
        sink.add(37, rate, left)
        sink.add(38, facts.stems[token], left, right)
        sink.add(
            39, rate, UInt32(Bin.few(facts.verbs[token] - facts.verbs[sentence.lowerBound])),
            UInt32(Bin.few(facts.verbs[sentence.upperBound] - facts.verbs[token + 1])))
    }

    /// The highest bin among the tokens outside quotations on one side of each token in its sentence, in four grades.
    private static func strongest(_ page: Page, isBefore: Bool) -> [UInt8] {
        var grades = [UInt8](repeating: 0, count: page.count)
        let (rates, quoting) = (page.rates, page.facts.quoting)
        for sentence in page.tokens.sentences {
            var highest: UInt8 = 0
            for step in 0..<sentence.tokens.count {
                let token =
                    isBefore ? sentence.tokens.lowerBound + step : sentence.tokens.upperBound - 1 - step
                grades[token] = highest >= 9 ? 3 : highest >= 6 ? 2 : highest >= 3 ? 1 : 0
                if quoting[token] == 0, rates[token] < CueRates.unseen {
                    highest = max(highest, rates[token])
                }
            }
        }
        return grades
    }

    // MARK: Units

    private func kind(_ unit: Int) -> UInt32 {
        unit >= 0 && unit < view.table.count ? UInt32(view.key(unit).kind) : 31
    }

    private func units<Sink: FeatureSink>(_ token: Int, _ sink: inout Sink) {
        let unit = Int(facts.units[token])
        let (stem, rate) = (facts.stems[token], rate(token))
        let grammar = view.grammar
        let shape =
            view.key(unit).flags
            & (grammar.passive | grammar.hasTo | grammar.hasModal | grammar.hasHave | grammar.hasNegation
                | grammar.hasBe)
        let place = UInt32(facts.places[token])
        sink.add(50, place, shape)
        sink.add(51, stem, shape & (grammar.passive | grammar.hasTo))
        sink.add(52, rate, shape)
        sink.add(53, kind(unit - 1), kind(unit + 1), rate)
    }

    // MARK: Quotations and clauses

    private func quotations<Sink: FeatureSink>(_ token: Int, _ sink: inout Sink) {
        let left = distance(token, by: -1) { facts.quoting[$0] == 3 }
        let right = distance(token, by: 1) { facts.quoting[$0] == 1 }
        let rate = rate(token)
        sink.add(71, left, right, rate)
        sink.add(73, right, rate, tag(token))
        let that = distance(token, by: 1) { page.view.isThat(Int(facts.units[$0])) }
        sink.add(75, that, rate)
    }

    /// The bin of the distance to the first token that fits, 15 where none is near in the sentence.
    @inline(__always)
    private func distance(_ token: Int, by step: Int, _ fits: (Int) -> Bool) -> UInt32 {
        let sentence = page.tokens.sentences[Int(page.tokens.sentenceOf[token])].tokens
        var index = token + step
        while sentence.contains(index), abs(index - token) < 16 {
            if fits(index) { return UInt32(Bin.distance(abs(index - token))) }
            index += step
        }
        return 15
    }

    // MARK: Rules

    private func rules<Sink: FeatureSink>(_ token: Int, _ sink: inout Sink) {
        guard let index = page.reading(at: token) else {
            sink.add(90, rate(token))
            return
        }
        let rule = page.infos[page.readings[index].candidate.rule].key
        let isKept: UInt32 = page.isKept[index] ? 1 : 0
        sink.add(91, rule, isKept)
        sink.add(92, rule, facts.stems[token])
        sink.add(93, rule, rate(token), isKept)
        sink.add(94, facts.stems[token], isKept)
        sink.add(95, rate(token), isKept)
    }
}
