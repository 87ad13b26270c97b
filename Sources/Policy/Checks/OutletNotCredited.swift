import Attribution
import SourceText

extension Check {
    static let outletNotCredited = Check(
        "outlet-not-credited", level: .warning,
        summary: "A claim taken from another outlet that is not named.",
        explanation: """
            “It was reported” and “according to media reports” hide whose work it is and how far it can be trusted. \
            Name the outlet, link to it, and say what it rests on.
            """,
        standards: ["AP Statement of News Values and Principles"],
        bad: [
            "{here:It was reported} on Monday that the plant would close.",
            "The plant will close in May, {here:local media} reported.",
        ],
        good: [
            "The Guardian reported on Monday that the plant would close.",
            "It was reported by The Guardian on Monday that the plant would close.",
            "The incident was reported to the police on Monday.",
            "State media reported on Monday that the plant would close.",
        ]
    ) { draft, _ in
        let outlets = draft.attributions.filter { $0.outlet != nil }.map { draft.sentence(at: $0.start) }
        let credited = Set(outlets)
        var last = -1
        return draft.proseBlocks.flatMap { block in
            draft.wording.list("unnamed-outlets").all(
                in: draft.tokens(in: block.span), of: draft.tokens.hashes)
        }.compactMap { range in
            // "Local media reports say" are two phrases and one fault.
            defer { last = range.upperBound }
            guard !draft.isQuoted(range.lowerBound), range.lowerBound != last,
                let sentence = draft.tokens.sentenceOf[safe: range.lowerBound],
                !credited.contains(Int(sentence)), !draft.namesOutlet(after: range), !isInTold(range, draft),
                tells(range, draft), !isOfState(range, draft), !countsPeople(range, draft),
                !draft.isAnswer(draft.tokens.span(range))
            else { return nil }
            let span = draft.tokens.span(range)
            return Finding(
                span, "\(draft.quoted(span)) does not say which outlet reported it.",
                advice: "Name the outlet and link to it.")
        }
    }

    /// "The letter speaks of press reports …": whether reports are what somebody else speaks of.
    private static func isInTold(_ range: Range<Int>, _ draft: Draft) -> Bool {
        let span = draft.tokens.span(range)
        return draft.attributions.contains { attribution in
            attribution.source != nil && draft.isSure(attribution)
                && attribution.contentSpans.contains { $0.contains(span) }
                && !attribution.sourceSpans.contains { $0.overlaps(span) }
        }
    }

    /// "state-run media reported": a state's own voice, and no house whose work is hidden.
    private static func isOfState(_ range: Range<Int>, _ draft: Draft) -> Bool {
        let words = max(0, range.lowerBound - 3)..<range.lowerBound
        return draft.wording.list("state-media").first(in: words, of: draft.tokens.hashes) != nil
    }

    /// "some 300 were reported to have fled": a toll, which authorities count.
    private static func countsPeople(_ range: Range<Int>, _ draft: Draft) -> Bool {
        guard ["were", "are"].contains(draft.text(range.lowerBound).lowercased()) else { return false }
        let sentence = draft.tokens.sentences[Int(draft.tokens.sentenceOf[range.lowerBound])].tokens
        return (sentence.lowerBound..<range.lowerBound).contains { draft.tokens.shapes[$0].contains(.number) }
    }

    /// Whether reports are what tells it, and not what is spoken of: "forged papers and false news reports".
    private static func tells(_ range: Range<Int>, _ draft: Draft) -> Bool {
        let (first, last) = (
            draft.text(range.lowerBound).lowercased(), draft.text(range.upperBound - 1).lowercased()
        )
        let span = draft.tokens.span(range)
        let isAttributed = draft.attributions.contains { attribution in
            (attribution.cue.spans + attribution.sourceSpans).contains { $0.overlaps(span) }
        }
        // "soil reports show": papers, and no press.
        if first == "reports", range.lowerBound > 0, draft.isWord(range.lowerBound - 1),
            !draft.tokens.shapes[range.lowerBound].contains(.startsSentence),
            !draft.wording.isIn(any: [.relative, .takesThat], draft.hash(range.lowerBound - 1)),
            draft.phrase("contrasts", in: [draft.tokens.span(range.lowerBound - 1..<range.lowerBound)]) == nil
        {
            return false
        }
        // "few media report so carefully", "local media asked her"
        if ["report", "reported", "media", "press"].contains(last), first != "it" {
            return isAttributed
                || range.lowerBound > 0 && draft.text(range.lowerBound - 1).lowercased() == "to"
        }
        guard last == "reports", range.count == 2 else { return true }
        let opensSentence = draft.tokens.shapes[range.lowerBound].contains(.startsSentence)
        let isAccording = range.lowerBound > 0 && draft.text(range.lowerBound - 1).lowercased() == "to"
        let isSubject =
            range.upperBound < draft.tokens.count
            && draft.wording.isIn(any: [.strong, .takesThat], draft.hash(range.upperBound))
        // "laughed about news reports": what is spoken of.
        if range.lowerBound > 0,
            ["with", "on", "about", "of"].contains(draft.text(range.lowerBound - 1).lowercased())
        {
            return false
        }
        return opensSentence || isAccording || isSubject
            || isAttributed
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Draft {
    /// The blocks that are neither headlines nor somebody else's words.
    var proseBlocks: [Block] {
        article.blocks.filter { $0.kind == .paragraph || $0.kind == .listItem }
    }

    /// Whether "by" or "in" and a name follow closely.
    func namesOutlet(after range: Range<Int>) -> Bool {
        let sentence = tokens.sentences[Int(tokens.sentenceOf[range.lowerBound])].tokens
        let rest = range.upperBound..<min(range.upperBound + 5, sentence.upperBound)
        // "It was reported on BBC radio"
        if (range.upperBound..<sentence.upperBound).contains(where: {
            tokens.shapes[$0].contains(.allCaps) && !text($0).contains(".") && $0 > 0
                && ["on", "by"].contains(text($0 - 1).lowercased())
        }) {
            return true
        }
        return rest.contains { token in
            ["by", "in", "on"].contains(text(token).lowercased()) && token + 1 < sentence.upperBound
                && (tokens.shapes[token + 1].contains(.capitalized) || text(token + 1).lowercased() == "the")
                && !wording.isIn(.weekday, hash(token + 1)) && !wording.isIn(.month, hash(token + 1))
        }
    }
}
