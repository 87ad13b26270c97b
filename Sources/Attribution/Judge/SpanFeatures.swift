import Rules
import Tokenization

/// What speaks for a token's being part of a cue's source or content.
///
/// The features are parted by what they depend on, so that ``SpanScorer`` sums up each part only where it has not yet.
///
/// A class, so that nothing is copied where it is passed on.
package final class SpanFeatures {
    let facts: TokenFacts
    let cuesBefore: [Int32]
    let sentenceOf, quotationOf: [Int32]
    let sentences: [Sentence]
    let quotations: [Quotation]
    let count: Int

    /// - Parameter page: with its likely cues counted.
    package init(_ page: Page) {
        facts = page.facts
        cuesBefore = page.cuesBefore
        sentenceOf = page.tokens.sentenceOf
        quotationOf = page.tokens.quotationOf
        sentences = page.tokens.sentences
        quotations = page.tokens.quotations
        count = page.count
    }

    /// On which side of the cue's head a token stands.
    enum Side: UInt8, CaseIterable {
        case left, right, head

        @inline(__always) init(_ token: Int, _ site: CueSite) {
            self = token < site.head ? .left : token > site.head ? .right : .head
        }
        @inline(__always) var key: UInt32 { UInt32(rawValue) }
    }

    /// All features of a token seen from a cue, without those of ``alone(_:into:)``.
    package func emit<Sink: FeatureSink>(_ token: Int, from site: CueSite, into sink: inout Sink) {
        let side = Side(token, site)
        let guess = Guess(token, side, site, self)
        beside(token, side, into: &sink)
        tagged(tag(token), side, site, into: &sink)
        ruled(guess, site, into: &sink)
        emit(Near(token, side, site, self), into: &sink)
        emit(Between(token, side, site, self), into: &sink)
        emit(guess, into: &sink)
        emit(Place(token, side, site, self), into: &sink)
    }

    /// The features that are the same for every cue.
    package func alone<Sink: FeatureSink>(_ token: Int, into sink: inout Sink) {
        worded(token, into: &sink)
        emit(Tags(token, self), into: &sink)
        emit(Places(token, self), into: &sink)
    }

    // MARK: Parts that hang on words, which do not come again as states do

    /// The same for every cue.
    func worded<Sink: FeatureSink>(_ token: Int, into sink: inout Sink) {
        let own = tag(token)
        sink.add(101, word(token))
        sink.add(111, word(token), word(token + 1))
        sink.add(112, word(token), word(token - 1))
        let verb = facts.verbAhead[token]
        sink.add(115, own, verb == 0 ? 15 : UInt32(Bin.distance(Int(verb))))
        sink.add(116, own, verb == 0 ? 0 : facts.stems[token + Int(verb)])
    }

    /// The same for every cue on one side of the token.
    func beside<Sink: FeatureSink>(_ token: Int, _ side: Side, into sink: inout Sink) {
        sink.add(121, side.key, tag(token))
        sink.add(122, side.key, word(token))
    }

    /// The same for all tokens of a tag on one side of a cue.
    func tagged<Sink: FeatureSink>(_ tag: UInt32, _ side: Side, _ site: CueSite, into sink: inout Sink) {
        sink.add(133, site.stem, side.key, tag)
    }

    /// The same for all tokens of a cue of which a rule makes the same.
    func ruled<Sink: FeatureSink>(_ guess: Guess, _ site: CueSite, into sink: inout Sink) {
        sink.add(163, site.rule, UInt32(guess.own), UInt32(guess.previous))
    }

    // MARK: Columns, with values for what is outside the article

    @inline(__always) func tag(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.tags[token]) : 63
    }
    @inline(__always) private func word(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? facts.words[token] : 0
    }
    @inline(__always) func place(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.places[token]) : 255
    }
    @inline(__always) func quoting(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.quoting[token]) : 4
    }
}
