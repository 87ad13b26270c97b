/// Puts an article's prose together from pieces of marked-up source, and keeps the way back.
///
/// Every byte of the prose is either copied from the source (verbatim) or stands for a stretch of it
/// (replaced), so that the map cannot drift from the text. White space is folded here: a run becomes one
/// space inside a block and nothing at its edges; a line feed stands between blocks.

import SourceText

struct ProseBuilder {
    let source: Bytes
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private var segments: [OffsetMap.Segment] = []
    /// Where the open block starts in the prose, in bytes, and what was there before it.
    private var current: (start: Int, textCount: Int, segmentCount: Int)?
    /// White space that has been read inside the block and is not written yet.
    private var pendingSpace: Span?
    /// End of what was last written, in the source.
    private var lastEnd = 0

    init(source: Bytes) {
        self.source = source
        text.reserveCapacity(source.count / 2)
    }

    var isInBlock: Bool { current != nil }
    private var canBeginWithSpace: Bool { isInBlock && pendingSpace == nil }
    /// What the open block says so far.
    var currentText: ArraySlice<UInt8> { text[(current?.start ?? text.count)...] }
    /// The text of the block that is the headline.
    var headline: String? {
        blocks.first { $0.kind == .headline }.map { String(decoding: text[$0.span.range], as: UTF8.self) }
    }
    /// From the prose to the source.
    var map: OffsetMap { OffsetMap(segments: segments) }

    /// Adds bytes of the source as they stand.
    mutating func append(_ span: Span) {
        var at = span.start
        while at < span.end {
            let run = proseEnd(from: at, to: span.end)
            if run > at { writeVerbatim(Span(at, run)) }
            at = run
            while at < span.end {
                let space = source.whiteSpaceLength(at: at, end: span.end)
                let skipped = space > 0 ? space : source.invisibleLength(at: at, end: span.end)
                if skipped == 0 { break }
                if space > 0 { appendSpace(for: Span(at, at + space)) }
                at += skipped
            }
        }
    }

    /// Adds bytes that stand for a stretch of the source.
    mutating func append(_ replacement: [UInt8], for span: Span) {
        replacement.withUnsafeBufferPointer { bytes in
            guard let first = bytes.first else { return }
            let spaceLength = bytes.whiteSpaceLength(at: 0, end: bytes.count)
            if spaceLength == bytes.count { return appendSpace(for: span) }
            if bytes.invisibleLength(at: 0, end: bytes.count) == bytes.count || first == 0 { return }
            prepareToWrite(at: span.start)
            segments.append(.init(text: text.count, original: span, isVerbatim: false))
            text.append(contentsOf: bytes)
            lastEnd = span.end
        }
    }

    /// Adds white space that stands for a stretch of the source. Runs fold, also across markup.
    mutating func appendSpace(for span: Span) {
        guard isInBlock else { return }
        pendingSpace = Span(pendingSpace?.start ?? span.start, max(span.end, pendingSpace?.end ?? 0))
    }

    /// Adds white space that the source writes as markup, between what was written and what follows.
    mutating func appendSpace() { appendSpace(for: Span(lastEnd, lastEnd)) }

    /// Ends the open block, if there is one.
    /// - Parameter keep: tells from its bytes whether it is prose; else it leaves no trace.
    mutating func closeBlock(_ kind: Block.Kind, keep: (ArraySlice<UInt8>) -> Bool = { _ in true }) {
        pendingSpace = nil
        guard let block = current else { return }
        current = nil
        if keep(text[block.start...]) {
            blocks.append(Block(kind: kind, span: Span(block.start, text.count)))
        } else {
            text.removeSubrange(block.textCount...)
            segments.removeSubrange(block.segmentCount...)
        }
    }

    /// End of the bytes from `start` on in which every white space is one space between two words.
    private func proseEnd(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end {
            let byte = source[at]
            if byte == 0x20 {
                // ASCII alone may follow: other spaces are looked at in the next round.
                let isBetweenWords = at > start || canBeginWithSpace
                guard isBetweenWords, at + 1 < end, (0x21..<0x80).contains(source[at + 1]) else { return at }
            } else if byte < 0x20 {
                if byte.isASCIISpace { return at }
            } else if byte >= 0xC2, byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
                if source.whiteSpaceLength(at: at, end: end) + source.invisibleLength(at: at, end: end) > 0 {
                    return at
                }
            }
            at += 1
        }
        return at
    }

    private mutating func writeVerbatim(_ span: Span) {
        prepareToWrite(at: span.start)
        addVerbatimSegment(span)
        text.append(contentsOf: source[span.range])
        lastEnd = span.end
    }

    /// Opens a block where none is open, and writes the space or line feed that is due.
    private mutating func prepareToWrite(at start: Int) {
        if !isInBlock {
            current = (text.count, text.count, segments.count)
            guard !text.isEmpty else { return }
            segments.append(
                .init(text: text.count, original: Span(min(lastEnd, start), start), isVerbatim: false))
            text.append(.lineFeed)
            current?.start = text.count
        } else if let space = pendingSpace {
            pendingSpace = nil
            if space.count == 1, source[space.start] == 0x20 {
                addVerbatimSegment(space)
            } else {
                let around = Span(space.start, max(space.end, start))
                segments.append(.init(text: text.count, original: around, isVerbatim: false))
            }
            text.append(0x20)
        }
    }

    private mutating func addVerbatimSegment(_ span: Span) {
        if let last = segments.last, last.isVerbatim,
            last.original.start + (text.count - last.text) == span.start, last.text < text.count
        {
            segments[segments.count - 1].original.end = span.end
        } else {
            segments.append(.init(text: text.count, original: span, isVerbatim: true))
        }
    }
}
