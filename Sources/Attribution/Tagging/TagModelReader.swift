import Tokenization

/// Reads the text form of a ``TagModel``: space-separated fields, one record a line.
///
///     onrecord-tags 1
///     tags NN IN …
///     t -12 -340 …               one row for the sentence's start, then one a tag
///     w said VBD:90 VBN:12       a word and its tags
///     s 3 ing VBG:200 NN:10      a shape class, a suffix and its tags
struct TagModelReader {
    private let text: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: [UInt8]) { self.text = text }

    mutating func expectHeader() throws(TagModel.FormatError) {
        guard nextLineText() == TagModel.header else {
            throw .init(line: 1, problem: "a tag model starts with \"\(TagModel.header)\"")
        }
    }

    mutating func tagNames() throws(TagModel.FormatError) -> [String] {
        let fields = nextLineText().split(separator: " ")
        guard fields.first == "tags", fields.count > 1, fields.count <= 64 else {
            throw problem("expected \"tags\" and up to 63 names")
        }
        return fields.dropFirst().map(String.init)
    }

    mutating func transitions(tagCount: Int) throws(TagModel.FormatError) -> [Int16] {
        var rows: [Int16] = []
        for _ in 0...tagCount {
            let fields = nextLineText().split(separator: " ")
            let numbers = fields.dropFirst().compactMap { Int16($0) }
            guard fields.first == "t", numbers.count == tagCount else {
                throw problem("expected \"t\" and \(tagCount) numbers")
            }
            rows += numbers
        }
        return rows
    }

    mutating func candidates(section: Character, tags: [String]) throws(TagModel.FormatError) -> CandidateTable {
        let numbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { (Array($1.utf8)[...], UInt8($0)) })
        let marker = section.asciiValue ?? 0
        var lists: [(key: UInt64, first: Int, count: Int)] = []
        var all: [TagModel.Candidate] = []
        while position < text.count, text[position] == marker {
            let fields = nextFields()
            let lead = marker == UInt8(ascii: "s") ? 2 : 1
            guard fields.count > lead + 1 else { throw problem("expected a key and its tags") }
            let first = all.count
            for field in fields[(lead + 1)...] {
                guard let colon = field.lastIndex(of: UInt8(ascii: ":")), let tag = numbers[field[..<colon]],
                    let score = Int16(String(decoding: field[(colon + 1)...], as: UTF8.self))
                else { throw problem("expected TAG:NUMBER with a known tag") }
                all.append(.init(tag: tag, score: score))
            }
            lists.append((try key(fields, isSuffix: lead == 2), first, all.count - first))
        }
        return CandidateTable(lists: lists, candidates: all)
    }

    private func key(_ fields: [ArraySlice<UInt8>], isSuffix: Bool) throws(TagModel.FormatError) -> UInt64 {
        if !isSuffix { return fields[1].withUnsafeBufferPointer { WordHash.hash(of: $0) } }
        guard let number = UInt8(String(decoding: fields[1], as: UTF8.self)),
            let shape = TagModel.ShapeClass(rawValue: number)
        else { throw problem("unknown shape class") }
        // The empty suffix is written "-": every word of that shape.
        let suffix = fields[2] == [UInt8(ascii: "-")][...] ? [] : fields[2]
        return TagModel.suffixKey(shape: shape, suffix: suffix)
    }

    private mutating func nextFields() -> [ArraySlice<UInt8>] {
        let end = text[position...].firstIndex(of: 10) ?? text.count
        let fields = text[position..<end].split(separator: 32)
        position = min(end + 1, text.count)
        line += 1
        return fields
    }

    private mutating func nextLineText() -> String {
        let end = text[position...].firstIndex(of: 10) ?? text.count
        defer {
            position = min(end + 1, text.count)
            line += 1
        }
        return String(decoding: text[position..<end], as: UTF8.self)
    }

    private func problem(_ text: String) -> TagModel.FormatError { .init(line: line - 1, problem: text) }
}
