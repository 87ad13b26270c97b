import Tokenization

// What many tokens have in common, by themselves or as seen from a cue, and the features that follow from it alone.

/// The number of a state: what it consists of, side by side.
private struct StateKey {
    private(set) var value: UInt32 = 0

    /// - Parameter bits: that the part needs at most.
    @inline(__always) mutating func append(_ part: UInt32, bits: UInt32) {
        assert(part < 1 << bits && value < 1 << (KeptSums.keyBits - bits))
        value = value << bits | part
    }

    @inline(__always) mutating func append(_ part: UInt8, bits: UInt32) { append(UInt32(part), bits: bits) }
}

extension SpanFeatures {
    // MARK: Seen by itself

    /// The tags around a token.
    struct Tags {
        let own, previous, next, secondLast, second: UInt32

        @inline(__always) init(_ token: Int, _ features: SpanFeatures) {
            own = features.tag(token)
            (previous, secondLast) = (features.tag(token - 1), features.tag(token - 2))
            (next, second) = (features.tag(token + 1), features.tag(token + 2))
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(secondLast, bits: 6)
            key.append(previous, bits: 6)
            key.append(own, bits: 6)
            key.append(next, bits: 6)
            key.append(second, bits: 6)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ tags: Tags, into sink: inout Sink) {
        sink.add(102, tags.own)
        sink.add(103, tags.own, tags.previous)
        sink.add(104, tags.own, tags.next)
        sink.add(110, tags.own, tags.previous, tags.next)
        sink.add(113, tags.own, tags.next, tags.second)
        sink.add(114, tags.own, tags.previous, tags.secondLast)
    }

    /// Where a token and those beside it stand in their units and quotations.
    struct Places {
        let own, previous, next, quoting, quotingBefore: UInt32

        @inline(__always) init(_ token: Int, _ features: SpanFeatures) {
            (own, previous, next) = (
                features.place(token), features.place(token - 1), features.place(token + 1)
            )
            (quoting, quotingBefore) = (features.quoting(token), features.quoting(token - 1))
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(previous, bits: 8)
            key.append(own, bits: 8)
            key.append(next, bits: 8)
            key.append(quoting, bits: 3)
            key.append(quotingBefore, bits: 3)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ places: Places, into sink: inout Sink) {
        sink.add(107, places.own, places.previous)
        sink.add(108, places.own, places.next)
        sink.add(109, places.quoting, places.quotingBefore)
    }

    // MARK: Seen from a cue

    /// What a token is and how many units it is off.
    struct Near {
        /// Units from the cue's, -5 to 5, plus 5.
        let away: UInt32
        let place, tag, form: UInt32
        let side: Side
        /// See ``CueSite/part(of:in:)``.
        let subject: UInt8

        @inline(__always)
        init(_ token: Int, _ side: Side, _ site: CueSite, _ features: SpanFeatures) {
            away = UInt32(
                truncatingIfNeeded: min(max(Int(features.facts.units[token]) - site.unit, -5), 5) + 5)
            (place, tag, form) = (features.place(token), features.tag(token), site.form)
            self.side = side
            subject = site.part(of: token, in: site.subject)
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(away, bits: 4)
            key.append(place, bits: 8)
            key.append(tag, bits: 6)
            key.append(form, bits: 5)
            key.append(side.key, bits: 2)
            key.append(subject, bits: 2)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ near: Near, into sink: inout Sink) {
        sink.add(135, near.away, near.place)
        sink.add(136, near.away, near.tag, near.form << 2 | near.side.key)
        sink.add(168, UInt32(near.subject), near.form, near.place)
    }

    /// What stands between a token and the cue's head.
    struct Between {
        let side: Side
        let commas, verbs, links, marks, cues, quoting: UInt8
        let form: UInt32

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
            form = site.form
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(side.key, bits: 2)
            key.append(form, bits: 5)
            key.append(commas, bits: 2)
            key.append(verbs, bits: 2)
            key.append(links, bits: 2)
            key.append(marks, bits: 2)
            key.append(cues, bits: 2)
            key.append(quoting, bits: 2)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ between: Between, into sink: inout Sink) {
        let side = between.side.key
        let form = between.form << 2 | side
        let quoting = UInt32(between.quoting)
        let (commas, verbs, marks) = (UInt32(between.commas), UInt32(between.verbs), UInt32(between.marks))
        sink.add(141, side, commas, verbs)
        sink.add(142, form, commas << 4 | verbs << 2 | UInt32(between.links))
        sink.add(146, side, marks, quoting)
        sink.add(147, side, marks << 2 | commas, quoting)
        sink.add(148, form, marks, quoting << 2 | UInt32(between.cues))
    }

    /// What the rules' reading and the grammar make of a token.
    struct Guess {
        let side: Side
        /// The rules' role of the token and of those beside it; 7 outside the window.
        let own, previous, next: UInt8
        /// See ``CueSite/part(of:in:)``; of the clause 4 for what else is behind the head.
        let subject, clause: UInt8
        let quoting: UInt8
        let form: UInt32
        let isRule: Bool

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
            form = site.form
            isRule = site.rule != 0
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(side.key, bits: 2)
            key.append(form, bits: 5)
            key.append(own, bits: 3)
            key.append(previous, bits: 3)
            key.append(next, bits: 3)
            key.append(clause, bits: 3)
            key.append(subject, bits: 2)
            key.append(quoting, bits: 2)
            key.append(isRule ? UInt32(1) : 0, bits: 1)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ guess: Guess, into sink: inout Sink) {
        let isRule: UInt32 = guess.isRule ? 1 : 0
        let own = UInt32(guess.own)
        let (previous, quoting) = (UInt32(guess.previous), UInt32(guess.quoting))
        sink.add(161, own << 1 | isRule, previous)
        sink.add(162, own << 1 | isRule, UInt32(guess.next))
        sink.add(165, own << 1 | isRule, quoting, previous)
        sink.add(167, UInt32(guess.subject), guess.side.key, isRule)
        sink.add(170, UInt32(guess.clause), guess.form, isRule)
        sink.add(171, UInt32(guess.clause), quoting, own << 1 | isRule)
    }

    /// Where a token stands in its sentence, and its quotation to the cue.
    struct Place {
        let side: Side
        /// Sentences from the cue's, -2 to 2, plus 2.
        let sentence: UInt8
        /// Bin of the distance from the sentence's start.
        let start: UInt8
        let quoting: UInt8
        /// Bins of a quotation's distance from the head and of its length.
        let gap, length: UInt8
        let form: UInt32

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
            form = site.form
        }

        @inline(__always) var key: UInt32 {
            var key = StateKey()
            key.append(side.key, bits: 2)
            key.append(form, bits: 5)
            key.append(sentence, bits: 3)
            key.append(quoting, bits: 2)
            key.append(start, bits: 4)
            key.append(gap, bits: 4)
            key.append(length, bits: 4)
            return key.value
        }
    }

    func emit<Sink: FeatureSink>(_ place: Place, into sink: inout Sink) {
        let side = place.side.key
        let (sentence, gap) = (UInt32(place.sentence), UInt32(place.gap))
        sink.add(181, sentence, UInt32(place.quoting))
        sink.add(183, sentence, UInt32(place.start), side)
        if place.quoting != 0 {
            sink.add(185, side, gap, sentence)
            sink.add(186, place.form << 2 | side, gap, UInt32(place.length))
        } else {
            sink.add(188, side, sentence, place.form)
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
