import SourceText

/// Finds the texts of an annotation in the file: their nearest occurrences in the article's blocks.
struct Places {
    private let bytes: [UInt8]
    private let blocks: [Span]
    /// Where each byte stands.
    private let offsets: [UInt8: [Int]]

    init(_ article: Article) {
        bytes = article.original
        offsets = Dictionary(grouping: article.original.indices) { [bytes] in bytes[$0] }
        blocks = article.blocks.map { article.origin.original(of: $0.span) }
    }

    struct Found {
        var source: [Span] = []
        var cue: [Span] = []
        var content: [Span] = []
    }

    /// The source, cue and content that stand closest together; nil where a text is not in the article.
    func find(_ expected: ExpectedAttribution) -> Found? {
        var best: (cost: Int, found: Found)?
        let cues = sequences(expected.cue.pieces)
        let sources = expected.sourceText.map { sequences($0.pieces) } ?? [[]]
        for content in sequences(expected.content.pieces) {
            for cue in cues {
                let outer = 2 * Self.gap(content, cue) + Self.penalty(content, cue)
                if let best, outer >= best.cost { continue }
                for source in sources {
                    let inner = source.isEmpty ? 0 : Self.gap(source, cue) + Self.penalty(content, source)
                    if let best, outer + inner >= best.cost { continue }
                    best = (outer + inner, Found(source: source, cue: cue, content: content))
                }
            }
        }
        return best?.found
    }

    /// Every place of the first piece, each with the further pieces behind it.
    func sequences(_ pieces: [String]) -> [[Span]] {
        guard let first = pieces.first else { return [] }
        return occurrences(of: first).compactMap { start in
            var spans = [start]
            for piece in pieces.dropFirst() {
                guard
                    let next = occurrences(of: piece).first(where: { $0.start >= spans[spans.count - 1].end })
                else { return nil }
                spans.append(next)
            }
            return spans
        }
    }

    /// Where a text stands in the blocks, as whole words.
    private func occurrences(of text: String) -> [Span] {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, let starts = offsets[first] else { return [] }
        return starts.filter { bytes[$0...].starts(with: wanted) }
            .map { Span($0, $0 + wanted.count) }
            .filter { span in isWhole(span) && blocks.contains { $0.overlaps(span) } }
    }

    private func isWhole(_ span: Span) -> Bool {
        func isLetter(_ offset: Int) -> Bool {
            bytes.indices.contains(offset) && Unicode.Scalar(bytes[offset]).properties.isAlphabetic
                && bytes[offset] < 0x80
        }
        return !(isLetter(span.start - 1) && isLetter(span.start))
            && !(isLetter(span.end - 1) && isLetter(span.end))
    }

    /// Source and cue hardly ever stand inside the content.
    private static func penalty(_ content: [Span], _ part: [Span]) -> Int {
        content.contains { span in part.contains { $0.overlaps(span) } } ? 500 : 0
    }

    /// The bytes between the nearest of these spans.
    private static func gap(_ a: [Span], _ b: [Span]) -> Int {
        a.flatMap { x in b.map { y in max(0, max(y.start - x.end, x.start - y.end)) } }.min() ?? 0
    }
}
