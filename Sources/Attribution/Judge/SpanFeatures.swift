import Rules
import Tokenization

/// What speaks for a token's being part of a cue's source or content.
///
/// The features are parted by what they depend on, so that ``SpanScorer`` sums up each part only when that changes.
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
        beside(token, side, into: &sink)
        tagged(tag(token), side, site, into: &sink)
        near(token, side, site, into: &sink)
        emit(Between(token, side, site, self), site, into: &sink)
        emit(Guess(token, side, site, self), site, into: &sink)
        emit(Place(token, side, site, self), site, into: &sink)
    }

    // MARK: Parts

    /// The same for every cue.
    package func alone<Sink: FeatureSink>(_ token: Int, into sink: inout Sink) {
        let own = tag(token)
        sink.add(101, word(token))
        sink.add(102, own)
        sink.add(103, own, tag(token - 1))
        sink.add(104, own, tag(token + 1))
        sink.add(109, quoting(token), quoting(token - 1))
        sink.add(107, place(token), place(token - 1))
        sink.add(108, place(token), place(token + 1))
        sink.add(110, own, tag(token - 1), tag(token + 1))
        sink.add(111, word(token), word(token + 1))
        sink.add(112, word(token), word(token - 1))
        sink.add(113, own, tag(token + 1), tag(token + 2))
        sink.add(114, own, tag(token - 1), tag(token - 2))
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

    /// Seldom the same for two tokens in a row.
    @inline(__always)
    func near<Sink: FeatureSink>(_ token: Int, _ side: Side, _ site: CueSite, into sink: inout Sink) {
        let away = UInt32(truncatingIfNeeded: min(max(Int(facts.units[token]) - site.unit, -5), 5) + 5)
        sink.add(135, away, place(token))
        sink.add(136, away, tag(token), site.form << 2 | side.key)
        sink.add(168, UInt32(site.part(of: token, in: site.subject)), site.form, place(token))
    }

    // MARK: Columns, with values for what is outside the article

    @inline(__always) func tag(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.tags[token]) : 63
    }
    @inline(__always) private func word(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? facts.words[token] : 0
    }
    @inline(__always) private func place(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.places[token]) : 255
    }
    @inline(__always) private func quoting(_ token: Int) -> UInt32 {
        token >= 0 && token < count ? UInt32(facts.quoting[token]) : 4
    }
}
