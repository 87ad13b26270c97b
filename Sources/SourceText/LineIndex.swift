/// Lines of a UTF-8 text. Lines end at "\n", "\r\n" or a lone "\r".
public struct LineIndex: Sendable {
    /// The byte offset at which each line starts.
    public let starts: [Int]

    public init(_ text: [UInt8]) {
        var starts = [0]
        var previous: UInt8 = 0
        var offset = 0
        for byte in text {
            if previous == 13, byte != 10 { starts.append(offset) }
            if byte == 10 { starts.append(offset + 1) }
            previous = byte
            offset += 1
        }
        if previous == 13 { starts.append(offset) }
        self.starts = starts
    }

    /// The 1-based line on which the byte at `offset` stands.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The byte offset at which a 1-based line starts.
    public func start(ofLine line: Int) -> Int { starts[line - 1] }
}
