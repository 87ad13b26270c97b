import Tokenization

// What many tokens in a row have in common as seen from a cue, and the features that follow from it alone.

extension SpanFeatures {
    /// What stands between a token and the cue's head.
    struct Between: Equatable {
        let side: Side
        let commas, verbs, links, marks, cues, quoting: UInt8

        @inline(__always)
        init(_ token: Int, _ side: Side, _ site: CueSite, _ features: SpanFeatures) {
            let facts = features.facts
            let (low, high) =
                side == .left ? (token + 1, site.head) : (site.head + 1, max(site.head + 1, token))
            self.side = side
            commas = Bin.few(facts.commas[high] - facts.commas[low])
            verbs = Bin.few(facts.verbs[high] - facts.verbs[low])
            links = Bin.few(facts.links[high] - facts.links[low])
            marks = Bin.few(facts.marks[high] - facts.marks[low])
            cues = Bin.few(features.cuesBefore[high] - features.cuesBefore[low])
            quoting = facts.quoting[token]
        }
    }

    func emit<Sink: FeatureSink>(_ between: Between, _ site: CueSite, into sink: inout Sink) {
        let side = between.side.key
        let form = site.form << 2 | side
        let quoting = UInt32(between.quoting)
        let (commas, verbs, marks) = (UInt32(between.commas), UInt32(between.verbs), UInt32(between.marks))
        sink.add(141, side, commas, verbs)
        sink.add(142, form, commas << 4 | verbs << 2 | UInt32(between.links))
        sink.add(146, side, marks, quoting)
        sink.add(147, side, marks << 2 | commas, quoting)
        sink.add(148, form, marks, quoting << 2 | UInt32(between.cues))
    }

    /// What the rules' reading and the grammar make of a token.
    struct Guess: Equatable {
        let side: Side
        /// The rules' role of the token and of those beside it; 7 outside the window.
        let own, previous, next: UInt8
        /// See ``CueSite/part(of:in:)``; of the clause 4 for what else is behind the head.
        let subject, clause: UInt8
        let quoting: UInt8

        @inline(__always)
        init(_ token: Int, _ side: Side, _ site: CueSite, _ features: SpanFeatures) {
            let index = token - site.window.lowerBound
            self.side = side
            own = site.proposal[index].rawValue
            previous = index > 0 ? site.proposal[index - 1].rawValue : 7
            next = index + 1 < site.proposal.count ? site.proposal[index + 1].rawValue : 7
            subject = site.part(of: token, in: site.subject)
            let part = site.part(of: token, in: site.clause)
            clause = part == 0 && side == .right ? 4 : part
            quoting = features.facts.quoting[token]
        }
    }

    func emit<Sink: FeatureSink>(_ guess: Guess, _ site: CueSite, into sink: inout Sink) {
        let isRule: UInt32 = site.rule == 0 ? 0 : 1
        let own = UInt32(guess.own)
        let (previous, quoting) = (UInt32(guess.previous), UInt32(guess.quoting))
        sink.add(161, own << 1 | isRule, previous)
        sink.add(162, own << 1 | isRule, UInt32(guess.next))
        sink.add(163, site.rule, own, previous)
        sink.add(165, own << 1 | isRule, quoting, previous)
        sink.add(167, UInt32(guess.subject), guess.side.key, isRule)
        sink.add(170, UInt32(guess.clause), site.form, isRule)
        sink.add(171, UInt32(guess.clause), quoting, own << 1 | isRule)
    }

    /// Where a token stands in its sentence, and its quotation to the cue.
    struct Place: Equatable {
        let side: Side
        /// Sentences from the cue's, -2 to 2, plus 2.
        let sentence: UInt8
        /// Bin of the distance from the sentence's start.
        let start: UInt8
        let quoting: UInt8
        /// Bins of a quotation's distance from the head and of its length.
        let gap, length: UInt8

        @inline(__always)
        init(_ token: Int, _ side: Side, _ site: CueSite, _ features: SpanFeatures) {
            let number = Int(features.sentenceOf[token])
            self.side = side
            sentence = UInt8(truncatingIfNeeded: min(max(number - site.sentence, -2), 2) + 2)
            start = Bin.distance(token - features.sentences[number].tokens.lowerBound)
            quoting = features.facts.quoting[token]
            let quotation = Int(features.quotationOf[token])
            if quotation >= 0 {
                let range = features.quotations[quotation].tokens
                gap = Bin.distance(
                    range.upperBound <= site.head
                        ? site.head - range.upperBound : max(0, range.lowerBound - site.head))
                length = Bin.distance(range.count)
            } else {
                (gap, length) = (0, 0)
            }
        }
    }

    func emit<Sink: FeatureSink>(_ place: Place, _ site: CueSite, into sink: inout Sink) {
        let side = place.side.key
        let (sentence, gap) = (UInt32(place.sentence), UInt32(place.gap))
        sink.add(181, sentence, UInt32(place.quoting))
        sink.add(183, sentence, UInt32(place.start), side)
        if place.quoting != 0 {
            sink.add(185, side, gap, sentence)
            sink.add(186, site.form << 2 | side, gap, UInt32(place.length))
        } else {
            sink.add(188, side, sentence, site.form)
        }
    }
}

extension CueSite {
    /// 0 outside a phrase, 1 its first token, 2 another, 3 the token behind it.
    @inline(__always) func part(of token: Int, in phrase: Range<Int>) -> UInt8 {
        phrase.contains(token)
            ? token == phrase.lowerBound ? 1 : 2 : token == phrase.upperBound ? 3 : 0
    }
}
