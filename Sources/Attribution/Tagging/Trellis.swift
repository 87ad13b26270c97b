import Rules

/// The tags that the tokens of a sentence can bear, and the best way through them.
///
/// Most words bear one tag only. Whatever stands before such a word cannot change what follows it, so the ways are
/// followed from one settled token to the next and no further.
struct Trellis: ~Copyable {
    struct Node: BitwiseCopyable {
        var score: TagModel.Score
        /// The node of the token before from which the best way comes.
        var back: Int32
        /// Its row in the table of transitions: the tag's number and one, for the first is the sentence's start.
        var row: Int32

        var tag: UInt8 { UInt8(truncatingIfNeeded: row - 1) }
    }

    private var transitions = Memory<Int16>()
    private let tagCount: Int32
    /// The settled token's node, then those of the tokens behind it.
    private var nodes = Memory<Node>()
    /// The first nodes of the last open token and of the one that is being filled.
    private var previous = 0
    private var current = 0
    /// Tokens behind the settled one.
    private var openCount = 0

    /// - Parameter transitions: a row for the sentence's start, then one for each tag.
    init(transitions: [Int16], tagCount: Int) {
        for score in transitions { self.transitions.append(score) }
        self.tagCount = Int32(tagCount)
    }

    mutating func startSentence() { anchor(row: 0) }

    @inline(__always) private mutating func anchor(row: Int32) {
        nodes.removeAll()
        nodes.append(Node(score: 0, back: -1, row: row))
        (previous, current, openCount) = (0, 1, 0)
    }

    /// Adds a tag for the current token.
    @inline(__always) mutating func add(_ tag: UInt8, _ score: TagModel.Score) {
        nodes.append(Node(score: score, back: -1, row: Int32(tag) + 1))
    }

    /// The current token can bear one tag only.
    @inline(__always) mutating func settle(
        _ tag: UInt8, at token: Int, _ tags: UnsafeMutableBufferPointer<UInt8>
    ) {
        if openCount > 0 { close(before: token, next: tag, tags) }
        tags[token] = tag
        anchor(row: Int32(tag) + 1)
    }

    /// All tags of the current token have been added.
    mutating func endToken(_ token: Int, fallback: UInt8, _ tags: UnsafeMutableBufferPointer<UInt8>) {
        switch nodes.count - current {
        case 0: return settle(fallback, at: token, tags)
        case 1: return settle(nodes[current].tag, at: token, tags)
        default: break
        }
        for node in current..<nodes.count {
            let (back, score) = best(before: Int(nodes[node].row) - 1)
            nodes[node].score += score
            nodes[node].back = Int32(truncatingIfNeeded: back)
        }
        previous = current
        current = nodes.count
        openCount += 1
    }

    mutating func endSentence(at end: Int, _ tags: UnsafeMutableBufferPointer<UInt8>) {
        if openCount > 0 { close(before: end, next: nil, tags) }
    }

    /// The node from which a tag is best reached, and the score until there; of equals the first.
    @inline(__always) private func best(before tag: Int) -> (node: Int, score: TagModel.Score) {
        var best = (node: previous, score: TagModel.Score.min)
        for node in previous..<current {
            let row = Int(nodes[node].row &* tagCount)
            let score = nodes[node].score &+ TagModel.Score(transitions[row &+ tag])
            if score > best.score { best = (node, score) }
        }
        return best
    }

    /// Writes the tags of the open tokens on the best way to the next one.
    private func close(before token: Int, next: UInt8?, _ tags: UnsafeMutableBufferPointer<UInt8>) {
        var node = previous
        if let next {
            node = best(before: Int(next)).node
        } else {
            for other in node..<current where nodes[other].score > nodes[node].score {
                node = other
            }
        }
        for place in stride(from: token - 1, through: token - openCount, by: -1) {
            tags[place] = nodes[node].tag
            node = Int(nodes[node].back)
        }
    }
}
