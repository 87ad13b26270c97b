import Rules
import Tokenization

/// Reads the text form of a ``TagModel``: space-separated fields, one record a line.
///
///     onrecord-tags 1
///     tags NN IN …
///     t -12 -340 …               one row for the sentence's start, then one a tag
///     w said VBD:90 VBN:12       a word and its tags
///     s 3 ing VBG:200 NN:10      a shape class, a suffix and its tags
///
/// It is part of the program's start, so it goes over the bytes once and makes nothing of them but numbers.
struct TagModelReader {
    private static let longestName = 7

    private let text: [UInt8]
    private var position = 0
    private var line = 1
    /// From a tag's name, see ``nameKey(_:)``, to its number.
    private var tagNumbers = FlatTable()

    init(_ text: [UInt8]) { self.text = text }

    mutating func expectHeader() throws(TagModel.FormatError) {
        let start = position
        while !isAtLineEnd { position += 1 }
        guard text[start..<position].elementsEqual(TagModel.header.utf8) else {
            throw .init(line: 1, problem: "a tag model starts with \"\(TagModel.header)\"")
        }
        endLine()
    }

    mutating func tagNames() throws(TagModel.FormatError) -> [String] {
        guard takeMarker("tags") else { throw expected("\"tags\" and up to 63 names") }
        var names: [String] = []
        while let field = nextField() {
            guard field.count <= Self.longestName, names.count < 63 else {
                throw expected("up to 63 tags of at most \(Self.longestName) bytes")
            }
            tagNumbers.set(nameKey(field), Int32(names.count))
            names.append(String(decoding: text[field], as: UTF8.self))
        }
        guard !names.isEmpty else { throw expected("\"tags\" and up to 63 names") }
        endLine()
        return names
    }

    mutating func transitions(tagCount: Int) throws(TagModel.FormatError) -> [Int16] {
        var rows: [Int16] = []
        for row in 1...(tagCount + 1) {
            guard takeMarker("t") else { throw expected("\"t\" and \(tagCount) numbers") }
            while let field = nextField() {
                guard let number = number(field) else { throw expected("\"t\" and \(tagCount) numbers") }
                rows.append(number)
            }
            guard rows.count == row * tagCount else { throw expected("\"t\" and \(tagCount) numbers") }
            endLine()
        }
        return rows
    }

    mutating func words() throws(TagModel.FormatError) -> CandidateTable {
        var table = CandidateTable()
        while takeMarker("w") {
            guard let word = nextField() else { throw expected("a word and its tags") }
            try candidates(of: text[word].withUnsafeBufferPointer { WordHash.hash(of: $0) }, into: &table)
        }
        return table
    }

    mutating func suffixes() throws(TagModel.FormatError) -> CandidateTable {
        var table = CandidateTable()
        while takeMarker("s") {
            guard let shapeField = nextField(), let suffix = nextField() else {
                throw expected("a shape, a suffix and its tags")
            }
            guard let number = number(shapeField),
                let shape = UInt8(exactly: number).flatMap(TagModel.ShapeClass.init)
            else {
                throw expected("a shape class")
            }
            // The empty suffix is written "-": every word of that shape.
            let isEmpty = suffix.count == 1 && text[suffix.lowerBound] == UInt8(ascii: "-")
            let key = TagModel.suffixKey(shape: shape, suffix: isEmpty ? [] : text[suffix])
            try candidates(of: key, into: &table)
        }
        return table
    }

    /// The rest of a line, "TAG:NUMBER …".
    private mutating func candidates(of key: UInt64, into table: inout CandidateTable) throws(TagModel
        .FormatError)
    {
        var count = 0
        while let field = nextField() {
            guard let colon = text[field].lastIndex(of: UInt8(ascii: ":")),
                let score = number(colon + 1..<field.upperBound), colon - field.lowerBound <= Self.longestName
            else { throw expected("TAG:NUMBER") }
            let tag = tagNumbers.value(nameKey(field.lowerBound..<colon))
            guard tag >= 0 else { throw expected("TAG:NUMBER with a known tag") }
            table.append(.init(tag: UInt8(tag), score: score))
            count += 1
        }
        guard count > 0 else { throw expected("a key and its tags") }
        table.endList(key, count: count)
        endLine()
    }

    // MARK: Fields

    private var isAtLineEnd: Bool { position == text.count || text[position] == 10 }

    private mutating func endLine() {
        position = min(position + 1, text.count)
        line += 1
    }

    /// The bytes of the next field of the line; nil at its end.
    private mutating func nextField() -> Range<Int>? {
        while position < text.count, text[position] == 32 { position += 1 }
        let start = position
        while position < text.count, text[position] != 32, text[position] != 10 { position += 1 }
        return start < position ? start..<position : nil
    }

    /// Moves past the first field of a line, if that is what it says.
    private mutating func takeMarker(_ marker: StaticString) -> Bool {
        let start = position
        let isThere =
            nextField().map { field in marker.withUTF8Buffer { text[field].elementsEqual($0) } } ?? false
        if !isThere { position = start }
        return isThere
    }

    private func nameKey(_ field: Range<Int>) -> UInt64 { text[field].reduce(0) { $0 << 8 | UInt64($1) } }

    private func number(_ field: Range<Int>) -> Int16? {
        let isNegative = text[field].first == UInt8(ascii: "-")
        let digits = text[field].dropFirst(isNegative ? 1 : 0)
        guard (1...5).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return Int16(exactly: isNegative ? -value : value)
    }

    private func expected(_ what: String) -> TagModel.FormatError {
        .init(line: line, problem: "expected \(what)")
    }
}
