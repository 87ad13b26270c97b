/// The tags that each token of a sentence can bear, and the best way to each of them.
struct Trellis {
    private struct Node {
        var score: TagModel.Score
        /// The node of the token before from which the best way comes.
        var back: Int32
        var tag: UInt8
    }

    /// Of all tokens behind each other.
    private var nodes: [Node] = []
    /// Tokens that have been ended.
    private var count = 0
    /// The first nodes of the token that is being filled and of the one before.
    private var current = 0
    private var previous = 0

    mutating func removeAll() {
        nodes.removeAll(keepingCapacity: true)
        count = 0
        current = 0
        previous = 0
    }

    /// Whether no tag was added yet for the current token.
    var isLastEmpty: Bool { nodes.count == current }

    /// Adds a tag for the current token.
    mutating func add(_ tag: UInt8, _ score: TagModel.Score) {
        nodes.append(Node(score: score, back: -1, tag: tag))
    }

    /// Finds the best ways to the current token's tags; the next token's follow.
    /// - Parameter transitions: a row for the sentence's start, then one for each tag.
    mutating func endToken(_ transitions: [Int16], tagCount: Int) {
        let (previous, current) = (self.previous, self.current)
        let isFirst = count == 0
        transitions.withUnsafeBufferPointer { transitions in
            nodes.withUnsafeMutableBufferPointer { nodes in
                for node in current..<nodes.count {
                    let tag = Int(nodes[node].tag)
                    if isFirst {
                        nodes[node].score += TagModel.Score(transitions[tag])
                        continue
                    }
                    var best = TagModel.Score.min
                    var back = previous
                    for before in previous..<current {
                        let row = (Int(nodes[before].tag) + 1) * tagCount
                        let score = nodes[before].score + TagModel.Score(transitions[row + tag])
                        if score > best {
                            best = score
                            back = before
                        }
                    }
                    nodes[node].score += best
                    nodes[node].back = Int32(back)
                }
            }
        }
        count += 1
        self.previous = current
        self.current = nodes.count
    }

    /// Appends the tags on the best way through all tokens.
    func appendBestPath(to tags: inout [UInt8]) {
        guard count > 0 else { return }
        let base = tags.count
        tags.append(contentsOf: repeatElement(0, count: count))
        var node = previous
        for other in node..<nodes.count where nodes[other].score > nodes[node].score { node = other }
        for index in stride(from: count - 1, through: 0, by: -1) {
            tags[base + index] = nodes[node].tag
            node = Int(nodes[node].back)
        }
    }
}
