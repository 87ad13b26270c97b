/// Plain text: nothing but line ends tells where a paragraph ends.
///
/// Two habits exist. Some files have one paragraph a line; others break lines at a width and put blank
/// lines between paragraphs. So lines that stand together are one block where they look wrapped, and a
/// block each where they do not. The prose is the file itself, so the blocks are all there is to find.

import Glibc
import SourceText

enum PlainText {
    static func blocks(of text: [UInt8]) -> [Block] {
        text.withUnsafeBufferPointer { bytes in
            var finder = BlockFinder(bytes: bytes)
            return finder.find()
        }
    }
}

private struct BlockFinder {
    let bytes: Bytes
    var blocks: [Block] = []
    /// Lines that stand together, trimmed, without the furniture.
    var lines: [Span] = []
    /// The first line, when it can be a headline as far as it is known yet.
    var headline: Span?
    var isAtStart = true
    /// Whether the document's lines are wrapped on the whole; looked at when it is first needed.
    var isHardWrapped: Bool?

    init(bytes: Bytes) { self.bytes = bytes }

    mutating func find() -> [Block] {
        let hasCarriageReturns = bytes.firstIndex(of: .carriageReturn, from: 0) < bytes.count
        var start = 0
        while start < bytes.count {
            let end = bytes.firstIndex(of: .lineFeed, from: start)
            if hasCarriageReturns {
                addLines(splitAtCarriageReturns: Span(start, end))
            } else {
                add(line: Span(start, end))
            }
            start = end + 1
        }
        endParagraph()
        dropLoneHeadline()
        return blocks
    }

    /// A carriage return before the line feed is trimmed like a space; a lone one ends a line.
    private mutating func addLines(splitAtCarriageReturns line: Span) {
        var start = line.start
        while start < line.end {
            let end = min(bytes.firstIndex(of: .carriageReturn, from: start), line.end)
            add(line: Span(start, end))
            start = end + 1
        }
        if line.isEmpty { add(line: line) }
    }

    private mutating func add(line: Span) {
        let line = bytes.trimmed(line)
        if line.isEmpty { return endParagraph() }
        if isAtStart {
            isAtStart = false
            if Headline.isLikely(bytes, line) {
                headline = line
                blocks.append(Block(kind: .headline, span: line))
                return
            }
        }
        if !FurnitureLine.matches(bytes, line), !isHeadlineAgain(line) { lines.append(line) }
    }

    /// Pages saved as text often give the headline twice.
    private func isHeadlineAgain(_ line: Span) -> Bool {
        guard let headline, blocks.count == 1, headline.count == line.count else { return false }
        return bytes[headline.range].elementsEqual(bytes[line.range])
    }

    private mutating func endParagraph() {
        guard !lines.isEmpty else { return confirmHeadline(isFollowedByBlankLine: true) }
        confirmHeadline(isFollowedByBlankLine: false)
        if !isWrapped(lines) {
            for line in lines { addBlock(line) }
        } else {
            addBlock(Span(lines[0].start, lines[lines.count - 1].end))
        }
        lines.removeAll(keepingCapacity: true)
    }

    private mutating func addBlock(_ span: Span) {
        let bullet = bytes.bulletLength(span)
        blocks.append(
            Block(kind: bullet > 0 ? .listItem : .paragraph, span: Span(span.start + bullet, span.end)))
    }

    /// Once it is known what follows: wrapped lines make the first one a piece of a paragraph, and a
    /// sentence that stops needs a blank line after it.
    private mutating func confirmHeadline(isFollowedByBlankLine: Bool) {
        guard let first = headline, blocks.count == 1, blocks[0].kind == .headline else { return }
        if isFollowedByBlankLine || lines.isEmpty { return }
        guard isAdjacent(first, lines[0]) else { return }
        if isWrapped([first] + lines) {
            blocks.removeAll()
            lines.insert(first, at: 0)
        } else if Headline.endsLikeSentence(bytes, first) || lines.count > 1 && lines[0].count <= first.count
        {
            blocks[0].kind = .paragraph
        }
    }

    private mutating func isWrapped(_ lines: [Span]) -> Bool {
        guard lines.count > 1, LineWrap.isWrapped(bytes, lines) else { return false }
        if let known = isHardWrapped { return known }
        let answer = LineWrap.isHardWrapped(bytes)
        isHardWrapped = answer
        return answer
    }

    private func isAdjacent(_ first: Span, _ second: Span) -> Bool {
        bytes[first.end..<second.start].count { $0 == .lineFeed } <= 1
            && bytes[first.end..<second.start].count { $0 == .carriageReturn } <= 1
    }

    /// Nothing longer follows, so the line is a text, not the headline of one.
    private mutating func dropLoneHeadline() {
        guard blocks.first?.kind == .headline else { return }
        let longest = blocks.dropFirst().map(\.span.count).max() ?? 0
        if longest < blocks[0].span.count { blocks[0].kind = .paragraph }
    }
}

private let bullets = ["*", "•", "·", "◦", "▪"].map { Array($0.utf8) }

extension UnsafeBufferPointer<UInt8> {
    /// The first offset of `byte` from `start` on, or the end.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        guard let base = baseAddress, start < count else { return count }
        guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The span without ASCII and no-break spaces around it.
    func trimmed(_ span: Span) -> Span {
        var (start, end) = (span.start, span.end)
        while start < end {
            let space = whiteSpaceLength(at: start, end: end)
            if space == 0 { break }
            start += space
        }
        while end > start {
            if self[end - 1].isASCIISpace {
                end -= 1
            } else if end - 2 >= start, whiteSpaceLength(at: end - 2, end: end) == 2 {
                end -= 2
            } else {
                break
            }
        }
        return Span(start, end)
    }

    /// The bytes of a list mark and the space after it, 0 where there is none. A dash is none: in
    /// many languages it opens speech.
    func bulletLength(_ line: Span) -> Int {
        let first = self[line.start]
        guard first == 0x2A || first == 0xE2 || first == 0xC2 else { return 0 }
        for mark in bullets where self[line.range].starts(with: mark) {
            var end = line.start + mark.count
            while end < line.end, self[end] == 0x20 || self[end] == 0x09 { end += 1 }
            return end > line.start + mark.count && end < line.end ? end - line.start : 0
        }
        return 0
    }
}
