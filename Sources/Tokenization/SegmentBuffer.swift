/// The word segments of one chunk after another, from the scanner or from ICU, with links cut out whole.
///
/// ICU is asked for a whole block at once, when the first chunk needs it: a call a chunk would cost more
/// than its work.
struct SegmentBuffer {
    private(set) var segments: [Segment] = []
    private var cut: [Segment] = []
    private var boundaries = Boundaries()
    private var hasBoundaries = false
    private var block = 0..<0

    mutating func startBlock(_ block: Range<Int>) {
        self.block = block
        hasBoundaries = false
    }

    /// Replaces the segments by those of a chunk of the current block.
    mutating func fill(_ chunk: Chunk, text: Bytes, words: BoundaryIterator, asksICU: Bool) {
        segments.removeAll(keepingCapacity: true)
        if asksICU {
            if !hasBoundaries {
                words.find(in: Bytes(rebasing: text[block]), into: &boundaries)
                hasBoundaries = true
            }
            WordScanner.take(
                chunk, from: &boundaries, base: block.lowerBound, in: text, into: &segments)
        } else {
            WordScanner.scan(chunk, in: text, into: &segments)
        }
        if chunk.mayHoldLink { cutLinks(of: chunk, in: text) }
    }

    private mutating func cutLinks(of chunk: Chunk, in text: Bytes) {
        cut.removeAll(keepingCapacity: true)
        var index = 0
        var start = chunk.start
        while let link = Links.first(in: text, from: start, to: chunk.end) {
            take(start..<link.lowerBound, from: &index, in: text)
            cut.append(Segment(start: link.lowerBound, end: link.upperBound, kind: .link))
            start = link.upperBound
        }
        take(start..<chunk.end, from: &index, in: text)
        swap(&segments, &cut)
    }

    /// Takes over the segments within a range, clipped to it.
    private mutating func take(_ range: Range<Int>, from index: inout Int, in text: Bytes) {
        while index < segments.count, segments[index].end <= range.lowerBound { index += 1 }
        while index < segments.count, segments[index].start < range.upperBound {
            let segment = segments[index]
            let start = max(segment.start, range.lowerBound)
            let end = min(segment.end, range.upperBound)
            // A mark that joined the word to the link goes on its own: "before.@ann".
            let isJoint = end < segment.end && isMark(text[end - 1]) && start < end - 1
            takePieces(start..<(isJoint ? end - 1 : end), isWord: segment.kind == .word, in: text)
            if isJoint { takePieces((end - 1)..<end, isWord: false, in: text) }
            if segment.end > range.upperBound { return }
            index += 1
        }
    }

    /// Takes a segment apart at each "@", which is a letter for ICU only, and at a mark that it starts
    /// with because a link before it was cut off.
    private mutating func takePieces(_ range: Range<Int>, isWord: Bool, in text: Bytes) {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let byte = text[offset]
            if offset == start && isMark(byte) || byte == UInt8(ascii: "@") {
                if start < offset { cut.append(Segment(in: text, from: start, to: offset, isWord: isWord)) }
                cut.append(Segment(in: text, from: offset, to: offset + 1, isWord: false))
                start = offset + 1
            }
            offset += 1
        }
        if start < range.upperBound {
            cut.append(Segment(in: text, from: start, to: range.upperBound, isWord: isWord))
        }
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte.isASCII && !byte.isAlphanumeric && byte != UInt8(ascii: "_")
    }
}
